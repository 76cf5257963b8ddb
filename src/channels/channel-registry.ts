/** The channels that are read and their states. One record per channel, which only this file writes. */
import { isDeepStrictEqual } from 'node:util';
import { getRemainingMs } from '#src/clock.ts';
import { hourMs } from '#src/duration.ts';
import type { ChannelSnapshot } from './channel-reader.ts';
import { detectMainLanguage } from '#src/posts/detect-language.ts';
import type { Post } from '#src/posts/post.ts';
import type { Store } from '#src/store/store.ts';
import { type Channel, newChannel } from './channel.ts';
import { isPrivateName, toChannelKey, toPrivateName } from '#src/posts/channel-key.ts';
import { type ChannelState, isReadableState, isQuiet, usualGapOf } from '#src/posts/channel-state.ts';
import { expectedAgeMs, computeNextReadAt } from './backoff.ts';

export type ChannelRegistry = Awaited<ReturnType<typeof openChannelRegistry>>;

export interface ChannelRegistryOptions {
  readonly pollMs: number;
  /** Whether all channels are read from hosts that are asked once a second; true unless given. */
  readonly isHostLimited?: boolean;
  /** 0 to 1, drawn anew per poll. */
  readonly random: () => number;
}

/** Keeps all channels in memory: there are few, and they are read every second. */
export async function openChannelRegistry(store: Store, options: ChannelRegistryOptions) {
  const channels = store.collection<Channel>('channels', ({ name }) => typeof name === 'string');
  const known = new Map<string, Channel>();
  for await (const [key, channel] of channels.list())
    known.set(key, { ...newChannel(channel.name, 0), ...channel });

  async function write(channel: Channel): Promise<Channel> {
    known.set(channel.key, channel);
    await channels.put(channel.key, channel);
    return channel;
  }

  async function change(key: string, fields: Partial<Channel>): Promise<void> {
    const old = known.get(key);
    if (old && !isDeepStrictEqual({ ...old, ...fields }, old)) await write({ ...old, ...fields });
  }

  /** Also a channel that is no longer watched; by its key, or by the private name made of its number. */
  const find = (key: string): Channel | undefined =>
    known.get(key) ??
    known.values().find(({ channelId }) => channelId !== null && toPrivateName(channelId) === key);
  const longestPauseOf = (channel: Channel) =>
    computeNextReadAt(0, { pollMs: pauseOf(channel, options), failures: channel.failures, jitter: 0 });
  const watched = () =>
    [...known.values()].filter((each) => each.watched).sort((a, b) => a.addedAt - b.addedAt);

  return {
    list: (): readonly Channel[] => watched(),
    get(key: string): Channel | undefined {
      const channel = find(key);
      return channel?.watched ? channel : undefined;
    },
    find,
    /** How many posts that nobody could read were first seen from `from` on and before `to`, milliseconds since 1970. */
    countUnreadable: (key: string, from: number, to: number): number =>
      find(key)?.unreadableAt.filter((at) => from <= at && at < to).length ?? 0,
    /** Milliseconds between two readings, when too many channels are watched for the interval asked for; else null. */
    slowestAgeMs(): number | null {
      if (options.isHostLimited === false) return null;
      const ageMs = expectedAgeMs(watched(), options.pollMs);
      return ageMs > options.pollMs ? ageMs : null;
    },
    /** Starts watching; one that was watched before begins with a new baseline. */
    async add(name: string, now: number): Promise<Channel> {
      const old = known.get(toChannelKey(name));
      if (old?.watched) return old;
      const fresh = newChannel(name, now);
      if (!old) return write(fresh);
      const { title, channelId, language, newestId, newestPostAt } = old;
      return write({ ...fresh, name: old.name, title, channelId, language, newestId, newestPostAt });
    },
    async remove(key: string): Promise<boolean> {
      const channel = known.get(key);
      if (!channel?.watched) return false;
      await write({ ...channel, watched: false });
      return true;
    },
    /** Channels whose next reading is due, longest waiting first. */
    due: (now: number): readonly Channel[] =>
      watched()
        .filter(({ isOwn, name }) => !(isOwn && isPrivateName(name)))
        .filter((each) => getRemainingMs(each.nextReadAt, now, longestPauseOf(each)) === 0)
        .sort((a, b) => a.nextReadAt - b.nextReadAt),
    /** Records the outcome of a poll and when the next one is due. Call it when all that follows from the poll is written. */
    async recordPoll(key: string, reading: ChannelSnapshot, now: number): Promise<Channel | null> {
      const old = known.get(key);
      return old ? write({ ...old, ...applyPoll(old, reading, now, options) }) : null;
    },
    recordNotice: (key: string, notice: Partial<Pick<Channel, 'notified' | 'formerly'>>) =>
      change(key, notice),
    /** Records that the bot is an administrator of the channel with this number; null: no longer. */
    async recordOwn(key: string, channelId: number | null, now: number): Promise<void> {
      const isOwn = channelId !== null;
      if ((known.get(key)?.isOwn ?? false) === isOwn) return;
      await change(key, { isOwn, ...(isOwn && { channelId }), nextReadAt: now + (isOwn ? ownPauseMs : 0) });
    },
    recordBackfill: (key: string, before: number | null) => change(key, { backfillBefore: before }),
  };
}

/** Posts that could not be read and are remembered, of one channel; each was logged. */
const maxUnreadable = 500;

/** The page of an own channel is read for deletions, and for posts older than a day, which Telegram does not send. */
const ownPauseMs = hourMs;

const pauseOf = ({ isOwn }: Channel, { pollMs }: ChannelRegistryOptions): number =>
  isOwn ? Math.max(ownPauseMs, pollMs) : pollMs;

function applyPoll(
  old: Channel,
  reading: ChannelSnapshot,
  now: number,
  options: ChannelRegistryOptions,
): Partial<Channel> {
  const failures = isReadableState(reading.state) ? 0 : old.failures + 1;
  const pause = { pollMs: pauseOf(old, options), failures, jitter: options.random() };
  // a post that Telegram sent does not postpone the next reading of the page
  const nextReadAt = old.isOwn && old.nextReadAt > now ? old.nextReadAt : computeNextReadAt(now, pause);
  const next = { failures, nextReadAt, lastReadAt: now };
  const inState = (state: ChannelState) => ({
    ...next,
    state,
    stateSince: state === old.state ? old.stateSince : now,
  });
  if (!isReadableState(reading.state))
    return { ...inState(reading.state), unreadableSince: old.unreadableSince ?? now };
  const dates = reading.posts.flatMap(({ date }) => (date === null ? [] : [Date.parse(date)]));
  // a feed may date an item years ahead
  const known = Math.min(now, Math.max(...dates, old.newestPostAt ?? 0));
  const newestPostAt = dates.length === 0 ? old.newestPostAt : known;
  const usualGapMs = usualGapOf(reading.posts) ?? old.usualGapMs;
  // a channel that shows another name is still watched under the one it was added by
  const shown = toChannelKey(reading.name) === old.key ? reading.state : 'renamed';
  const isWhole = reading.isComplete || old.firstReadAt === null;
  const broken = reading.parseErrors.filter((each) => !old.unreadable.includes(each));
  return {
    ...inState(isQuiet(newestPostAt, usualGapMs, now) ? 'quiet' : shown),
    formerly: isRenamed(old, reading) ? { name: old.name, title: old.title } : old.formerly,
    unreadableSince: null,
    name: reading.name,
    title: reading.title ?? old.title,
    channelId: reading.channelId ?? old.channelId,
    language: old.language ?? languageOfPosts(reading.posts),
    firstReadAt: old.firstReadAt ?? now,
    // until the reading is complete, what lies between is still to be read
    newestId: isWhole ? Math.max(old.newestId, ...reading.seenIds) : old.newestId,
    newestPostAt,
    unreadable: reading.parseErrors,
    unreadableAt: [...old.unreadableAt, ...broken.map(() => now)].slice(-maxUnreadable),
    usualGapMs,
    backfillBefore: old.firstReadAt === null ? (reading.seenIds[0] ?? null) : old.backfillBefore,
  };
}

const isRenamed = (old: Channel, { name, title }: ChannelSnapshot): boolean =>
  old.firstReadAt !== null &&
  (toChannelKey(name) !== toChannelKey(old.name) || (title !== null && title !== old.title));

/** Null while there are fewer than three posts of some length, on which a detection could rely. */
function languageOfPosts(posts: readonly Post[]): string | null {
  const usable = posts.filter((post) => post.forward === null && post.text.length > 20);
  return usable.length < 3 ? null : detectMainLanguage(usable.map(({ text }) => text));
}
