/** `fetch` through a proxy. */
import { socksDispatcher } from 'fetch-socks';
import { type Dispatcher, fetch as fetchThrough, ProxyAgent } from 'undici';

/** `proxy`: `http://`, `https://` or `socks5://`, with `user:password@` if needed. The proxy resolves host names. */
export function createProxiedFetch(proxy: string): typeof fetch {
  const dispatcher = createDispatcher(new URL(proxy));
  // the types of Node's fetch and of the package's differ only in name
  return ((input: string, init?: object) =>
    fetchThrough(input, { ...init, dispatcher })) as unknown as typeof fetch;
}

function createDispatcher(url: URL): Dispatcher {
  if (!url.protocol.startsWith('socks')) return new ProxyAgent({ uri: url.href, proxyTunnel: true });
  return socksDispatcher({
    type: 5,
    host: url.hostname,
    port: Number(url.port || 1080),
    ...(url.username && { userId: decodeURIComponent(url.username) }),
    ...(url.password && { password: decodeURIComponent(url.password) }),
  });
}
