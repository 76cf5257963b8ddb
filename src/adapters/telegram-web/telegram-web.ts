/** Reads public channels from t.me pages: no account, no token. View pings are never sent. */
import { setTimeout as sleep } from 'node:timers/promises';
import { ConnectionFailed, Refused } from '#src/errors.ts';
import type { Log } from '#src/log.ts';
import { type ChannelReader, type ChannelSnapshot, emptySnapshot } from '#src/channels/channel-reader.ts';
import type { Post } from '#src/posts/post.ts';
import { type PreviewPage, readPreviewPage } from '#src/posts/preview-page/preview-page.ts';
import type { RequestLimits, WebPage } from '#src/request-page.ts';
import { createHostPool, type GetPage, type HostPoolOptions } from './host-pool.ts';
import {
  deriveUsernameState,
  derivePreviewState,
  isTelegramPage,
  withoutPosts,
  type PageState,
} from './page-state.ts';
import { mergePages, paginateBack } from './paginate-back.ts';

/** A second between two requests to Telegram's own hosts and none for others, and a browser's patience, unless given. */
export type TelegramWebOptions = Pick<HostPoolOptions, 'roots' | 'clock' | 'log' | 'fetch'> &
  Partial<Pick<HostPoolOptions, 'spacingMs' | 'sleep' | 'random'>> &
  Partial<Omit<RequestLimits, 'maxBytes'>>;

/** The largest page seen has 146 kB. */
const maxBytes = 4 * 1024 * 1024;

/** A page that was read, or the reading that takes its place. */
type PageOrSnapshot =
  | { readonly page: PreviewPage; readonly state: PageState }
  | { readonly instead: ChannelSnapshot };

/** Readings name the state of a channel; thrown are only ConnectionFailed and Refused. */
export function createTelegramWeb(options: TelegramWebOptions): ChannelReader {
  const { responseTimeoutMs = 8000, totalTimeoutMs = 15_000, ...pool } = options;
  const limits = { responseTimeoutMs, totalTimeoutMs, maxBytes };
  const get = createHostPool({ spacingMs: null, sleep: pauseFor, random: Math.random, ...pool, limits });
  const noteVersion = createVersionNote(options.log);
  return {
    async fetchLatest(name, since, signal) {
      const first = await fetchPage(get, name, '', signal);
      if ('instead' in first) return first.instead;
      noteVersion(first.page);
      if (since === null || first.state.state !== 'fresh') {
        return mergePages([first.page], first.state, name, true);
      }
      const readBelow = (before: number) => readOlder(get, name, before, options.log, signal);
      const { pages, complete } = await paginateBack(first.page, since, readBelow);
      return mergePages(pages, first.state, name, complete);
    },
    async fetchBefore(name, before, signal) {
      const found = await fetchPage(get, name, `?before=${wholeId(before)}`, signal);
      if ('instead' in found) return found.instead;
      return belowOnly(mergePages([found.page], found.state, name, false), before);
    },
    fetchPost: (name, id, signal) => readPost(get, name, id, signal),
  };
}

async function fetchPage(
  get: GetPage,
  name: string,
  query: string,
  signal?: AbortSignal,
): Promise<PageOrSnapshot> {
  if (!isName(name)) {
    return { instead: emptySnapshot(name, 'not found', 'No channel can have this name.') };
  }
  const answer = await get(`/s/${name}${query}`, isAnswer, signal);
  if (answer.location !== null) return { instead: await readPlain(get, name, answer.location, signal) };
  const page = readPreviewPage(answer.body);
  const state = derivePreviewState(page);
  if (state?.state === 'markup changed') {
    return { instead: { ...withoutPosts(name, state), parseErrors: page.problems } };
  }
  // Some hosts follow the redirect themselves and answer with the plain page.
  return state ? { page, state } : { instead: withoutPosts(name, deriveUsernameState(answer.body)) };
}

/** t.me leads from /s/NAME to /NAME where there is no preview. */
async function readPlain(
  get: GetPage,
  name: string,
  location: string,
  signal?: AbortSignal,
): Promise<ChannelSnapshot> {
  const path = new URL(location).pathname.replace(/\/+$/, '');
  if (path.toLowerCase() !== `/${name}`.toLowerCase()) {
    const detail = `The preview leads elsewhere, to ${location.slice(0, 200)}.`;
    return emptySnapshot(name, 'unreachable', detail);
  }
  const plain = await get(`/${name}`, isAnswer, signal);
  if (plain.location !== null) {
    return emptySnapshot(name, 'unreachable', 'The pages of this name lead in a circle.');
  }
  return withoutPosts(name, deriveUsernameState(plain.body));
}

/** Null ends the walk where it is: what was read so far is kept, and said to be incomplete. */
async function readOlder(
  get: GetPage,
  name: string,
  before: number,
  log: Log,
  signal?: AbortSignal,
): Promise<PreviewPage | null> {
  try {
    const found = await fetchPage(get, name, `?before=${before}`, signal);
    return 'page' in found ? found.page : null;
  } catch (error) {
    // The newest posts are at hand already; the rest comes with the next poll.
    if (!(error instanceof ConnectionFailed || error instanceof Refused)) throw error;
    log.warn('t.me walk ended early', { channel: name, before, reason: error.message });
    return null;
  }
}

async function readPost(get: GetPage, name: string, id: number, signal?: AbortSignal): Promise<Post | null> {
  if (!isName(name)) return null;
  const answer = await get(`/${name}/${wholeId(id)}?embed=1&mode=tme`, isAnswer, signal);
  const page = readPreviewPage(answer.body);
  if (page.saysPostNotFound) return null;
  const post = page.posts.find((each) => each.id === id || each.album.includes(id));
  if (post) return post;
  throw new ConnectionFailed(`the widget of ${name}/${id} shows no post and no error`, { sent: true });
}

/** Beyond the newest post `?before=` shows the newest page. Only an empty page, or post 1, is the end of the history. */
function belowOnly(reading: ChannelSnapshot, before: number): ChannelSnapshot {
  const posts = reading.posts.filter((post) => post.id < before);
  const seenIds = reading.seenIds.filter((id) => id < before);
  const oldestIdSeen = seenIds[0] ?? null;
  return {
    ...reading,
    state: 'fresh',
    posts,
    seenIds,
    oldestIdSeen,
    isComplete: oldestIdSeen === null || oldestIdSeen === 1,
  };
}

function isName(name: string): boolean {
  return /^[A-Za-z]\w{3,31}$/.test(name);
}

function wholeId(id: number): number {
  return Math.max(1, Math.trunc(id));
}

/**
 * Another site in place of Telegram (a block page, a login of the network) is no answer, nor is a host that sends the
 * same path elsewhere; the next host may give one.
 */
function isAnswer({ body, location }: WebPage): boolean {
  if (location !== null) return !new URL(location).pathname.startsWith('/s/');
  return isTelegramPage(body);
}

/** A new style sheet is the first sign of new markup. */
function createVersionNote(log: Log): (page: PreviewPage) => void {
  let known: string | null = null;
  return ({ assetVersion }) => {
    if (assetVersion === null || assetVersion === known) return;
    if (known !== null) log.info('t.me style sheet changed', { from: known, to: assetVersion });
    known = assetVersion;
  };
}

async function pauseFor(ms: number, signal?: AbortSignal): Promise<void> {
  try {
    await sleep(ms, undefined, signal ? { signal } : {});
  } catch (error) {
    // Stopped while it waited.
    throw new ConnectionFailed('stopped before the request', { sent: false, cause: error });
  }
}
