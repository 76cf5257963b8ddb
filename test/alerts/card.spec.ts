import { describe, expect, test } from 'vitest';
import { type CardEntry, cardMessage } from '#src/alerts/card.ts';
import { type Inline, plainText } from '#src/delivery/message.ts';
import type { Texts } from '#src/texts.ts';
import { plainTexts } from './plain-texts.ts';

const texts = {
  ...plainTexts,
  time: () => '12:00',
  list: (each: string[]) => each.join(),
} as unknown as Texts;

const entry: CardEntry = {
  channel: 'norlandmfa',
  channelTitle: 'Norland MFA',
  id: 1,
  url: 'https://t.me/NorlandMFA/1',
  at: 0,
  fired: [{ n: 1, query: 'grain', mode: 'loud' }],
  excerpt: ['grain'],
  sentence: 'grain',
  changeTold: false,
  repostOf: null,
  alsoIn: [],
};

function footOf(alsoIn: CardEntry['alsoIn']): readonly Inline[] {
  const card = { key: 'k', openedAt: 0, isBundle: false, heldUntil: null, entries: [{ ...entry, alsoIn }] };
  return cardMessage(card, { texts, timeZone: 'UTC' }).blocks[0]?.lines[2] ?? [];
}

describe('the places of the same words', () => {
  test('one of a title is linked by it, several are numbered links after it', () => {
    const foot = footOf([
      { title: 'Norland MFA', url: 'https://t.me/NorlandMFA/2' },
      { title: 'Geneva', url: 'https://t.me/Geneva/7' },
      { title: 'Norland MFA', url: 'https://t.me/NorlandMFA/3' },
      { title: 'Norland MFA', url: null },
    ]);
    expect(plainText(foot)).toBe('Open the post · also in Norland MFA [1] [2] [3], Geneva');
    const links = foot.flatMap((part) => (typeof part === 'object' && 'url' in part ? [part] : []));
    expect(links.map(({ url, of }) => `${plainText(of)} ${url}`)).toEqual([
      'Open the post https://t.me/NorlandMFA/1',
      '[1] https://t.me/NorlandMFA/2',
      '[2] https://t.me/NorlandMFA/3',
      'Geneva https://t.me/Geneva/7',
    ]);
  });
});
