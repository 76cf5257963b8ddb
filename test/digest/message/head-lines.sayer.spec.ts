import { expect, test } from 'vitest';
import { createTranslate } from '#src/adapters/fluent.ts';
import { composeDigest } from '#src/digest/message/compose-digest.ts';
import { createTexts } from '#src/message/texts.ts';
import { planOf, readingOf } from '../setting.ts';

test('where others speak of the same, too, what a statement says stands in the first line behind whose it is', () => {
  const posts = [
    '🗣 Foreign Minister of Veldoria Anna Trest: “Our patrol did not cross the line. The three Veldorian guards were detained on our own territory, near the Sorn crossing.”',
    'Statement by the Foreign Minister of Kastavia, Pavel Dorin\n\nThree armed members of the Veldorian border guard were detained this afternoon 400 metres inside Kastavian territory, near the Sorn crossing. We call on Veldoria to refrain from provocations.',
  ];
  const texts = createTexts(createTranslate(), 'en');
  const [head = ''] = readingOf(composeDigest(planOf('en', posts), { texts })).split('\n');
  expect(head).toMatch(/Pavel Dorin”: “Three armed|Anna Trest: “Our patrol/u);
});
