import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Account } from '../../doubles/telegram/script/account.ts';
import { textOf } from '../../doubles/telegram/state/message.ts';
import { asFakeChannel } from '../../fixtures/norland/pages.ts';
import { sampleAt } from '../../fixtures/norland/sample-at.ts';
import { buttonsOf } from '../../story/reader.ts';
import { noon, type Story, tell } from '../../story/story.ts';

let story: Story;
let ann: Account;
beforeEach(async () => {
  const [channel] = sampleAt(noon);
  if (!channel) throw new Error('no sample');
  story = await tell({ channels: [asFakeChannel(channel)] });
  ann = story.telegram.user({ name: 'Ann', language: 'en' });
  await ann.says('/subscribe');
  await ann.says('/digest 24h');
  await story.telegram.until(() => ann.last && textOf(ann.last).startsWith('🗂'));
});
afterEach(() => story.end());

const shown = () => (ann.last ? textOf(ann.last) : '');

test('all posts of a digest are listed page by page, each with what became of it and its link', async () => {
  const ledger = /(\d+) posts: /.exec(shown().split('\n').at(-1) ?? '');
  await ann.presses('All posts');
  await story.telegram.until(() => /\d+ posts, page 1 of/.test(shown()));
  const [, count, pages] = /(\d+) posts, page 1 of (\d+)/.exec(shown()) ?? [];
  expect(count).toBe(ledger?.[1]);
  let numbers = numbersOf(shown());
  for (let page = 2; page <= Number(pages); page += 1) {
    await ann.presses('Next');
    await story.telegram.until(() => shown().includes(`page ${page} of`));
    numbers = [...numbers, ...numbersOf(shown())];
  }
  expect(numbers).toEqual(Array.from({ length: Number(count) }, (_, n) => n + 1));
  const links = ann.last?.content.entities.filter((entity) => entity.type === 'text_link') ?? [];
  expect(links).toHaveLength(numbersOf(shown()).length);
});

test.each(['3', '[3]', 'post 3'])('a reply to the list is about it: %s', async (said) => {
  await ann.presses('All posts');
  await story.telegram.until(() => /page 1 of/.test(shown()));
  const list = ann.last;
  if (!list) throw new Error('no list');
  const line = list.content.entities.filter(({ type }) => type === 'text_link')[2];
  const answer = await ann.asks(said, { replyTo: list });
  expect(textOf(answer)).toMatch(/^\[3\] /);
  expect(answer.content.entities[0]?.url).toBe(line?.url);
});

test('all posts pressed three times open one list, and the way back leads to the digest', async () => {
  const digest = shown();
  const count = ann.messages.length;
  const button = 'All posts';
  await Promise.all([ann.presses(button), ann.presses(button), ann.presses(button)]);
  await story.telegram.until(() => /page 1 of/.test(shown()));
  expect(ann.messages).toHaveLength(count);
  await ann.presses('Back to the digest');
  await story.telegram.until(() => shown() === digest);
});

test('the number behind a line that links only some of its story opens all posts of that story', async () => {
  const links = ann.messages.flatMap(({ content }) =>
    content.entities.flatMap((entity) => (entity.type === 'text_link' ? (entity.url ?? []) : [])),
  );
  const more = links.find((url) => url.includes('?start=posts-')) ?? '';
  await ann.opensLink(more);
  await story.telegram.until(() => /page 1 of 1/.test(shown()));
  const [, posts] = /(\d+) posts, page 1 of 1/.exec(shown()) ?? [];
  expect(numbersOf(shown())).toEqual(Array.from({ length: Number(posts) }, (_, n) => n + 1));
  expect(Number(posts)).toBeGreaterThan(1);
});

test('a section opens in the place of its digest', async () => {
  const count = ann.messages.length;
  if (!ann.last) throw new Error('no digest');
  const label = buttonsOf(ann.last).find((text) => / \d+$/.test(text)) ?? '';
  await ann.presses(label);
  await story.telegram.until(() => shown().split('\n')[0]?.endsWith(label.replace(/ \d+$/, '')));
  expect(ann.messages).toHaveLength(count);
  expect(shown()).not.toMatch(/\d+ posts: /);
});

test('thumbs are counted for the operator per kind of story, once a person', async () => {
  await ann.presses('👍');
  await ann.presses('👎');
  await ann.presses('👎');
  await story.calm();
  const counts = await story.services().feedback.counts();
  expect([...counts.values()].every(({ up, down }) => up === 0 && down === 1)).toBe(true);
  expect(counts.size).toBeGreaterThan(0);
});

const numbersOf = (text: string): number[] =>
  [...text.matchAll(/^(\d+)\. .* – \S/gm)].map((found) => Number(found[1]));
