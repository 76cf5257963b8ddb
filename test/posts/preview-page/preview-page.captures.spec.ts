/** Every post of the real pages, field by field, against the reference extraction kept beside them. */
import { describe, expect, test } from 'vitest';
import type { Post } from '#src/posts/post.ts';
import { parseCount } from '#src/posts/preview-page/preview-block.ts';
import { readPreviewPage } from '#src/posts/preview-page/preview-page.ts';
import { capturesThere, listCaptures, readCapture } from '../captures.ts';

interface GoldenPost {
  post: string;
  channelId?: number;
  date: string;
  edited?: boolean;
  service?: boolean;
  unsupported?: boolean;
  textLen: number;
  textHead?: string;
  views?: string | null;
  author?: string;
  forward?: unknown;
  replyTo?: string;
  linkPreview?: string;
  media?: string[];
  albumIds?: number[];
  reactions?: string[];
}
interface GoldenPage {
  kind: string;
  before?: number;
  noPosts?: boolean;
  counters?: Record<string, string>;
  posts: GoldenPost[];
}

const golden: Record<string, GoldenPage> = capturesThere
  ? JSON.parse(readCapture('GOLDEN.json').toString())
  : {};
const withPosts = listCaptures().filter((path) => (golden[path]?.posts.length ?? 0) > 0);

/** The reference calls music a document and lists an album's media by kind. */
const ourKind: Record<string, string> = {
  servicePhoto: 'photo',
  'video(too big)': 'video',
  tgsticker: 'sticker',
};
const sorted = (kinds: readonly string[]) => [...kinds].sort();

function asGolden(post: Post) {
  return {
    post: `${post.channel}/${post.id}`,
    channelId: post.channelId,
    date: post.date,
    edited: post.edited,
    service: post.kind === 'service',
    withheld: post.kind === 'withheld',
    views: post.views,
    author: post.author,
    forward: post.forward,
    reply: post.reply?.url ?? null,
    preview: post.preview?.url ?? null,
    media: sorted(post.media.map(({ kind }) => (kind === 'audio' ? 'document' : kind))),
    albumIds: post.album.length > 0 ? [post.id, ...post.album] : [],
    reactions: post.reactions.map(({ emoji, count }) => `${emoji}=${count}`),
  };
}

function expected(post: GoldenPost) {
  return {
    post: post.post,
    channelId: post.channelId === undefined ? null : -post.channelId,
    date: `${post.date.slice(0, 19)}Z`,
    edited: post.edited ?? false,
    service: post.service ?? false,
    withheld: post.unsupported ?? false,
    views: post.views ? parseCount(post.views) : null,
    author: post.author ?? null,
    forward: post.forward ?? null,
    reply: post.replyTo ?? null,
    preview: post.linkPreview ?? null,
    media: sorted((post.media ?? []).map((kind) => ourKind[kind] ?? kind)),
    albumIds: post.albumIds ?? [],
    reactions: post.reactions ?? [],
  };
}

describe.skipIf(!capturesThere)('the real pages', () => {
  test.each(withPosts)('%s gives every post with every field', (path) => {
    const page = readPreviewPage(readCapture(path).toString());
    const known = golden[path]?.posts ?? [];
    expect(page.posts.map(asGolden)).toEqual(known.map(expected));
    expect(page.problems).toEqual([]);
  });

  test.each(withPosts)('%s gives every text, to the character where the page is as served', (path) => {
    const page = readPreviewPage(readCapture(path).toString());
    const known = golden[path]?.posts ?? [];
    const flat = page.posts.map((post) => post.text.replace(/\s+/g, ' '));
    for (const [index, { textHead }] of known.entries()) {
      expect(flat[index]?.startsWith((textHead ?? '').trim())).toBe(true);
    }
    // An editor indented the pages of this folder, and the reference counts its spaces.
    if (path.startsWith('rust-any2feed')) return;
    expect(page.posts.map((post) => post.text.length)).toEqual(known.map((post) => post.textLen));
  });

  test.each(withPosts)('no label of t.me itself gets into a text of %s', (path) => {
    const { posts } = readPreviewPage(readCapture(path).toString());
    for (const { text } of posts)
      expect(text).not.toMatch(/VIEW IN TELEGRAM|Please open Telegram|not supported/);
  });

  test('the facts of a whole page are told', () => {
    const page = readPreviewPage(readCapture('ducksrating/live_snapshot.html').toString());
    expect(page).toMatchObject({
      name: 'DUCKS_POKER',
      title: 'DUCKS POKER CLUB',
      channelId: 3835213636,
      hasHeader: true,
      hasHistory: true,
      blockCount: 14,
    });
    expect(page.ids).toEqual(Array.from({ length: 20 }, (_, index) => 284 + index));
  });

  test('the oldest page of a channel offers nothing older, whatever lies after it', () => {
    const page = readPreviewPage(readCapture('php-scrapper/file2.html').toString());
    expect(page).toMatchObject({ title: 'Telegram News' });
  });

  test('a page without posts says so and has no problem', () => {
    const page = readPreviewPage(readCapture('tchan/test_parse_no_posts_found.html').toString());
    expect(page).toMatchObject({ blockCount: 0, problems: [], hasHistory: true });
  });

  test('what is particular about single posts is read', () => {
    const only = (path: string) => readPreviewPage(readCapture(path).toString()).posts[0];
    expect(only('tchan/test_parse_audio_document.html')?.media).toEqual([
      { kind: 'audio', title: 'AUD-20130329-WA0000' },
    ]);
    expect(only('rust-any2feed/message_media_file.html')?.media).toEqual([
      { kind: 'document', title: 'Оппозиционные медиапроекты.pdf' },
    ]);
    expect(only('rust-any2feed/message_poll.html')).toMatchObject({
      kind: 'media',
      text: '',
      media: [{ kind: 'poll', title: 'Как лучше?' }],
    });
    expect(only('tchan/test_parse_text_reply_to_video.html')?.reply).toEqual({
      url: 'https://t.me/tchantest/19',
      text: 'Video',
    });
    expect(only('tchan/test_parse_message_weird_preview.html')).toMatchObject({
      hashtags: ['#Punição_ampliada', '#Poda_de_árvores', '#Tarifas_de_transmissão'],
      links: [
        'http://bit.ly/3Tq1C4G',
        'http://bit.ly/3PCX1vn',
        'http://bit.ly/3tkdScB',
        'http://bit.ly/3A1c4c4',
        'http://bit.ly/3A3EoKS',
        'http://bit.ly/3zWxOpw',
        'https://bit.ly/2UBmLNC',
      ],
    });
    expect(only('tchan/test_parse_round_video_single.html')?.media[0]?.kind).toBe('round');
    expect(only('tchan/test_parse_video_single_2.html')?.media).toEqual([
      { kind: 'video', duration: '0:27' },
    ]);
  });
});
