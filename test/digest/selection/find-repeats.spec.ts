import { describe, expect, test } from 'vitest';
import { analyzePosts } from '#src/digest/analysis/digest-entry.ts';
import { findRepeatsInSteps } from '#src/digest/selection/find-repeats.ts';
import type { Post } from '#src/posts/post.ts';
import { runToCompletion } from '#src/time-slices.ts';
import { norland, postOf } from '../setting.ts';

const statement =
  'The minister said on Tuesday that the two delegations had agreed on a list of twelve crossings where grain may pass. ' +
  'Observers of both sides will be posted at each of them before the first frost sets in along the river.';

function repeatsOf(...posts: Post[]): string[] {
  const originalOf = runToCompletion(findRepeatsInSteps([], analyzePosts(posts, [norland])));
  return [...originalOf].map(([repeat, original]) => `${repeat.post.id} repeats ${original.post.id}`);
}

describe('a repeat', () => {
  const copies: readonly (readonly [string, string])[] = [
    ['with a footer and emoji', `🔴 ${statement}\n\n📲 Subscribe to our channel: t.me/norland`],
    ['with its second half cut', statement.slice(0, statement.indexOf(' before'))],
    ['that breaks off', 'Observers of both sides will be posted at each…'],
    ['with another sign before it', `⚡️ ${statement}`],
    ['in capitals and other dashes', statement.toUpperCase()],
    ['of one sentence', statement.slice(statement.indexOf('Observers'))],
  ];
  test.each(copies)('is a copy %s', (_, text) => {
    expect(repeatsOf(postOf({ id: 1, text: statement }), postOf({ id: 2, text }))).toEqual(['2 repeats 1']);
  });

  const others: readonly (readonly [string, string, string])[] = [
    [
      'a negation',
      'Norland will attend the talks in Tervala.',
      'Norland will not attend the talks in Tervala.',
    ],
    ['a verb', 'Norland supports the draft of Estmark.', 'Norland rejects the draft of Estmark.'],
    ['a country', 'Norland recognises Estmark.', 'Norland recognises Velmora.'],
    ['who did it', 'Estmark accuses Velmora of the attack.', 'Velmora accuses Estmark of the attack.'],
    ['a date', 'The visit begins on 14 May.', 'The visit begins on 21 May.'],
    ['before and after', 'The post opens before noon.', 'The post opens after noon.'],
    ['a figure', 'It was carried by 119 votes.', 'It was carried by 117 votes.'],
    ['a figure with a point', 'Trade grew by 1.5 per cent.', 'Trade grew by 2.5 per cent.'],
    ['a decimal point', 'Norland pays 1.5 million tonnes.', 'Norland pays 15 million tonnes.'],
    ['a decimal comma', 'Die Inflation erreicht 3,5 %.', 'Die Inflation erreicht 35 %.'],
    ['a long figure', 'Estmark has 12500300 people.', 'Estmark has 12700300 people.'],
    ['a help line', 'Ring 0800 555 01 24 for help.', 'Ring 0800 555 01 42 for help.'],
    ['an account', 'Give to 4402.11.98765 for the boats.', 'Give to 4402.11.98756 for the boats.'],
    ['a mailbox', 'Write to press@harbour.example today.', 'Write to media@harbour.example today.'],
    [
      'an address',
      'Watch https://ostra.example/live1 tonight.',
      'Watch https://ostra.example/live2 tonight.',
    ],
    ['a minus', 'It fell to -5 degrees.', 'It fell to 5 degrees.'],
    ['a currency', 'Norland lends $500 million.', 'Norland lends €500 million.'],
    ['a yes or no', '✅ The minister visits Estmark.', '❌ The minister visits Estmark.'],
    ['a flag', '🇪🇸 The ambassador was summoned.', '🇫🇷 The ambassador was summoned.'],
    ['a hashtag', '#Estmark\nThe ambassador was summoned.', '#Veldania\nThe ambassador was summoned.'],
    ['a question', 'Norland leaves the grain treaty.', 'Norland leaves the grain treaty?'],
    ['an Arabic question', 'ستحضر نورلاند القمة.', 'ستحضر نورلاند القمة؟'],
    [
      'the order of answers',
      'Is the border open? No.\nIs the embassy open? Yes.',
      'Is the border open? Yes.\nIs the embassy open? No.',
    ],
    [
      'the sides of a vote',
      'The council has voted\n\nVoted for:\nEstmark\nVoted against:\nVeldania',
      'The council has voted\n\nVoted for:\nVeldania\nVoted against:\nEstmark',
    ],
    [
      'a shorter figure',
      'The number of people killed in the flood is 12',
      'The number of people killed in the flood is 1',
    ],
    [
      'a condition that is missing',
      'Norland will attend the summit in San Telmo only if Estmark withdraws its troops.',
      'Norland will attend the summit in San Telmo',
    ],
    ['Russian', 'Посольство в Халверне открыто.', 'Посольство в Халверне закрыто.'],
    ['a Russian not', 'МИД подтвердил встречу 12 мая.', 'МИД не подтвердил встречу 12 мая.'],
    ['Spanish tenses', 'La frontera abrió el lunes.', 'La frontera abrirá el lunes.'],
    ['a Spanish no', 'Norland asistirá a la cumbre.', 'Norland no asistirá a la cumbre.'],
    ['German', 'Die Botschaft bleibt geschlossen.', 'Die Botschaft bleibt geöffnet.'],
    ['a German no', 'Norland nimmt an den Gesprächen teil.', 'Norland nimmt an keinen Gesprächen teil.'],
    ['French', 'Le ministre participera au sommet.', 'Le ministre ne participera pas au sommet.'],
    ['French verbs', 'Norland confirme la livraison.', 'Norland dément la livraison.'],
    ['Arabic', 'السفارة في هالفرن مفتوحة.', 'السفارة في هالفرن مغلقة.'],
    ['an Arabic not', 'ستحضر نورلاند القمة.', 'لن تحضر نورلاند القمة.'],
    ['an item of a list', 'Closed today:\n• Halvern\n• Tervala', 'Closed today:\n• Halvern\n• Montclair'],
  ];
  test.each(others)('is never what says something else: %s', (_, a, b) => {
    expect(repeatsOf(postOf({ id: 1, text: a }), postOf({ id: 2, text: b }))).toEqual([]);
  });

  test.each([
    ['Norland opens its archive to scholars.', 'Norland opens its archive to scholars. #archive #treaties'],
    ['Норланд открывает архив для учёных.', 'Норланд открывает архив для учёных. #архив'],
    ['Norland opens its archive.', 'Norland opens its archive. https://norland.example/2'],
  ])('has tags or an address behind it: “%s” and “%s”', (one, other) => {
    expect(repeatsOf(postOf({ id: 1, text: one }), postOf({ id: 2, text: other }))).toEqual(['2 repeats 1']);
  });

  test('is the teaser, not the full text after it', () => {
    const full = `${statement} The list has been published in the gazette.`;
    expect(repeatsOf(postOf({ id: 1, text: statement }), postOf({ id: 2, text: full }))).toEqual([
      '1 repeats 2',
    ]);
  });

  test('is the repost, whichever came first', () => {
    const repost = postOf({ id: 1, text: statement, forward: { name: 'Embassy', url: null } });
    const own = postOf({ id: 2, text: statement, date: '2026-11-20T12:00:00Z' });
    expect(repeatsOf(repost, own)).toEqual(['1 repeats 2']);
  });

  test('is no sentence about today, said again tomorrow', () => {
    const [text, date] = [
      'The post is closed from 20:00 today because of the flood.',
      '2026-11-21T09:00:00Z',
    ];
    expect(repeatsOf(postOf({ id: 1, text }), postOf({ id: 2, text, date }))).toEqual([]);
  });

  test.each([
    ['The border at Tulla is closed.', 'The border at Tulla is open.'],
    ['Граница в Тулле закрыта.', 'Граница в Тулле открыта.'],
    ['Norland will attend the summit.', 'Norland will not attend the summit.'],
    ['The strike at Brenn involves 400 dockers.', 'The strike at Brenn involves 900 dockers.'],
  ])('is not what was denied since: “%s” after “%s”', (one, other) => {
    const posts = [one, other, one].map((text, i) =>
      postOf({ id: i + 1, text, date: `2026-11-20T1${i}:00:00Z` }),
    );
    expect(repeatsOf(...posts)).toEqual([]);
    expect(repeatsOf(...posts.filter((_, i) => i !== 1))).toEqual(['3 repeats 1']);
  });

  test('is not made of the sentences of several posts', () => {
    const [first, second] = statement.split('. ').map((text) => `${text.replace(/\.$/, '')}.`);
    const parts = [first, second].map((text, i) => postOf({ id: i + 1, text: text ?? '' }));
    expect(repeatsOf(...parts, postOf({ id: 3, text: statement }))).toEqual(['1 repeats 3', '2 repeats 3']);
  });

  test('comes within three days', () => {
    const later = postOf({ id: 2, text: statement, date: '2026-11-24T09:00:01Z' });
    expect(repeatsOf(postOf({ id: 1, text: statement }), later)).toEqual([]);
  });
});
