/** What a bot is handed is the same post that the channel's page shows. */
import { describe, expect, test } from 'vitest';
import { readChannelPost } from '#handlers/read-channel-post.ts';
import { hashSeen } from '#src/posts/post.ts';
import { readPreviewPage } from '#src/posts/preview-page/preview-page.ts';
import { renderPreview } from '../doubles/fake-preview-pages.ts';
import type { FakePost } from '../doubles/fake-preview-post.ts';
import { block, only, text as textBlock } from '../posts/preview-page/preview-samples.ts';

const chat = { id: -1001700000001, type: 'channel', title: 'Norland MFA', username: 'NorlandMFA' } as const;
const messageOf = (fields: object): Parameters<typeof readChannelPost>[0] => ({
  message_id: 7,
  date: Date.parse('2026-01-31T10:00:00Z') / 1000,
  chat,
  ...fields,
});
const read = (fields: object) => readChannelPost(messageOf(fields));

function onPage(post: Omit<FakePost, 'id' | 'date'>) {
  const frame = {
    name: 'NorlandMFA',
    title: 'Norland MFA',
    channelId: 1_700_000_001,
    now: 0,
    description: '',
  };
  const page = renderPreview([{ id: 7, date: '2026-01-31T10:00:00Z', ...post }], {
    ...frame,
    subscribers: 1,
    older: null,
    newer: null,
  });
  return readPreviewPage(page).posts[0];
}

describe('a message of a channel', () => {
  test.each<[string, object, Omit<FakePost, 'id' | 'date'>]>([
    ['words', { text: 'Words' }, { text: 'Words' }],
    [
      'a photo',
      { photo: [{ file_id: 'x' }], caption: 'Caption' },
      { text: 'Caption', media: [{ kind: 'photo' }] },
    ],
    ['a video', { video: { duration: 65 } }, { media: [{ kind: 'video', duration: '1:05' }] }],
    [
      'a GIF',
      { animation: { duration: 3 }, document: { file_name: 'g.mp4' } },
      { media: [{ kind: 'gif', duration: '0:03' }] },
    ],
    [
      'a document',
      { document: { file_name: 'note.pdf' } },
      { media: [{ kind: 'document', title: 'note.pdf' }] },
    ],
    ['music', { audio: { title: 'Anthem', duration: 200 } }, { media: [{ kind: 'audio', title: 'Anthem' }] }],
    [
      'a poll',
      { poll: { question: 'Peace?', options: [{ text: 'Now' }, { text: 'Later' }] } },
      {
        media: [{ kind: 'poll', title: 'Peace?' }],
        poll: [
          { text: 'Now', percent: 1 },
          { text: 'Later', percent: 99 },
        ],
      },
    ],
    ['a signed post', { text: 'Words', author_signature: 'Ann' }, { text: 'Words', author: 'Ann' }],
    [
      'a repost',
      {
        text: 'Words',
        forward_origin: {
          type: 'channel',
          chat: { id: 1, title: 'Geneva', username: 'geneva' },
          message_id: 12,
        },
      },
      { text: 'Words', forward: { name: 'Geneva', url: 'https://t.me/geneva/12' } },
    ],
  ])('with %s says what its page says', (_, message, post) => {
    const received = read(message);
    const shown = onPage(post);
    expect(received).toMatchObject({ ...shown, views: null });
    expect(shown && hashSeen(received)).toBe(shown && hashSeen(shown));
  });

  test('marks what the channel struck out as its page does', () => {
    const text = ' We sign.\nWe do not. ';
    const entities = [
      { type: 'bold', offset: 0, length: 4 },
      { type: 'strikethrough', offset: 0, length: 9 },
    ];
    const onItsPage = only(block(textBlock(' <s><b>We </b>sign.</s><br/>We do not. ')));
    expect(read({ text, entities }).text).toBe('~~We sign.~~\nWe do not.');
    expect(onItsPage?.text).toBe('~~We sign.~~\nWe do not.');
    expect(read({ photo: [{ file_id: 'x' }], caption: text, caption_entities: entities }).text).toBe(
      '~~We sign.~~\nWe do not.',
    );
  });

  test('keeps what it links to, tags, what it answers, and where its buttons lead', () => {
    const text = 'See mfa.example, the text, @norland_ru #UN';
    const entity = (type: string, words: string, more = {}) => ({
      type,
      offset: text.indexOf(words),
      length: words.length,
      ...more,
    });
    expect(
      read({
        text,
        entities: [
          entity('url', 'mfa.example'),
          entity('text_link', 'the text', { url: 'https://mfa.example/1' }),
          entity('mention', '@norland_ru'),
          entity('hashtag', '#UN'),
        ],
        reply_to_message: { message_id: 3, chat, text: 'Earlier' },
        reply_markup: { inline_keyboard: [[{ text: 'Vote', url: 'https://mfa.example/v' }, { text: 'x' }]] },
      }),
    ).toMatchObject({
      links: [
        'http://mfa.example',
        'https://mfa.example/1',
        'https://t.me/norland_ru',
        'https://mfa.example/v',
      ],
      hashtags: ['#UN'],
      reply: { url: 'https://t.me/NorlandMFA/3', text: 'Earlier' },
    });
  });

  test('keeps the words of a checklist and of a rich message', () => {
    const tasks = [
      { id: 1, text: 'Meet', completed_by_chat: { id: 1, title: 'Palace' } },
      { id: 2, text: 'Sign' },
    ];
    expect(read({ checklist: { title: 'Agenda', tasks } })).toMatchObject({
      kind: 'text',
      text: 'Agenda\nMeet\nSign',
    });
    const link = { type: 'url', text: 'the decree', url: 'https://mfa.example/1' };
    const blocks = [
      { type: 'heading', size: 1, text: 'Ceasefire' },
      { type: 'list', items: [{ label: '1.', blocks: [{ type: 'paragraph', text: ['See ', link, '.'] }] }] },
      {
        type: 'table',
        cells: [
          [{ text: 'For' }, { text: '119' }],
          [{ text: 'Against' }, { text: '2' }],
        ],
      },
    ];
    expect(read({ rich_message: { blocks } })).toMatchObject({
      kind: 'text',
      text: 'Ceasefire\nSee the decree.\nFor | 119\nAgainst | 2',
      links: ['https://mfa.example/1'],
    });
  });

  test('of a private channel has a name of its own and an address for those who may read it', () => {
    expect(read({ text: 'Words', chat: { id: -1001234, title: 'Secret' } })).toMatchObject({
      channel: 'private_1234',
      channelId: 1234,
      url: 'https://t.me/c/1234/7',
    });
  });
});
