/** Reading through a proxy: an HTTP and a SOCKS5 one on loopback that count what passes. */
import { createServer } from 'node:http';
import {
  type AddressInfo,
  connect,
  createServer as createTcpServer,
  type Server,
  type Socket,
} from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { describeError } from '#src/errors.ts';
import { createProxiedFetch } from '#src/adapters/proxied-fetch.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

const serveWords = () => listen(createServer((_, response) => response.end('words')));

/** Joins two sockets; either end closes both. */
function join(one: Socket, other: Socket): void {
  one.on('error', () => other.destroy()).pipe(other);
  other.on('error', () => one.destroy()).pipe(one);
}

/** CONNECT as in RFC 9110, 9.3.6. */
async function startHttpProxy() {
  const asked: string[] = [];
  const proxy = createServer();
  proxy.on('connect', (request, socket: Socket) => {
    asked.push(`${request.url} ${request.headers['proxy-authorization'] ?? ''}`.trim());
    const [host = '', port] = (request.url ?? '').split(':');
    const target = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      join(socket, target);
    });
  });
  return { asked, port: await listen(proxy) };
}

/** No authentication, CONNECT to an IPv4 address or a name: RFC 1928. */
async function startSocksProxy() {
  const asked: string[] = [];
  const proxy = createTcpServer((socket) => {
    socket.once('data', () => {
      socket.write(Buffer.from([5, 0]));
      socket.once('data', (request) => {
        const isName = request[3] === 3;
        const host = isName ? request.subarray(5, -2).toString() : request.subarray(4, 8).join('.');
        const port = request.readUInt16BE(request.length - 2);
        asked.push(`${host}:${port}`);
        const target = connect(port, host, () => {
          socket.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]));
          join(socket, target);
        });
      });
    });
  });
  return { asked, port: await listen(proxy) };
}

describe('a page', () => {
  test('is read through an HTTP proxy, with the name and password it wants', async () => {
    const port = await serveWords();
    const proxy = await startHttpProxy();
    const fetchPage = createProxiedFetch(`http://ann:p%40ss@127.0.0.1:${proxy.port}`);
    expect(await (await fetchPage(`http://127.0.0.1:${port}/`)).text()).toBe('words');
    expect(proxy.asked).toEqual([`127.0.0.1:${port} Basic ${btoa('ann:p@ss')}`]);
  });

  test('is read through a SOCKS5 proxy', async () => {
    const port = await serveWords();
    const proxy = await startSocksProxy();
    const fetchPage = createProxiedFetch(`socks5://127.0.0.1:${proxy.port}`);
    expect(await (await fetchPage(`http://127.0.0.1:${port}/`)).text()).toBe('words');
    expect(proxy.asked).toEqual([`127.0.0.1:${port}`]);
  });

  test.each(['http', 'https', 'socks5'])('is not read past a %s proxy that is down', async (scheme) => {
    const port = await serveWords();
    const fetchPage = createProxiedFetch(`${scheme}://ann:secret@127.0.0.1:1`);
    const failure = await fetchPage(`http://127.0.0.1:${port}/`).catch((thrown) => thrown);
    expect(describeError(failure)).toBe(
      'Error: the proxy 127.0.0.1:1 of PREVIEW_PROXY does not answer, or refuses (connect ECONNREFUSED 127.0.0.1:1)',
    );
  });

  test.each([
    ['407 Proxy Authentication Required', 'refuses its user or password'],
    ['502 Bad Gateway', 'does not answer, or refuses'],
  ])('that the proxy answers by %s names the proxy', async (status, fault) => {
    const proxy = createServer();
    proxy.on('connect', (_, socket) => socket.end(`HTTP/1.1 ${status}\r\n\r\n`));
    const host = `127.0.0.1:${await listen(proxy)}`;
    const failure = await createProxiedFetch(`http://ann:secret@${host}`)('http://t.example/').catch(
      (thrown) => thrown,
    );
    expect(describeError(failure)).toContain(`the proxy ${host} of PREVIEW_PROXY ${fault}`);
    expect(describeError(failure)).toContain(status.slice(0, 3));
  });

  test('whose own server fails is not laid to the proxy', async () => {
    const port = await listen(createServer((_, response) => response.destroy()));
    const proxy = await startHttpProxy();
    const fetchPage = createProxiedFetch(`http://127.0.0.1:${proxy.port}`);
    const failure = await fetchPage(`http://127.0.0.1:${port}/`).catch((thrown) => thrown);
    expect(describeError(failure)).not.toContain('PREVIEW_PROXY');
  });
});
