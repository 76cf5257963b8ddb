import { stemmer } from '@orama/stemmers/spanish';
import { stemSpanish } from './inflection/spanish.ts';
import type { Language } from './language.ts';
import { clauseStart, wholeSourceOf, wordSet } from './terms.ts';

export const es: Language = {
  code: 'es',
  script: 'latin',
  capitalizesNouns: false,
  stopWords: wordSet(`
    el la los las un una unos unas lo al del de a en y e o u pero ni que si no con sin por para sobre entre desde hasta hacia
    contra según como más menos muy ya también solo sólo este esta estos estas ese esa esos esas aquel aquella su sus se le les me
    nos mi tu te él ella ellos ellas yo es son era eran fue fueron ser sido ha han había habían haber está están estaba cuando
    donde quien quienes cual cuales porque durante tras ante bajo todo toda todos todas otro otra otros otras dijo
  `),
  abbreviations:
    'sra srta dña ud uds ee.uu ee ff jj rr pág núm art ing lic arq excmo excma ilmo ilma gral cnel dra tte sgto mons avda pza plza edif esq urb apdo dpto depto tfno cía aprox',
  inflection: { keys: stemSpanish, stem: stemmer },
  numbers: {
    words: `
      0 cero; 1 uno|primer|primer[oa]s?; 2 dos|segund[oa]s?; 3 tres|tercer|tercer[oa]s?; 4 cuatro|cuart[oa]s?;
      5 cinco|quint[oa]s?; 6 seis|sext[oa]s?; 7 siete|séptim[oa]s?; 8 ocho|octav[oa]s?; 9 nueve|noven[oa]s?; 10 diez|décim[oa]s?;
      11 once; 12 doce; 13 trece; 14 catorce; 15 quince; 16 dieciséis; 17 diecisiete; 18 dieciocho; 19 diecinueve; 20 veinte;
      21 veinti(?:uno|ún); 22 veintidós; 23 veintitrés; 24 veinticuatro; 25 veinticinco; 26 veintiséis; 27 veintisiete; 28 veintiocho; 29 veintinueve;
      30 treinta; 40 cuarenta; 50 cincuenta; 60 sesenta; 70 setenta; 80 ochenta; 90 noventa; 100 cien|(?<!por )ciento; 200 doscient[oa]s; 300 trescient[oa]s; 500 quinient[oa]s; 1000 mil
    `,
    scales: '1000 mil; 1e6 mill[oó]n(?:es)?; 1e9 millardos?; 1e12 bill[oó]n(?:es)?',
    units: `% por ciento; USD dólar(?:es)?; EUR euros?; RUB rublos?; GBP libras? esterlinas?; CNY yuan(?:es)?`,
    from: 'de',
    to: 'a',
    insteadOf: 'en lugar de|la cifra anterior era',
    ofDates: 'día*|año*',
    measures:
      'nivel|categoría|fase|toneladas?|barril(?:es)?|kilos?|kilogramos?|litros?|galon(?:es)?|kilómetros?|metros?|millas?|hectáreas?|grados?|puntos?|(?:mega|kilo)vatios?',
    victims: 'muert*|fallec*|murieron|asesinad*|lesionad*|víctimas?|herid*',
  },
  negation: {
    denies: 'no|ni|nunca|jamás|nadie|nada|ningun[oa]?|ningún|sin|tampoco',
    privative: `desarmad*|desmilitariz*|exent*|libres? de|ilegal*|inválid*|inaceptabl*|imposibl*|incapa*|incompl*|incumpl*|desacuerd*`,
    against: `rechaz*|nieg*|neg(?:ó|ar|aron)|conden*|opon*|opus(?:o|ieron)|prohíb*|prohib*|suspend*|cancel*|elimin(?!atori)*|suprim*|levant(?:an?|ó|aron|ar|ará|ad[oa]s?)|aboli*|inaceptable`,
    forbids: 'proh[ií]b\\p{L}*',
    inFavour: 'apoy*|acept*|acord(?!e[oó]n|on)*|aprob*|aprueb*|respald*|salud(?:an?|ó|aron|amos)',
    hedges: `casi|puede|pueden|podría|podrían|quizás?|tal vez|posiblemente|probablemente|presuntamente|supuestamente|al parecer|parece|
      planea|planean|prevén?|habrían?|presunt[oa]s?|esper(?:a|an|o|amos)|cre(?:o|e|en|emos)|pudo|pudieron|si`,
  },
  contrasts: {
    refutations: String.raw`mentiras?|fals[oa]s?(?! alarma)|bulos?|desm(?:ie|e|i)nt*|nieg*|negó|desinformación|(?:ciert[oa]s?|verdad|verídic[oa]s?|exact[oa]s?)(?<=(?:no|nada|ningun[oa]|tampoco)(?: \p{L}+){0,4} \p{L}+)|(?:un|puro) invento|inventad[oa]s?|
      infundad[oa]s?|carecen? de (?:todo )?(?:fundamento|base)|(?:nunca|jamás|no) (?:(?:lo|ha|han) )*(?:dijo|dicho|ocurrió|ocurrido|existió|existido)|nada de es[oa]|no hubo tal`,
    reminders: `recordatorio|recordamos|record(?:ad|en)`,
    disowns: `retiramos|me precipité|nos precipitamos|precipitad[oa]|prematur[oa]|no hay confirmación|sin confirmar|no (?:está )?confirmad[oa]|no (?:se )?crean`,
    corrections:
      'corrección(?=[:.])|precisión(?= sobre)|aclaración(?=[:.])|aclaramos|fe de err(?:or|at)(?:es|as)|corregimos|erratas?|rectificación|rectificamos|por error (?:publicamos|dijimos|informamos)|(?:publicamos|dijimos|informamos) por error|nos equivocamos',
    limits: `nuestra respuesta|pero|sin embargo|salvo|a menos que|siempre que|s[oó]lo si|no obstante`,
    attributions: `añad*|dice*|dijo|dijeron|según|afirm*|asegur(?:an?|ó|aron|aba)|señal(?:an?|ó|aron)|explic(?:a|ó|aron)|indic(?:a|ó|aron)|coment(?:a|ó)|apunt(?:a|ó)|declar(?:a|an|ó|aron)|anunci(?:a|an|ó|aron)|inform(?:a|an|ó|aron)|precis(?:a|ó)|aclar(?:a|ó)|sostiene*`,
    claims: `(?:se )?(?:decía|indicaba|anunciaba|ponía)(?:n|mos)?|decíamos|afirma*|asegur(?:an?|ó|aron|aba)|(?:los|algunos|varios|otros|según) medios(?! de (?!comunicación|prensa))|medios (?:de (?:comunicación|prensa)|locales|internacionales|estatales)|rumor*|supuesta*|presunt*|según (?:algunos|ciertos)|(?:publicación|mensaje|post|nota) (?:anterior|previ[oa]|de ayer)|anterior (?:publicación|mensaje|post|nota)|habíamos (?:dicho|anunciado|informado|publicado)|(?:dijimos|anunciamos|informamos|publicamos) (?:ayer|antes|por error|erróneamente|anteriormente)`,
    reversals: String.raw`(?:retir|elimin|borr)(?:amos|ad[oa]|ó|aron) (?:la|el|nuestra|nuestro|esta|este|una?) (?:información|noticia|publicación|mensaje|post|nota)|nos (?:hemos )?equivoca(?:mos|do)|(?:información|noticia|publicación|mensaje|nota)(?: \p{L}+){0,8} (?:era|es|resultó)(?: ser)? (?:fals[oa]|erróne[oa]|un bulo)|falsas? alarmas?|no (?:\p{L}+ ){0,2}(?:encontr|hall)(?:ó|aron|ado) nada|nada (?:\p{L}+ )?fue (?:encontrado|hallado)`,
    notDenying: `no (?:se )?(?:descart|exclu)\\p{L}+|no (?:(?:l[oa]s?|el) )?\\p{N}+|no (?:menos|más) de|no s[oó]lo|no obstante|sin embargo|sin duda|nada menos`,
    still: `todavía|aún|quedan?|siguen?`,
    bounds: `al menos|por lo menos|como mínimo|como máximo|más del?|menos del?|casi|cerca de|alrededor de|unos|unas|aproximadamente|algo más de|super(?:a|an|ó|aron)(?: por poco)?(?: l[oa]s)?|no (?:menos|más) de`,
    opposites: String.raw`
      exclusion (?<!no (?:se )?)descart* <> no (?:se )?descart*;
      change subi*|creci*|crec(?:e|en)|aument*|increment* <> cay(?:ó|eron|endo)|caen?|baj(?:ó|aron|a|an|ar)|disminu*|descend(?!ient)*|reduj*|redu(?:ce|cen|cir);
      door abri(?:ó|eron|r|rá|rán|endo)|abr(?:e|en)|abiert*|apertura*|reab* <> cerr(?:ó|aron|ar|ará|arán|ad[oa]s?)|cierr*|cierre*; time antes <> después|tras;
      way lleg* <> salió|salieron|abandon*|parti(?:ó|eron); side vot\p{L}+(?: \p{L}+){0,2} a favor <> vot\p{L}+(?: \p{L}+){0,2} en contra;
      span desde|a partir de <> hasta; answer reconoc*|admit*|confirm* <> nieg*|neg(?:ó|ar|aron)|desm(?:ie|e|i)nt*;
      course comenz*|comienz*|empez*|empiez*|inici(?!ativ|al)* <> termin(?!al)*|conclu*|finaliz*|acab(?!an? de )\p{L}*;
      vote aprob*|aprueb*|adopt* <> fracas*|rechaz*; pole norte <> sur|meridional;
      bound (?<!no )más de(?: \p{N})|mayores de <> (?<!no )menos de(?: \p{N})|menores de;
      life con vida <> sin vida|(?:encontrad|hallad)[oa]s? muert[oa]s?; court conden*|culpable <> absuel*|absolv*;
      force alertas?|alarmas?|sirenas?|prohib*|prohíb*|toque de queda|restricci* <> fin de l[ao] (?:alerta|alarma|prohibición)|sin efecto|levant(?:a|an|ó|aron|ad[oa]s?)|desactiva*|permite*|permitid*;
      hold tom(?:ó|aron|ad[oa])|captur*|conquist*|controlan?|ocup(?:a|ó|aron) <> abandon*|se retir(?:a|an|ó|aron)|perd(?:ió|ieron|ido)|repleg*|replieg*|reconquist*;
      offer acept* <> rechaz*; plan (?<!no )se celebran?|(?<!no )se celebrarán?|se mantiene <> cancel(?!l)*|desconvoc*`,
    additions: {
      all: 'tod[oa]s|enter[oa]s?',
      only: 's[oó]lo|solamente|únic[oa]s?|únicamente|exclusivamente',
      most: 'mayoría|(?:el|la|los|las) (?:\\p{L}+ )?más|mejor|peor|de la historia',
      cause: `porque|debido a|a causa de|como resultado|a raíz de|gracias a|en respuesta a|a cambio de|puesto que|ya que`,
    },
  },
  news: {
    results: `(?<!(?:la|una|su|de|esta) )firm(?:a|an|ó|aron|ado)(?= (?!de ))|acord(?:ó|aron)|acuerdan|aprob(?:ó|aron|ad[oa])|aprueban?|ratific(?:ó|aron|a)|nombr(?:ó|aron|ad[oa])|elegid[oa]s?|convoc(?:ó|ad[oa])(?= al)|expuls(?:a|ó|aron|ad[oa])|vot(?:ó|aron)|conden(?:ad[oa]s?|(?:an?|ó|aron) a (?:\\p{N}|cadena|prisión|muerte|\\p{L}+ (?:años|meses)))|absuel(?:to|ta|ve)|prohib(?:e|ió|ido)|prohíbe|gan(?:a|ó|aron)|venci(?:ó|eron)|dimite|dimisión|cesad[oa]s?|despedid[oa]s?|dimitió|renunció|renuncié|destitu(?:ye|yó|ido|ida)|despid(?:e|ió)|quiebra|detenid[oa]s?|detuvieron|arrest(?:ó|aron|ad[oa]s?)|liberad[oa]s?|murieron|murió|mueren?|fallec(?:en?|ió|ieron)|asesin(?:an?|ó|aron|ad[oa]s?)|destruid[oa]s?|evacuad[oa]s?|desaloj(?:ad[oa]s?|aron|an)|derrumb(?:ó|e)|se inundó|estará de baja|retir(?:a|amos|an) del mercado`,
    minor: `recaud*(?! fiscal)|donaci*|nos escriben?|descuento*|rebajas|ofertas?(?! de (?:paz|diálogo|alto))|tienda|entradas|inscripci*|cursos?|taller(?:es)?|concursos?(?! de acreedores)|exposici*|concierto*|horarios?|recetas?|sopa|biblioteca`,
    deaths: `falleci(?:ó|eron)|muri(?:ó|eron)|ha(?:n)? (?:muerto|fallecido)|(?:la muerte|el fallecimiento) de (?:una?|dos|nuestr[oa]s?)|no sobrevivi(?:ó|eron)|no pudieron salvarl[oae]`,
    courtesies: String.raw`felicit*|enhorabuena|aniversario|condolencia*|pésame|se cumplen \p{N}+ años`,
  },
  services: {
    lines: `líneas?|ruta|tren(?:es)?|tranvías?|metro|autob[uú]s(?:es)?|vuelos?|ferry|carretera|autopista`,
    names: `tráfico|servicio|aeropuerto|puente|luz(?! verde)|electricidad|eléctric*|suministro|agua|gas|calefacción|internet|red`,
    outage: `interrumpid*|suspendid*|cortad*|paralizad*|cortes? de|apag[oó]n*|sin`,
    restored: `reanud*|restablec*|restituid*|de nuevo|vuelve*|con normalidad|normalizad*`,
  },
  calendar: {
    relativeDays: '0 esta (?:noche|tarde); 1 (?<!(?:la|esta|cada|una) )mañana; 2 pasado mañana',
    daySets: '1234567 diario|diariamente; 12345 laborables|laborable|hábiles|entre; 67 finde|fin|fines',
    fillers: 'a las la y el los de del todos día días semana mañana hora horas',
    each: 'cada',
    off: 'desactivar desactivado apagar apagado',
    weekdays: '1 lunes; 2 martes; 3 miércoles; 4 jueves; 5 viernes; 6 sábado; 7 domingo',
    notNext: 'excepto(?: el)?|salvo(?: el)?|los|cada|último|pasado|siguiente',
    next: 'próximo|que viene',
    otherDay: String.raw`sábados|domingos|(?:de )?(?:la )?(?:próxima semana|semana que viene)|(?:del? )?(?:el )?(?:próximo mes|mes que viene)|(?:en|dentro de) \S+ (?:días|semanas?|mes(?:es)?)`,
    before: 'antes del?',
    on: 'el|del|al',
    yearsAgo: 'hace (?:(?:exactamente|justo) )?\\S+ años?|\\S+ años? (?:atrás|después)',
    inName: 'calle|plaza|avenida|barrio|estadio|hospital|puente',
    ofMonth: 'de',
  },
  clock: {
    at: 'a las|las',
    from: 'desde(?: el)?|a partir del?|entre',
    lasts:
      '(?:continúa|continuará|dura|durará|permanece|permanecerá|sigue|seguirá|estará|se (?:prolonga|prolongará|extiende|extenderá))',
    until: 'al?|hasta(?: (?:las?|el))?',
    hours: String.raw`horas|hrs?\.?|h\.?`,
    morning: 'de la mañana',
    noon: 'al? mediodía',
    afternoon: 'de la tarde|de la noche',
    beforeZone: 'hora(?: (?:de la|del?))?(?! y)',
    shortNames: 'Europe/Madrid hora central europea; Europe/Moscow hora de moscú',
  },
  tense: {
    future: String.raw`(?!(?:irán|teherán|terán|detrás|durán|beltrán|morán|corán|catamarán|refrán|\p{L}*[xp]tremos|\p{L}*supremos)(?!\p{L}))\p{L}{2,}(?:rá|rán|remos)|va a|van a|como (?:muy )?pronto|hoy a las|mañana|anuncio|(?:re)?abren?|despegan?|espera(?:mos|n)?|prevén?|prevemos|comienzan?|empiezan?|inician?|cierran?|terminan?|finalizan?|vence|se celebran?|
      se juega|tiene lugar|tienen lugar|reanudan?|sale a la venta|salen a la venta|salen a|arranca|responde|recibe|visita a|se reúne|habla|plazo|próximo`,
    past: String.raw`ayer|anoche|anteayer|había|habían|era|eran|estaba|estaban|fue|fueron|ha|han|hubo|dijo|hizo|hicieron|tuvo|tuvieron|vino|vinieron|puso|pusieron|estuvo|estuvieron|
      \p{L}{2,}(?:ó|aron|ieron|jeron)|\p{L}*(?:dujo|trajo|dijo)`,
    early:
      'agotad\\p{L}*|se (?:han )?agot\\p{L}+|completo|ya|antes de lo (?:previsto|anunciado|esperado)|antes de tiempo|con antelación|anticipadamente|de nuevo|otra vez|vuelven? a|con normalidad|reanud*',
    clauseWords: 'que|quien|pero|sino|mientras|cuando|donde',
  },
  labels: {
    urgent: 'urgente|última hora',
    office: `president[ea]|(?:vice|primer |primera )?ministr[oa]|canciller|secretari[oa](?: general)?|embajador(?:a)?|representante(?: permanente)?|portavoz|vocer[oa]|vicecanciller|comisari[oa]|gobernador(?:a)?|alcald(?:e|esa)|general|rey|reina|papa|director(?:a)?`,
    question: 'pregunta|p',
    answer: 'respuesta|r',
    keyPoints: 'puntos clave|otros puntos clave|tesis principales|ideas principales|puntos principales',
    footer: `leer completo|leer más|lea más|leer el texto completo|texto completo|más información|suscríbase(?: .{0,40})?|
      suscríbete(?: .{0,40})?|síg[au]e?nos(?: .{0,40})?|fuente`,
    readMore: 'leer más',
    closing: 'vuestr[oa]s?|su|tu|(?:el )?equipo|(?:oficina|gabinete) de prensa|la redacción',
  },
  categories: {
    live: String.raw`en vivo|en directo|(?<!\p{L}\P{L}*)directo:|#envivo*|#endirecto*`,
    occasion: `rueda de prensa|conferencia de prensa|sesión informativa|entrevista*|comparecencia*`,
    future: 'se celebrará*|celebrará|tendrá lugar|ofrecerá|hoy a las|mañana|dará|anuncio',
    calledOff: `levant(?:an?|ó|aron|ad[oa])(?= (?:el|la|su) (?:paro|huelga))|(?<!(?<!\\p{L})no (?:(?:se|ha sido) )?)cancel(?!ad[oa]s?(?<=(?:el|l[oa]s?|del|al|sus?) \\p{L}+ cancelad[oa]s?))(?!l)*|desconvoc*|desconvoqu*|retras*|aplaz*|aplac(?:e|en|ó)|posp*|reprogram*|suspend*|no (?:se (?:celebrar|har|realizar|jugar)án?(?! esperar)|tendrán? lugar)(?![^.]{0,60} sino )|se traslada(?! al? (?!(?:l[ao]s? )?(?:próxim|seman|mañana|tarde|noche|primavera|verano|otoño|invierno|enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre|otr[ao]|un[ao]? (?:fecha|día|hora)|lunes|martes|miércoles|jueves|viernes|sábado|domingo|mes|año|\\d))\\p{L})|adelant(?:an?|ó|aron|ad[oa]s?)(?! (?:que|a los medios|en una entrevista))`,
    unsettled: 'si|puede|pueden|podr[ií]an?|quizás?|tal vez',
    movedPlan: String.raw`(?:estaban? )?(?:previst|programad)[oa]s? para(?=[^.!?]{0,80}(?<!no )(?:será|se (?:hará|celebrará|dará)|tendrá lugar) el )|ahora(?<=(?:aplaza|retras|posp|reprograma|traslada|adelanta).{0,60})(?= (?:\p{L}+ ){0,3}\d)|(?:hasta|al)(?<=(?:prorrog|ampl[ií]|extiend|prolong).{0,60})|pasan? al?(?= (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|\d))|finalmente sí|
      (?:al?|para el|hasta el)(?<=(?:aplaza|retras|posp|reprograma|traslada|adelanta).{0,60})(?= (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:las )?\d|(?:la )?[^.,;]{0,30}semana[^.,;]{0,15} \())|(?:jugará|celebrará|tendrá lugar|será)(?<=(?:aplaza|retras|posp|reprograma).{0,80})(?= el )`,
    statement: `declaración*|declaraciones|comentario*|intervención*|discurso*|respuesta*|comunicado*|artículo*`,
    about: `sobre|acerca|ante(?! (?:el (?:consejo|congreso|parlamento|senado|pleno)|la (?:asamblea|onu|prensa)|las naciones|los medios))|respecto|en relación|en respuesta|con motivo|con ocasión|tras`,
    interview: 'entrevista*|preguntas y respuestas',
    roundup: `rueda de prensa|conferencia de prensa|sesión informativa|esta semana|próxima semana|semana que viene|resumen`,
    history: '#undíacomohoy*|un día como hoy|tal día como hoy|#efeméride*|#historiade*',
    greeting:
      'feliz|felices|felicidades|felicita(?:mos|ciones)|enhorabuena|(?:mucho )?ánimo|suerte|cumpleaños|(?:os|les|te) desea(?:mos)?|nuestro pensamiento está con|nos solidarizamos',
    // no colonel or coronavirus, no Cantabria, and nothing English that is taller
    festivity: `conciertos?|coros?|festival*|exposición*|exposiciones|canta(?!br)\\p{L}*|baile*|concurso*|taller(?:es)?(?! than)`,
    asides: `dese*|que est[ea] *|salud|felicidad|prosperidad|celebra*|siga|sigan|síganos|transmi*|retransmi*|acredita*|inscrip*|sitio web`,
    formTags: 'envivo|endirecto',
  },
  topics: {
    security: `"alto el fuego" | tregua | desarme | nuclear | misil | militar | terrorismo | armas | OTAN | OIEA |
      ciberdelincuencia`,
    economy: `sanciones | comercio | economía | económico | inversión | arancel | exportación | energía |
      petróleo | cereales | BRICS | UEEA | OMC`,
    organisations: `ONU | "Naciones Unidas" | "Consejo de Seguridad" | "Asamblea General" | OSCE | UNESCO | OMS | CICR |
      "Cruz Roja" | OCS | CEI | OEA`,
    neighbours: `Abjasia | "Asia Central"`,
    europe: `Europa | europeo | UE | Londres | Balcanes`,
    americas: `EE.UU. | América | "América Latina"`,
    africa: `África | africano | Sahel`,
    'middle-east': `"Oriente Medio" | "Oriente Próximo" | Palestina | palestino`,
    asia: `Pekín | RPDC | Corea`,
    arctic: `Ártico | "Ruta Marítima del Norte" | Groenlandia | Antártida`,
    'human-rights': `"derechos humanos" | racismo | discriminación | nazismo | "libertad de expresión" | periodistas |
      refugiados`,
    humanitarian: `"ayuda humanitaria" | evacuación | terremoto | inundación | condolencias | catástrofe`,
    culture: `cultura | cultural | festival | exposición | concierto | literatura | museo | teatro | deporte |
      universidad | estudiante | educación | ciencia`,
    history: `historia | histórico | aniversario | "Guerra Mundial" | "Día de la Victoria" | monumento | memorial |
      patrimonio | archivo`,
    consular: `consular | consulado | visado | visa | pasaporte | ciudadanía | turistas`,
  },
  leaning: {
    openers: `est(?:o|[ea]|[oa]s)(?! (?:mañana|tarde|noche|semana))|ellos|ellas|él|ella|eso|(?:el|la) otr[oa]|l[oa]s dos|amb[oa]s|otr[oa]s?|su|sus`,
    demonstratives: `(?<!del )est(?:e|a|os|as)(?! (?:año|mes|semana|día|mañana|tarde|noche|momento|hora|vez|primavera|verano|otoño|invierno))|es(?:a|e|os|as)|dich[oa]s?|lo(?! (?:que|cual|más|mejor|largo|antes|menos|mismo|siguiente))|hacerl[oa]s?`,
    pronouns: 'él|ella|ellos|ellas|ello|lo|le|les|sus?',
    firstPerson: String.raw`^(?:hablé|estuve|fui|he) |yo|mi|mis|nosotr[oa]s|nuestr[oa]s?|\p{L}{2,}(?:amos|emos|imos)|^(?:sí|no)(?=,)`,
    connectives: 'sin embargo|pero|y|además|por eso|asimismo|no obstante',
    courtesies: `estimad|(?:(?:por fin|ya|hoy|es) )+(?:viernes|fin de semana)[.!]|querid[oa]s?(?: \\p{L}+){1,3}\\s?[,!:]$|señoras y señores|buen[oa]s (?:días|tardes|noches)|(?:(?:muchas|mil|un millón de) )?gracias(?! al? [^,]+, )|hola|saludos|descanse en paz|muy buen[oa]s|agrade|me alegr|permítan|como (?:ustedes )?saben|
      por cierto`,
    referring: `de ayer|(?<!sino )también|(?:el|la) (?:segund|tercer)[oa]?(?! (?:vez|año|día))|allí|allá|ahí|aquí|entonces|luego|después(?! de)|amb[oa]s|l[oa]s (?:partes|dos|demás)|aquell[oa]s?`,
    articles: '(?<!según )(?:el|la|los|las)|del|al',
    places: 'en|a|contra|cerca de|desde|hacia|de|sobre',
    sites: `(?:aero)?puertos?|estación|terminal|puente|hospital|clínica|escuela|colegio|universidad|teatro|museo|biblioteca|estadio|parque|zoo|mercado|iglesia|catedral|calle|carretera|plaza|ciudad|pueblo|barrio|distrito|región|provincia|isla|río|lago|valle|costa|bahía|embajada|consulado|fábrica|planta`,
    owners: 'de|del|para|entre|sobre|con|en|contra',
    unique: `gobierno|guerra|combates|ministerio|ministr[oa]|president[ea]|mundo|norte|sur|este|oeste|prensa|ley|estado|país|economía|mañana|tarde|noche|año|mes|semana|día|únic[oa]s?|primer[oa]?s?|próxim[oa]s?|pasad[oa]s?|más|mayor|mejor`,
    events: String.raw`(?:el|la|los|las|del|al) (?:alto el fuego|tregua|tratado|acuerdo|pacto|votación|resolución|proyecto|propuestas?|decisión|
      veredicto|documento|texto|ataque|bombardeo|explosión|accidente|huelga|protestas?|conversaciones|negociaciones|reunión|
      encuentro|cumbre|juicio|elecciones|partido|torneo|operación|búsqueda|evacuación|delegaciones|rehenes|prisioneros|víctimas)(?:e?s)?(?!\p{L})(?!(?: \p{Ll}+)? (?:del?|para|entre|sobre|con|contra|en|que|a) )(?! [\p{Lu}“«])|
      (?:el|del|al) incidente(?!\p{L})|(?:resolución|proyecto|propuestas?|plan|decisión|votación)(?: de resolución)? (?:de|del|en) (?:(?:la|el) )?\p{Lu}(?!.{0,40} (?:sobre|para|contra) )|
      (?:los|las|nuestr[oa]s) (?:dos|tres|cuatro|cinco|seis)(?! \p{Ll}+ (?:de|del|en) )(?= \p{L})`,
  },
  injection: {
    roles: 'sistema|asistente|usuario',
    shouted: 'SISTEMA',
    fences: 'fin',
    hails: 'a|al|para',
    machines: 'ia|inteligencia artificial|bots?|asistentes?',
    readers: '(?:quien(?:es)?|(?:los|las|el|la) que) resum(?:an?|en?) est\\p{L}+',
    phrases: [
      'modelos? de lenguaje',
      String.raw`${clauseStart}(?:ignor[ae]d?|olvid[ae]d?|omit[ae]|descart[ae]|no sigas|haz caso omiso)(?!\p{L})[^.!?]{0,50}(?:instruccion|reglas|órden|indicacion|anterior|arriba|todo|tarea|texto)`,
      String.raw`(?:${clauseStart}|${wholeSourceOf('y|ahora|luego|por favor')}\s+)(?:di|escribe|responde|repite|contesta|imprime|menciona)\s+(?:que|solo|sólo|exactamente|con|lo siguiente|únicamente|[:"“«])`,
      String.raw`(?:añad|agreg|inclu|escrib|mencion|pon)\p{L}{1,4}[^.!?]{0,40}${wholeSourceOf('(?:tu|el|este) resumen|titular|suscriptores')}`,
      String.raw`a partir de ahora,? (?:eres|debes|responde)|ahora eres|al resumir|cuando resumas|en tu resumen|si (?:eres|usted es|es usted) (?:una? )?(?:ia|bot|inteligencia artificial)(?!\p{L})|${wholeSourceOf('asistente')},|(?:tus?|nuevas) instrucci\p{L}+\s*[:es]`,
    ],
  },
};
