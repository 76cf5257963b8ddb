import { expect, test } from 'vitest';
import { analyzePosts } from '#src/digest/analysis/digest-entry.ts';
import { gravest, gravityOf, isOfForm } from '#src/digest/selection/gravity.ts';
import { clarityOf } from '#src/digest/selection/stands-alone.ts';
import { norland, postOf } from '../setting.ts';

test.each([
  ['en', 'With condolences to the family we confirm the death of a citizen of Norland, a miner, in Dorn.'],
  ['ru', 'Приносим соболезнования: врачам не удалось спасти гражданку Норланда в больнице Дорна.'],
  ['es', 'Con nuestras condolencias confirmamos la muerte de un ciudadano de Norland en Dorn.'],
  ['fr', 'Avec nos condoléances, nous confirmons le décès d’un citoyen du Norland à Dorn.'],
  ['de', 'Wir sprechen unser Beileid aus: Ein Bürger Norlands ist in Dorn ums Leben gekommen.'],
  ['ar', 'تنعى الوزارة المواطن النورلندي في دورن وتقدم التعازي إلى ذويه.'],
])('%s: a death is the gravest without a number, also where condolences go with it', (language, text) => {
  for (const entry of analyzePosts([postOf({ text })], [{ ...norland, language }])) {
    expect(gravityOf(text, entry)).toBe(gravest);
    expect(isOfForm(text, entry)).toBe(false);
  }
});

test('“it” that stands for nothing leans on nothing', () => {
  const text = 'It is with deep sorrow that we confirm the death of a citizen of Norland in Dorn.';
  for (const entry of analyzePosts([postOf({ text })], [norland]))
    expect(clarityOf(entry.layout.passages[0]!, entry)).toBe('clear');
});
