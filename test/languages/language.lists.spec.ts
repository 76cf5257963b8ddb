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
  ['ar', 'calendar.tomorrow', 'الاجتماع غدًا'],
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
  ['ar', 'contrasts.corrections', 'أسقطت الطائرة بالخطأ'],
  ['ar', 'contrasts.attributions', 'ذكرى الاستقلال'],
  ['ar', 'news.minor', 'حفل تنصيب الرئيس'],
  ['ar', 'categories.statement', 'تعليق الدراسة'],
  ['ar', 'categories.greeting', 'كل عام'],
];
