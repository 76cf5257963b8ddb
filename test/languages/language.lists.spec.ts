import { describe, expect, it } from 'vitest';
import { languages } from '#src/languages/index.ts';
import { wholeTerms } from '#src/languages/terms.ts';

describe('a list of words, of a language', () => {
  it.each(languages)('$code: is met in what it means', ({ code }) => {
    const missed = met.filter(([language, name, text]) => language === code && !isIn(language, name, text));
    expect(missed).toEqual([]);
  });

  it.each(languages)('$code: is not met in what only looks alike', ({ code }) => {
    const mistaken = others.filter(
      ([language, name, text]) => language === code && isIn(language, name, text),
    );
    expect(mistaken).toEqual([]);
  });
});

type Row = readonly [language: string, list: string, text: string];

/** Of a table of pairs, `contrasts.opposites.way`, either side. */
function isIn(code: string, name: string, text: string): boolean {
  const language = languages.find((each) => each.code === code);
  const [room = '', list = '', entry] = name.split('.');
  const terms: string = Object(Object(language)[room])[list];
  return wholeTerms((entry === undefined ? terms : pairIn(terms, entry)).replaceAll('<>', '|')).test(text);
}

const pairIn = (table: string, entry: string): string =>
  table
    .split(';')
    .find((pair) => pair.trim().startsWith(`${entry} `))
    ?.trim()
    .slice(entry.length) ?? '';

const met: readonly Row[] = [
  ['ru', 'news.results', 'Министры подписали договор'],
  ['ru', 'news.results', 'Ректор отстранён'],
  ['ru', 'news.results', 'Скончался основатель театра'],
  ['ru', 'contrasts.corrections', 'В посте допущена неточность'],
  ['ru', 'categories.calledOff', 'Концерт отменили'],
  ['ru', 'categories.calledOff', 'Матч перенесли на субботу'],
  ['ru', 'categories.movedPlan', 'Концерт всё же состоится'],
  ['ru', 'contrasts.reversals', 'Мы удалили вчерашнюю новость'],
  ['ru', 'contrasts.refutations', 'Это опровержение министерства'],
  ['ru', 'negation.privative', 'невооружённые'],
  ['ru', 'services.names', 'Нет связи'],
  ['ru', 'contrasts.opposites.way', 'Делегация прибыла'],
  ['ru', 'contrasts.attributions', 'Посол отметил, что переговоры идут'],
  ['ru', 'numbers.victims', 'Травмированы трое'],
  ['es', 'categories.calledOff', 'El ayuntamiento canceló el concierto'],
  ['es', 'categories.calledOff', 'Adelantan el partido'],
  ['es', 'categories.movedPlan', 'Finalmente sí se celebrará'],
  ['es', 'contrasts.opposites.door', 'Abrió la embajada'],
  ['es', 'contrasts.opposites.change', 'Cae el precio'],
  ['es', 'contrasts.corrections', 'Publicamos por error otra fecha'],
  ['es', 'news.results', 'Condenado a diez años'],
  ['es', 'news.results', 'Falleció el escritor'],
  ['es', 'negation.hedges', 'El ministro habría firmado'],
  ['ar', 'calendar.relativeDays.1', 'الاجتماع غدًا'],
  ['ar', 'clock.afternoon', 'الثالثة عصرًا'],
  ['ar', 'contrasts.attributions', 'وأعلن الوزير'],
  ['ar', 'tense.past', 'وكان الوزير'],
  ['ar', 'categories.calledOff', 'ألغت البلدية الحفل'],
  ['ar', 'negation.denies', 'وعدم التدخل'],
  ['ar', 'negation.hedges', 'قد توقع نورلاند'],
  ['ar', 'negation.inFavour', 'ويؤيد'],
  ['ar', 'contrasts.refutations', 'ونفى المتحدث'],
  ['ar', 'categories.occasion', 'المؤتمر الصحفي'],
  ['ar', 'news.results', 'الإفراج عن الصحفي'],
  ['ar', 'numbers.victims', 'عدد المصابين'],
  ['ar', 'contrasts.corrections', 'ورد بالخطأ أن'],
  ['en', 'news.results', 'The court jails the former mayor'],
  ['en', 'news.results', 'Norland recalls its ambassador'],
  ['en', 'numbers.victims', 'There were 3 fatalities'],
  ['en', 'negation.privative', 'unidentified'],
  ['en', 'negation.against', 'vetoed'],
  ['en', 'categories.greeting', 'Happy Easter to all readers!'],
  ['en', 'services.outage', 'No service between Varn and Dorn'],
  ['en', 'contrasts.refutations', 'The figures are misleading'],
  ['de', 'news.results', 'Der Minister tritt nach zwei Jahren zurück.'],
  ['de', 'news.results', 'Norland bestellt die Botschafterin ein.'],
  ['de', 'contrasts.opposites.answer', 'Der Minister räumt den Fehler ein.'],
  ['de', 'contrasts.opposites.span', 'Die Brücke ist ab Montag gesperrt'],
  ['de', 'contrasts.refutations', 'Die Behörde wies den Bericht als unseriös zurück.'],
  ['de', 'negation.privative', 'unschuldig'],
  ['de', 'negation.hedges', 'hofft'],
  ['de', 'numbers.victims', 'Drei Fischer sind tot'],
  ['de', 'services.outage', 'Verspätungen auf der Linie 4'],
  ['de', 'categories.greeting', 'Schöne Feiertage!'],
  ['de', 'tense.past', 'Die Schiffe waren im Hafen'],
  ['fr', 'news.results', 'Le président limoge le ministre'],
  ['fr', 'news.results', 'Le ministre signe'],
  ['de', 'categories.history', 'An diesem Tag 1911'],
  ['de', 'categories.calledOff', 'Am Montag fällt der Strom in Varn aus.'],
  ['fr', 'news.results', 'Ada Finch est élue à Varn'],
  ['fr', 'contrasts.opposites.door', 'Le pont ferme lundi'],
  ['fr', 'contrasts.opposites.way', 'Le convoi est parti'],
  ['fr', 'contrasts.opposites.hold', 'L’armée a pris Dorn'],
  ['fr', 'negation.against', 'lève'],
  ['fr', 'numbers.victims', 'Deux alpinistes ont péri'],
  ['fr', 'services.outage', 'Trafic perturbé'],
  ['fr', 'news.minor', 'Exposition au musée de Varn'],
  ['fr', 'categories.greeting', 'Bonnes fêtes à tous !'],
  ['fr', 'categories.calledOff', 'Le concert est déprogrammé'],
];

const others: readonly Row[] = [
  ['ru', 'news.results', 'Пожар вызван замыканием'],
  ['ru', 'contrasts.corrections', 'Депутаты внесли поправки, поправка принята'],
  ['ru', 'contrasts.corrections', 'Самолёт сбили по ошибке'],
  ['ru', 'categories.calledOff', 'Президент перенёс операцию'],
  ['ru', 'categories.calledOff', 'Комар переносчик болезни'],
  ['ru', 'categories.movedPlan', 'Это всё же победа'],
  ['ru', 'contrasts.reversals', 'Губернатор снят с поста'],
  ['ru', 'contrasts.reversals', 'Удалось построить пост'],
  ['ru', 'contrasts.refutations', 'Из-за этого не ходят поезда'],
  ['ru', 'negation.privative', 'внешний'],
  ['ru', 'negation.privative', 'нейтральный'],
  ['ru', 'services.names', 'В связи с ремонтом, пишет газета'],
  ['ru', 'services.lines', 'Поездка министра'],
  ['ru', 'contrasts.opposites.way', 'Прибыль банка'],
  ['ru', 'contrasts.opposites.course', 'Начальник отдела'],
  ['ru', 'contrasts.attributions', 'Ветераны отметили юбилей'],
  ['ru', 'news.minor', 'Взрыв в магазине'],
  ['es', 'categories.calledOff', 'El ministro adelanta que habrá cambios'],
  ['es', 'categories.movedPlan', 'Finalmente, el ministro viajará el lunes'],
  ['es', 'contrasts.opposites.door', 'En abril, abrigo en el cerro'],
  ['es', 'contrasts.opposites.course', 'La iniciativa de la terminal'],
  ['es', 'contrasts.corrections', 'Derribado por error'],
  ['es', 'negation.inFavour', 'salud'],
  ['es', 'negation.against', 'eliminatorias'],
  ['es', 'tense.future', 'Durán y Beltrán en casos extremos'],
  ['es', 'contrasts.claims', 'Los medios de transporte de la aseguradora'],
  ['es', 'news.results', 'La firma alemana'],
  ['es', 'news.minor', 'La oferta de paz'],
  ['ar', 'negation.inFavour', 'قبل'],
  ['ar', 'negation.inFavour', 'أيدي'],
  ['ar', 'negation.hedges', 'قد وقعت نورلاند'],
  ['ar', 'negation.hedges', 'فقد السيطرة'],
  ['ar', 'contrasts.claims', 'زعماء العالم وكالة أنباء'],
  ['ar', 'tense.future', 'وقف سيرغي أمام السينما'],
  ['ar', 'tense.early', 'عادة'],
  ['ar', 'categories.movedPlan', 'رغم ذلك'],
  ['ar', 'categories.calledOff', 'من أجل السلام'],
  ['ar', 'contrasts.corrections', 'أسقطت الطائرة بالخطأ'],
  ['ar', 'contrasts.attributions', 'ذكرى الاستقلال'],
  ['ar', 'news.minor', 'حفل تنصيب الرئيس'],
  ['ar', 'categories.statement', 'تعليق الدراسة'],
  ['ar', 'categories.greeting', 'كل عام'],
  ['en', 'news.results', 'Look out for our new timetable'],
  ['en', 'news.results', 'She recalls her childhood'],
  ['en', 'news.minor', 'Arms sales to Estmark'],
  ['en', 'news.minor', 'The competition authority, asylum applications'],
  ['en', 'negation.privative', 'wireless'],
  ['en', 'negation.privative', 'unanimously'],
  ['en', 'negation.against', 'opposition'],
  ['en', 'negation.inFavour', 'supporters'],
  ['en', 'contrasts.refutations', 'He was denied entry'],
  ['en', 'contrasts.corrections', 'The airliner was shot down by mistake'],
  ['de', 'contrasts.opposites.change', 'Sanktionen gegen Sankt Varn'],
  ['de', 'contrasts.opposites.door', 'Schließlich sprach er im Schloss'],
  ['de', 'contrasts.opposites.answer', 'Die Polizei räumt das Gelände'],
  ['de', 'contrasts.opposites.span', 'Der Rat lehnt den Antrag ab.'],
  ['de', 'contrasts.opposites.force', 'Ein Angebot für die Talsperre'],
  ['de', 'contrasts.refutations', 'Ein Falschfahrer auf der Autobahn'],
  ['de', 'contrasts.corrections', 'Versehentlich abgeschossen'],
  ['de', 'negation.inFavour', 'billiger'],
  ['de', 'negation.privative', 'Ungarn'],
  ['de', 'negation.hedges', 'Hoffenheim'],
  ['de', 'tense.past', 'Raketen in den Gebieten: Waren im Wert von 2 Mio.'],
  ['de', 'news.results', 'Er schließt Neuwahlen nicht aus.'],
  ['de', 'news.minor', 'Das Friedensangebot, die Kurse und die Wettbewerbsfähigkeit'],
  ['de', 'services.lines', 'Die EU-Richtlinie'],
  ['fr', 'contrasts.opposites.door', 'Deux ans de prison ferme pour le fermier'],
  ['fr', 'contrasts.opposites.change', 'Il a cru à son accréditation'],
  ['fr', 'contrasts.opposites.way', 'Une partie du Parti'],
  ['fr', 'contrasts.opposites.hold', 'Les mesures prises, il a pris la parole'],
  ['fr', 'contrasts.refutations', 'De faux billets'],
  ['fr', 'contrasts.corrections', 'Tué par erreur'],
  ['fr', 'negation.against', 'opposition'],
  ['fr', 'tense.future', 'Le choléra aux environs de Laura'],
  ['fr', 'news.results', 'Les élus locaux'],
  ['de', 'categories.calledOff', 'Das Urteil fällt milde aus, sagt man ab und zu.'],
  ['fr', 'news.minor', 'La réduction des émissions, la candidature à la présidence'],
  ['fr', 'categories.festivity', 'L’exposition à l’amiante'],
  ['fr', 'categories.interview', 'Entretien téléphonique des ministres'],
];
