/**
 * What alerts match and what they do not: language of the channel, query, text. The query is found in every text of `found` and in
 * none of `not`.
 */
export interface Case {
  readonly language: string | null;
  readonly query: string;
  readonly found?: readonly string[];
  readonly not?: readonly string[];
}

const wholeWords: Case[] = [
  {
    language: 'en',
    query: 'port',
    found: ['the port reopened', 'PORT.', 'port-side', '«port»'],
    not: ['report', 'support', 'portal'],
  },
  {
    language: 'en',
    query: 'iran',
    found: ['Iran’s envoy', 'US–Iran talks', 'Iran2026'],
    not: ['Tirana', 'Miranda'],
  },
  { language: 'en', query: 'lead', found: ['They lead the talks', 'leads'], not: ['leader', 'mislead'] },
  { language: 'de', query: 'groß', found: ['gross', 'GROSS'], not: ['Großstadt', 'vergrößern'] },
  { language: 'tr', query: 'gül', found: ['Gül konuştu', 'gul'], not: ['gülle', 'sürgül'] },
  { language: 'en', query: 'café', found: ['cafe', 'Cafés', 'CAFÉ'], not: ['decaf', 'cafeteria'] },
];

const english: Case[] = [
  {
    language: 'en',
    query: 'sanction',
    found: ['sanctions', 'sanctioned', 'sanctioning', 'Sanction'],
    not: ['sanctity', 'sanctuary'],
  },
  { language: 'en', query: 'carry', found: ['carries', 'carried', 'carrying'], not: ['car', 'caring'] },
  { language: 'en', query: 'control', found: ['controlled', 'controlling', 'controls'], not: ['contrary'] },
  { language: 'en', query: 'vote', found: ['voted', 'voting', 'votes'], not: ['voter', 'devote'] },
  { language: 'en', query: 'tax', found: ['taxes', 'taxed'], not: ['taxi'] },
  { language: 'en', query: 'country', found: ['countries'], not: ['count', 'counter'] },
  { language: 'en', query: 'hero', found: ['heroes'], not: ['heroine', 'heron'] },
  { language: 'en', query: 'crisis', found: ['crises', 'crisis'], not: ['crisp'] },
  { language: 'en', query: 'child', found: ['children', 'child’s'], not: ['chill'] },
  { language: 'en', query: 'strike', found: ['struck a deal', 'strikes', 'striking'], not: ['stricken off'] },
  { language: 'en', query: 'university', found: ['universities'], not: ['universe', 'universal'] },
  { language: 'en', query: 'news', found: ['the news'], not: ['new rules'] },
  { language: 'en', query: 'hamas', found: ['Hamas'], not: ['the city of Hama'] },
  { language: 'en', query: 'united', found: ['United'], not: ['a unit', 'unite'] },
  { language: 'en', query: 'policy', found: ['policies'], not: ['police'] },
];

const russian: Case[] = [
  {
    language: 'ru',
    query: 'Киев',
    found: ['в Киеве', 'из Киева', 'под Киевом', 'Киеву'],
    not: ['кий', 'киевлянин'],
  },
  {
    language: 'ru',
    query: 'Иран',
    found: ['Ираном', 'Ирану', 'Ирана', 'в Иране'],
    not: ['иранский', 'Ирак', 'ира'],
  },
  { language: 'ru', query: 'Байден', found: ['Байденом', 'Байдена', 'Байдену'], not: ['байдарка'] },
  {
    language: 'ru',
    query: 'Песков',
    found: ['Пескова', 'Песковым', 'Пескову', 'Песков'],
    not: ['песок', 'песка'],
  },
  {
    language: 'ru',
    query: 'Зеленский',
    found: ['Зеленского', 'Зеленским', 'Зеленскому'],
    not: ['зелень', 'озеленение'],
  },
  { language: 'ru', query: 'Лавров', found: ['Лаврова', 'Лавровым', 'с Лавровым'], not: ['лавра', 'лавры'] },
  { language: 'ru', query: 'Захарова', found: ['Захаровой', 'Захарову'], not: ['сахар'] },
  { language: 'ru', query: 'Макрон', found: ['Макрона', 'Макроном'], not: ['макароны'] },
  { language: 'ru', query: 'Эрдоган', found: ['Эрдогана', 'Эрдоганом', 'Эрдогану'], not: ['орган'] },
  {
    language: 'ru',
    query: 'Дания',
    found: ['Дании', 'Данией', 'Данию'],
    not: ['данные', 'данным', 'данных'],
  },
  {
    language: 'ru',
    query: 'Грузия',
    found: ['Грузии', 'Грузией', 'Грузию'],
    not: ['груз', 'грузы', 'погрузка'],
  },
  { language: 'ru', query: 'Сирия', found: ['Сирии', 'в Сирию'], not: ['сирена', 'серия'] },
  { language: 'ru', query: 'Турция', found: ['Турцией', 'Турции'], not: ['турнир', 'турист'] },
  { language: 'ru', query: 'Китай', found: ['Китая', 'Китаю', 'Китаем'], not: ['кит', 'киты'] },
  { language: 'ru', query: 'Польша', found: ['Польше', 'Польшей', 'Польши'], not: ['польза', 'больше'] },
  { language: 'ru', query: 'Минск', found: ['Минска', 'Минске', 'Минском'], not: ['Мин'] },
  { language: 'ru', query: 'Баку', found: ['в Баку'], not: ['бак', 'баки', 'бака'] },
  { language: 'ru', query: 'Дели', found: ['в Дели'], not: ['дело', 'дела', 'дел'] },
  {
    language: 'ru',
    query: 'посол',
    found: ['посла', 'послом', 'послы', 'послов'],
    not: ['посольство', 'соль'],
  },
  { language: 'ru', query: 'министр', found: ['министра', 'министров', 'министрам'], not: ['министерство'] },
  { language: 'ru', query: 'выборы', found: ['выборов', 'выборам', 'на выборах'], not: ['выборка'] },
  { language: 'ru', query: 'отец', found: ['отца', 'отцом', 'отцов'], not: ['отель'] },
  { language: 'ru', query: 'ставка', found: ['ставок', 'ставку', 'ставке'], not: ['поставка'] },
  { language: 'ru', query: 'день', found: ['дня', 'дней', 'днём'], not: ['деньги'] },
  { language: 'ru', query: 'деньги', found: ['денег', 'деньгам'], not: ['день'] },
  {
    language: 'ru',
    query: 'перемирие',
    found: ['перемирия', 'перемирии', 'перемирием'],
    not: ['мир', 'перемена'],
  },
  {
    language: 'ru',
    query: 'переговоры',
    found: ['переговоров', 'переговорах', 'переговорам'],
    not: ['разговоры', 'говорить'],
  },
  {
    language: 'ru',
    query: 'российский',
    found: ['российского', 'российской', 'российские', 'российскую'],
    not: ['Россия'],
  },
  { language: 'ru', query: 'заявить', found: ['заявил', 'заявила', 'заявит'], not: ['явка'] },
  { language: 'ru', query: 'россиянин', found: ['россиян', 'россияне', 'россиянам'], not: ['росса'] },
  { language: 'ru', query: 'страна', found: ['стран', 'странах', 'страной'], not: ['странный', 'сторона'] },
  { language: 'ru', query: 'удар', found: ['удара', 'ударов', 'ударами'], not: ['ударник'] },
];

const otherLanguages: Case[] = [
  { language: 'es', query: 'elección', found: ['elecciones', 'eleccion', 'ELECCIÓN'], not: ['elegante'] },
  { language: 'es', query: 'gobierno', found: ['gobiernos'], not: ['gobernador'] },
  { language: 'es', query: 'nación', found: ['naciones', 'las naciones'], not: ['nacer'] },
  { language: 'fr', query: 'journal', found: ['journaux', 'un journal'], not: ['jour'] },
  { language: 'fr', query: 'élection', found: ['elections', 'les élections'], not: ['élite'] },
  { language: 'fr', query: 'président', found: ['présidents', 'president'], not: ['résident'] },
  { language: 'de', query: 'Sanktion', found: ['Sanktionen', 'SANKTION'], not: ['Sanktionspaket'] },
  { language: 'de', query: 'Regierung', found: ['Regierungen'], not: ['Regie'] },
  { language: 'ar', query: 'غزة', found: ['في غزة', 'وغزة', 'غزه'], not: ['غزال'] },
  { language: 'ar', query: 'حكومة', found: ['الحكومة', 'والحكومة'], not: ['محكمة'] },
  { language: 'ar', query: 'مصر', found: ['مِصْر', 'بمصر'], not: ['نصر'] },
  { language: 'pt', query: 'eleição', found: ['eleicao', 'a eleição'], not: ['eleições-relâmpago e leis'] },
  { language: 'it', query: 'governo', found: ['il governo'], not: ['governi', 'governatore'] },
  { language: 'pl', query: 'Łódź', found: ['Lodz', 'ŁÓDŹ'], not: ['lodowisko'] },
  { language: 'uk', query: 'Київ', found: ['Київ сьогодні'], not: ['київський стиль'] },
  { language: 'el', query: 'Αθήνα', found: ['ΑΘΗΝΑ', 'αθηνα'], not: ['Αθηναίος'] },
  { language: 'he', query: 'ירושלים', found: ['בעיר ירושלים היום'], not: ['שלום'] },
  { language: 'ko', query: '대통령', found: ['대통령은', '대통령이 말했다'], not: ['대통합'] },
  { language: 'ko', query: 'NATO', found: ['NATO는 오늘', 'NATO 정상회의'], not: ['토나'] },
  { language: 'zh', query: '谈判', found: ['和平谈判今天开始', '谈判'], not: ['判谈'] },
  { language: 'zh', query: '华人', found: ['海外华人'], not: ['中华人民'] },
  { language: 'ja', query: '京都', found: ['京都に行く'], not: ['東京都知事'] },
  { language: 'th', query: 'กรุงเทพ', found: ['ในกรุงเทพวันนี้'], not: ['เชียงใหม่'] },
];

const capitals: Case[] = [
  { language: 'fr', query: 'UN', found: ['à l’UN', 'UN-backed'], not: ['un homme', 'Un homme'] },
  { language: 'en', query: 'US', found: ['US troops', 'U.S. troops', 'the U.S.'], not: ['tell us', 'Us'] },
  { language: 'en', query: 'us', found: ['tell us', 'US'] },
  { language: 'en', query: 'U.N.', found: ['UN', 'U.N. envoy'], not: ['un'] },
  { language: 'en', query: 'NGO', found: ['NGOs', 'an NGO'], not: ['ngo', 'mango'] },
  { language: 'en', query: 'OPEC', found: ['Opec cut output', 'OPEC'], not: ['copec'] },
  { language: 'es', query: 'OTAN', found: ['la Otan'], not: ['otana'] },
  { language: 'ru', query: 'МИД', found: ['МИДа', 'в МИДе', 'МИД'], not: ['мидии', 'пирамид'] },
  { language: 'ru', query: 'НАТО', found: ['Нато', 'НАТО'], not: ['ната'] },
  { language: 'ru', query: 'ЗЕЛЕНСКИЙ', found: ['Зеленского', 'зеленский'] },
  { language: 'en', query: 'WHO chief', found: ['the WHO chief'], not: ['the chief who left'] },
  { language: 'el', query: 'ΗΠΑ', found: ['οι ΗΠΑ'], not: ['ηπα'] },
  { language: 'es', query: 'EE.UU.', found: ['EE.UU.', 'EEUU'], not: ['ee uu'] },
  { language: 'en', query: 'u.s.', found: ['the U.S.', 'US', 'tell us'] },
  { language: 'en', query: 'p.m.', found: ['at 5 p.m. today', '5 PM'], not: ['p and m'] },
];

const exact: Case[] = [
  {
    language: 'en',
    query: '=Apple',
    found: ['Apple', 'APPLE'.replace('PPLE', 'pple')],
    not: ['apple', 'Apples'],
  },
  { language: 'en', query: '=talks', found: ['Talks', 'talks'], not: ['talk', 'talking'] },
  { language: 'fr', query: '=élu', found: ['élu', 'Élu'], not: ['elu', 'élus'] },
  { language: 'fr', query: '=elu', found: ['élu', 'elu'], not: ['élue'] },
  { language: 'ru', query: '=Газа', found: ['Газа'], not: ['газ', 'Газы'] },
  { language: 'ru', query: '=ёлка', found: ['ёлка'], not: ['елка'] },
  {
    language: 'en',
    query: '="state visit"',
    found: ['a state visit'],
    not: ['state visits', 'visit of state'],
  },
  { language: 'en', query: '=X', found: ['on X today'], not: ['x'] },
  { language: 'en', query: '=(Apple | Orange) pie', found: ['Orange pie'], not: ['orange pie'] },
  { language: 'en', query: '= Apple', found: ['Apple'], not: ['apple'] },
];

const logic: Case[] = [
  {
    language: 'en',
    query: 'grain corridor',
    found: ['a corridor for grain', 'grain corridors'],
    not: ['grain', 'corridor'],
  },
  { language: 'en', query: 'grain | wheat', found: ['grain', 'wheat'], not: ['rice'] },
  { language: 'en', query: 'grain, wheat, rice', found: ['rice', 'wheat'], not: ['corn'] },
  { language: 'en', query: 'grain OR wheat', found: ['wheat'], not: ['or'] },
  { language: 'en', query: 'bread or wine', found: ['wine or bread'], not: ['wine', 'bread'] },
  { language: 'en', query: 'grain AND wheat', found: ['wheat and grain'], not: ['grain'] },
  { language: 'en', query: 'grain & wheat', found: ['wheat, grain'], not: ['wheat'] },
  {
    language: 'en',
    query: 'north sea | baltic',
    found: ['the Baltic', 'sea to the north'],
    not: ['the sea'],
  },
  { language: 'en', query: 'talks -football', found: ['talks'], not: ['football talks'] },
  { language: 'en', query: 'talks –football', found: ['talks'], not: ['football talks'] },
  { language: 'en', query: 'talks NOT football', found: ['talks'], not: ['talks on football'] },
  {
    language: 'en',
    query: 'serbia | kosovo -football',
    found: ['Serbia', 'Kosovo'],
    not: ['Serbia: football', 'Kosovo football'],
  },
  {
    language: 'en',
    query: 'talks -(football | "ice hockey")',
    found: ['talks on ice', 'hockey talks'],
    not: ['talks, ice hockey'],
  },
  {
    language: 'en',
    query: '(minister -deputy) talks',
    found: ['the minister talks'],
    not: ['deputy minister talks'],
  },
  { language: 'en', query: '(serbia | kosovo) (UN | EU)', found: ['EU and Serbia'], not: ['EU', 'Serbia'] },
  { language: 'en', query: 'talks -🔥', found: ['talks'], not: ['🔥 talks'] },
  { language: 'en', query: '1,000 tanks', found: ['1,000 tanks'], not: ['1 tank of 000'] },
  { language: 'en', query: '(Serbia|Kosovo)UN', found: ['UN in Kosovo'], not: ['Serbia', 'UN'] },
  { language: 'en', query: 'grain;wheat', found: ['grain', 'wheat'] },
  { language: 'en', query: 'Russia+China', found: ['China and Russia'], not: ['Russia'] },
  { language: 'en', query: 'grain OR', found: ['grain'] },
  { language: 'en', query: '(grain AND) port', found: ['grain port'], not: ['port'] },
  { language: 'en', query: 'talks ‐football', found: ['talks'], not: ['football talks'] },
  { language: 'en', query: 'talks ﹣football', found: ['talks'], not: ['football talks'] },
  { language: 'ar', query: '\u200Fروسيا \u200F-\u200Fمصر', found: ['روسيا'], not: ['روسيا مصر'] },
  { language: 'en', query: 'talks -🔥sale', found: ['🔥 talks', 'sale talks'], not: ['talks: 🔥 sale'] },
];

const phrases: Case[] = [
  {
    language: 'en',
    query: '"grain deal"',
    found: ['grain deals', 'Grain  deal', 'grain-deal', 'grain 🌾 deal'],
    not: ['deal on grain', 'grain\ndeal', 'grain export deal'],
  },
  { language: 'en', query: '“grain deal”', found: ['the grain deal'], not: ['deal grain'] },
  {
    language: 'ru',
    query: '«газета „Север“»',
    found: ['Газета «Север»', 'газеты Север'],
    not: ['Север', 'север газета'],
  },
  {
    language: 'ru',
    query: '«совет безопасности»',
    found: ['Совета Безопасности', 'в Совете безопасности'],
    not: ['безопасность совета'],
  },
  {
    language: 'en',
    query: '"minister * Norland"',
    found: ['minister of Norland', 'minister visits Norland'],
    not: ['minister Norland', 'minister of the Norland', 'minister\nNorland'],
  },
  {
    language: 'en',
    query: '"foreign minist*"',
    found: ['foreign ministry', 'Foreign ministers'],
    not: ['foreign affairs minister'],
  },
  { language: 'en', query: '"UN council"', found: ['UN council'], not: ['un council'] },
  {
    language: 'en',
    query: '"grain port"~3',
    found: ['port of the grain', 'grain in every port'],
    not: ['grain that was left in the port'],
  },
  { language: 'en', query: '"port port"~3', found: ['port to port'], not: ['a port'] },
  { language: 'en', query: '"a b a b"', found: ['a b a b'], not: ['a b a', 'b a b a'] },
  { language: 'zh', query: '"和平谈判"', found: ['和平谈判开始'], not: ['谈判和平'] },
  {
    language: 'en',
    query: '"Smith\'s office"',
    found: ['Smith’s office', 'Smith office'],
    not: ['office Smith'],
  },
  {
    language: 'en',
    query: '"cease-fire talks"',
    found: ['ceasefire talks', 'cease fire talks', 'cease-fire talks'],
    not: ['fire talks'],
  },
  {
    language: 'en',
    query: '"cease-fire grain"~3',
    found: ['grain and ceasefire', 'cease-fire for grain'],
    not: ['ceasefire'],
  },
  { language: 'en', query: '"grain port" ~ 3', found: ['port of the grain'], not: ['grain'] },
];

const wildcards: Case[] = [
  { language: 'en', query: 'minist*', found: ['ministry', 'ministers', 'MINISTERIAL'], not: ['administer'] },
  { language: 'en', query: '*minist*', found: ['administration', 'minister'], not: ['mine'] },
  { language: 'en', query: '*burg', found: ['Hamburg', 'Gothenburg'], not: ['burger', 'Hamburger'] },
  { language: 'ru', query: 'нефт*', found: ['нефтяной', 'нефть'], not: ['бензонефть'] },
  { language: 'ar', query: 'سعود*', found: ['سعودية'], not: ['مسعود'] },
  { language: 'fr', query: 'econom*', found: ['économie'], not: ['macroéconomie'] },
  { language: 'en', query: '#grain*', found: ['#GrainDeal', '#grain'], not: ['#wheatgrain', 'grain'] },
  { language: 'en', query: 'international*', found: ['internationally'], not: ['interns'] },
];

const names: Case[] = [
  {
    language: 'en',
    query: '#Norland',
    found: ['#norland now', 'see #NORLAND'],
    not: ['Norland', '#NorlandNow', 'https://x.org/#Norland'],
  },
  {
    language: 'en',
    query: 'norland',
    found: ['#Norland', '#NorlandNow', '#visit_norland', '@norland'],
    not: ['https://norland.org'],
  },
  {
    language: 'en',
    query: 'visitnorland',
    found: ['#VisitNorland', '#visit_norland'],
    not: ['visit Norland'],
  },
  {
    language: 'en',
    query: '@norland',
    found: ['via @Norland', 't.me/norland/12', 'https://t.me/s/norland'],
    not: ['@norland_mfa', 'norland', 'me@norland.org'],
  },
  { language: 'en', query: 't.me/norland', found: ['@norland'], not: ['@norlands'] },
  { language: 'en', query: '$ABC', found: ['$ABC rose'], not: ['ABC', '$ABCD'] },
  {
    language: 'en',
    query: 'mfa.norland.org',
    found: ['https://www.mfa.norland.org/x', 'mfa.norland.org'],
    not: ['norland.org', 'mfa norland org'],
  },
  {
    language: 'en',
    query: 'norland.org',
    found: ['https://mfa.norland.org/', 'norland.org/news'],
    not: ['norland. Org'],
  },
  { language: 'en', query: '"web3.org"!', found: ['https://web3.org/x'], not: ['web3 org'] },
  { language: 'en', query: 'NORLAND.ORG', found: ['https://norland.org'], not: ['norland org'] },
  { language: 'en', query: '#中国', found: ['#中国 今天'], not: ['中国'] },
  { language: 'en', query: '🔥', found: ['hot🔥'], not: ['hot'] },
  { language: 'en', query: '👍', found: ['👍🏿'], not: ['👎'] },
  { language: 'en', query: '🇺🇦', found: ['🇵🇱🇺🇦'], not: ['🇦🇺'] },
  { language: 'en', query: '❤️', found: ['❤ you', '❤️'], not: ['💔'] },
  { language: 'ja', query: '#平和', found: ['＃平和 今日'], not: ['平和'] },
  { language: 'en', query: '$ABC', found: ['$abc'], not: ['US$ABC'] },
  { language: 'en', query: '🏴󠁧󠁢󠁥󠁮󠁧󠁿', found: ['🏴󠁧󠁢󠁥󠁮󠁧󠁿!'], not: ['🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🏴'] },
  { language: 'en', query: '🔥sale', found: ['sale 🔥', '🔥sale'], not: ['sale'] },
];

const joints: Case[] = [
  {
    language: 'en',
    query: 'F-16',
    found: ['F16', 'F 16', 'F-16s'.slice(0, 4), 'F–16'],
    not: ['F-161', 'F, then G 16'],
  },
  { language: 'en', query: 'F16', found: ['F-16', 'F16'], not: ['F 16', 'F161'] },
  { language: 'en', query: 'G7', found: ['G7', 'G-7'], not: ['G77', 'G 7'] },
  {
    language: 'en',
    query: 'cease-fire',
    found: ['ceasefire', 'cease fire', 'cease-fires'],
    not: ['fire cease'],
  },
  { language: 'en', query: 'ceasefire', found: ['cease-fire', 'ceasefires'], not: ['cease fire'] },
  { language: 'en', query: 'C++', found: ['C++ code'], not: ['C', 'vitamin C'] },
  { language: 'en', query: 'AT&T', found: ['AT&T'], not: ['AT and T'] },
  { language: 'en', query: "O'Brien", found: ['O’Brien', "O'Brien's"], not: ['Brien'] },
  { language: 'fr', query: 'UE', found: ['l’UE', 'd’UE'], not: ['rue'] },
  { language: 'en', query: '"F-16" jets', found: ['F16 jets'], not: ['F-18 jets'] },
  { language: 'en', query: '24/7', found: ['24/7'], not: ['24 of 7'] },
  { language: 'en', query: 'C++17', found: ['C++17'], not: ['C'] },
  { language: 'uk', query: "п'ять", found: ['пʼять', 'п’ять'], not: ["п' і ять"] },
  { language: 'en', query: 'Norland', found: ['Norlandʼs port'], not: ['Norlander'] },
  { language: 'he', query: 'צה"ל', found: ['צה״ל', 'צה"ל', 'צהל'], not: ['צה'] },
];

const looks: Case[] = [
  { language: 'ru', query: 'Россия', found: ['Pоccия', 'РОССИЯ'], not: ['Poccия'.replace('ия', 'iq')] },
  { language: 'en', query: 'Putin', found: ['Рutin', 'Putin’s'], not: ['Путин'] },
  {
    language: 'en',
    query: 'crypto',
    found: ['cry\u200Bpto', 'cry\u00ADpto', 'ｃｒｙｐｔｏ', '\u202Ecrypto\u202C'],
    not: ['cry pto'],
  },
  { language: 'en', query: 'СОР', not: ['COP'] },
  { language: 'ru', query: 'все', found: ['всё', 'Все'], not: ['весь'] },
  { language: 'ru', query: 'Толстой', found: ['Толсто\u0301й'], not: ['толстый слой'.slice(8)] },
  { language: 'ar', query: 'احمد', found: ['أحمد', 'أَحْمَد', 'أحـــمد'], not: ['محمد'] },
  { language: 'en', query: '٢٠٢٦', found: ['in 2026'], not: ['in 202'] },
  { language: 'ru', query: 'Pоссия', found: ['Россия'], not: ['Росс'] },
  { language: 'ru', query: '=Pоссия', found: ['Pоссия'], not: ['Россия'] },
  { language: 'en', query: 'hello', found: ['һello'], not: ['hell'] },
  { language: 'he', query: 'ישראל', found: ['יִשְׂרָאֵל'], not: ['ישראלי'] },
  { language: 'en', query: 'crypto', found: ['ⓒⓡⓨⓟⓣⓞ', '𝕔𝕣𝕪𝕡𝕥𝕠'], not: ['ⓒⓡⓨⓟⓣ'] },
];

const mixed: Case[] = [
  { language: 'ru', query: 'sanction', found: ['Новые sanctions против'], not: ['санкции'] },
  { language: 'en', query: 'санкции', found: ['list of санкций'], not: ['sanctions'] },
  { language: null, query: 'sanction', found: ['sanctions'], not: ['sanctity'] },
  { language: 'zh', query: 'Boeing', found: ['波音Boeing公司'], not: ['波音'] },
  { language: 'pt', query: 'ministro', found: ['o ministro'], not: ['ministros'] },
];

const patterns: Case[] = [
  { language: 'en', query: '/\\bF-?(16|35)\\b/', found: ['F-35', 'f16'], not: ['F-22'] },
  { language: 'en', query: '/\\$\\d+ ?(bn|billion)/', found: ['$20 billion', '$3bn'], not: ['$20 million'] },
  { language: 'en', query: '/kyiv|kiev/ attack', found: ['KYIV under attack'], not: ['Kyiv', 'attack'] },
  { language: 'ru', query: '/указ №\\s*\\d+/', found: ['Указ № 12'], not: ['указ'] },
  { language: 'en', query: 'talks -/day \\d/', found: ['talks'], not: ['talks, day 2'] },
  { language: 'ru', query: '/цена — \\d+/', found: ['цена — 5'], not: ['цена - 5'] },
  { language: 'en', query: '/kyiv/attack', found: ['attack on Kyiv'], not: ['Kyiv'] },
];

export const caseGroups: Readonly<Record<string, readonly Case[]>> = {
  'whole words': wholeWords,
  'English forms': english,
  'Russian forms': russian,
  'other languages': otherLanguages,
  capitals,
  'exact words': exact,
  logic,
  phrases,
  wildcards,
  'tags, names, sites, emoji': names,
  joints,
  'looks and hidden signs': looks,
  'mixed languages': mixed,
  patterns,
};
