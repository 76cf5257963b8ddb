import { describe, expect, test } from 'vitest';
import { planOf } from '../setting.ts';

const linesOf = (language: string, ...texts: readonly string[]) =>
  planOf(language, texts).stories.map(({ note, lines }) => ({
    note: note.is,
    told: lines.map(({ text }) => text),
  }));

/** What a post said, and what another says behind or before it. */
const comments: readonly (readonly [string, string, string])[] = [
  [
    'en',
    'The port authority of Dorn says that the north pier will open to ferries again in the second week of March.',
    'Our readers on the pier have been told April, and have that in writing.',
  ],
  [
    'ru',
    'Администрация порта Дорна обещает снова открыть северный причал для паромов во вторую неделю марта.',
    'Нашим читателям на причале назвали апрель, и у них есть бумага об этом.',
  ],
  [
    'de',
    'Die Hafenbehörde von Dorn will den Nordpier in der zweiten Märzwoche wieder für Fähren öffnen.',
    'Unseren Lesern am Pier wurde der April genannt, und sie haben es schriftlich.',
  ],
  [
    'es',
    'La autoridad portuaria de Dorn promete reabrir el muelle norte a los transbordadores en la segunda semana de marzo.',
    'A nuestros lectores del muelle les han hablado de abril, y lo tienen por escrito.',
  ],
  [
    'fr',
    'L’autorité portuaire de Dorn promet de rouvrir le quai nord aux ferries dans la deuxième semaine de mars.',
    'À nos lecteurs du quai, on a parlé d’avril, et ils ont cela par écrit.',
  ],
  [
    'ar',
    'تعد سلطة ميناء دورن بإعادة فتح الرصيف الشمالي أمام العبارات في الأسبوع الثاني من مارس.',
    'وقيل لقرائنا على الرصيف إن الموعد أبريل، ولديهم ذلك مكتوبا.',
  ],
];

describe.each(comments)('a post that repeats another and comments on it, %s', (language, fact, comment) => {
  test.each([
    ['behind it', `${fact} ${comment}`],
    ['below it', `${fact}\n\n${comment}`],
    ['before it', `${comment}\n\n${fact}`],
  ])('is told with what both say and then its comment, be it %s', (_, text) => {
    expect(linesOf(language, fact, text)).toEqual([{ note: 'new', told: [fact, comment] }]);
  });
});
