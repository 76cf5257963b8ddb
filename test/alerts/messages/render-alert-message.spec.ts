import { describe, expect, test } from 'vitest';
import type { AlertItem } from '#src/alerts/messages/alert-message.ts';
import { renderAlertMessage } from '#src/alerts/messages/render-alert-message.ts';
import { type InlineNode, toPlainText } from '#src/message/message.ts';
import type { Texts } from '#src/message/texts.ts';
import { plainTexts } from '../../doubles/plain-texts.ts';

const texts = {
  ...plainTexts,
  time: () => '12:00',
  dayAndTime: () => 'Fri, 12:00',
  list: (each: string[]) => each.join(),
} as unknown as Texts;

const entry: AlertItem = {
  channel: 'norlandmfa',
  channelTitle: 'Norland MFA',
  id: 1,
  url: 'https://t.me/NorlandMFA/1',
  at: 0,
  fired: [{ n: 1, query: 'grain', mode: 'loud' }],
  excerpt: ['grain'],
  shownText: 'grain',
  editNotified: false,
  repostOf: null,
  duplicates: [],
};

function footOf(duplicates: AlertItem['duplicates']): readonly InlineNode[] {
  const card = {
    key: 'k',
    createdAt: 0,
    isBundle: false,
    items: [{ ...entry, duplicates }],
  };
  return renderAlertMessage(card, { texts, timeZone: 'UTC' }).blocks[0]?.lines[2] ?? [];
}

describe('the places of the same words', () => {
  test('one of a title is linked by it, several are numbered links after it', () => {
    const foot = footOf([
      { title: 'Norland MFA', url: 'https://t.me/NorlandMFA/2' },
      { title: 'Geneva', url: 'https://t.me/Geneva/7' },
      { title: 'Norland MFA', url: 'https://t.me/NorlandMFA/3' },
      { title: 'Norland MFA', url: null },
    ]);
    expect(toPlainText(foot)).toBe('Open the post · also in Norland MFA [1] [2] [3], Geneva');
    const links = foot.flatMap((part) => (typeof part === 'object' && 'url' in part ? [part] : []));
    expect(links.map(({ url, of }) => `${toPlainText(of)} ${url}`)).toEqual([
      'Open the post https://t.me/NorlandMFA/1',
      '[1] https://t.me/NorlandMFA/2',
      '[2] https://t.me/NorlandMFA/3',
      'Geneva https://t.me/Geneva/7',
    ]);
  });
});

test('of the posts of one second, the newest stands first in a bundle', () => {
  const items = [1, 2, 3].map((id) => ({ ...entry, id, excerpt: [`grain ${id}`] }));
  const bundle = { key: 'k', createdAt: 0, isBundle: true, items };
  const [, list] = renderAlertMessage(bundle, { texts, timeZone: 'UTC' }).blocks;
  expect(list?.lines.map((line) => /grain (\d)/.exec(toPlainText(line))?.[1])).toEqual(['3', '2', '1']);
});
