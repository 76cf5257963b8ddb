import { expect, test } from 'vitest';
import { readNumberWord } from '#src/chats/intents/read-span.ts';

test.each([
  ['three', 3],
  ['Zwölf', 12],
  ['dieciseis', 16],
  ['трёх', 3],
  ['deux', 2],
  ['septante', 70],
  ['nonante', 90],
  ['dreissig', 30],
  ['ثلاثه', 3],
  ['ثلاثة', 3],
  ['threefold', null],
  ['', null],
  ['grain', null],
])('the word %j is the number %j', (word, value) => {
  expect(readNumberWord(word)).toBe(value);
});
