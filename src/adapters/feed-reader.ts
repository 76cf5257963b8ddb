/** Reads RSS, Atom and JSON feeds as channels, with conditional requests. */
import { lookup } from 'node:dns/promises';
import { BlockList } from 'node:net';
import querystring from 'node:querystring';
import { type ChannelSnapshot, emptySnapshot, type ReadChannel } from '#src/channels/channel-reader.ts';
import type { Clock } from '#src/clock.ts';
import { ConnectionFailed, Refused, withFallback } from '#src/errors.ts';
import { readFeed } from '#src/posts/feed/read-feed.ts';
import { type PageRequest, requestPage, type WebPage } from '#src/request-page.ts';

const accept =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, application/json;q=0.8, */*;q=0.5';
/** A few hundred whole articles; the parser blocks the event loop. */
const maxBytes = 4 * 1024 * 1024;
const limits = { timeoutMs: 20_000, maxBytes };

/** The name of the channel is the URL of the feed. Throws only ConnectionFailed and Refused. */
export function createFeedReader(options: { clock: Clock; fetch?: typeof fetch }): ReadChannel {
  /** Of the last answer (RFC 9110, 13); lost at a restart, which costs one full answer. */
  const validators = new Map<string, Pick<WebPage, 'etag' | 'lastModified'>>();

  async function fetchLatest(address: string, signal?: AbortSignal) {
    const { etag, lastModified } = validators.get(address) ?? {};
    const headers = {
      Accept: accept,
      ...(etag && { 'If-None-Match': etag }),
      ...(lastModified && { 'If-Modified-Since': lastModified }),
    };
    const request = { ...options, headers, signal, ...limits, now: options.clock.now() };
    const isGone = (thrown: unknown) => thrown instanceof Refused && [404, 410].includes(thrown.code);
    const page = await withFallback(() => requestFollowingRedirects(address, request), null, isGone);
    if (page === null) return snapshotOf(address, 'not found', 'The feed is gone.');
    if (page.status === 304) return snapshotOf(address, 'fresh', 'Nothing changed.');
    const feed = readFeed(page.body, address);
    if (feed === null) return snapshotOf(address, 'markup changed', 'The address shows no feed.');
    validators.set(address, page);
    const detail = `${feed.posts.length} items read.`;
    return {
      ...snapshotOf(address, feed.posts.length > 0 ? 'fresh' : 'empty', detail),
      title: feed.title,
      posts: feed.posts,
      parseErrors: feed.problems,
    };
  }

  return async ({ name, before, post }, signal) => {
    if (before !== undefined) return snapshotOf(name, 'fresh', 'A feed has no older pages.');
    if (post === undefined) return fetchLatest(name, signal);
    // an item that a feed no longer shows need not be deleted
    throw new ConnectionFailed(`${name} shows no single items`, { sent: false });
  };
}

const maxRedirects = 5;

/** A feed on the web must not redirect into the network of this machine (SSRF). */
async function requestFollowingRedirects(address: string, request: PageRequest): Promise<WebPage> {
  const { origin, bare, authorization } = readCredentials(address);
  let url = bare;
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    const credentials = new URL(url).origin === origin ? authorization : {};
    const page = await requestPage(url, { ...request, headers: { ...request.headers, ...credentials } });
    if (page.location === null) return page;
    if (!(await isInternal(bare)) && (await isInternal(page.location)))
      throw new ConnectionFailed(`${bare} leads into an internal network`, { sent: true });
    url = page.location;
  }
  throw new ConnectionFailed(`${bare} is redirected without an end`, { sent: true });
}

/** Of `https://user:password@…`, which fetch accepts only as a header. */
function readCredentials(address: string) {
  const url = new URL(address);
  const userinfo = querystring.unescape(`${url.username}:${url.password}`);
  url.username = '';
  url.password = '';
  const authorization =
    userinfo === ':' ? {} : { Authorization: `Basic ${Buffer.from(userinfo).toString('base64')}` };
  return { origin: url.origin, bare: url.href, authorization };
}

/** Loopback, private and link-local addresses (RFC 6890). */
const internal = new BlockList();
const subnets =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.168.0.0/16 ::/127 fc00::/7 fe80::/10';
for (const [net = '', prefix] of subnets.split(' ').map((each) => each.split('/')))
  internal.addSubnet(net, Number(prefix), net.includes(':') ? 'ipv6' : 'ipv4');

async function isInternal(url: string): Promise<boolean> {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
  // forgives an unknown host name: the request reports it, or a proxy resolves it
  const found = await lookup(host, { all: true }).catch(() => []);
  return found.some(({ address, family }) => internal.check(address, family === 6 ? 'ipv6' : 'ipv4'));
}

const snapshotOf = (address: string, state: ChannelSnapshot['state'], detail: string): ChannelSnapshot => ({
  ...emptySnapshot(address, state, detail),
  isComplete: true,
});
