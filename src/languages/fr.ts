import { stemmer } from '@orama/stemmers/french';
import { stemFrench } from './inflection/french.ts';
import type { Language } from './language.ts';
import { clauseStart, wholeSourceOf, wordSet } from './terms.ts';

/** What is shown, not what one is exposed to. */
const exhibition =
  'exposition*(?! (?:à l’(?:amiante|uranium)|aux? (?:plomb|soleil|bruit|mercure|radiations|pesticides|ondes|risques)))';
/** Neither a call of ministers nor the upkeep of roads. */
const interview =
  'entretien(?!s? (?:téléphonique|bilatéra|avec son|entre|d(?:es|e la) (?:routes?|voirie)))s?';

export const fr: Language = {
  code: 'fr',
  script: 'latin',
  capitalizesNouns: false,
  stopWords: wordSet(`
    le la les l un une des du de d et ou mais ni ne pas que qu qui quoi dont où si en au aux à dans par pour sur sous avec sans
    entre vers chez contre depuis pendant après avant comme plus moins très aussi seulement ce cet cette ces c se s son sa ses
    leur leurs il elle ils elles on nous vous je me te lui y est sont était étaient été être a ont avait avaient avoir sera seront
    fait tout toute tous toutes autre autres selon quand lorsque afin
  `),
  abbreviations: 'mme mlle av boul p.ex dre gén lieut adj tél imm env hôp réf chap',
  inflection: { keys: stemFrench, stem: stemmer },
  numbers: {
    words: `
      0 zéro; 1 premi(?:er|ère)s?|(?<=(?:vingt|trente) et )une?; 2 deux|deuxième|seconde?; 3 trois|troisième; 4 quatre|quatrième; 5 cinq|cinquième;
      6 six|sixième; 7 sept|septième; 8 huit|huitième; 9 neuf|neuvième; 10 dix|dixième; 11 onze|onzième;
      12 douze|douzième|douzaine; 13 treize; 14 quatorze; 15 quinze; 16 seize; 17 dix-sept; 18 dix-huit; 19 dix-neuf; 20 vingt;
      30 trente; 40 quarante; 50 cinquante; 60 soixante; 70 septante; 80 huitante|octante; 90 nonante; 100 (?<!pour )cent; 1000 mille
    `,
    scales: '100 cents?; 1000 mille; 1e6 millions?; 1e9 milliards?',
    units: '% pour cent; USD dollars?; EUR euros?; RUB roubles?; GBP livres? sterling; CNY yuans?',
    from: 'de',
    to: 'à',
    insteadOf: 'au lieu de|(?:et )?non(?: pas)?',
    ofDates: 'ans?|années?',
    measures:
      'niveau|catégorie|phase|tonnes?|barils?|kilos?|kilogrammes?|litres?|kilomètres?|mètres?|miles?|milles|hectares?|degrés?|points?|(?:méga|kilo)watts?',
    victims: String.raw`morts?|mortes?|tué*|victimes?|blessé*|décès|décédé*|péri|perdu la vie|bilan(?= [^.]{0,40}\p{N})`,
  },
  negation: {
    denies: 'ne|n’\\p{L}+|ni|jamais|rien|aucune?|sans',
    privative: String.raw`non[- ]\p{L}+|désarm*|démilitaris*|exempt*|libres? d[e’']|inaccept*|impossibl*|illégal*|irré\p{L}+|incapa*`,
    against: `rejet*|refus*|ni(?:e|é|er|ent)|dément*|condamn*|oppos(?:e|é|ée|er|ent)|interdi*|suspend*|annul*|supprim*|abol*|l[eè]v(?:e|ent|é|ée|és|ées|er)|inacceptable`,
    forbids: 'interdi\\p{L}*',
    inFavour: 'soutien*|souten*|accept*|approuv*|salu(?:e|é|er|ent)|appu(?:ie|yer|yé)\\p{L}*',
    hedges: `presque|quasi(?:ment)?|peut|peuvent|pourrait|pourraient|peut-être|sans doute|apparemment|semble|semblent|présumé*|serait|seraient|
      aurait|auraient|prévoit|prévoient|pu|esp[èé]r*|compt(?:e|ent|ons)|cro(?:is|it|yons|ient)|pens(?:e|ent|ons)|devrai(?:t|ent)|éventuel*|probable*|si`,
  },
  contrasts: {
    refutations: String.raw`faux(?! (?:billets?|papiers?|départ|pas|médecin|policiers?))|fausses?(?! alerte)|mensong*|dément*|réfut*|erroné*|contredi*|désinformation|infox|intox|inexact*|(?:vrai|vraie|exact|exacte)s?(?<=(?:pas|rien|aucun|aucune)(?: [\p{L}'’]+){0,4} (?:n’)?\p{L}+)|inventée?s?|pure invention|de toutes pièces|infondée?s?|
      sans (?:aucun )?fondement|dénuée?s? de|canular|rien de tel|n’en est rien|(?:n’(?:a|ont|est)|ne sont) jamais (?:dit|tenu|eu lieu|produite?s?)`,
    reminders: `rappel|rappelons`,
    disowns: `nous retirons|(?:allée?s?|parlée?s?) trop vite|prématuré*|pas (?:encore )?confirmée?s?|aucune confirmation|ne croyez pas`,
    corrections:
      'correction|correctif|erratum|errata|rectificatif|coquille|il fallait lire|(?<!(?:tué|abatt|bombard|frapp).{0,40})par erreur|erreur de (?:date|jour|notre)|nous nous sommes trompés',
    limits: `notre réponse|mais|toutefois|cependant|sauf|à moins|à condition|seulement si`,
    attributions: `ajout(?:e|ent|é)|dit|disent|selon|d’après|affirm*|déclar(?:e|ent|é)|annonc(?:e|ent|é)|indiqu(?:e|ent|é)|rapport(?:e|ent|é)|précis(?:e|ent|é)|assur(?:e|ent|é)`,
    claims: `affirm*|prétend*|médias|rumeur*|aurai(?:t|ent)|selon certain*|précédente? (?:message|post|publication)|(?:message|post|publication) (?:précédente?|d’hier)|nous (?:annoncions|indiquions|écrivions|disions|avions (?:annoncé|indiqué|écrit|dit))|nous avons (?:annoncé|indiqué|écrit|dit) (?:hier|à tort|par erreur)`,
    reversals: String.raw`(?:retir|supprim)(?:ons|ée?|e) (?:notre|cette|la|le|ce|un|une|l’)\s?(?:information|article|publication|message|post|nouvelle)|nous (?:nous sommes|avons été) trompée?s|(?:information|article|publication|message|nouvelle)(?: [\p{L}’-]+){0,8} (?:était|est|s’est (?:révélée?|avérée?)) (?:faux|fausse|erronée?|inexacte?)|fausses? alertes?|n’\p{L}+ (?:finalement )?rien (?:trouvé|découvert)|rien n’a été (?:trouvé|découvert)|(?:alerte|doute) (?:a été |est )?levée?`,
    notDenying: String.raw`n[’'](?:a|ont|est|sont) pas (?:exclu|écarté)\p{L}*|n[’'](?:exclu|écart)\p{L}+ pas|(?:non|pas) (?:l\p{L}{1,2} )?\p{N}+|pas (?:moins|plus) d[e'’]|non seulement|rien de moins|sans doute|sans aucun doute|ne \p{L}+ que`,
    still: `encore|toujours`,
    bounds: `au moins|au plus|plus d[eu]|moins d[eu]|presque|près d[eu]|environ|quelque|autour d[eu]|un peu plus d[eu]|dépass*|pas (?:moins|plus) d[eu]|jusqu’à`,
    opposites: String.raw`
      exclusion (?:exclu[st]?|exclue?s?|écart(?:e|é|ent))(?<!n[’'](?:(?:a|ont|est|sont) pas )?\p{L}+)(?! pas) <> n[’'](?:a|ont|est|sont) pas (?:exclu|écarté)*|n[’'](?:exclu|écart)\p{L}+ pas;
      change augment*|hausse|progress*|crû|croissance|accr(?:ue?s?|o[iî]\p{L}*) <> baiss*|diminu*|recul*|chut*|rédui*;
      door r?ouver*|r?ouvr(?:e|ent|ait)|r?ouvrir*|réouver* <> ferm(?:é|ée|és|ées|er|era|eront|ent|eture|etures)|ferme(?= (?:l|ses|son|sa|à|au|en|jusqu|demain|\p{L}+di|dimanche)); time avant <> après; way arriv* <> quitt*|(?:est|sont) partie?s?|part(?:ent|ira|iront)|repart*;
      side vot\p{L}+(?: \p{L}+){0,2} (?:pour|en faveur) <> vot\p{L}+(?: \p{L}+){0,2} contre; span depuis|à partir d[e’']|à partir du|dès <> jusqu*;
      answer reconna*|reconnu*|admet*|confirm* <> ni(?:e|é|er|ent)|dément*; course commenc*|débu* <> termin(?!al|aux)*|achev*|pris fin;
      vote adopt*|approuv* <> échou*|rejet*; pole nord <> sud; bound plus de(?= \p{N}) <> moins de(?= \p{N});
      life en vie|sain(?:e?s?) et sau(?:fs?|ves?) <> sans vie|retrouvée?s? morte?s?; court condamn*|coupable <> acquitt*|relax*;
      force alertes?|vigilance|sirènes?|couvre-feu|restrictions?|interdi* <> fin d(?:e l’|’)?(?:alerte|interdiction)|fin de (?:la )?vigilance|levées?|levés?|lève|lèvent|autoris*;
      hold pris(?:es?)?(?= (?:le contrôle|l[ae] (?:ville|village|port|pont|aéroport)|par l|(?-i:\p{Lu})))|empar*|captur*|contrôl*|conqui* <> abandonn*|retir(?:e|ent|ée?s?)|perdu*|repli*|reconqui*|repris;
      offer accept* <> refus*|rejet*; plan (?:aura|auront)(?: bien)? lieu|maintenue?s? <> annul*`,
    additions: {
      all: 'tous|toutes|la totalité|l’ensemble|enti(?:er|ère)s?',
      only: 'seul(?:e|s|es)?|seulement|uniquement|exclusivement',
      most: 'la plupart|majorité|(?:le|la|les) plus|meilleure?s?|pires?|de l’histoire',
      cause: `parce qu[e’']|en raison d[e’']|à cause d[e’']|grâce à|à la suite|en réponse à|en échange|car|puisqu[e’']`,
    },
  },
  news: {
    results: `tuée?s?|tuent?|meurt|mort(?= (?:dans|à|en))|(?:est|sont) morte?s?|décédée?s?|signe(?:nt)?|nomme|limoge|expulse|convoque|(?:a|ont|été) (?:signé*|voté*|adopté*|approuvé*)|convenu*|adopt(?:e|ent)|ratifi(?:e|é)*|nommé*|(?:ré|(?:est|sont|été|fut|furent) )élue?s?|élue?s?(?= (?:présidente?|maire|député|à la|au|avec) )|convoqué*|expulsé*|condamné*|acquitté*|interdit(?:e|s|es)?|remport(?:e|é|ent)|gagn(?:e|é|ent)|démissionn*|démission|limogé*|destituée?s?|licencié*|relaxée?s?|incarcérée?s?|écrouée?s?|mise? en examen|révoqué*|faillite|interpell*|détruite?s?|évacué*|effondré*|blessé*|engagé(?:e|s)? par écrit`,
    minor: `cagnotte|collecte|dons|bons? de réduction|réductions?(?= (?:sur|pour les) )|soldes|boutique|billets?|billetterie|inscription*|atelier*|concours|${exhibition}|concert*|horaires?|bibliothèque`,
    deaths: `décès d(?:’une?|e (?:deux|notre|nos))|(?:est|sont) (?:décédée?s?|morte?s?)|n’(?:a|ont) pas survécu|(?:a|ont) été tuée?s?|n’(?:a|ont) pu (?:la |le |les )?(?:être )?sauv(?:er|ée?s?)`,
    courtesies: 'félicit*|anniversaire|condoléances',
  },
  services: {
    lines: `lignes?|trains?|trams?|tramways?|métro|bus|vols?|ferry|route|autoroute`,
    names: `trafic|service|aéroport|pont|courant|électricité|électrique|eau|gaz|chauffage|internet|réseau|circulation`,
    outage: `interromp*|suspendu*|coup(?:é|ée|ure|ures)s?|panne|perturbé*|ralenti*|fermée?s?|privés? d[e’']|à l’arrêt`,
    restored: `repris*|reprend|rétabli*|de nouveau|à nouveau|retour à la normale`,
  },
  calendar: {
    relativeDays:
      '0 ce soir|cet(?:te)? après-midi|ce midi|cette nuit; 1 demain|après-demain|surlendemain; 2 après-demain',
    daySets:
      '1234567 quotidien|quotidiennement; 12345 ouvrés|ouvrables|semaine; 67 week-end|week-ends|weekend',
    fillers: 'à le les et en du de tous jour jours heure heures matin',
    each: 'chaque',
    off: 'non désactiver désactivé',
    weekdays: '1 lundi; 2 mardi; 3 mercredi; 4 jeudi; 5 vendredi; 6 samedi; 7 dimanche',
    notNext: 'sauf(?: le)?|hors|excepté|le|les|chaque|dernier|passé|depuis|suivant|en huit|en quinze',
    next: 'prochain',
    otherDay: String.raw`(?:lun|mar|mercre|jeu|vendre|same)dis|dimanches|(?:de )?la semaine prochaine|le mois prochain|dans \S+ (?:jours|semaines?|mois)`,
    before: 'avant',
    on: 'le|du|au',
    yearsAgo: 'il y a (?:(?:exactement|tout juste) )?\\S+ ans?',
    inName: '(?:rue|place|avenue|boulevard|quai|pont|stade) du',
  },
  clock: {
    at: String.raw`à|dès|vers|de(?=\s\d{1,2}\s?h(?:\d\d)?\s+à)`,
    from: 'à partir d[eu]|dès le|depuis le|entre',
    lasts: '(?:se (?:poursuit|poursuivra|prolonge|prolongera)|dure|durera|reste|restera|continue|continuera)',
    until: 'au|à',
    hours: 'h|heures?',
    morning: 'du matin',
    noon: 'à midi',
    afternoon: 'de l’après-midi|du soir',
    beforeZone: 'heure(?: (?:de|du|d’))?(?!s)',
    shortNames: 'Europe/Paris hnec|heec|heure de paris; Europe/Moscow heure de moscou',
  },
  tense: {
    future: String.raw`(?!(?:opéra|caméra|ankara|sahara|extra|contra|infra|aura|front|pourront|choléra|sierra|laura|accra|jura|sandra|ultra|affront|environs|patrons|barons|escadrons|électrons)(?!\p{L}))\p{L}{2,}(?:ra|ront|rons)|aura|au plus tôt|demain|aujourd’hui à|décoll(?:e|ent)|attend(?:ons|ent)?|espérons|prévoi(?:t|ent)|prévoyons|annonce|va|vont|(?:r?ouvr|ferm|début|commenc|démarr|se tienn|s’ouvr|répond|reçoi|parl|jou|expir|s’achèv)(?:e|ent)|
      reprend|reprennent|se tient|a lieu|ont lieu|prend fin|répond|reçoit|s’adresse|rencontre|prochain|date limite|coup d’envoi`,
    past: `hier|avant-hier|(?<!y )(?:a|ont)(?! lieu)|avait|avaient|était|étaient|fut|furent|eut|fit|prit|
      (?:est|sont) (?:arrivé|parti|mort|venu|né|tombé|entré|décédé|rentré|revenu|devenu|resté)e?s?|(?:s’est|se sont)`,
    early:
      'complet|épuisée?s?|tout est vendu|déjà|plus tôt|avant la date|avant l’heure|en avance|par anticipation|(?:de|à) nouveau|normalement|reprend*|repris*|rétabli*',
    clauseWords: 'que|qui|dont|mais|pendant|lorsque|où|qu’',
  },
  labels: {
    urgent: 'urgent|alerte info|dernière minute|flash info',
    office: `présidente?|(?:premi(?:er|ère) )?ministre|chanceli(?:er|ère)|secrétaire(?: générale?)?|ambassad(?:eur|rice)|représentante?(?: permanente?)?|porte-parole|commissaire|gouverneure?|maire|général|roi|reine|pape|direct(?:eur|rice)`,
    question: '',
    answer: 'réponse|reponse',
    keyPoints: `points clés|points essentiels|l’essentiel|thèses principales`,
    footer: `lire la suite|lire en entier|en savoir plus|texte intégral|texte complet|abonnez-vous(?: .{0,40})?|suivez-nous(?: .{0,40})?`,
    readMore: 'lire la suite|en savoir plus',
    closing: 'votre|vos|l’équipe|(?:le )?service de presse|la rédaction',
  },
  categories: {
    live: String.raw`en direct|(?<!\p{L}\P{L}*)direct:|#endirect*`,
    occasion: `conférence de presse|point de presse|${interview}`,
    future: `aura lieu|tiendra|se tiendra|donnera|demain|aujourd’hui à|annonce`,
    calledOff: `(?<!pas )annul(?!ée?s?(?<=(?:l’|(?:l[ea]s?|des|du|aux?|s(?:on|a|es)|leurs?) )\\p{L}+ annulée?s?))\\p{L}*|lev(?:e|ent|é)(?= (?:[ls]e|[ls]a|son|leur) (?:préavis|grève|mot d’ordre))|(?:est|sont) levée?s?(?<=(?:préavis|grève|mot d’ordre).{0,60})|(?:est|sont|été|est donc) (?:report|ajourn|repouss|avanc|renvoy)ée?s?|déplacée?s?(?<=(?:est|sont|été|donc) \\p{L}+)(?! (?:aux?|à|dans|vers) (?!(?:(?:l[ae]|une?|les) )?(?:l’)?(?:\\d|date|jour|heure|demain|semaine|mois|an|soir|matin|après-midi|printemps|été|automne|hiver|fin|début|plus tard|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))\\p{L})|report[ée]e?s?|(?:est|sont|été) (?:déprogramm|décal)ée?s?|remise?s? à (?:plus tard|une date)|(?:n’aur(?:a|ont) pas lieu|ne se (?:tiendr|fer)(?:a|ont) pas)(?![^.]{0,60} mais )`,
    unsettled: 's’ils?|si|peut|peuvent|peut-être|pourrai(?:t|ent)|serai(?:t|ent)',
    movedPlan: String.raw`(?:prévu|programmé)e?s?(?=[^.!?]{0,80} (?:aura lieu|se tiendra|se jouera) (?:le|\p{L}+di|dimanche|demain))|(?:désormais|maintenant)(?<=(?:report|ajourn|repouss|déplac|avanc|renvoy).{0,60})(?= (?:\p{L}+ ){0,2}\d)|(?:aux?|à)(?<=prolong.{0,60})|finalement|
      (?:aux?|à)(?<=(?:report|ajourn|repouss|déplac|avanc|renvoy).{0,60})(?= (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|\d|la semaine prochaine \())|(?:aura lieu|se tiendra|se jouera)(?<=(?:report|ajourn|repouss).{0,80})(?= (?:le|\p{L}+di|dimanche) )`,
    statement: 'déclaration*|commentaire*|discours|allocution*|réponse*|communiqué*',
    about: `sur|concernant|relati[fv]*|à propos|au sujet|à l’occasion|à la suite|suite à|en réponse`,
    interview: `${interview}|questions-réponses`,
    roundup: 'conférence de presse|point de presse|cette semaine',
    history:
      'ce jour-là,? en \\p{N}{4}|il y a \\S+ ans,? (?:jour pour jour|aujourd’hui|le \\p{N}+)|#cejourlà*|#éphéméride*|#histoire*',
    greeting:
      'joyeux|joyeuse*|bonne année|belle année|bonnes? fêtes?|bon anniversaire|félicitations|meilleurs v(?:œ|oe)ux|(?:vous|leur) souhait(?:e|ent|ons)|bon courage|bonne chance|(?:nos )?pensées vont|de tout cœur avec',
    // no "concertation", "de concert avec", "chantage", "chantier", "avec le concours de"
    festivity: `concerts?(?! (?:avec|with))|chorale*|chœur*|festival*|${exhibition}|chant(?:s|e|ent|é|és|er|èrent|aient|eurs?|euses?)?|danse*|quiz|(?<!avec le )concours`,
    asides: `souhait*|vœux|santé|bonheur|prospérité|célèbr*|suivez|regardez|diffus*|retransmis*|accrédit*|inscri*|site web`,
    formTags: 'endirect',
  },
  topics: {
    security: `cessez-le-feu | désarmement | terrorisme | OTAN | trêve | missile | nucléaire | militaire | terroriste | sécurité |
      armes | "forces armées" | "contrôle des armements" | OTSC | AIEA | cybercriminalité`,
    economy: `sanctions | économie | commerce | commercial | économique | investissement | tarif | exportation |
      importation | énergie | gaz | pétrole | céréales | banque | budget | BRICS | OMC`,
    organisations: `"Nations Unies" | "Conseil de sécurité" | ONU | "Assemblée générale" | OSCE | UNESCO | OMS | CICR |
      "Croix-Rouge" | "Conseil de l'Europe" | OIAC`,
    neighbours: `Transnistrie | Abkhazie | "Asie centrale"`,
    europe: `Europe | européen | UE | Londres | Balkans`,
    americas: `Washington | Amérique | américain | "Amérique latine"`,
    africa: `Afrique | africain | Congo | Sahel`,
    'middle-east': `"Moyen-Orient" | "Proche-Orient" | Palestine | palestinien | Gaza | syrien`,
    asia: `chinois | Pékin | Corée | Vietnam | Birmanie`,
    arctic: `Arctique | "Route maritime du Nord" | Groenland | Antarctique | Spitzberg`,
    'human-rights': `"droits de l'homme" | racisme | discrimination | xénophobie | nazisme | "liberté d'expression" |
      journaliste | réfugié | censure`,
    humanitarian: `"aide humanitaire" | évacuation | séisme | inondation | condoléances | catastrophe | épidémie |
      santé`,
    culture: `exposition | culture | culturel | festival | concert | littérature | musée | théâtre | université |
      étudiant | éducation | science`,
    history: `histoire | anniversaire | historique | "guerre mondiale" | "jour de la Victoire" | monument | mémorial |
      patrimoine`,
    consular: `consulaire | consulat | visa | passeport | citoyenneté | touriste | rapatriement`,
  },
  leaning: {
    openers:
      'c(?:e|et|ette|es)(?! (?:matin|midi|soir|nuit|semaine))|cela|il|elle|ils|elles|les deux|l’autre|d’autres|son|sa|ses|leurs?',
    demonstratives: `c(?:e|et|ette|es)(?! (?:qui|que|dont|an|année|mois|semaine|jour|matin|soir|nuit|moment|heure|printemps|été|automne|hiver|n’est|sont|sera))|(?:celui|celle|ceux)-(?:ci|là)`,
    pronouns: 'lui|ils?|elles?|leurs?|eux|son|sa|ses',
    firstPerson: `^(?:ai|suis) |je|j’\\p{L}+|mon|ma|mes|nous|notre|nos|^(?:oui|non|si)(?=,)`,
    connectives: 'cependant|mais|et|toutefois|de plus',
    courtesies: `mesdames|(?:c’est )?enfin (?:vendredi|le week-end)(?: \\p{L}+)?\\s?[.!]|ch(?:er|ère)s?(?: [\\p{L}’'-]+){1,3}\\s?[,!:]$|bonjour|bonsoir|bonne (?:nuit|soirée)|coucou|salut|(?:un )?(?:(?:grand|immense) )?merci|je suis (?:heureu|ravi)|permettez|comme vous (?:le )?savez|au fait`,
    referring: `d’hier|(?<!mais )également|l[ea] (?:deuxième|seconde?|troisième)(?! (?:fois|année))|là|y(?! (?:a|avait|aura)(?!\\p{L}))|alors|ensuite|puis(?!qu)|les (?:parties|deux|autres)|l’une?|chacun|ceux|celles?|(?<!\\p{N}\\s)(?<!voix\\s)(?:contre|pour)(?=\\p{P})`,
    articles: '(?<!selon )(?:le|la|les)|du|au|aux',
    places: 'à|au|aux|en|sur|contre|vers|de|d’',
    sites: `(?:aéro)?ports?|gare|station|terminal|pont|hôpital|clinique|école|collège|lycée|université|théâtre|musée|bibliothèque|stade|parc|zoo|marché|église|cathédrale|rue|route|place|ville|village|quartier|district|région|province|île|rivière|lac|vallée|côte|baie|ambassade|consulat|usine`,
    owners: String.raw`de|du|des|pour|entre|avec|sur|contre|à|au|aux|en|dans|d’\p{L}+`,
    unique: `gouvernement|guerre|combats|ministère|ministre|présidente?|monde|nord|sud|est|ouest|presse|loi|pays|économie|matin|soir|nuit|semaine|seule?|première?|prochaine?|plus`,
    events: String.raw`(?:l’|(?:le|la|les|du|au|aux) )(?:cessez-le-feu|trêve|traité|accord|pacte|vote|scrutin|résolution|projet|proposition|
      décision|verdict|attaque|frappe|attentat|bombardement|explosion|accident|grève|manifestation|négociations|pourparlers|
      entretiens|réunion|rencontre|sommet|procès|élections?|match|tournoi|opération|évacuation|délégations|otages|prisonniers|victimes)s?(?!\p{L})(?!(?: \p{Ll}+)? (?:d’|(?:de|du|des|sur|pour|entre|avec|contre|à|au|aux|en|dans|qui|que)(?!\p{L})))(?! [\p{Lu}“«])|
      l’incident(?!\p{L})|(?:résolution|projet|propositions?|plan|décision|vote|scrutin)(?: de résolution)? (?:d’|(?:de|du|à) )(?:l’|(?:la|le|les) )?\p{Lu}(?!.{0,40} (?:sur|pour|contre) )|
      (?:les|nos) (?:deux|trois|quatre|cinq|six)(?! \p{Ll}+ (?:de|du|des|à) )(?= \p{L})`,
  },
  injection: {
    roles: 'système|assistante?',
    shouted: 'SYSTÈME',
    fences: 'fin',
    hails: 'à|au|aux|pour',
    machines: '(?:l’)?(?:ia|intelligence artificielle)|bots?|assistante?s?',
    readers: 'qui résum(?:e|ent) ce\\p{L}*',
    phrases: [
      'modèles? de langage',
      String.raw`${clauseStart}(?:ignore[zr]?|oublie[zr]?|ne ten(?:ez|iez) pas compte|outrepasse[zr]?)(?!\p{L})[^.!?]{0,50}(?:instructions?|consignes?|règles|ordres|précédent|ci-dessus|tout|tâche|texte)`,
      String.raw`(?:${clauseStart}|${wholeSourceOf('et|maintenant|ensuite|veuillez')}\s+)(?:dis|dites|écris|écrivez|réponds|répondez|répète|répétez)\s+(?:que|seulement|exactement|par|ceci|uniquement|[:"“«])`,
      String.raw`(?:ajoute|inclu|mentionne|écri)\p{L}{0,3}[^.!?]{0,40}${wholeSourceOf('(?:ton|votre|le) résumé|titre|abonnés')}`,
      String.raw`désormais,? tu|si (?:tu es|vous êtes) (?:une? )?(?:ia|bot|intelligence artificielle)(?!\p{L})|${wholeSourceOf('tu (?:es maintenant|dois)')}|(?:quand|lorsque) (?:tu|vous) résum|dans (?:ton|votre) résumé|${wholeSourceOf('assistant|ia')}\s*,`,
    ],
  },
};
