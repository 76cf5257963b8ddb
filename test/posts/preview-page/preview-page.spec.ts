/** What a post and its page are: the traps of t.me, one by one, on small pages of our own. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withPollText } from '#src/posts/post.ts';
import { readPreviewPage } from '#src/posts/preview-page/preview-page.ts';
import { block, footer, only, text } from './preview-samples.ts';

describe('what a reader sees of a post', () => {
  const hologram =
    '<div class="tgme_widget_message_hologram"><b>Seen</b> by <a href="https://mfa.example/h">all</a></div>';

  test('is its text though nobody knows the markup, beside known parts and alone', () => {
    const seen = { links: ['https://mfa.example/h'] };
    expect(only(block(hologram))).toMatchObject({ kind: 'unknown', text: 'Seen by all', ...seen });
    expect(only(block(text('Words') + hologram))).toMatchObject({ text: 'Words\nSeen by all', ...seen });
  });

  test('is its text though it stands in no element at all', () => {
    const poll =
      '<div class="tgme_widget_message_poll"><div class="tgme_widget_message_poll_question">Peace?</div></div>';
    expect(only(block(`Bare words ${poll} and more`))).toMatchObject({
      kind: 'text',
      text: 'Bare words\nand more',
      media: [{ kind: 'poll', title: 'Peace?' }],
    });
    expect(only(block('Bare words'))).toMatchObject({ kind: 'unknown', text: 'Bare words' });
    expect(only(block(`${text('Words')} and more`))?.text).toBe('Words\nand more');
  });

  test.each([
    ['location', '<a class="tgme_widget_message_location_wrap"><div>Palace</div><div>1 Square</div></a>'],
    ['location', '<a class="tgme_widget_message_venue_wrap"><p>Palace</p><p>1 Square</p></a>'],
    ['other', '<div class="tgme_widget_message_contact"><div>Palace</div><div>1 Square</div></div>'],
    ['other', '<a class="tgme_widget_message_invoice_wrap">Palace<br>1 Square</a>'],
    ['other', '<a class="tgme_widget_message_game"><div>Palace</div>1 Square</a>'],
  ])('of a %s is its title', (kind, medium) => {
    expect(only(block(medium))?.media).toEqual([{ kind, title: 'Palace, 1 Square' }]);
  });

  test('of a poll are its question and its options', () => {
    const option = (words: string) =>
      `<div class="tgme_widget_message_poll_option"><div class="tgme_widget_message_poll_option_percent">50%</div><div class="tgme_widget_message_poll_option_text">${words}</div></div>`;
    const poll = `<div class="tgme_widget_message_poll"><div class="tgme_widget_message_poll_question">Peace?</div>${option('Now')}${option('Later')}</div>`;
    const post = only(block(poll));
    expect(post).toMatchObject({
      text: '',
      media: [{ kind: 'poll', title: 'Peace?', options: ['Now', 'Later'] }],
    });
    expect(post && withPollText(post)).toMatchObject({ kind: 'text', text: 'Peace? (Now / Later)' });
  });

  test('leads where the buttons below it lead', () => {
    const row =
      '<div class="tgme_widget_message_inline_keyboard"><a class="tgme_widget_message_inline_button url_button" href="https://mfa.example/vote"><span>Vote</span></a></div>';
    const html = block(text('<a href="https://mfa.example/1">Words</a>'), footer() + row);
    expect(only(html)).toMatchObject({
      text: 'Words',
      links: ['https://mfa.example/1', 'https://mfa.example/vote'],
    });
  });

  test('names the author of what is forwarded', () => {
    const forwarded =
      '<div class="tgme_widget_message_forwarded_from">Forwarded from&nbsp;<a class="tgme_widget_message_forwarded_from_name" href="https://t.me/geneva/1">Geneva</a> (<span class="tgme_widget_message_forwarded_from_author">Ann</span>)</div>';
    expect(only(block(forwarded + text('a')))).toMatchObject({
      author: 'Ann',
      text: 'a',
      forward: { name: 'Geneva', url: 'https://t.me/geneva/1' },
    });
  });
});

describe('what a post is', () => {
  test('"edited" is the bare word in the footer, not an author of that name', () => {
    const author = '<span class="tgme_widget_message_from_author" dir="auto">edited by Ann</span>,&nbsp;';
    expect(only(block(text('a'), footer(author)))).toMatchObject({ edited: false, author: 'edited by Ann' });
    expect(only(block(text('a'), footer(`${author}edited &nbsp;`)))).toMatchObject({ edited: true });
  });

  test('its date is in UTC and that of the link, whatever clocks stand before it', () => {
    const video =
      '<a class="tgme_widget_message_video_player"><div class="message_video_play"></div><time class="message_video_duration">1:05</time></a>';
    expect(only(block(video))).toMatchObject({
      date: '2026-01-31T10:00:00Z',
      kind: 'media',
      media: [{ kind: 'video', duration: '1:05' }],
    });
  });

  test('a video that is too big and has no picture is a video', () => {
    const big =
      '<a class="tgme_widget_message_video_player not_supported"><div class="message_video_play"></div><div class="message_media_not_supported_wrap">Media is too big</div></a>';
    expect(only(block(big + text('Caption')))).toMatchObject({
      kind: 'text',
      text: 'Caption',
      media: [{ kind: 'video' }],
    });
  });

  test.each([
    ['withheld', '<div class="message_media_not_supported_wrap">VIEW IN TELEGRAM</div>'],
    ['unknown', '<div class="tgme_widget_message_hologram">?</div>'],
    ['unknown', ''],
    [
      'text',
      '<div class="message_media_not_supported_wrap"></div><div class="tgme_widget_message_text">a</div>',
    ],
  ])('it is %s when it holds %j', (kind, inside) => {
    expect(only(block(inside))).toMatchObject({ kind, url: 'https://t.me/norland/7' });
  });

  test('a repost names its origin, with an address where that is public', () => {
    const from = (name: string) =>
      `<div class="tgme_widget_message_forwarded_from">Forwarded from&nbsp;${name}</div>`;
    const inside = 'class="tgme_widget_message_forwarded_from_name"';
    expect(
      only(block(from(`<a ${inside} href="https://t.me/geneva/12"><span>Geneva</span></a>`)))?.forward,
    ).toEqual({
      name: 'Geneva',
      url: 'https://t.me/geneva/12',
    });
    expect(only(block(from(`<span ${inside}>Hidden</span>`)))?.forward).toEqual({
      name: 'Hidden',
      url: null,
    });
  });

  test.each([
    ['1', 1],
    ['164', 164],
    ['12.3K', 12_300],
    ['8.67M', 8_670_000],
    ['1 234', 1234],
    ['', null],
    ['many', null],
  ])('views "%s" are %s', (shown, views) => {
    const span = `<span class="tgme_widget_message_views">${shown}</span><span class="copyonly"> views</span>`;
    expect(only(block(span))?.views).toBe(views);
  });

  test('a reaction is its character, stars, or the number of a custom emoji', () => {
    const reactions = `<span class="tgme_reaction tgme_reaction_paid"><i class="icon icon-telegram-stars"></i>2.49K</span><span class="tgme_reaction"><i class="emoji"><b>👎</b></i>10</span><span class="tgme_reaction"><tg-emoji emoji-id="540"></tg-emoji>3</span><span class="tgme_reaction"></span>`;
    expect(only(block(reactions))?.reactions).toEqual([
      { emoji: 'stars', count: 2490 },
      { emoji: '👎', count: 10 },
      { emoji: 'custom:540', count: 3 },
    ]);
  });

  test('albums are told by the addresses of their parts, also of documents with captions of their own', () => {
    const part = (id: number, caption: string) =>
      `<a class="tgme_widget_message_document_wrap" href="https://t.me/norland/${id}?single"><div class="tgme_widget_message_document_title">${id}.pdf</div></a>${text(caption)}`;
    expect(only(block(part(7, 'One') + part(8, 'Two')))).toMatchObject({
      album: [8],
      text: 'One\nTwo',
      media: [
        { kind: 'document', title: '7.pdf' },
        { kind: 'document', title: '8.pdf' },
      ],
    });
  });
});

describe('who a post is from', () => {
  const viewToken = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64');

  test('the view token of a block gives the number of the channel and the clock of the server', () => {
    const page = readPreviewPage(
      block(
        '',
        footer(),
        `data-post="norland/7" data-view="${viewToken({ c: -1006503122, p: '7g', t: 1786277379 })}"`,
      ),
    );
    expect(page).toMatchObject({ channelId: 1006503122 });
    expect(page.posts[0]?.channelId).toBe(1006503122);
  });

  test('a widget gives it in its own way, an old one names the post only in its link', () => {
    expect(
      readPreviewPage(block('', footer(), 'data-post="norland/7" data-peer="c1006503122_1"')).channelId,
    ).toBe(1006503122);
    expect(readPreviewPage(block(text('a'), footer(), '')).posts[0]).toMatchObject({
      channel: 'norland',
      id: 7,
    });
  });

  test.each([['rubbish'], ['eyJ'], ['eyJjIjoxfQ=='], [viewToken({ c: 'x', t: null })], [viewToken([1])]])(
    'a view token such as %s costs no post',
    (view) => {
      expect(
        readPreviewPage(block(text('a'), footer(), `data-post="norland/7" data-view="${view}"`)).posts,
      ).toHaveLength(1);
    },
  );
});

describe('a page with broken blocks', () => {
  const good = (id: number) =>
    block(text(`Post ${id}`), footer().replaceAll('/7', `/${id}`), `data-post="norland/${id}"`);

  test('loses those alone and names each', () => {
    const page = readPreviewPage(
      good(1) +
        block(text('no date'), '<div class="tgme_widget_message_footer"></div>', 'data-post="norland/2"') +
        block(text('no id'), '', '') +
        '<div class="tgme_widget_message_wrap"></div>' +
        good(5),
    );
    expect(page.posts.map((post) => post.id)).toEqual([1, 5]);
    expect(page.problems).toEqual([
      'norland/2 has no date',
      'a block without an id',
      'a wrapper without a message',
    ]);
    expect(page.ids).toEqual([1, 2, 5]);
    expect(page.blockCount).toBe(page.posts.length + page.problems.length);
  });

  test('loses none when blocks are repeated: of each the fuller stands, and none is named', () => {
    const cut = block(text('Po'), footer().replaceAll('/7', '/3'), 'data-post="norland/3"');
    const dateless = (id: number) =>
      block(text('no date'), '<div class="tgme_widget_message_footer"></div>', `data-post="norland/${id}"`);
    const page = readPreviewPage(
      [good(1), cut, good(3), good(1), dateless(5), good(5), dateless(6), dateless(6), good(3), cut].join(''),
    );
    expect(page.posts.map((post) => post.text)).toEqual(['Post 1', 'Post 3', 'Post 5']);
    expect(page.problems).toEqual(['norland/6 has no date']);
    expect(page.blockCount).toBe(4);
  });

  test('loses none when closing tags are missing', () => {
    const page = readPreviewPage(good(1).replace(/(?:<\/div>)+$/, '') + good(2) + good(3));
    expect(page.posts.map((post) => post.text)).toEqual(['Post 1', 'Post 2', 'Post 3']);
  });

  test('gives posts in order and each its own fields, whatever the order of the page', () => {
    expect(readPreviewPage(good(9) + good(3) + good(6)).posts.map((post) => [post.id, post.text])).toEqual([
      [3, 'Post 3'],
      [6, 'Post 6'],
      [9, 'Post 9'],
    ]);
  });
});

describe('any text at all', () => {
  test('is read without a throw', () => {
    const scrap = fc.constantFrom(
      good7(),
      '<div class="tgme_widget_message">',
      '<a href="',
      '</div>',
      '<pre>',
      '<!--',
      '&#x',
      text('a'),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(scrap, fc.string({ unit: 'binary' })), { maxLength: 12 }), (parts) => {
        const page = readPreviewPage(parts.join(''));
        expect(page.blockCount).toBe(page.posts.length + page.problems.length);
      }),
    );
  });

  test('nested without end is read as far as is reasonable, and says so', () => {
    const page = readPreviewPage(good7() + '<div>'.repeat(100_000));
    expect(page.posts).toHaveLength(1);
    expect(page.problems).toEqual([expect.stringContaining('nested too deep')]);
  });
});

function good7(): string {
  return block(text('Post 7'));
}
