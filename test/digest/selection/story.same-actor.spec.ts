import { expect, test } from 'vitest';
import { planOf } from '../setting.ts';

test.each([
  [
    'en',
    'The mayor of Dorn, Paul Vernier, opened the nursery.',
    'The mayor of Dorn, Paul Vernier, received the firemen.',
  ],
  ['ru', 'Мэр Дорна Павел Вернье открыл ясли.', 'Мэр Дорна Павел Вернье принял пожарных.'],
  [
    'es',
    'El alcalde de Dorn, Pablo Vernier, inauguró la guardería.',
    'El alcalde de Dorn, Pablo Vernier, recibió a los bomberos.',
  ],
  [
    'fr',
    'Le maire de Dorn, Paul Vernier, a inauguré la crèche.',
    'Le maire de Dorn, Paul Vernier, a reçu les pompiers.',
  ],
])('%s: what somebody does next changes nothing of what was done: “%s” “%s”', (language, ...texts) => {
  const { stories } = planOf(language, texts);
  expect(stories.map(({ note }) => note.is)).not.toContain('changed');
});

test('what somebody does otherwise is a change', () => {
  const texts = [
    'The mayor of Dorn, Paul Vernier, will vote for the tax.',
    'The mayor of Dorn, Paul Vernier, will vote against the tax.',
  ];
  expect(planOf('en', texts).stories.map(({ note }) => note.is)).toEqual(['changed']);
});
