import { stemmer } from '@orama/stemmers/german';
import { stemGerman } from './inflection/german.ts';
import type { Language } from './language.ts';
import { clauseStart, wholeSourceOf, wordSet } from './terms.ts';

/** The noun, "am frühen Morgen", is the morning. */
const tomorrow =
  '(?<!(?:am|guten|heute|gestern|\\p{L}(?:e[nrms]|[ou]m|tag)(?= (?-i:Mo))) )morgen|morgigen|übermorgen';
/** Behind a verb's first part, "sagt die Reise ab". */
const clauseEnd = '(?=[\\p{Po})]|$|\\s(?:wegen|weil|und(?! zu)|bis)(?!\\p{L}))';

export const de: Language = {
  code: 'de',
  script: 'latin',
  capitalizesNouns: true,
  stopWords: wordSet(`
    der die das den dem des ein eine einen einem einer eines und oder aber denn sondern doch nicht kein keine keinen in im an am
    auf aus bei beim mit nach von vom vor zu zum zur über unter zwischen durch für gegen ohne um bis seit als wie wenn dass daß ob
    weil da so auch nur noch schon sehr mehr er sie es wir ihr ich sich sein seine seinen seiner ihre ihren ihrer ihm ihn uns
    unser ist sind war waren wird werden wurde wurden worden hat haben hatte hatten kann können soll sollen muss müssen dieser
    diese dieses diesen diesem sagte
  `),
  abbreviations: 'ca abs mio mrd tsd mult ing dipl az inkl exkl evtl bez kath evang südl nördl östl westl',
  inflection: { keys: stemGerman, stem: stemmer },
  numbers: {
    words: `
      0 null; 1 eins|erste[nmrs]?; 2 zwei|zwo|zweite[nmrs]?; 3 drei|dritte[nmrs]?; 4 vier|vierte[nmrs]?;
      5 fünf|fünfte[nmrs]?; 6 sechs|sechste[nmrs]?; 7 sieben|siebte[nmrs]?; 8 acht|achte[nmrs]?;
      9 neun|neunte[nmrs]?; 10 zehn|zehnte[nmrs]?; 11 elf|elfte[nmrs]?; 12 zwölf|zwölfte[nmrs]?|dutzend;
      13 dreizehn(?:te[nmrs]?)?; 14 vierzehn(?:te[nmrs]?)?; 15 fünfzehn(?:te[nmrs]?)?; 16 sechzehn(?:te[nmrs]?)?;
      17 siebzehn(?:te[nmrs]?)?; 18 achtzehn(?:te[nmrs]?)?; 19 neunzehn(?:te[nmrs]?)?; 20 zwanzig(?:ste[nmrs]?)?;
      21 einundzwanzig(?:ste[nmrs]?)?; 22 zweiundzwanzig(?:ste[nmrs]?)?; 23 dreiundzwanzig(?:ste[nmrs]?)?;
      24 vierundzwanzig(?:ste[nmrs]?)?; 25 fünfundzwanzig(?:ste[nmrs]?)?; 26 sechsundzwanzig(?:ste[nmrs]?)?;
      27 siebenundzwanzig(?:ste[nmrs]?)?; 28 achtundzwanzig(?:ste[nmrs]?)?; 29 neunundzwanzig(?:ste[nmrs]?)?;
      30 drei(?:ß|ss)ig(?:ste[nmrs]?)?; 31 einunddrei(?:ß|ss)ig(?:ste[nmrs]?)?; 40 vierzig; 50 fünfzig; 60 sechzig; 70 siebzig; 80 achtzig; 90 neunzig; 1000 tausend
    `,
    scales: String.raw`100 hundert; 1000 tausend|tsd\.?; 1e6 mio\.?|million(?:en)?; 1e9 mrd\.?|milliarden?; 1e12 billionen`,
    units: '% prozent; USD us-dollar|dollar; EUR euro; RUB rubel; GBP pfund sterling; CNY yuan',
    from: 'von',
    to: 'auf',
    insteadOf: 'statt',
    ofDates: 'jahr*',
    measures:
      '*stufe|kategorie|tonnen?|barrels?|kilo*|liter|meter|meilen?|hektar|grad|punkte?|prozentpunkte?n?|(?:mega|kilo)watt',
    victims:
      'tote*|todesopfer*|getötet*|opfer*|verletzt*|verwundet*|ums leben|tot|starb|starben|gestorben|umgekommen',
  },
  negation: {
    denies: 'nicht|kein*|nie|niemals|niemand|nirgend*|nichts|ohne|weder',
    privative: String.raw`un(?!d|ter|ser|ion|iv|i[ck]|iform|esco|gar[ni]|fall|fäll|wetter|glück|ruhe|gefähr|mittelbar|weit|längst|heil)\p{L}{4,}|\p{L}{3,}(?<!car)(?:los|frei)(?:e[nrsm]?)?|nicht-?\p{L}{4,}`,
    against: `ablehn*|abgelehnt|lehnt\\p{L}?|weiger*|verurteil*|dementier*|bestreit*|bestritt*|verbot*|verbiet*|ausgesetzt|abgesagt|abschaff*|abgeschafft|aufheb*|aufgehoben|hebt|streich*|gestrichen|unannehmbar`,
    forbids: 'verbiete\\p{L}*|verbietet|verbot|verboten|untersag\\p{L}*',
    inFavour: 'unterstütz*|begrüß*|akzeptier*|zustimm*|zugestimmt|billig(?:t|te|ten|ung)|gebilligt',
    hedges: `fast|beinahe|nahezu|kann|können|könnte|könnten|dürfte|dürften|soll|sollen|möglicherweise|vielleicht|wahrscheinlich|angeblich|mutmaßlich*|
      offenbar|vermutlich|scheint|plant|planen|will|wollen|hoff(?:t|e|en|te|ten|entlich)|rechne(?:t|n|te|ten)|erwart*|glaub(?:t|e|en|te|ten)|voraussichtlich|womöglich|sollten?|falls|wenn`,
  },
  contrasts: {
    refutations: String.raw`falsch(?!fahr|park|geld)\p{L}*|lügen?|gelogen|unwahr*|dementier*|bestreit*|desinformation|fakes?|trifft nicht zu|stimmt(?: so)? nicht(?! (?:ab|zu|für|gegen))|stimmen nicht|entspricht nicht|(?:wahr|richtig|korrekt|stimmt)(?<=(?:nichts?|kein\p{L}*)(?: \p{L}+){0,4} \p{L}+)|(?:weis(?:t|en)|wies(?:en)?)(?=.{0,80} zurück(?!\p{L}))|zurückgewiesen|widerleg*|unzutreffend*|
      erfunden*|(?:reine|pure) erfindung|haltlos*|aus der luft gegriffen|nichts dergleichen|nie(?:mals)? (?:gesagt|gegeben|stattgefunden)|fälschung*|gefälscht*`,
    reminders: `erinnerung|erinnern|nicht vergessen`,
    disowns: `(?:nehmen|ziehen)(?=.{0,80} zurück)|verfrüht|voreilig|zu früh gefreut|nicht bestätigt|keine bestätigung|glaubt (?:den |keinen )gerüchten`,
    corrections:
      'korrektur|korrigier*|berichtig*|richtigstellung|tippfehler|klarstellung(?=:)|(?:irrtümlich|versehentlich)(?!.{0,40}(?:schossen|schießt|getötet))|fehler unterlaufen|falsch angegeben',
    limits: `unsere antwort|aber|allerdings|jedoch|es sei denn|nur wenn|sofern|falls|außer|doch`,
    attributions: `füg(?:t|en|te|ten)|sag(?:t|en|te|ten)|laut|zufolge|erklär(?:t|en|te|ten)|teil(?:t|en|te|ten)|meld(?:et|en|ete|eten)|bericht(?:et|en|ete|eten)|behaupt(?:et|en|ete|eten)|schreib(?:t|en)|stellt`,
    claims: String.raw`(?:hieß es|stand|war)(?=[^.!?]* (?:meldung|mitteilung|beitrag|ankündigung))|behaupt*|angeblich*|medien|gerücht*|berichten|melden|(?:früher|vorig|vorherig|gestrig)\p{L}* (?:beitrag*|post|meldung*|nachricht*)|(?:wir hatten|hatten wir)(?=[^.!?]* (?:gemeldet|berichtet|geschrieben|angekündigt))`,
    reversals: String.raw`(?:meldung|bericht|beitrag|nachricht|post)(?: [\p{L}-]+){0,10} (?:zurück(?:gezogen|genommen)?|gelöscht|entfernt|falsch|unwahr|fake|eine ente)|wir (?:haben|hatten) uns (?:geirrt|getäuscht)|wir lagen falsch|fehlalarm*|entwarnung|nichts (?:\p{L}+ )?(?:gefunden|entdeckt)|fand(?:en)? nichts`,
    notDenying: `nicht (?:aus(?! )(?<=schl\\p{L}+ .*)|ausgeschlossen|auszuschließen)|nicht (?:d\\p{L}{2} )?\\p{N}+|nicht (?:weniger|mehr|nur|zuletzt|später|früher)|kein geringerer|ohne zweifel|nichts als`,
    still: `noch(?! (?:nicht|nie|kein\\p{L}*|einmal)(?!\\p{L}))|weiterhin|nach wie vor`,
    bounds: `mindestens|wenigstens|höchstens|über|mehr als|weniger als|fast|beinahe|rund|etwa|ungefähr|bis zu|knapp|gut|etwas mehr als|übersteig*|nicht (?:weniger|mehr) als`,
    opposites: String.raw`
      exclusion (?<!nicht )aus(?! )(?<=schl\p{L}+ .*)|(?<!nicht )(?:ausgeschlossen|auszuschließen) <> nicht (?:aus(?! )(?<=schl\p{L}+ .*)|ausgeschlossen|auszuschließen);
      change stieg*|gestiegen|steig*|wuchs*|gewachsen|erhöh*|zugenommen|zunahm* <> fiel|fielen|gefallen|sank|sanken|gesunken|sink(?:t|en)|zurückgegangen|verringer*|abgenommen;
      door öffn*|geöffnet|eröffn*|offen|freigegeben <> schließ(?:t|en|ung|ungen)|schlossen|geschlossen|gesperrt;
      time bevor|zuvor|vorher|vor de[mnr] <> nachdem|danach|anschließend|nach de[mnr];
      way ankam*|angekommen|eintraf*|eingetroffen <> abreist*|abgereist|verließ*|verlassen;
      side stimm\p{L}*(?: \p{L}+){0,2} für|dafür gestimmt <> stimm\p{L}*(?: \p{L}+){0,2} gegen|dagegen gestimmt; span ab(?= (?!und )[\p{L}\p{N}])|seit <> bis;
      answer räum(?:t|en|te|ten)(?=[^,:]{0,80} ein${clauseEnd})|einräum*|eingeräumt|bestätig* <> bestreit*|bestritt*|dementier*;
      course begann*|begonnen|beginn*|angefangen <> endete*|beendet*|abgeschlossen;
      vote angenommen|verabschied*|gebilligt <> scheiter*|gescheitert|abgelehnt; pole nord*|nörd* <> süd*;
      bound über(?= \p{N})|mehr als <> unter(?= \p{N})|weniger als;
      life lebend|am Leben <> tot|leblos; court verurteil*|schuldig <> freigesprochen|freispr*|spr(?:icht|ach)(?= [^.]{0,80} frei(?!\p{L}));
      force \p{L}*(?:alarm|warnung|verbot|(?<!an|auf)gebot|(?<!tal)sperre)|verboten|sirenen|\p{L}*(?:be|ein)schränkung* <> entwarnung|aufgehoben|hebt(?=.{0,80} auf)|erlaubt;
      hold eingenommen|erobert*|besetzt*|kontrollier* <> zurückerobert*|verloren|aufgegeben|abgezogen|zurückgezogen|ziehen sich|geräumt;
      offer akzeptier*|zugestimmt|angenommen|(?:nimmt|nehmen)(?=.{0,80} an(?!\p{L}))|stimm(?:t|en)(?=.{0,80} zu(?!\p{L})) <> ablehn*|abgelehnt|lehn(?:t|en)|weis(?:t|en)(?=.{0,80} zurück);
      plan (?:findet|finden)(?=.{0,80} statt)(?!.{0,80} nicht) <> abgesagt*|fällt aus|entfällt`,
    additions: {
      all: 'alle[nrsm]?|sämtliche*|gesamte*|ganze*',
      only: 'nur|lediglich|ausschließlich|einzige*',
      most: 'meisten|mehrheit|(?:größ|ält|stärk|höch|läng|schwer)s?te[nrsm]?|am \\p{L}+sten|der geschichte',
      cause: `weil|(?<!\\p{Ll}en )wegen|aufgrund|infolge|dank|als reaktion auf|im gegenzug|denn|deshalb|daher`,
    },
  },
  news: {
    results: String.raw`getötet|tötete|starb(?:en)?|stirbt|gestorben|ums leben|unterzeichne(?:t|te|ten)|unterschrieb(?:en)?|einig(?:t|te|ten) sich|geeinigt|vereinbart(?:en)?|beschl(?:oss|ossen|ießt)|verabschiedet(?: das| den| die)|genehmigt|gebilligt|ratifiziert|ernannt|ernennt|beruft|berufen|vereidigt|gewählt|einbestellt|bestellt(?=[^,;:]{0,80} ein${clauseEnd})|ausgewiesen|weist(?=[^,;:]{0,80} aus${clauseEnd})|gestimmt|stimmten?|verurteilt|freigesprochen|verboten|verbietet|gewinnt|gewann|gewonnen|besieg(?:t|te|ten)|verlässt|gesperrt|schließt(?!.{0,80} (?:aus|ab|an|ein)${clauseEnd})|zu kandidieren|entlassen|entlässt|gefeuert|abberufen|abgesetzt|trenn(?:t|en) sich|zurückgetreten|rücktritt|tr(?:itt|at|aten)(?=[^,;:]{0,80} zurück${clauseEnd})|insolven*|festgenommen|nimmt(?=[^,;:]{0,80} fest${clauseEnd})|verhaftet|zerstört|eingestürzt|evakuiert|erpressungssoftware|fällt (?:\p{L}+ ){1,3}aus`,
    minor: String.raw`spenden*|termine|rabatt*|fanshop|shop|sonderangebote?|gutschein*|vorverkauf|tickets?|karten|anmeldung*|bewerbung*|(?:sprach|ferien|schnupper)kurse?|workshop*|wettbewerbe?|ausstellung*|konzert*|öffnungszeiten|geöffnet|\p{L}*sprechstunde*|bücherei|bibliothek|kochrezept*`,
    deaths: `Tod (?:eines|einer|unseres|unserer)|ums Leben gekommen|kam(?:en)? ums Leben|(?:gestorben|verstorben)(?: ist| sind)?|nicht überlebt|tot (?:auf)?gefunden|nicht (?:mehr )?gerettet werden`,
    courtesies: 'glückw*|gratul*|beileid*|jahrestag*|geburtstag*',
  },
  services: {
    lines: `\\p{L}*(?<!richt|leit|grund)linien?|züge?n?|zug|s-bahn|straßenbahn(?:en)?|bus|busse|flug|flüge|fähren?|straße|autobahn`,
    names: `verkehr|betrieb|bahnverkehr|flugverkehr|flughafen|brücke|strom|stromversorgung|wasser|wasserversorgung|gas|heizung|fernwärme|internet|netz`,
    outage: `unterbrochen|eingestellt|ausgefallen|stromausfall|gesperrt|lahmgelegt|steht still|störung*|gestört|ausfall|verspätung*|sperrung|fällt aus|ohne`,
    restored: `wieder|wiederhergestellt|behoben|aufgenommen|normalisiert`,
  },
  calendar: {
    relativeDays: `0 heute|heutige[nrms]?; 1 ${tomorrow}; 2 übermorgen`,
    daySets: '1234567 täglich; 12345 werktags|wochentags|werktage|werktagen; 67 wochenende|wochenends',
    fillers: 'um uhr und am von tag morgens',
    each: 'jeden jede alle',
    off: 'aus ausschalten',
    // "montags" is every Monday
    weekdays:
      '1 montag#; 2 dienstag#; 3 mittwoch#; 4 donnerstag#; 5 freitag#; 6 samstag#|sonnabend#; 7 sonntag#'.replaceAll(
        '#',
        String.raw`(?!s(?!\p{L}))\p{L}*`,
      ),
    notNext:
      'außer(?: am)?|ausgenommen|jede[nrms]?|immer|letzte[nrms]?|vergangene[nrms]?|vorige[nrms]?|seit|folgende[nrms]?|übernächste[nrms]?',
    next: 'nächste[nrms]?',
    otherDay: String.raw`(?:mon|diens|donners|frei|sams|sonn)tags|mittwochs|sonnabends|(?:in der )?(?:nächste|kommende)n? woche|nächsten monat|in \S+ (?:tagen|wochen?|monat(?:en)?)`,
    before: 'vor',
    on: 'am|vom|zum|bis|ab|den|dem',
    yearsAgo: 'vor (?:(?:genau|fast) )?\\S+ jahr(?:en)?',
    inName: '\\p{L}*(?:straße|platz|brücke|allee) des',
  },
  clock: {
    at: 'um',
    from: 'ab|ab dem|seit dem|zwischen',
    lasts: '(?:läuft|dauert|geht|bleibt|wird)',
    until: String.raw`bis(?: zum)?|auf(?<=\d\.? auf)(?: den)?`,
    hours: 'uhr',
    morning: 'morgens|vormittags|am vormittag',
    noon: 'mittags|am mittag',
    afternoon: 'nachmittags?|abends?|am nachmittag|am abend',
    beforeZone: 'Ortszeit(?: in)?',
    afterZone: 'Zeit|zeit',
    shortNames: `Europe/Berlin mez|mesz; Europe/Athens oez|oesz; Europe/Lisbon wez; Europe/Moscow moskauer zeit`,
  },
  tense: {
    future: `frühestens|wird|werden|findet|finden|${tomorrow}|heute um|ankündigung|soll(?:en)?|beginnt|beginnen|startet|starten|öffnet|öffnen|schließt|schließen|endet|enden|eröffnet(?! worden)|tagt|tagen|(?:läuft|fährt|fahren|verkehrt|verkehren)(?! wieder(?! (?:ab|um|am|morgen)))|
      spricht|fliegt|fliegen|(?:stellt|stellen)(?=[^,;]{0,40} ein(?!\\p{L}))|erwarte[nt]|rechnen|empfängt|trifft|reist|kommt|antwortet|beantwortet|geht|spielt|informiert|unterrichtet|besucht|berät|bleibt|bleiben|gilt|gelten|steht an|anpfiff|einlass|anmeldeschluss|frist`,
    past: String.raw`gestern|vorgestern|hat|haben|hatten?|war|(?-i:w)aren|wurden?|worden|gewesen|gekommen|gereist|gestorben|eingetroffen|angekommen|gestiegen|gefallen|geschehen|
      \p{L}+iert(?:e|en)|(?!(?:raket|gebiet|paket|athlet|planet|prophet|(?:ver|be|ein|auf|zu)tret|verbiet|anbiet|vermiet)en?(?!\p{L}))\p{L}{3,}eten?|(?:sag|erklär|meld|teil|führ|stell|forder|dank|besuch|eröffn|beend|start|landet|zerstör|töt|feier|äußer|kündig)(?:e?te?n?)(?<=ten?)|
      trafe?n?|spracht?|sprachen|gab|gaben|ging|gingen|kam|kamen|nahm|nahmen|fand|fanden|begann|begannen|fiel|fielen|starb|starben|schoss|schossen|griff|griffen|
      rief|riefen|schrieb|schrieben|blieb|blieben|hielt|hielten|sah|sahen|warf|schlug|schlugen|verlor|verloren|gewann|gewannen|empfing|empfingen|brach|brachen|flog|flogen`,
    early:
      'ausverkauft|ausgebucht|vergriffen|schon|bereits|früher als|eher als|vorzeitig|* früher|wieder|wie gewohnt|normal',
    clauseWords: 'dass|sondern|welche|aber|während|nachdem|wenn|wo',
  },
  labels: {
    urgent: 'eilmeldung|eil|breaking',
    office: `(?:vize)?präsident(?:in)?|(?:bundes|vize)?kanzler(?:in)?|bundespräsident(?:in)?|*minister(?:in)?|ministerpräsident(?:in)?|(?:general|staats)sekretär(?:in)?|botschafter(?:in)?|vertreter(?:in)?|*sprecher(?:in)?|kommissar(?:in)?|*bürgermeister(?:in)?|general|könig(?:in)?|papst|direktor(?:in)?`,
    question: 'frage|f',
    answer: 'antwort',
    keyPoints: 'kernpunkte|die wichtigsten punkte|das wichtigste|kernaussagen',
    footer: `weiterlesen|mehr lesen|mehr dazu|volltext|vollständiger text|abonnier(?:en|t)(?: .{0,40})?|folg(?:en sie|t) uns(?: .{0,40})?|quelle`,
    readMore: 'mehr lesen',
    closing: 'euer|eure|dein|ihre?|pressestelle|(?:die )?redaktion|(?:das )?team',
  },
  categories: {
    live: 'live jetzt:|live-übertragung*|liveübertragung*|im livestream|direktübertragung*',
    occasion: 'pressekonferenz*|briefing*|interview*',
    future: `wird|findet|${tomorrow}|heute um|ankündigung`,
    calledOff: `(?<!nicht )abgesagt|(?<!eine )absage(?:n|t)?(?! an)|verschoben*|verschiebt*|(?<!(?:nach \\p{L}+(?<!n)|(?:ins|in (?:die|den|das)) (?!\\p{L}*(?:abend|mittag|morgen|nacht|frühjahr|frühling|sommer|herbst|winter|jahr|woche|monat|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember))\\p{L}+(?: \\p{L}+){0,2}) )verlegt*|sag(?:t|te|en|ten)(?=[^,;:]{0,80} ab${clauseEnd})|f(?:ällt|allen|iel|ielen)(?=(?:[^,;:]{0,80} (?-i:\\p{Lu}[\\p{L}-]*|heute|morgen|ersatzlos|erneut|weiter(?:hin)?|komplett))? aus${clauseEnd})|entfällt|(?<!auf \\p{L}+ )entfallen|storniert|vom tisch|find(?:et|en)(?=.{0,60} nicht statt)|vertagt*|vorverlegt*|vorgezogen(?!e)\\p{L}*`,
    unsettled: 'wenn|falls|sofern|ob|könnten?|möglicherweise|vielleicht',
    movedPlan: String.raw`(?:für|am)(?= (?:heute|morgen|\p{L}+tag)[^.!?]{0,60}(?:geplant|angesetzt|vorgesehen)[^.!?]{0,60} findet (?:nun |jetzt )?(?:erst )?am )|(?:jetzt|nun)(?<=(?:verschoben|verlegt|vertagt).{0,60})(?= (?:\p{L}+ ){0,2}\d)|bis(?=.{1,40}verlängert)|verlängert(?= bis)|(?:nun )?doch (?:noch )?statt|
      auf(?:(?<=(?:verschoben|verschiebt|verlegt|vertagt).{0,60})|(?=.{1,60}(?:verschoben|verlegt|vertagt|vorgezogen)))(?= (?:den )?(?:(?:die )?nächste woche \(|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|morgen|\d))|(?:findet|wird)(?<=(?:verschoben|verlegt|vertagt) .{0,80})(?= (?:nun |jetzt )?am )`,
    statement: 'erklärung*|kommentar*|rede|ansprache*|antwort*|stellungnahme*|pressemitteilung*',
    about: 'zu|zum|zur|über|anlässlich|bezüglich|wegen|nach',
    interview: 'fragen und antworten',
    roundup: 'pressekonferenz*|diese woche|wochenrückblick',
    history:
      'an diesem tag (?:im jahr|vor|\\p{N}{4})|heute vor (?:(?:genau|fast) )?\\S+ jahr(?:en)?|#andiesemtag*|#geschichte*',
    greeting:
      'frohe*|alles gute|herzliche[n]? glückw[uü]nsch*|guten rutsch|schöne feiertage|gesegnete*|gutes neues jahr|wir gratulieren zum|wünsch(?:t|en) (?:euch|ihnen|allen|den)|viel (?:glück|erfolg)|geburtstag|(?:unsere )?gedanken sind bei|mitgefühl',
    // no concerted action, no Tanzania, no visas that are issued; "sang" stands among the English words
    festivity: `konzert(?!iert)\\p{L}*|chor|chöre|festival*|ausstellung(?:en)?(?! (?:von|eines|einer))|sangen|gesungen|tanz(?!an)\\p{L}*|quiz`,
    asides: `wünsch*|möge*|gesundheit|glück|frieden und|feier(?:n|t|te|ten)|gefeiert|verfolgen sie|schauen sie|übertrag*|akkredit*|anmeld*|webseite|website`,
    formTags: 'live',
  },
  topics: {
    security: `Waffenruhe | Abrüstung | Terrorismus | Sicherheitspolitik | Waffenstillstand | Rakete | nuklear | Militär |
      militärisch | Terrorist | Sicherheit | Waffen | Streitkräfte | Rüstungskontrolle | Friedensgespräche | NATO | OVKS | IAEO`,
    economy: `Sanktionen | Wirtschaft | Handel | wirtschaftlich | Investition | Zölle | Export | Ausfuhr |
      Einfuhr | Energie | Erdgas | Erdöl | Getreide | Haushalt | BRICS | WTO`,
    organisations: `"Vereinte Nationen" | Sicherheitsrat | UNO | Generalversammlung | OSZE | UNESCO | WHO | IKRK |
      "Rotes Kreuz" | Europarat | OPCW`,
    neighbours: `Moldau | Moldawien | Transnistrien | Abchasien | Zentralasien`,
    europe: `Europa | europäisch | EU | Großbritannien | London | Balkan`,
    americas: `USA | Vereinigte | Lateinamerika | Washington | Amerika | amerikanisch`,
    africa: `Afrika | afrikanisch | Kongo | Sahel`,
    'middle-east': `Nahost | "Naher Osten" | Palästina | palästinensisch | Gaza | syrisch`,
    asia: `chinesisch | Peking | Korea`,
    arctic: `Arktis | "Nördlicher Seeweg" | Grönland | Antarktis | Spitzbergen`,
    'human-rights': `Menschenrechte | Rassismus | Diskriminierung | Nationalsozialismus | Meinungsfreiheit | Journalist |
      Flüchtling | Zensur`,
    humanitarian: `"humanitäre Hilfe" | Evakuierung | Erdbeben | Überschwemmung | Beileid | Katastrophe | Epidemie |
      Gesundheit`,
    culture: `Kultur | Ausstellung | kulturell | Konzert | Literatur | Museum | Theater | Universität |
      Studierende | Bildung | Wissenschaft`,
    history: `Geschichte | Jahrestag | historisch | Weltkrieg | Denkmal | Kulturerbe`,
    consular: `konsularisch* | Konsulat | Visum | Generalkonsulat | Reisepass | Staatsbürgerschaft | Reisehinweise`,
  },
  leaning: {
    openers: `dies(?:e[rs]?)?(?! (?:woche|nacht))|er|sie|es|das (?:ist|war|waren|sind|wird|wurde|hat|hatte|bedeutet|heißt|gilt|zeigt|kann|soll|macht)|(?:der|die|das) andere|beide|andere|sein|seine|ihre?`,
    demonstratives: String.raw`dies(?:e|er|es|em|en)?(?! (?:jahr|monat|woche|tag|morgen|abend|nacht|moment|mal|frühjahr|frühling|sommer|herbst|winter)\p{L}*)|solche\p{L}*|letztere\p{L}*`,
    pronouns: 'er|ihm|ihn|sie|ihnen|ihre?[nmrs]?|seine?[nmrs]?|es',
    firstPerson: String.raw`^(?:habe|war|bin) |ich|wir|uns|unser\p{L}*|mein\p{L}*|^(?:ja|nein|doch)(?=,)`,
    connectives: 'jedoch|aber|und|deshalb|außerdem|zudem',
    courtesies: `sehr geehrte|(?:(?:endlich|es|ist|heute) )+(?:freitag|wochenende)[.!]|liebe[rs]?(?: \\p{L}+){1,3}\\s?[,!:]$|meine damen|guten (?:tag|morgen|abend)|gute nacht|schlaft gut|gr(?:üß|uß)|willkommen|servus|moin|hallo|(?:vielen|herzlichen|großen|tausend|ein (?:herzliches|großes)) dank|danke|ich freue mich|wie sie wissen|übrigens`,
    referring: `gestrige[nrsm]?|(?:der|die|das) (?:zweite|dritte)n?(?! (?:mal|jahr))|dort|dorthin|hier|dann|danach|beide[nrs]?|derselbe|dieselbe|die (?:seiten|parteien)|(?<!\\p{N}\\s)(?<!Stimmen\\s)dar?(?:an|auf|aus|bei|für|gegen|in|mit|nach|über|unter|von|zu|zwischen)|jene[nrsm]?`,
    articles: '(?<!laut\\s)(?<!Angaben\\s)(?:der|die|das|dem|den|des)|beim|zum|zur|vom',
    places: 'in|auf|bei|nach|aus|über|gegen|vor|nahe|region|stadt|provinz|bezirk',
    sites: `(?:flug)?hafens?|bahnhof|terminal|brücke|krankenhaus|klinik|schule|universität|theater|museum|bibliothek|stadion|park|zoo|markt|kirche|dom|straße|platz|stadt|dorf|bezirk|region|provinz|insel|fluss|see|tal|küste|bucht|botschaft|konsulat|fabrik|werk`,
    owners: 'des|der|von|in|im|bei|am|an|über|für|gegen|mit|zwischen|zu|zur|zum',
    unique: `krieg|kämpfe|regierung|ministerium|ministers?|ministerin|präsident(?:in|en)?|welt|norden|süden|osten|westen|presse|staat|land|wirtschaft`,
    events: String.raw`(?:der|die|das|den|dem|des|im|beim|zum|zur|am|vom) (?:\p{Ll}+ )?(?:Waffenruhe|Waffenstillstand|Abkommen|Vertrag|Vereinbarung|
      Abstimmung|Resolution|Entwurf|Vorschläge?|Entscheidung|Urteil|Angriff|Anschlag|Beschuss|Explosion|Unfall|Streik|Proteste?|
      Gespräche|Verhandlungen|Treffen|Gipfel|Prozess|Wahl|Spiel|Turnier|Einsatz|Suche|Evakuierung|Delegationen|Geiseln|Gefangenen|Opfer)(?:e?s|e?n)?(?=\p{P}|$|\s(?!(?:im?n?|über|zu[mr]?|vo[nm]|de[sr]|gegen|für|mit|zwischen|am?n?|bei|auf|nach|um)(?!\p{L}))\p{Ll})|
      (?:der|den|dem|des|zum) (?:Vor|Zwischen)fall(?!\p{L})|(?:Resolution|Entwurf|Vorschläge?|Antrag|Plan|Entscheidung|Abstimmung) (?:von|in der) \p{Lu}(?!.{0,40} (?:über|zu|für|gegen) )|
      unsere (?:Vorschläge|Bedingungen|Forderungen)|(?:unsere|die) (?:zwei|drei|vier|fünf|sechs)(?! \p{Lu}\p{L}+ (?:aus|von|in|der|des) )(?= \p{L})`,
  },
  injection: {
    roles: 'assistent|benutzer',
    shouted: '',
    fences: 'ende',
    hails: 'an|für',
    machines: 'ki|künstlichen? intelligenz|bots?|assistent(?:en)?',
    readers: '(?:die|der|wer) (?:dies\\p{L}*|das) [^.:]{0,30}zusammenfass(?:t|en)',
    phrases: [
      'sprachmodell',
      String.raw`${clauseStart}(?:ignorieren? sie|ignoriere|ignoriert|vergiss|vergesst|missachte|verwirf|überspringe)(?!\p{L})[^.!?]{0,50}(?:anweisung|regeln|vorgaben|befehle|obige|vorherig|bisherig|alles|aufgabe|text)`,
      String.raw`(?:${clauseStart}|${wholeSourceOf('bitte|jetzt|dann|stattdessen')}\s+)(?:sag|sage|schreib|schreibe|antworte|wiederhole|gib|füge|erwähne|übersetze|zitiere|behaupte|drucke|nenne)\s*(?:,? ?dass|nur|genau|mit|auf|folgend\p{L}*|diese\p{L}*|in|aus|den|die|das|[:"“„«])`,
      `(?:ab jetzt|ab sofort) (?:bist|sollst|musst) du|${wholeSourceOf('du (?:bist (?:jetzt|nun)|musst|sollst)')}|(?:wenn|falls|sofern) (?:du|sie|ihr) [^.!?]{0,40}(?:zusammenfass| ki (?:bist|sind|seid))|in deiner zusammenfassung|${wholeSourceOf('assistent|ki|bot')},`,
    ],
  },
};
