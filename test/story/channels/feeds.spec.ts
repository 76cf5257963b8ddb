/** A ministry's feed beside its channel: the same archive, alerts and digests; what both say is told once. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Account } from '../../doubles/telegram/script/account.ts';
import { textOf } from '../../doubles/telegram/state/message.ts';
import { alertsOf, digestsOf, last, only, texts, urlsOf } from '../reader.ts';
import { minuteMs, noon, type Story, tell } from '../story.ts';

interface Item {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

let story: Story;
let ann: Account;
let server: Server;
let address: string;
let items: Item[];
let version: number;
let asked: { etag: string | undefined; since: string | undefined; status: number }[];

const feed = (): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Norland: press office</title>${items
    .map(
      ({ id, title, text }) =>
        `<item><guid>${id}</guid><link>https://norland.example/${id}</link><title>${title}</title><description>${text}</description>${id === 'undated' ? '' : `<pubDate>${new Date(noon).toUTCString()}</pubDate>`}</item>`,
    )
    .join('')}</channel></rss>`;

beforeEach(async () => {
  items = [{ id: 'old', title: 'Storm', text: 'A storm of the past.' }];
  version = 1;
  asked = [];
  const lastModified = () => new Date(Date.UTC(2026, 10, 20) + version * minuteMs).toUTCString();
  server = createServer((request, response) => {
    const { 'if-none-match': etag, 'if-modified-since': since } = request.headers;
    const status = etag === `"${version}"` && since === lastModified() ? 304 : 200;
    asked.push({ etag, since, status });
    response.writeHead(status, { etag: `"${version}"`, 'last-modified': lastModified() });
    response.end(status === 304 ? '' : feed());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.xml`;
  story = await tell({ env: { CHANNELS: `NorlandMFA,${address}` } });
  ann = story.telegram.user({ name: 'Ann', language: 'en' });
  await ann.asks(`/subscribe @NorlandMFA ${address}`);
  await ann.asks('/schedule off');
  await ann.asks('/alert storm | tariff');
  await story.read();
});
afterEach(async () => {
  await story.end();
  await new Promise((resolve) => server.close(resolve));
});

const publishes = async (item: Item) => {
  items.unshift(item);
  version += 1;
  await story.read();
};

test('a reply to an alert is about the article that it links to', async () => {
  await publishes({ id: 'new', title: 'Grain', text: 'The new tariff begins in May.' });
  const answer = await ann.asks('why?', { replyTo: only(alertsOf(ann)) });
  expect(textOf(answer)).toContain('Why: tariff → “tariff”');
});

test('what did not change is asked for with ETag and Last-Modified, and not sent again', async () => {
  await story.read();
  await story.read();
  expect(asked.at(-1)).toMatchObject({ status: 304, etag: '"1"' });
  expect(asked.filter(({ status }) => status === 200)).toHaveLength(1);
});

test('a new item alerts, an old one did not, and the digest tells it with its link', async () => {
  expect(alertsOf(ann)).toEqual([]);
  await publishes({
    id: 'a',
    title: 'A storm is coming',
    text: 'The storm reaches the coast of Norland on Friday.',
  });
  const alert = only(alertsOf(ann));
  expect(textOf(alert)).toContain('Norland: press office');
  expect(urlsOf(alert)).toEqual(['https://norland.example/a']);
  await ann.asks('/digest 24h');
  await story.telegram.until(() => digestsOf(ann).length > 0);
  expect(urlsOf(only(digestsOf(ann)))).toContain('https://norland.example/a');
});

test('an item that changes is told to whom it alerted', async () => {
  await publishes({ id: 'a', title: 'Storm', text: 'The storm may reach the coast on Friday.' });
  items[0] = { id: 'a', title: 'Storm', text: 'The storm will reach the coast on Friday.' };
  version += 1;
  await story.read();
  expect(only(texts(ann).filter((text) => text.startsWith('✏️')))).toContain('will reach');
});

describe('a feed alone', () => {
  beforeEach(async () => {
    await story.end();
    story = await tell({ env: { CHANNELS: `${address}?key=secret,1` } });
    ann = story.telegram.user({ name: 'Ann', language: 'en' });
    await ann.asks('/subscribe');
  });
  const asks = async (typed: string) => textOf(await ann.asks(typed));

  test.each(['/revisions', '/remind x', '/unsubscribe @nope', '/digest 24h @no', '/schedule 25:00 @no'])(
    'the example that %s is answered with works, and shows nothing of its address',
    async (typed) => {
      const said = await asks(typed);
      const example = /example: (.*)$/m.exec(said)?.[1] ?? '';
      expect(example).not.toMatch(/secret|127\.0\.0\.1/);
      const answer = await asks(example);
      expect(answer).not.toMatch(/xample: |no channel/);
    },
  );

  test('is named by its address', async () => {
    const full = `${address}?key=secret,1`;
    expect(await asks(`/digest 24h ${full}`)).toContain('Reading');
    expect(await asks(`/schedule 09:00 ${full}`)).toContain('09:00');
    expect(await asks(`/unsubscribe @${full}`)).toContain('Unsubscribed');
    expect(await asks(`/subscribe ${full}`)).toContain('press office');
  });

  test('has versions, found by the link of the article', async () => {
    items[0] = { id: 'old', title: 'Storm', text: 'A calm of the past.' };
    version += 1;
    await story.read();
    expect(await asks('/revisions https://norland.example/old')).toContain('2 versions');
    await ann.asks('/revisions');
    expect(await asks('https://norland.example/old')).toContain('2 versions');
    expect(await asks('/remind https://norland.example/old 30')).toContain('time');
  });
});

test('an item without a date is shown by the name of its feed', async () => {
  await publishes({ id: 'undated', title: 'Quay', text: 'The quay is shut.' });
  const shown = textOf(await ann.asks('/try quay'));
  expect(shown).toContain('Norland: press office Quay · The quay is shut.');
});

test('what a channel and the feed both say is one alert and one story', async () => {
  const said =
    'The ministry announced on Friday that the tariff on grain from Estmark will rise from 12 to 15 percent in January, after talks with forty delegates.';
  await story.publish(said);
  await publishes({ id: 'b', title: 'Tariff on grain from Estmark to rise', text: said });
  expect(alertsOf(ann)).toHaveLength(1);
  expect(urlsOf(last(ann))).toEqual(expect.arrayContaining(['https://norland.example/b']));
  await ann.asks('/digest 24h');
  await story.telegram.until(() => digestsOf(ann).length > 0);
  expect(textOf(only(digestsOf(ann)))).toMatch(/1 repeat/);
});
