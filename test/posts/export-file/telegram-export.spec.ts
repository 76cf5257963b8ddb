import { describe, expect, test } from 'vitest';
import { readSourceFile } from '#src/posts/source-file.ts';

const read = (text: string) => readSourceFile(Buffer.from(text), 'result.json');

const message = { id: 7, type: 'message', date: '2026-01-31T13:00:00', date_unixtime: '1769853600' };
const exported = (messages: unknown[], more: object = {}) =>
  JSON.stringify({ name: 'Norland MFA', type: 'public_channel', id: 1700000001, messages, ...more });
const only = (fields: object) => {
  const file = read(exported([{ ...message, ...fields }]));
  return 'posts' in file ? file.posts[0] : undefined;
};

describe('a Telegram Desktop export', () => {
  test('gives posts under the title of the channel', () => {
    expect(read(exported([{ ...message, text: 'Words', author: 'A. Editor', views: 12 }]))).toEqual({
      channel: 'Norland MFA',
      unreadable: 0,
      warnings: [],
      posts: [
        {
          channel: 'Norland MFA',
          channelId: 1700000001,
          id: 7,
          date: '2026-01-31T10:00:00Z',
          edited: false,
          kind: 'text',
          author: 'A. Editor',
          text: 'Words',
          forward: null,
          reply: null,
          links: [],
          hashtags: [],
          media: [],
          album: [],
          views: 12,
          reactions: [],
          preview: null,
          url: 'https://t.me/c/1700000001/7',
        },
      ],
    });
  });

  test('puts text together from its pieces, with hidden links and hashtags', () => {
    const text = [
      'See ',
      { type: 'text_link', text: 'the text', href: 'https://mfa.example/1' },
      ' at ',
      { type: 'link', text: 'mfa.example/2' },
      '\n',
      { type: 'mention', text: '@norland_ru' },
      { type: 'hashtag', text: '#UN' },
      { type: 'bold', text: ' bold' },
    ];
    const expected = {
      text: 'See the text at mfa.example/2\n@norland_ru#UN bold',
      links: ['https://mfa.example/1', 'http://mfa.example/2', 'https://t.me/norland_ru'],
      hashtags: ['#UN'],
    };
    expect(only({ text })).toMatchObject(expected);
    expect(only({ text: '', text_entities: text })).toMatchObject(expected);
    expect(only({ text: 'Bare #УНИ https://x.example.' })).toMatchObject({
      links: ['https://x.example'],
      hashtags: ['#УНИ'],
    });
  });

  test.each([
    [{ photo: 'photos/1.jpg' }, { kind: 'photo' }],
    [{ photo: '(File not included.)' }, { kind: 'photo' }],
    [
      { media_type: 'video_file', file: 'v.mp4', duration_seconds: 65 },
      { kind: 'video', duration: '1:05' },
    ],
    [
      { media_type: 'video_message', duration_seconds: 9 },
      { kind: 'round', duration: '0:09' },
    ],
    [
      { media_type: 'voice_message', duration_seconds: 3661 },
      { kind: 'voice', duration: '1:01:01' },
    ],
    [
      { media_type: 'audio_file', title: 'Anthem', file: 'a.mp3' },
      { kind: 'audio', title: 'Anthem' },
    ],
    [{ media_type: 'animation', file: 'g.mp4' }, { kind: 'gif' }],
    [{ media_type: 'sticker', file: 's.webp' }, { kind: 'sticker' }],
    [{ file: 'files/note.pdf' }, { kind: 'document', title: 'note.pdf' }],
    [{ poll: { question: 'Will you come?', answers: [] } }, { kind: 'poll', title: 'Will you come?' }],
    [
      {
        poll: {
          question: [{ text: 'Will ' }, 'you?'],
          answers: [{ text: 'Yes' }, { text: [{ text: 'No' }] }],
        },
      },
      { kind: 'poll', title: 'Will you?', options: ['Yes', 'No'] },
    ],
    [{ location_information: { latitude: 1, longitude: 2 } }, { kind: 'location' }],
    [
      { location_information: {}, place_name: 'Palace', address: '1 Square' },
      { kind: 'location', title: 'Palace, 1 Square' },
    ],
    [
      { contact_information: { first_name: 'Ann', last_name: 'Lee', phone_number: '+47 1' } },
      { kind: 'other', title: 'Ann Lee, +47 1' },
    ],
    [
      { invoice_information: JSON.stringify({ title: 'Visa', description: 'One entry' }) },
      { kind: 'other', title: 'Visa, One entry' },
    ],
    [{ game_title: 'Chess' }, { kind: 'other', title: 'Chess' }],
    [{ story_information: { id: 1 } }, { kind: 'other' }],
    [{ contact_information: {} }, { kind: 'other' }],
  ])('%j is media', (fields, media) => {
    expect(only({ text: '', ...fields })).toMatchObject({ kind: 'media', text: '', media: [media] });
  });

  test('knows edits, reposts, replies, reactions and service messages', () => {
    const file = read(
      exported([
        { ...message, id: 1, text: 'First' },
        {
          ...message,
          id: 2,
          text: 'Second',
          edited: '2026-01-31T14:00:00',
          forwarded_from: 'Norland in Geneva',
          reply_to_message_id: 1,
          reactions: [
            { type: 'emoji', count: 3, emoji: '👍' },
            { type: 'custom_emoji', count: 2, document_id: '540' },
            { type: 'paid', count: 1 },
          ],
        },
        { ...message, id: 3, type: 'service', action: 'pin_message', text: '' },
        { ...message, id: 4, text: 'Third', forwarded_from: null },
        { ...message, id: 5, text: '' },
      ]),
    );
    expect('posts' in file ? file.posts : []).toMatchObject([
      { id: 1, edited: false },
      {
        id: 2,
        edited: true,
        forward: { name: 'Norland in Geneva', url: null },
        reply: { url: 'https://t.me/c/1700000001/1', text: 'First' },
        reactions: [
          { emoji: '👍', count: 3 },
          { emoji: 'custom:540', count: 2 },
          { emoji: 'stars', count: 1 },
        ],
      },
      { id: 3, kind: 'service', text: 'pin message' },
      { id: 4, forward: { name: 'Deleted account', url: null } },
      { id: 5, kind: 'unknown' },
    ]);
  });

  test('keeps the words, links and tags of rich messages and lists of tasks', () => {
    const plain = (text: string) => ({ type: 'plain', text });
    const blocks = [
      { type: 'heading', level: 1, text: plain('Ceasefire') },
      {
        type: 'paragraph',
        text: {
          type: 'concat',
          text: [
            plain('See '),
            { type: 'text_link', href: 'https://mfa.example/1', text: plain('the decree') },
          ],
        },
      },
      {
        type: 'list',
        items: [{ content: 'blocks', blocks: [{ text: { type: 'hashtag', text: plain('#Estmark') } }] }],
      },
      {
        type: 'table',
        title: plain('Votes'),
        rows: [{ cells: [{ text: plain('For') }, { text: plain('119') }] }],
      },
      { type: 'quote', text: plain('We wait.'), caption: plain('The minister') },
    ];
    expect(only({ text: '', rich_message: { rtl: false, blocks } })).toMatchObject({
      kind: 'text',
      text: 'Ceasefire\nSee the decree\n#Estmark\nVotes\nFor | 119\nWe wait.\nThe minister',
      links: ['https://mfa.example/1'],
      hashtags: ['#Estmark'],
    });
    const tasks = {
      title: 'Agenda',
      answers: [
        { id: 1, text: 'Meet' },
        { id: 2, text: [plain('Sign')] },
      ],
    };
    expect(only({ text: '', todo_list: tasks })?.text).toBe('Agenda\nMeet\nSign');
  });

  test('gives the targets of buttons as links', () => {
    const rows = [
      [
        { type: 'url', text: 'Vote', data: 'https://mfa.example/v' },
        { type: 'callback', data: 'x' },
      ],
    ];
    expect(only({ text: 'Words', inline_bot_buttons: rows })?.links).toEqual(['https://mfa.example/v']);
  });

  test('points a reply into another chat there and lends it no words of its own', () => {
    const messages = [
      { ...message, id: 1, text: 'First' },
      { ...message, id: 2, text: 'Second', reply_to_message_id: 1, reply_to_peer_id: 'channel99' },
      { ...message, id: 3, text: 'Third', reply_to_message_id: 1, reply_to_peer_id: 'user99' },
    ];
    const file = read(exported(messages));
    const replies = 'posts' in file ? file.posts.map((post) => post.reply) : [];
    expect(replies).toEqual([null, { url: 'https://t.me/c/99/1', text: '' }, null]);
  });

  test('of a whole account gives its channels and nothing private', () => {
    const chat = (type: string, name: string) => ({
      name,
      type,
      id: 1,
      messages: [{ ...message, text: name }],
    });
    const list = [
      chat('personal_chat', 'Mum'),
      chat('public_channel', 'A'),
      chat('private_supergroup', 'G'),
      chat('private_channel', 'B'),
    ];
    const file = read(JSON.stringify({ about: '', chats: { list } }));
    expect(file).toMatchObject({ channel: 'A, B', posts: [{ text: 'A' }, { text: 'B' }] });
  });

  test('with a broken message loses that one and says so', () => {
    const file = read(
      exported([{ ...message, text: 'Words' }, { id: 'x' }, null, { ...message, id: 8, text: 5, poll: 1 }]),
    );
    expect(file).toMatchObject({
      posts: [{ id: 7 }, { id: 8 }],
      warnings: ['2 messages of Norland MFA could not be read.'],
    });
  });

  test('with an id twice keeps the later message and says so', () => {
    const file = read(
      exported([
        { ...message, text: 'First' },
        { ...message, text: 'Second' },
      ]),
    );
    expect(file).toMatchObject({
      posts: [{ id: 7, text: 'Second' }],
      warnings: ['1 message of Norland MFA left out: a later one has the same id.'],
    });
  });

  test('reads ids that are strings, and those of a group that became a channel', () => {
    const file = read(
      exported([
        { ...message, id: '7' },
        { ...message, id: -5, text: 'Old' },
        { ...message, id: true },
        { ...message, id: '' },
      ]),
    );
    expect(file).toMatchObject({
      posts: [
        { id: -5, text: 'Old', url: null },
        { id: 7, url: 'https://t.me/c/1700000001/7' },
      ],
      warnings: ['2 messages of Norland MFA could not be read.'],
    });
  });

  test('tells channels of one title apart by their numbers', () => {
    const chat = (id: number) => ({ name: 'N', type: 'public_channel', id, messages: [message] });
    const file = read(JSON.stringify({ chats: { list: [chat(1)] }, left_chats: { list: [chat(2)] } }));
    expect(file).toMatchObject({ posts: [{ channel: 'N (1)' }, { channel: 'N (2)' }] });
  });

  test.each(['0', '-5', '99999999999', 'soon', 0, 4_102_444_800])(
    'takes the local date, less the zone of its other messages, where date_unixtime is %j',
    (impossible) => {
      const later = { ...message, id: 8, date: '2026-01-31T13:30:00', date_unixtime: impossible };
      expect(read(exported([message, later]))).toMatchObject({
        posts: [{ date: '2026-01-31T10:00:00Z' }, { date: '2026-01-31T10:30:00Z' }],
        warnings: [expect.stringContaining('1 message of Norland MFA dated by the clock')],
      });
      expect(read(exported([later]))).toMatchObject({
        posts: [{ date: null }],
        warnings: ['1 message of Norland MFA without a date in UTC.'],
      });
    },
  );

  test('reads date_unixtime in milliseconds', () => {
    expect(only({ date_unixtime: '1769853600123' })?.date).toBe('2026-01-31T10:00:00Z');
  });

  test('marks words that were struck out', () => {
    const text = [{ type: 'strikethrough', text: 'Norland signs.\nA ' }, ' Norland does not sign.'];
    expect(only({ text })?.text).toBe('~~Norland signs.~~\n~~A~~  Norland does not sign.');
  });

  test.each<[string, object, string]>([
    ['a formula', { type: 'math', expression: 'x' }, 'x'],
    ['code', { type: 'snippet', language: 'C', lines: ['int a;', 'return a;'] }, 'int a;\nreturn a;'],
    [
      'a card within a card',
      { type: 'card', style: 'wide', header: 'now', inner: { body: { speaker: 'Orlov', said: 'мир' } } },
      'now\nOrlov\nмир',
    ],
    [
      'an answer in pieces',
      { type: 'faq', question: 'why', reply: [{ type: 'p', text: ['Be', { type: 'bold', text: 'cause' }] }] },
      'why\nBecause',
    ],
    ['an emoji', { type: 'paragraph', text: ['a ', { type: 'emoji', alternative_text: '😮' }] }, 'a 😮'],
    [
      'a picture',
      {
        type: 'photo',
        photo: '(File not included. Change data.)',
        url: 'https://x.example/ab',
        align: 'left',
      },
      '',
    ],
    [
      'a caption with its credit',
      { type: 'collage', caption: { text: 'Palace', credit: { type: 'plain', text: 'Lee' } } },
      'Palace\nLee',
    ],
  ])('keeps what a reader sees of a block of a kind not known: %s', (_, block, text) => {
    expect(only({ text: '', rich_message: { blocks: [block] } })?.text).toBe(text);
  });
});
