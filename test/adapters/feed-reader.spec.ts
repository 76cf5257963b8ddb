/** Feeds over HTTP, from a real server on loopback. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { createFeedReader } from '#src/adapters/feed-reader.ts';
import { ConnectionFailed, Refused } from '#src/errors.ts';
import { channelReaderContract } from '../contracts/channel-reader.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return { root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

const feed = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Norland',
  items: [{ id: '1', url: 'https://mfa.example/1', title: 'Talks', date_published: '2026-01-31T10:00:00Z' }],
});
const reader = () => createFeedReader({ clock: { now: () => 0 } });

channelReaderContract('a feed', async () => {
  const items = [2, 1].map((id) => ({
    id: String(id),
    url: `https://mfa.example/${id}`,
    title: `Talks ${id}`,
    date_published: `2026-01-0${id}T10:00:00Z`,
  }));
  const two = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Norland', items });
  const { root } = await serve((_, response) => response.end(two));
  return {
    reader: reader(),
    name: `${root}/feed`,
    stop: async () => {
      for (const close of closing.splice(0)) close();
    },
  };
});

describe('a feed', () => {
  test('is a channel with its title and posts', async () => {
    const { root } = await serve((_, response) => response.end(feed));
    expect(await reader()({ name: `${root}/feed` })).toMatchObject({
      state: 'fresh',
      name: `${root}/feed`,
      title: 'Norland',
      isComplete: true,
      posts: [{ channel: `${root}/feed`, text: 'Talks', url: 'https://mfa.example/1' }],
    });
  });

  test.each([
    ['as its first line says', 'windows-1251', 'application/rss+xml'],
    ['as the server says', 'utf-8', 'application/rss+xml; charset="windows-1251"'],
  ])('in another encoding is read in it, %s', async (_, declared, type) => {
    const before = `<?xml version="1.0" encoding="${declared}"?><rss><channel><title>Norland</title><item><guid>1</guid><title>`;
    // "Мир" in windows-1251
    const text = Buffer.concat([
      Buffer.from(before),
      Buffer.from([0xcc, 0xe8, 0xf0]),
      Buffer.from('</title></item></channel></rss>'),
    ]);
    const { root } = await serve((__, response) =>
      response.writeHead(200, { 'Content-Type': type }).end(text),
    );
    expect((await reader()({ name: root })).posts).toMatchObject([{ text: 'Мир' }]);
  });

  test.each([
    ['its first line is right', ' encoding="windows-1251"', 'Мост закрыт на ремонт', 'windows-1251'],
    ['Russian words say it', '', 'Мост закрыт на ремонт', 'windows-1251'],
    ['it is Western else', '', 'Les élus ont voté à Genève', 'latin1'],
  ])(
    'of which the server says UTF-8, though it cannot be, is read: %s',
    async (_, declared, title, encoding) => {
      const rss = `<?xml version="1.0"${declared}?><rss><channel><item><guid>1</guid><title>${title}</title></item></channel></rss>`;
      const toByte = (letter: string) =>
        encoding === 'windows-1251' && letter >= 'А' ? letter.charCodeAt(0) - 0x350 : letter.charCodeAt(0);
      const { root } = await serve((__, response) =>
        response
          .writeHead(200, { 'Content-Type': 'application/rss+xml; charset=utf-8' })
          .end(Buffer.from(Array.from(rss, toByte))),
      );
      expect((await reader()({ name: root })).posts).toMatchObject([{ text: title }]);
    },
  );

  test('with a mark of UTF-16 is read by it, and an encoding that nobody knows is UTF-8', async () => {
    const rss = (encoding: string) =>
      `<?xml version="1.0" encoding="${encoding}"?><rss><channel><item><guid>1</guid><title>Мир</title></item></channel></rss>`;
    const { root } = await serve(({ url }, response) =>
      response.end(url === '/16' ? Buffer.from(`\ufeff${rss('utf-16')}`, 'utf16le') : rss('klingon-8')),
    );
    for (const name of [`${root}/16`, `${root}/8`])
      expect((await reader()({ name })).posts).toMatchObject([{ text: 'Мир' }]);
  });

  test('that did not change is not sent again', async () => {
    const date = 'Sat, 31 Jan 2026 10:00:00 GMT';
    const { root, requests } = await serve((request, response) => {
      const isKnown = request.headers['if-none-match'] === '"v1"';
      response.writeHead(isKnown ? 304 : 200, { ETag: '"v1"', 'Last-Modified': date });
      response.end(isKnown ? '' : feed);
    });
    const read = reader();
    await read({ name: root });
    expect(await read({ name: root })).toMatchObject({ state: 'fresh', posts: [] });
    expect(requests[1]?.headers).toMatchObject({ 'if-none-match': '"v1"', 'if-modified-since': date });
  });

  test('that moved is read where it went, and one that goes round in circles is given up', async () => {
    const { root } = await serve((request, response) => {
      if (request.url === '/new') return response.end(feed);
      return response.writeHead(301, { Location: request.url === '/old' ? '/new' : '/round' }).end();
    });
    expect(await reader()({ name: `${root}/old` })).toMatchObject({ state: 'fresh' });
    await expect(reader()({ name: `${root}/round` })).rejects.toBeInstanceOf(ConnectionFailed);
  });

  test('behind a password is read with that of its address, which another server never sees', async () => {
    const { root: other, requests: others } = await serve((_, response) => response.end(feed));
    const { root, requests } = await serve((_, response) =>
      response.writeHead(302, { Location: `${other}/feed` }).end(),
    );
    expect(await reader()({ name: root.replace('//', '//me:p%40ss@') })).toMatchObject({ state: 'fresh' });
    expect(requests[0]?.headers.authorization).toBe(`Basic ${Buffer.from('me:p@ss').toString('base64')}`);
    expect(others[0]?.headers.authorization).toBeUndefined();
  });

  test('on the web leads nobody into the network of this machine', async () => {
    const { root, requests } = await serve((_, response) => response.end(feed));
    const web = async (url: unknown, init?: RequestInit) =>
      String(url).startsWith(root)
        ? fetch(String(url), init)
        : new Response(null, { status: 302, headers: { Location: `${root}/admin` } });
    const read = createFeedReader({ clock: { now: () => 0 }, fetch: web as typeof fetch });
    await expect(read({ name: 'https://8.8.8.8/feed' })).rejects.toThrow('internal network');
    expect(requests).toHaveLength(0);
  });

  test('that is gone, or is another page, is a state of the channel', async () => {
    const { root } = await serve((request, response) => {
      response.writeHead(request.url === '/gone' ? 410 : 200).end('<html>Hello</html>');
    });
    expect(await reader()({ name: `${root}/gone` })).toMatchObject({ state: 'not found' });
    expect(await reader()({ name: `${root}/page` })).toMatchObject({ state: 'markup changed' });
  });

  test('whose server asks for patience is refused with its wish', async () => {
    const { root } = await serve((_, response) => response.writeHead(429, { 'Retry-After': '30' }).end());
    const refused = reader()({ name: root });
    await expect(refused).rejects.toBeInstanceOf(Refused);
    await expect(refused).rejects.toMatchObject({ code: 429, retryAfterMs: 30_000 });
  });
});
