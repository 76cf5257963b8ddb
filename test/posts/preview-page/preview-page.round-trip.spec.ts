/** What is rendered as t.me renders it is read back field by field. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderPreview, renderWidget } from '../../doubles/fake-preview-pages.ts';
import type { FakePost, KeptPost } from '../../doubles/fake-preview-post.ts';
import { renderCount } from '../../doubles/fake-preview-text.ts';
import { mediaKinds } from '#src/posts/post.ts';
import { parseCount } from '#src/posts/preview-page/preview-block.ts';
import { readPreviewPage } from '#src/posts/preview-page/preview-page.ts';

const frame = {
  name: 'NorlandMFA',
  title: 'Norland MFA 🇳🇴',
  channelId: 1_700_000_001,
  now: 1_786_462_218_000,
  description: '',
  subscribers: 41_000,
  older: null,
  newer: null,
};
const date = '2026-01-31T10:00:00Z';
const pageOf = (posts: readonly KeptPost[]) => readPreviewPage(renderPreview(posts, frame));
const only = (post: FakePost) => pageOf([{ id: 7, date, ...post }]).posts[0];

/** Text as Telegram keeps it: no white space around, no carriage return, and nothing the double takes for markup. */
const typed = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  .map((text) => text.replace(/[*[\]#@\r\f\v\0]|https?:/g, '').trim());
const line = typed.map((text) => text.replace(/\s+/g, ' ').trim());
const name = line.filter((text) => text !== '');
const url = fc.constantFrom(
  'https://t.me/geneva/12',
  'https://mfa.example/a?b=1&c=%20',
  'http://x.example/"q',
);
const count = fc.nat(9_000_000).map((number) => parseCount(renderCount(number)) ?? 0);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const body = fc.record({
  text: fc.array(typed, { maxLength: 4 }).map((lines) => lines.join('\n').trim()),
  edited: fc.boolean(),
  author: optional(name.filter((text) => !/\bedited\b/.test(text))),
  forward: optional(fc.record({ name, url: optional(url) })),
  reply: optional(fc.record({ url, text: line })),
  media: fc
    .array(fc.constantFrom(...mediaKinds), { maxLength: 3 })
    .map((kinds) => kinds.map((kind) => ({ kind }))),
  views: optional(count),
  reactions: fc.array(
    fc.record({ emoji: fc.constantFrom('👍', '❤️', 'stars', 'custom:5406578843081258268'), count }),
    { maxLength: 3 },
  ),
  preview: optional(fc.record({ url, title: name, text: line })),
  hasFallback: fc.boolean(),
});

describe('a rendered page', () => {
  test('gives back every field of every post', () => {
    fc.assert(
      fc.property(fc.array(body, { minLength: 1, maxLength: 4 }), (bodies) => {
        const posts = bodies.map((each, index) => ({ ...each, id: index + 1, date }));
        const page = pageOf(posts);
        expect(page.problems).toEqual([]);
        for (const [index, { hasFallback: _, ...post }] of posts.entries()) {
          expect(page.posts[index]).toMatchObject({
            ...post,
            channel: 'NorlandMFA',
            channelId: frame.channelId,
          });
        }
      }),
    );
  });

  test('gives hidden links, names, addresses and hashtags, each once and in order', () => {
    const post = only({
      text: 'See [the **text**](https://mfa.example/1) at https://mfa.example/2, @norland_ru #UN #УНИ #UN\n**Bold** https://mfa.example/2',
    });
    expect(post).toMatchObject({
      text: 'See the **text** at https://mfa.example/2, @norland_ru #UN #УНИ #UN\nBold https://mfa.example/2',
      links: ['https://mfa.example/1', 'https://mfa.example/2', 'https://t.me/norland_ru'],
      hashtags: ['#UN', '#УНИ'],
    });
  });

  test('gives durations and titles as written', () => {
    const media = [
      { kind: 'video', duration: '1:05' },
      { kind: 'round', duration: '0:12' },
      { kind: 'voice', duration: '10:01:00' },
      { kind: 'audio', title: 'Anthem & march' },
      { kind: 'document', title: 'note.pdf' },
      { kind: 'poll', title: 'Will you come?' },
    ] as const;
    expect(only({ media })).toMatchObject({ kind: 'media', text: '', media });
  });

  test('leaves options of a poll and the label of a video that is too big out of the text', () => {
    const media = [
      { kind: 'poll', title: 'Which?' },
      { kind: 'video', duration: '1:05' },
    ] as const;
    const poll = [{ text: 'This one', percent: 60 }];
    expect(only({ media, poll, tooBig: true, text: 'Vote' })).toMatchObject({ text: 'Vote', media });
  });

  test('names the other parts of an album and vouches for all of them', () => {
    const page = pageOf([
      {
        id: 7,
        date,
        text: 'Caption',
        album: [8, 9],
        media: [{ kind: 'photo' }, { kind: 'video' }, { kind: 'photo' }],
      },
    ]);
    expect(page.posts[0]).toMatchObject({ id: 7, album: [8, 9], text: 'Caption', kind: 'text' });
    expect(page.ids).toEqual([7, 8, 9]);
  });

  test.each([
    ['service', { kind: 'service', text: 'Channel created' }],
    ['withheld', { kind: 'withheld' }],
    ['unknown', { kind: 'unknown' }],
    ['media', { media: [{ kind: 'photo' }] }],
    ['text', { text: 'Words', media: [{ kind: 'photo' }] }],
    ['text', { text: 'Words', hasFallback: true }],
  ] satisfies [string, FakePost][])('tells that a post is %s', (kind, post) => {
    expect(only(post)?.kind).toBe(kind);
  });

  test('is read the same as the widget of one post', () => {
    const post = { id: 7, date, text: 'Words', edited: true, views: 12_300 };
    expect(readPreviewPage(renderWidget(post, frame)).posts).toEqual(pageOf([post]).posts);
    expect(readPreviewPage(renderWidget(null, frame))).toMatchObject({ saysPostNotFound: true, posts: [] });
  });

  test('without posts says so', () => {
    expect(pageOf([])).toMatchObject({ hasHeader: true, hasHistory: true, blockCount: 0 });
  });
});
