/** `fetch` through a proxy. */
import { socksDispatcher } from 'fetch-socks';
import { type Dispatcher, fetch as fetchThrough, ProxyAgent } from 'undici';

/** `proxy`: `http://`, `https://` or `socks5://`, with `user:password@` if needed. The proxy resolves host names. */
export function createProxiedFetch(proxy: string): typeof fetch {
  const url = new URL(proxy);
  const dispatcher = createDispatcher(url);
  const nameProxy = (thrown: unknown): never => {
    throw faultOf(thrown, url.host);
  };
  // the types of Node's fetch and of the package's differ only in name
  return ((input: string, init?: object) =>
    fetchThrough(input, { ...init, dispatcher }).catch(nameProxy)) as unknown as typeof fetch;
}

/** The proxy named, without its password, where it is what failed: the innermost cause says so. */
function faultOf(thrown: unknown, host: string): unknown {
  if (!(thrown instanceof Error)) return thrown;
  if (thrown.cause) return faultOf(thrown.cause, host);
  if (!/proxy|socks|^connect|^getaddrinfo/i.test(thrown.message)) return thrown;
  const isUnknown = /\(407\)|authentication/i.test(thrown.message);
  const fault = isUnknown ? 'refuses its user or password' : 'does not answer, or refuses';
  return new Error(`the proxy ${host} of PREVIEW_PROXY ${fault}`, { cause: thrown });
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
