import { describe, expect, test } from 'vitest';
import { composeDigest } from '#src/digest/message/compose-digest.ts';
import { planDigest } from '#src/digest/selection/plan-digest.ts';
import { english, inputOf, norland, postOf, readingOf } from '../setting.ts';

function digestOf(language: string, texts: readonly string[]): string {
  const posts = texts.map((text, n) => postOf({ id: n + 1, date: `2026-11-20T1${n}:00:00Z`, text }));
  const digest = planDigest(inputOf(posts, { channels: [{ ...norland, language }] }));
  return readingOf(composeDigest(digest, { texts: english }));
}

describe('what is denied', () => {
  const rumours: readonly (readonly [string, string])[] = [
    ['en', 'Some channels claim that the banks close tomorrow. This is false.'],
    ['ru', 'Эстмаркские каналы пишут, что в понедельник в Гарвиче начнётся мобилизация. Это фейк.'],
    ['es', 'Algunos medios afirman que el lunes a las 10:00 cerrarán los bancos. Es mentira.'],
    ['fr', 'Des médias affirment que les banques fermeront lundi à 10h. C’est faux.'],
    ['de', 'Medien behaupten, dass die Banken am Montag um 10 Uhr schließen. Das ist falsch.'],
  ];
  test.each(rumours)('is not announced: %s', (language, text) => {
    expect(digestOf(language, [text])).not.toContain('Ahead');
  });

  test('gives way to its denial, be it urgent', () => {
    const told = digestOf('de', [
      '⚡️ Raketenangriff auf Dorn',
      'Es gab keinen Raketenangriff auf Dorn, teilt der Generalstab mit. Es war Donner.',
    ]);
    expect(told).toMatch(/^🗂 Norland MFA, Fri 20 Nov: “Es gab keinen Raketenangriff auf Dorn/);
  });
});

test('an answer in the line of its question is told with it', () => {
  const text =
    'Question: Will Norland close its border with Estmark? Answer: No. Crossing points remain open.';
  expect(digestOf('en', [text])).toContain('Answer: No. Crossing points remain open.');
});

test('a condition stays with what is only listed', () => {
  const told = digestOf('en', [
    'Minister Voss: "We will lift the sanctions. But not before the sailors are home."',
    'The Norland Navy opens its museum in Harmouth to visitors. Admission is free on weekends.',
  ]);
  expect(told).toContain('But not before the sailors are home.');
});
