import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFeed } from '#src/posts/feed/read-feed.ts';

const address = 'https://mfa.example/feed';
const only = (text: string) => readFeed(text, address)?.posts[0];

const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Norland &amp; co</title>${items}</channel></rss>`;
const atom = (entries: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">Norland &amp;amp; co</title>${entries}</feed>`;
const json = (items: readonly object[]) =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Norland & co', items });

const expected = {
  channel: address,
  date: '2026-01-31T10:00:00Z',
  kind: 'text',
  author: 'Ann',
  text: 'On talks\n\nThey go on.\nSee the text.',
  links: ['https://mfa.example/1', 'https://mfa.example/text'],
  media: [{ kind: 'photo' }],
  url: 'https://mfa.example/1',
};
const html = '<p>They go on.</p><ul><li>See <a href="/text">the text</a>.</li></ul>';
const escaped = html.replaceAll('<', '&lt;').replaceAll('>', '&gt;');

describe('a feed', () => {
  test('of more items than anybody publishes is none, before the parser meets them', () => {
    expect(readFeed(rss('<item><guid>x</guid></item>'.repeat(10_001)), address)).toBeNull();
  });

  test.each([
    [
      'RSS',
      rss(
        `<item><title>On talks</title><link>https://mfa.example/1</link><guid isPermaLink="false">g1</guid><pubDate>Sat, 31 Jan 2026 13:00:00 +0300</pubDate><dc:creator>Ann</dc:creator><description>Short</description><content:encoded><![CDATA[${html}]]></content:encoded><enclosure url="/a.jpg" type="image/jpeg"/></item>`,
      ),
    ],
    [
      'Atom',
      atom(
        `<entry><id>e1</id><title>On talks</title><link href="/1"/><link rel="enclosure" type="image/png" href="/a.png"/><published>2026-01-31T10:00:00Z</published><updated>2026-02-01T10:00:00Z</updated><author><name>Ann</name></author><content type="html">${escaped}</content></entry>`,
      ),
    ],
    [
      'JSON',
      json([
        {
          id: '1',
          url: '/1',
          title: 'On talks',
          content_html: html,
          date_published: '2026-01-31T10:00:00Z',
          authors: [{ name: 'Ann' }],
          attachments: [{ url: '/a.jpg', mime_type: 'image/jpeg' }],
        },
      ]),
    ],
  ])('in %s gives posts with every field', (_, text) => {
    const feed = readFeed(text, address);
    expect(feed?.title).toBe('Norland & co');
    expect(feed?.posts).toMatchObject([expected]);
  });

  test('gives an item the same number each time, oldest items first', () => {
    const item = (id: number) => ({
      id: String(id),
      url: `/${id}`,
      title: `Item ${id}`,
      date_published: `2026-01-0${id}T10:00:00Z`,
    });
    const first = readFeed(json([item(3), item(1), item(2)]), address)?.posts ?? [];
    expect(first.map((post) => post.text)).toEqual(['Item 1', 'Item 2', 'Item 3']);
    const later = readFeed(json([item(3), item(2)]), address)?.posts ?? [];
    expect(later.map((post) => post.id)).toEqual(first.slice(1).map((post) => post.id));
    for (const { id } of first) expect(id).toBeGreaterThan(0);
  });

  test('whose text begins with its title says it once', () => {
    expect(only(json([{ id: '1', title: 'On talks', content_text: 'On talks they agree.' }]))?.text).toBe(
      'On talks they agree.',
    );
  });

  test.each([
    ['a lasting address as its id in RSS', rss('<item><guid>https://mfa.example/11</guid></item>')],
    ['an address as its id in Atom', atom('<entry><id>https://mfa.example/11</id></entry>')],
  ])('with %s links to its posts', (_, text) => {
    expect(only(text)?.url).toBe('https://mfa.example/11');
  });

  test('that names another place for its addresses has them there', () => {
    const entry = '<entry xml:base="sub/"><id>e</id><link href="11"/></entry>';
    const text = atom(entry).replace('Atom"', 'Atom" xml:base="https://base.example/dir/"');
    expect(only(text)?.url).toBe('https://base.example/dir/sub/11');
  });

  test.each(['<guid>g11</guid>', '<guid isPermaLink="false">https://mfa.example/11</guid>'])(
    'takes no other id for an address: %s',
    (id) => {
      expect(only(rss(`<item>${id}</item>`))).toMatchObject({ url: null });
    },
  );

  test('whose items share one address without an id has each of them', () => {
    const item = (title: string) =>
      `<item><title>${title}</title><link>https://mfa.example/live</link></item>`;
    const read = (...titles: string[]) => readFeed(rss(titles.map(item).join('')), address)?.posts ?? [];
    expect(read('Talks', 'Grain', 'Talks').map(({ text }) => text)).toEqual(['Talks', 'Grain']);
    expect(read('Storm', 'Grain')[1]?.id).toBe(read('Talks', 'Grain')[1]?.id);
  });

  test('says nothing that a browser would not show', () => {
    const shown = '<p>They talk.</p><script>var war = "declared";</script><style>.a{}</style><p>In Lodd.</p>';
    expect(only(json([{ id: '1', content_html: shown }]))?.text).toBe('They talk.\nIn Lodd.');
  });

  test('names items that nobody could find again, and keeps the others', () => {
    const feed = readFeed(rss('<item><title>A</title></item><item><guid>b</guid></item>'), address);
    expect(feed?.posts).toHaveLength(1);
    expect(feed?.problems).toEqual([`1 items of ${address} have neither an address nor an id`]);
  });

  test('is none where another text stands', () => {
    for (const text of ['', '<html><body>Blocked</body></html>', '{"a": 1}', 'words'])
      expect(readFeed(text, address)).toBeNull();
  });

  test('of any text is an answer, never an exception', () => {
    const strange = fc.array(
      fc.constantFrom('<item>', '</item>', '<guid>', '<title>', ']]>', '&lt;', 'x', '<![CDATA['),
    );
    fc.assert(
      fc.property(strange, (parts) => {
        readFeed(rss(parts.join('')), address);
      }),
    );
  });
});
