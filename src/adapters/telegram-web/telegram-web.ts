/** Reads public channels from t.me pages: no account, no token. View pings are never sent. */
import { ConnectionFailed } from '#src/errors.ts';
import { type ChannelSnapshot, emptySnapshot, type ReadChannel } from '#src/channels/channel-reader.ts';
import { classifyUsernamePage } from '#src/posts/preview-page/username-page.ts';
import { isPrivateName } from '#src/posts/channel-key.ts';
import type { ChannelState } from '#src/posts/channel-state.ts';
import { type PreviewPage, readPreviewPage } from '#src/posts/preview-page/preview-page.ts';
import type { WebPage } from '#src/request-page.ts';
import { createHostPool, type HostPoolOptions } from './host-pool.ts';

/** Throws only ConnectionFailed and Refused. */
export function createTelegramWeb(options: HostPoolOptions): ReadChannel {
  const get = createHostPool(options);

  async function fetchPage(name: string, query: string, signal?: AbortSignal): Promise<ChannelSnapshot> {
    if (isPrivateName(name)) return emptySnapshot(name, 'private', 'It has no page.');
    if (!isName(name)) return emptySnapshot(name, 'not found', 'No channel can have this name.');
    const answer = await get(`/s/${name}${query}`, isAnswerOf(name), signal);
    if (answer.location !== null) return fetchPlain(name, answer.location, signal);
    const page = readPreviewPage(answer.body);
    // some hosts follow the redirect themselves and answer with the plain page
    return page.hasHeader || page.hasHistory ? snapshotOf(page, name) : profileOf(answer.body, name);
  }

  /** t.me redirects from /s/NAME to /NAME where there is no preview. */
  async function fetchPlain(name: string, location: string, signal?: AbortSignal): Promise<ChannelSnapshot> {
    if (!isPlainPage(location, name)) {
      const detail = `The preview leads elsewhere, to ${location.slice(0, 200)}.`;
      return emptySnapshot(name, 'unreachable', detail);
    }
    const plain = await get(`/${name}`, isAnswerOf(name), signal);
    return plain.location === null
      ? profileOf(plain.body, name)
      : emptySnapshot(name, 'unreachable', 'The pages of this name lead in a circle.');
  }

  async function fetchPost(name: string, id: number, signal?: AbortSignal): Promise<ChannelSnapshot> {
    const none = emptySnapshot(name, 'fresh');
    if (!isName(name) || isPrivateName(name)) return none;
    const answer = await get(`/${name}/${wholeId(id)}?embed=1&mode=tme`, isAnswerOf(name), signal);
    const page = readPreviewPage(answer.body);
    if (page.saysPostNotFound) return none;
    const posts = page.posts.filter((each) => each.id === id || each.album.includes(id));
    if (posts.length > 0) return { ...none, posts };
    throw new ConnectionFailed(`the widget of ${name}/${id} shows no post and no error`, { sent: true });
  }

  return async ({ name, before, post }, signal) => {
    if (post !== undefined) return fetchPost(name, post, signal);
    if (before === undefined) return fetchPage(name, '', signal);
    const older = await fetchPage(name, `?before=${wholeId(before)}`, signal);
    return older.state === 'fresh' || older.state === 'empty' ? belowOnly(older, before) : older;
  };
}

/** With more broken blocks than one, or this share, the markup counts as changed. */
const toleratedShare = 0.1;

function stateOf(page: PreviewPage): [state: ChannelState, detail: string] {
  const { hasHeader, hasHistory, blockCount, posts } = page;
  if (!hasHeader || !hasHistory)
    return ['markup changed', `The preview lacks ${hasHeader ? 'the history' : "the channel's header"}.`];
  if (blockCount === 0) return ['empty', 'The preview is there and shows no posts.'];
  const broken = blockCount - posts.filter(({ kind }) => kind !== 'unknown').length;
  if (broken > Math.max(1, blockCount * toleratedShare) || posts.length === 0)
    return ['markup changed', `${broken} of ${blockCount} posts could not be read.`];
  return ['fresh', `${posts.length} posts read.`];
}

/** The snapshot for the page of a name, which shows no posts. */
function profileOf(html: string, name: string): ChannelSnapshot {
  const { state, description, title } = classifyUsernamePage(html);
  if (state === 'markup changed' && !isTelegramPage(html))
    return emptySnapshot(name, 'unreachable', 'Another site answered in place of Telegram.');
  // the two pages contradict each other, so that the state is unknown
  const detail =
    state === null ? 'The preview is offered and yet was not served.' : `The page of the name ${description}`;
  return { ...emptySnapshot(name, state ?? 'unreachable', detail), title };
}

const isTelegramPage = (html: string): boolean => /tgme_|tg:\/\/|telegram\.org\//.test(html);

function snapshotOf(page: PreviewPage, name: string): ChannelSnapshot {
  const { ids, posts, title, channelId, problems: parseErrors } = page;
  const [state, detail] = stateOf(page);
  const empty = emptySnapshot(page.name ?? name, state, detail);
  if (state === 'markup changed') return { ...empty, name, parseErrors };
  const isComplete = ids.length === 0 || ids[0] === 1;
  return { ...empty, title, channelId, posts, seenIds: ids, isComplete, parseErrors };
}

/** Without newer posts, which a host shows that ignores `?before=`; that is not the end of the history. */
function belowOnly(reading: ChannelSnapshot, before: number): ChannelSnapshot {
  const [posts, seenIds] = [
    reading.posts.filter(({ id }) => id < before),
    reading.seenIds.filter((id) => id < before),
  ];
  return { ...reading, state: 'fresh', posts, seenIds };
}

const isName = (name: string): boolean => /^[A-Za-z]\w{3,31}$/.test(name);
const wholeId = (id: number): number => Math.max(1, Math.trunc(id));

/** A block page, a login page of the network, or a redirect elsewhere than from /s/NAME to /NAME is no answer: the next host is tried. */
const isAnswerOf =
  (name: string) =>
  ({ body, location }: WebPage): boolean =>
    location === null ? isTelegramPage(body) : isPlainPage(location, name);

const isPlainPage = (location: string, name: string): boolean =>
  new URL(location).pathname.replace(/\/+$/, '').toLowerCase() === `/${name}`.toLowerCase();
