import { describe, expect, test } from 'vitest';
import { createTranslate } from '#src/adapters/fluent.ts';
import { composeDigest } from '#src/digest/message/compose-digest.ts';
import { createTexts } from '#src/message/texts.ts';
import { planOf, readingOf } from '../setting.ts';

const news: Readonly<Record<string, string>> = {
  en: 'The port of Dorn is shut from Monday.',
  ru: 'Порт Дорна закрыт с понедельника.',
  es: 'El puerto de Dorn cierra desde el lunes.',
  fr: 'Le port de Dorn ferme à partir de lundi.',
  de: 'Der Hafen von Dorn ist ab Montag gesperrt.',
  ar: 'ميناء دورن مغلق من يوم الإثنين.',
};

describe('wishes and thanks are only counted', () => {
  test.each([
    ['en', 'Our thoughts are with everyone affected in Sarn. We wish the injured a swift recovery.'],
    ['en', 'A big thank you to the volunteers who gave out 300 blankets in Sarn!'],
    ['ru', 'Сегодня 85 лет исполняется артистке Раисе Вельской! Сердечно поздравляем, желаем новых ролей!'],
    ['es', '¡Mucho ánimo a todos los corredores de Sarn!'],
    ['fr', 'Un grand merci aux bénévoles qui ont distribué 2 000 bouteilles à Sarn !'],
    ['de', 'Herzlichen Glückwunsch unserer Schule in Sarn zum 50. Geburtstag! Ihr seid spitze! – Stadt Sarn'],
    ['ar', 'تهنئ السفارة أبناء الجالية في سارن وتتمنى لهم دوام التقدم والنجاح.'],
  ])('%s: %s', (language, wish) => {
    const { ledger } = planOf(language, [wish, news[language]!]);
    expect([ledger.counts.greeting, ledger.counts.summarised]).toEqual([1, 1]);
  });
});

describe('a congratulation in whose sentence something else is said is told', () => {
  test.each([
    ['en', 'The minister congratulated Velmora on its national day and called for talks on the border.'],
    ['en', 'The king congratulated the president on his election and invited him to Sarn.'],
    ['en', 'We congratulate our colleagues and inform that the consulate is closed on 9 May.'],
    ['ru', 'Поздравляем коллег с праздником и сообщаем, что 9 мая консульство закрыто.'],
    ['es', 'Felicitamos a nuestros colegas en su día e informamos de que el consulado cierra el 9 de mayo.'],
    ['fr', 'Félicitations à nos collègues et nous informons que le consulat sera fermé le 9 mai.'],
    ['de', 'Wir gratulieren zum Feiertag und teilen mit, dass das Konsulat am 9. Mai geschlossen ist.'],
    ['ar', 'نهنئ زملاءنا بعيدهم ونفيدكم بأن القنصلية مغلقة في 9 مايو.'],
  ])('%s: %s', (language, post) => {
    const { ledger } = planOf(language, [post]);
    expect([ledger.counts.greeting, ledger.counts.summarised]).toEqual([0, 1]);
  });
});

test.each([
  ['en', 'The Foreign Ministry of Norland offers its condolences to the people of Velmora.'],
  ['ru', 'МИД Норландии выражает глубокие соболезнования народу Вельморы.'],
  ['es', 'El Gobierno de Norlandia expresa sus condolencias al pueblo de Velmora.'],
  ['fr', 'Le gouvernement de Norlande présente ses condoléances au peuple de Velmora.'],
  ['de', 'Das Außenministerium von Nordland spricht dem Volk von Velmora sein Beileid aus.'],
  ['ar', 'تتقدم سفارة نورلاند بأحر التعازي إلى شعب فيلمورا.'],
])('%s: condolences are told, and no first line while there is news', (language, form) => {
  const head = (posts: string[]) => {
    const texts = createTexts(createTranslate(), language);
    return readingOf(composeDigest(planOf(language, posts), { texts })).split('\n')[0];
  };
  expect(planOf(language, [form, news[language]!]).ledger.counts.summarised).toBe(2);
  expect(head([news[language]!, form])).not.toContain(form.slice(4, 24));
});
