import { stemmer } from '@orama/stemmers/english';
import { stemEnglish } from './inflection/english.ts';
import type { Language } from './language.ts';
import { clauseStart, wholeSourceOf, wordSet } from './terms.ts';

export const en: Language = {
  code: 'en',
  script: 'latin',
  // dates in the order the rest of the world reads them
  formatLocale: 'en-GB',
  capitalizesNouns: false,
  stopWords: wordSet(`
    the a an and or but nor so yet of to in on at by for from with without into onto over under about after before between among
    against during through per via as than then that this these those there here it its he she his her him they them their we our
    us you your i my me who whom whose which what when where why how is are was were be been being am do does did done has have
    had having will would shall should can could may might must not no if because while also only both each all any some such more
    most other same own very just again further up out off said says say according however until since within
  `),
  abbreviations: `prof st gen col lt sgt hon rev sr jr vs no fig art para vol pp approx dept est inc ltd co adm capt maj sen rep gov supt insp brig cpl ave univ tel
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun`,
  inflection: { keys: stemEnglish, stem: stemmer },
  numbers: {
    words: `
      0 zero; 1 one|first; 2 two|second|twice; 3 three|third; 4 four|fourth; 5 five|fifth; 6 six|sixth; 7 seven|seventh;
      8 eight|eighth; 9 nine|ninth; 10 ten|tenth; 11 eleven|eleventh; 12 twelve|twelfth|dozen; 13 thirteen(?:th)?;
      14 fourteen(?:th)?; 15 fifteen(?:th)?; 16 sixteen(?:th)?; 17 seventeen(?:th)?; 18 eighteen(?:th)?; 19 nineteen(?:th)?;
      20 twenty|twentieth; 30 thirty; 40 forty; 50 fifty; 60 sixty; 70 seventy; 80 eighty; 90 ninety; 1000 a thousand
    `,
    scales: String.raw`100 hundred; 1000 thousand; 1e6 millions?|mln\.?|mn; 1e9 billions?|bn|bln; 1e12 trillions?|trn`,
    units: `% percent|per cent; USD us dollars?|dollars?; EUR euros?; RUB rubles?|roubles?; GBP pounds? sterling; CNY yuan`,
    from: 'from',
    to: 'to',
    insteadOf: `instead of|up from|down from|yesterday’s figure was|previous figure was`,
    ofDates: 'year*',
    measures:
      'levels?|stage|category|tons?|tonnes?|barrels?|kilos?|kilograms?|grams?|lit(?:er|re)s?|gallons?|kilomet(?:er|re)s?|met(?:er|re)s?|miles?|feet|hectares?|acres?|degrees?|(?:percentage )?points?|percentage|(?:mega|kilo)watts?',
    victims:
      'dead|deaths?|died|killed|death toll|casualt*|victims?|injured|wounded|hurt|fatalit*|drowned|lost (?:his|her|their) li(?:fe|ves)',
  },
  negation: {
    denies: String.raw`not|no|never|none|nobody|nothing|neither|nor|without|cannot|\p{L}+n’t|unable|failed|fails|fail|lacks?`,
    privative: String.raw`un(?!it|i[qvcflo]|ion|less|til|der|cle|animous)\p{L}{3,}|non-\p{L}{3,}|\p{L}{2,}-free|\p{L}{3,}(?<!neverthe|nonethe|regard|wire|un)less`,
    against: `reject*|refus*|den(?:y|ies|ied|ying)|oppos(?:e|es|ed|ing)|veto*|revok*|repeal*|condemn*|declin*|ban(?:s|ned)?|halt*|suspend*|cancel*|withdr*|abolish*|lift(?:s|ed|ing)|scrap(?:s|ped)|waiv*|eliminat*|
      unacceptable|ruled`,
    forbids: 'ban(?:s|ned)?|prohibit\\p{L}*|forbid\\p{L}*|forbade',
    inFavour:
      'support(?:s|ed|ing)?|welcom*|accept(?:s|ed|ing)?|agree[sd]?|approv*|endors*|prais*|favou?r(?:s|ed|ing)?',
    hedges: `almost|nearly|may|might|could|possibly|perhaps|probably|likely|reportedly|allegedly|apparently|supposedly|unconfirmed|potentially|suspected|seems?|appears?|plans?|intends?|expects?|expected|hopes?|believes?|thinks?|if`,
  },
  contrasts: {
    refutations: String.raw`false(?! alarms?)|untrue|lies?(?! (?:with|in|at|on|ahead|between|behind))|fakes?|disinformation|misinformation|hoax*|fabricat*|den(?:y|ies|ied)(?! (?:entry|access|bail|boarding|visas?|a visa|permission))|incorrect|misleading|inaccurate|debunked|refut*|made[ -]up(?! of)|baseless|groundless|unfounded|bogus|forger*|forged|doctored|(?:true|accurate|correct)(?<=(?:not|n’t|none|nothing|neither|never|no word)(?: [\p{L}'’]+){0,4} \p{L}+)|no truth|no basis|nothing of the (?:sort|kind)|no such|(?:pure|complete|sheer) (?:invention|fiction|fantasy|nonsense)|
      never (?:said|happened|existed|took place)|did(?: not|n’t) (?:say|happen)`,
    reminders: `reminder|remember|we remind`,
    disowns: `(?:we|i) (?:have |had |now )*(?:withdr[ae]wn?|retract(?:ed)?|deleted)|retracts?|too (?:quick|early|soon|hasty)|premature*|no confirmation|not (?:yet |been )*confirmed|(?:don’t|do not) believe (?:the |these |any )?rumou?rs`,
    corrections:
      'correction|corrected(?=[:.])|corrigendum|erratum|typo|(?<!(?:kill|sho[ot]|bomb).{0,40})(?:by mistake|in error)|wrongly(?! (?:convicted|jailed|imprisoned|accused|arrested))|wrong (?:date|day|time)',
    limits: `our answer|but|however|unless|only if|except|provided`,
    attributions: `adds?|added|said|says?|told|tells|reports?|reported|according to|announc(?:es|ed)|stat(?:es|ed)|insists?|insisted`,
    claims: String.raw`claim*|alleg*|rumou?r*|media|report(?:s|ed)? (?:that|of)|reportedly|they (?:say|write) that|(?:earlier|previous|yesterday’s) (?:post|message|update|version)|we (?:had )?(?:earlier|previously|wrongly|mistakenly|incorrectly) \p{L}+|we (?:said|wrote|reported|announced) (?:earlier|yesterday|wrongly|by mistake)`,
    reversals: String.raw`(?:withdr[ae]w|retract|delet|remov)(?:e?s|n|ed|d|ing|ting)? (?:our|the|this|that|an?) (?:\p{L}+ )?(?:report|post|story|claim|message|news|information)|we (?:got|had) (?:it|this|that) (?:all )?wrong|we were (?:wrong|misled|mistaken)|(?:report|post|story|claim|message|news)(?: [\p{L}’-]+){0,8} (?:was|were|is|turned out|proved)(?: to be)? (?:an? )?(?:wrong|false|untrue|hoax|fake)|false alarms?|all[- ]clear|found nothing|nothing (?:\p{L}+ )?(?:was|has been) found`,
    notDenying: String.raw`(?:not|\p{L}+n[’']t) (?:be(?:en)? )?(?:rul(?:e|ed|ing) out|exclude[sd]?)|no\.?\s+\p{N}+|not (?:the )?\p{N}+|no (?:less|fewer|more|later|earlier) than|not (?:less|fewer|more) than|not only|not least|no doubt|nothing but|none other than`,
    still: `still`,
    bounds: `at least|at most|over|more than|less than|fewer than|almost|nearly|about|around|approximately|roughly|up to|exceed*|no (?:less|fewer|more) than|not (?:less|fewer|more) than`,
    opposites: String.raw`
      exclusion (?<!(?:not|n[’']t)(?: be(?:en)?)? )(?:rul(?:es?|ed|ing) out|exclud*) <> (?:not|\p{L}+n[’']t) (?:be(?:en)? )?(?:rul(?:e|ed|ing) out|exclude[sd]?);
      change rose|risen|ris(?:es|ing)|grew|grow*|increas*|climb* <> fell|falls|falling|fallen|drop*|decreas*|declin*|shrank|shrunk;
      door open*|reopen* <> shut|clos(?:ed|es|ing|ures?)|close(?= (?:on|at|from|for|until|down)); time before(?= \p{L}) <> after(?= \p{L});
      way arriv* <> left|leaves|leaving|depart*; side vot(?:e|es|ed|ing)(?: \p{L}+){0,2} (?:in favou?r of|for) <> vot(?:e|es|ed|ing)(?: \p{L}+){0,2} against;
      span since|as of|starting|from(?= (?:\p{N}{1,2} \p{Lu}|\p{Lu}\p{Ll}+ \p{N}|tomorrow|today|next|now)) <> until|till;
      answer admit*|confirm*|acknowledg* <> den(?:y|ies|ied|ying);
      course began|begin*|start*|opened|opens <> ended|ends|finish*|complet*|conclud*;
      vote adopt*|passed|approv* <> failed|reject*|defeat*; pole north* <> south*;
      bound over(?= \p{N})|more than|above <> under(?= \p{N})|less than|fewer than|below;
      life (?:found|still|is|are|was|were) alive <> (?:found|is|are|was|were) dead; court convict*|sentenced|(?<!not )guilty <> acquit*|not guilty;
      force alerts?|alarms?|sirens?|warnings?|curfew|restrict*|bans?|banned|prohibited|forbidden <> all[- ]clear|lift(?:s|ed)|stood down|over(?=[.,!]|$);
      hold captured|seized|taken(?! to)|took(?! (?:part|place|off))|takes|entered|controls?|liberated <> pulled out|withdr[ae]w*|retreat*|abandon*|lost|fell back|driven out|recaptured;
      offer accept*|agree[sd] <> reject*|refus*|turn(?:s|ed) down;
      plan (?<!not )takes? place|go(?:es)? ahead|is (?:back )?on <> cancel(?:s|l?ed)|called off`,
    additions: {
      all: 'all|every(?! (?:day|week|month|year|hour))|everyone|everybody|entire|whole',
      only: 'only|solely|sole|exclusively',
      most: 'most|majority|(?:larg|bigg|old|strong|high|great|long|sever|hard|fast|small|wid|deep)est|best|worst|in history|ever',
      cause: `because|(?<!(?:is|are|was|were) )due to|owing to|as a result|caused|in response to|in retaliation|in return|in exchange|in order to|therefore`,
    },
  },
  news: {
    results: String.raw`kill(?:s|ed)|die[sd]|shot dead|signed(?! up| in)|signs(?= (?:an?|the) )|agreed|adopt(?:s|ed)|approv(?:es|ed)|ratif(?:ies|ied)|appoint(?:s|ed)|named(?= (?:as )?(?:the |a )?(?:new )?(?:\p{L}+ )?(?:minister|ambassador|coach|head|chief|director))|elect(?:s|ed)|summon(?:s|ed)|expel(?:s|led)|note of protest|vot(?:es|ed)(?= \p{N}| for| against| to)|bann?(?:s|ed)|sentenced|jail(?:s|ed)|imprisoned|acquitted|convicted|guilty|won|wins|beat|defeat(?:s|ed)|resign(?:s|ed|ation)|quits|fired as|step(?:s|ped)? down|dismiss(?:es|ed)|sacked|sacks(?= (?:the|its|his|her|(?-i:\p{Lu})))|oust(?:s|ed)|bankrupt*|arrest(?:s|ed)|destroyed|collapsed|evacuated|(?:is|are|be|ruled) out for|will miss|(?:broke|breaks) out|recall(?:s|ed)(?=.{0,40} (?:ambassador|envoy|diplomat|vehicle|car|product|batch))`,
    minor: `fundrais*|donat*|discounts?|% off|(?:jumble|book|bake|flash|garage|summer|winter|ticket) sales?|on sale|special offers?|gift shop|shop|tickets?|opening hours|open(?:s|ing)? (?:daily|times|until)|registration|(?<!(?:asylum|membership|accession) )applications?|courses?|workshop*|contest(?! (?:the|its|his|her|this))|competition(?! (?:authority|watchdog|commission|law|rules|regulator))|exhibition*|concert*|recipes?|soup|library|lost property`,
    deaths: `confirm(?:s|ed)? the deaths?|death of (?:an?|our|one|two)|(?:did not|didn’t) survive|found dead|could not be saved|passed away|(?:has|have) died|(?:was|were) killed`,
    courtesies: 'congratulat*|birthday|condolence*|anniversary',
  },
  services: {
    lines: `lines?|routes?|trains?|trams?|trolleybus(?:es)?|metro|bus(?:es)?|flights?|ferr(?:y|ies)|road|motorway`,
    names: `traffic|service|airport|bridge|power|electricity|water|gas|heating|internet|network`,
    outage: `interrupt*|suspended|halted|disrupted|cut off|knocked out|outage*|blackout*|(?:is|are|was|were) (?:out|off|down)|not running|delays?|closed|cancelled|no service|without`,
    restored: `resume[sd]|reopen*|good service|restored|back to normal|back on|(?:is|are) back|running again`,
  },
  calendar: {
    relativeDays: '0 tonight|this evening|this afternoon; 1 tomorrow; 2 day after tomorrow',
    daySets: '1234567 daily|everyday; 12345 weekdays|weekday|workdays|workday; 67 weekend|weekends',
    fillers: 'at on and day days from morning',
    each: 'every each',
    off: 'off none no stop',
    weekdays: '1 monday; 2 tuesday; 3 wednesday; 4 thursday; 5 friday; 6 saturday; 7 sunday',
    notNext:
      'except(?: for| on)?|excluding|every|each|last|past|previous|since|following|(?<=^ )week|after next|a week on',
    next: 'next',
    otherDay: String.raw`(?:mon|tues|wednes|thurs|fri|satur|sun)days|next (?:week|month)|in \S+ (?:days|weeks?|months?)`,
    before: 'before|earlier than',
    on: 'on|by|until|till|from|since',
    yearsAgo: 'years? ago',
    inName: 'Street|Square|Avenue|Boulevard|Bridge|Road|Stadium',
    ofMonth: 'of',
  },
  clock: {
    at: 'at',
    from: 'from|as of|starting|effective|between',
    lasts:
      '(?:will )?(?:continues?|runs?|lasts?|(?:be|is|stays?|remains?) (?:open|on (?:view|show)))|running|open',
    until: 'to|until|till|through|thru',
    hours: 'o’clock|hours|hrs',
    morning: 'in the morning|this morning',
    noon: '(?:at )?(?:noon|midday)',
    afternoon: 'in the afternoon|in the evening|this afternoon|this evening|tonight',
    beforeZone: 'local time',
    afterZone: 'time',
    shortNames: 'Europe/Moscow msk; America/New_York et',
  },
  tense: {
    future: String.raw`\p{L}+’ll|(?:will|won’t|shall)(?! (?:of|power))|going to|at the earliest|to be (?:held|closed|opened|signed)|is to|are to|(?:is|are) due|scheduled|expected (?:on|for|at|to)|expects?|planned for|upcoming|announcement|tomorrow|today at|join us|deadline|
      (?:re)?opens(?! fire)|(?:re)?open (?:on|at)|closes?(?! to)|begins?|starts?|kicks? off|kick-off|takes? place|goes? on sale|go on sale|resumes?|ends?(?= (?:on|at))|expires?|airs?|(?:answers?|speaks?|briefs?|addresses|meets?|
      receives?|hosts?|comes?|arrives?|takes? off|visits?|plays?|faces?|departs?|returns?|reports?|runs?|gives?|holds?|presents?|votes?|decides?)(?= (?:\p{L}+ ){0,5}(?:at|on|in|to|from|with|about|tomorrow|tonight|against|a|an|the|your|questions)(?!\p{L}))`,
    past: String.raw`yesterday|ago|(?:has|have)(?: \p{L}+){0,2} (?:come|become|gone|done|taken|given|seen)|overnight|last (?:night|week|month|year|evening)|was|were|had|did|met|held|said|told|took|gave|went|came|became|began|spoke|won|lost|left|made|saw|
      fell|rose|sent|shot|hit|got|found|brought|fought|struck|broke|flew|wrote|heard|led|paid|kept|sank|ran|beat|drove|threw|
      (?<!(?:be|is|are|get|being|been|as) )(?!(?:scheduled|expected|planned|united|limited|need|speed|feed|red|bed|detailed|so-called|advanced|armed)(?!\p{L}))\p{L}{2,}ed`,
    early: `sold out|(?:all|fully) (?:gone|booked|taken)|already|early|earlier than|sooner than|ahead of (?:schedule|time)|again|back to normal|as normal|normally|resum(?:es|ed)`,
    clauseWords: 'that|which|who|whose|but|while|after|before|when',
  },
  labels: {
    urgent: 'breaking(?: news)?|urgent|just in',
    office: `president|(?:prime |foreign |defen[cs]e |interior |deputy )*minister|chancellor|secretary(?:-general)?|ambassador|(?:permanent )?representative|spokes(?:wo)?m[ae]n|spokesperson|commissioner|envoy|governor|mayor|general|king|queen|pope|director|chair(?:wo)?man|speaker`,
    question: 'question|q',
    answer: 'answer|a',
    keyPoints: `key (?:talking )?points|other key points|main points|highlights|in brief|talking points|key takeaways`,
    footer: String.raw`read in full|read more|full text|read the full \p{L}+|read full \p{L}+|full transcript|full story|watch in full|
      watch (?:the )?video|continue reading|details (?:here|below)|more (?:here|details)|subscribe(?: .{0,40})?|follow us(?: .{0,40})?|
      join us(?: .{0,40})?|source|photos?|video|link`,
    readMore: 'read more|see more|more here',
    closing: 'your|(?:the )?(?:press (?:office|service)|editors|team)',
  },
  categories: {
    live: String.raw`#live|(?<!\p{L} \p{L}+ )live(?: now)?:|live stream*|livestream*|live broadcast*|watch live|is live|go live|will be live|
      live[^.!?]{0,30}\d{1,2}(?:[:h]\d{2}|\s?[ap]m)`,
    occasion: 'briefing*|press conference*|news conference*|interview*|address|speech*',
    future: 'will|to be held|is to|is due|scheduled|upcoming|announcement|tomorrow|today at|join us',
    calledOff: `(?<!(?:not|not been|n’t) )(?:cancel(?:s|l?ing|l?ations?)?|(?<!(?:the|an?|his|her|its|our|their) )cancell?ed|call(?:s|ed|ing)? (?:it )?off)|(?:is|are) off(?=[.,;!]|$)|avert(?:ed|s)|postpon*|rescheduled|put off|adjourn*|(?:will not|won’t) (?:take place|go ahead|be held|happen)(?![^.]{0,60} but )`,
    unsettled: 'if|whether|may (?:yet )?(?:have to )?be|might|could',
    movedPlan: String.raw`(?:was|were) (?:due|scheduled|planned|set)(?=[^.!?]{0,80} (?:will now|will be (?:held|played)|will take place|takes place|is now))|now(?<=(?:postpone|rescheduled|put off|adjourn|moved).{0,60})(?= (?:\p{L}+ ){0,2}\d)|(?:moved|put back|pushed back|delayed) (?:to|from|until)|(?:to|until|till|through)(?<=(?:extended|prolonged).{0,60})|(?:brought|moved) forward|rescheduled for|after all|instead(?<=(?:day|tomorrow|noon|\d(?:\s?[ap]\.?m\.?| \p{L}+(?:ary|ch|il|ay|une|uly|ust|ber))?) instead)|instead(?=(?: \p{L}+){0,4} (?:on|at) (?:\p{L}+day|\d|noon|tomorrow))|(?:to|until|till)(?<=(?:postpone|rescheduled|put off|adjourn).{0,60})(?= (?:\p{L}+day|tomorrow|(?:\p{L}+ )?\d|next week \())|will (?:now |instead )?(?:be (?:held|played)|take place)(?<=(?:postpone|rescheduled|put off|adjourn).{0,80})(?= (?:on )?(?:\p{L}+day|\d))`,
    statement: `statement*|comment*|remarks|address|speech*|answer*|reply|replies|briefing*|article*|message|letter|opening remarks|press release*|declaration*`,
    about: 'on(?! behalf)|about|regarding|concerning|following|in connection with|in response to|in view of',
    interview: 'interview*|q&a|questions and answers',
    roundup: `briefing*|press conference*|week ahead|this week|next week|week in review|daily summary|digest|key events`,
    history: `#onthisday*|#otd*|#thisdayin*|#historyof*|#*history|#dayof*glory|#history*|on this day|this day in history|on this date|
      years ago today|years ago, on`,
    greeting: String.raw`happy (?:new year|easter|thanksgiving|diwali|hanukkah)|merry christmas|happy holiday*|happy (?:[\p{L}’'-]+ ){1,4}day|season’?s’? greetings|(?:warm|best|cordial) greetings|happy birthday|
      congratulat*|best wishes|birthday|wish(?:es)? (?:you|the|our|all)|good luck|(?:our )?thoughts (?:and prayers )?are with|hearts go out to`,
    // no "in concert with", "quizzed", and no French blood
    festivity: `concerts?(?! (?:with|avec))|choir*|festival*|exhibition*|(?<!(?<!\\p{L})(?:au|de|du|en|le|leur) )sang|sing|singing|danc*|quiz(?:zes)?|masterclass*|fashion show`,
    asides: `wish*|may the|may your|may you|health|happiness|prosperity|celebrate*|watch|follow us|tune in|stream*|broadcast*|accredit*|register|registration|website|subscribe`,
    formTags: 'live|briefing|opinion|video|photo|announcement',
  },
  topics: {
    security: `ceasefire | truce | "arms control" | disarmament | nuclear | missile* | military | "armed forces" |
      terrorism | terrorist* | "peace talks" | peacekeeping | "collective security" | NATO | CSTO | IAEA |
      cybercrime | "information security" | weapons`,
    economy: `sanction* | trade | economy | economic | investment | tariff* | export* | import* | energy | gas |
      oil | grain | bank | budget | "customs union" | BRICS | EAEU | WTO`,
    organisations: `UN | "United Nations" | "Security Council" | "General Assembly" | OSCE | UNESCO | WHO | ICRC |
      "Red Cross" | "Council of Europe" | SCO | CIS | ASEAN | G20 | "African Union" | OPCW`,
    neighbours: `Transnistria | Abkhazia | "South Ossetia" | "Central Asia" | Transcaucasia | "South Caucasus"`,
    europe: `Europe | European | EU | Britain | London | Balkans | Baltic | Bosnia`,
    americas: `US | USA | U.S. | Washington | America | American | "Latin America" | Caribbean`,
    africa: `Africa | African | Congo | Sahel`,
    'middle-east': `"Middle East" | Palestine | Palestinian | Gaza | Syrian | Turkey | Emirates | "Persian Gulf"`,
    asia: `Chinese | Beijing | DPRK | Korea | Myanmar | ASEAN | "Asia-Pacific"`,
    arctic: `Arctic | "Northern Sea Route" | "Arctic Council" | Svalbard | Spitsbergen | Greenland | Antarctic*`,
    'human-rights': `"human rights" | racism | discrimination | xenophobia | neo-Nazi | Nazism | "freedom of speech" |
      journalists | refugees | compatriots | "language rights" | censorship`,
    humanitarian: `"humanitarian aid" | "humanitarian assistance" | evacuation | "relief supplies" | earthquake |
      flood | condolences | victims | disaster | epidemic | health`,
    culture: `culture | cultural | festival | exhibition | concert | language | literature | museum | theatre |
      ballet | film | sport | university | students | education | scholarship* | science`,
    history: `history | historical | anniversary | "World War" | "Great Patriotic War" | "Victory Day" | monument |
      memorial | heritage | archives | veteran*`,
    consular: `consular | consulate | visa* | passport* | citizenship | "travel advice" | tourists |
      "citizens abroad" | "consulate general" | repatriation`,
  },
  leaning: {
    openers: `(?:this|these|those|such)(?! (?:morning|afternoon|evening|week))|that|they|it(?! is with)|he|she|here|there|the (?:two|latter|former|other)|another|others|both|either|its|their|his|her`,
    demonstratives: `(?:this|these)(?! (?:year|month|week|day|morning|afternoon|evening|night|spring|summer|autumn|winter|time|moment|stage|point|hour|decade|century))|such(?! as)|those(?! (?:who|in|of|from|that|with))|the (?:second|third|latter|former|same|following|above) (?:is|was|are|were)`,
    pronouns: 'he|him|his|she|hers?|it(?! is with)|its|itself|they|them|theirs?',
    firstPerson:
      '^(?:spoke|talked|met|went|was|am) (?:to|with|by|in|at)|i|my|we|our|ours|^(?:yes|no|yeah|nope)(?=,)',
    connectives: `however|but|and|so|therefore|moreover|besides|also|too|either|in addition|meanwhile|at the same time|nevertheless`,
    courtesies: `dear |hello|h(?:i|ey)[ ,!]|greetings|happy \\p{L}+day|(?:it’s|it is) (?:\\p{L}+ ){0,2}(?:friday|the weekend)(?: \\p{L}+){0,2}[.!]|ladies and gentlemen|distinguished|your excellenc|good (?:morning|afternoon|evening|night)|sleep (?:well|tight)|morning,? (?:all|everyone|folks)|(?:a big )?thank you|(?:many|our) thanks|thanks(?! to [^,]+, )|welcome|i am (?:glad|pleased|happy|delighted|grateful)|i(?:’m|\\sam) not sure|to be honest|as you know|let me |allow me|
      i would like to (?:thank|begin|welcome|greet|express)|by the way|before we |you know|well,|look,|(?:on paper, )?yes|no,`,
    referring: `yesterday’s|adds?|added|there(?! (?:is|are|was|were|will|has|have))|then|afterwards|one another|both|others|the (?:other|same)|either|neither|each of|(?<!how )(?:one|all|many|some|most|none|two|three) of|those|instead|the (?:parties|sides|two(?! \\p{L}{3,})|first(?! (?:time|\\p{N}|\\p{Ll}+ (?:of|from|to)))|second|third|latter|former|next|last|above|following)|above(?! (?:the|\\p{N}))|below(?! (?:the|\\p{N}))|here`,
    articles: '(?<!according to )the',
    places: 'in|at|on|near|to|from|of|off|over|around|outside|against',
    sites: `(?:air)?ports?|harbou?r|station|terminal|bridge|hospital|clinic|school|university|college|theatre|museum|library|stadium|arena|hall|park|zoo|market|church|cathedral|street|road|square|city|town|village|district|region|province|county|island|river|lake|valley|coast|bay|embassy|consulate|factory|plant`,
    owners: 'of|for|to|between|with|in|at|near|from',
    unique: String.raw`government|ministry|minister|president|world|north|south|east|west|public|press|law|state|country|economy|media|army|war|fighting|authorities|security council|general assembly|united|only|first|last|most|\p{Ll}+est(?= (?!(?:is|are|was|were|has|have|had|will|in|on|at|by|for|to|and|that|against)(?!\p{L}))\p{Ll})`,
    events: String.raw`(?:the|its|their) (?:\p{Ll}+ )?(?:ceasefire|truce|treaty|agreement|deal|accord|votes?|resolution|draft|bill|motion|
      proposals?|plan|decision|ruling|verdict|document|text|incident|attack|strike|raid|blast|explosion|shelling|accident|crash|protests?|
      talks|negotiations|meeting|summit|briefing|hearing|trial|elections?|referendum|match|final|tournament|operation|search|evacuation|
      delegations?|hostages|prisoners|victims)(?=\p{P}|$|\s(?:is|are|was|were|has|have|had|will)(?!\p{L}))|
      the incident(?!\p{L})|(?<=sign(?:s|ed|ing)? )the \p{Ll}+(?= in \p{Lu})|(?:draft|resolution|proposals?|plan|bill|motion|decision|votes?)(?: resolution)? (?:of|in|by|at) (?:the )?\p{Lu}|
      \p{Lu}\p{L}+’s (?:draft|resolution|proposals?|plan|decision|vote)(?=\p{P}|$)|
      (?:the|our|its|their) (?:two|three|four|five|six|seven|eight|nine)(?!(?: \p{Ll}+){1,2} (?:of|in|at|from|on) )(?= \p{L})`,
  },
  injection: {
    roles: 'system|assistant|developer|user|ai|summari[sz]er|bot|dragoman',
    shouted: 'SYSTEM|ASSISTANT|USER|INSTRUCTIONS?|OVERRIDE',
    fences: 'end|begin|new',
    hails: 'to|for|dear',
    machines: 'ai|artificial intelligence|bots?|chatbots?|llms?|summari[sz]ers?',
    readers:
      'who(?:ever)? (?:sums?|summari[sz]es?) (?:this|it)|(?:anyone|everyone) (?:summing|summari[sz]ing) (?:this|it)',
    phrases: [
      String.raw`(?:${clauseStart}|\b(?:please|now|then)\s+)(?:ignore|disregard|forget|override|bypass|discard|do not follow|don['’]t follow|stop following)\b[^.!?]{0,40}\b(?:instructions?|prompts?|rules?|guidelines?|directions?|tasks?|commands?|above|previous|prior|earlier|everything|text|post)\b`,
      String.raw`\b(?:summary|headline|digest) of (?:this|the) (?:post|text|message)\s*(?:is\b|:)`,
      String.raw`\bonly claims? (?:of|in) this (?:post|text|message)\b`,
      String.raw`(?:${clauseStart}|\b(?:please|now|then|instead)\s+)(?:say|write|print|output|repeat|echo|return|emit|reply|respond|answer|state|translate|summari[sz]e|decode)\s+(?:(?:only|just|exactly|back|it)\s+)*(?:that\b|with\b|as\b|this\b|the (?:words?|following|phrase|sentence|text)\b|nothing\b|in json|only\b|exactly\b|[:"“«])`,
      String.raw`(?:${clauseStart}|\b(?:please|now|then|and|only)\s+)(?:print|output|echo|emit)\s*(?:only|just|exactly)?\s*[:"“«]`,
      String.raw`(?:${clauseStart}|\b(?:please|now|then|and|must|should|always|you|to)\s+)(?:say|write|include|append|insert|add|mention|put|replace|begin|start|end|report|tell|announce|attribute|quote|call|summari[sz]e|translate|cite)\b[^.!?]{0,60}(?:\b(?:summar(?:y|ies)|digests?|headlines?|verbatim|word for word|json|subscribers)\b|\bthis (?:post|text|message|sentence)\b|\bfor this claim\b)`,
      String.raw`${clauseStart}(?:cite|use|quote)\s+[sp]\d+\b|\b(?:summary|headline|claim)\b[^.!?]{0,20}\b(?:must|should|has to|shall)\s+(?:be|read|say|state)\b`,
      String.raw`${wholeSourceOf('ai|assistant|bots?|summari[sz]er|language model')}[,:]?\s+(?:you\s+)?(?:must|should|shall|please|has to|have to|is to)?\s*${wholeSourceOf('say|write|print|output|reply|respond|answer|repeat|state|end|begin|start|include|add|mention|summari[sz]e|ignore|report')}`,
      String.raw`\b(?:attention|note|notice|message|hello|hey|dear|instructions?)\b,? (?:(?:to|for) )?(?:the |any |all )?${wholeSourceOf('ai|assistants?|bots?|summari[sz]ers?|llms?')}`,
      String.raw`\b(?:ai|assistant|bot)\b (?:was|were|is|has been) (?:told|instructed|asked)\b|\byou (?:are|must|should)\b[^.!?]{0,40}\b(?:summar\p{L}+|digest|ai|assistant|pirate)\b`,
      String.raw`\b(?:when|if|while|before) (?:you(?: are)? )?(?:summari[sz]|translat)\p{L}*|\bin your (?:summary|digest|output)\b|\bfrom now on,? you\b|\byour (?:task|instructions?|output) (?:is|are)\b`,
      String.raw`\b(?:new|updated|real|secret|hidden|your) (?:instructions?|task|prompt)\s*[:.]|\bas (?:the|an) (?:ai|assistant)\b`,
    ],
  },
};
