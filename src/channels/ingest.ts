/** A post's way, from the channel to the outbox. Mark comes last: a crash repeats a visit and collapses, it never loses one. */
import type { AlertDispatcher } from '#src/alerts/alert-dispatcher.ts';
import { ConnectionFailed, Refused, describeError } from '#src/errors.ts';
import type { Log } from '#src/log.ts';
import type { ChannelReader } from './channel-reader.ts';
import type { ChannelSnapshot } from './channel-reader.ts';
import type { Clock } from '#src/clock.ts';
import type { Archive } from '#src/posts/archive.ts';
import { createKeyedMutex } from '#src/store/keyed-mutex.ts';
import type { Channel } from './channel.ts';
import { isReadableState } from '#src/posts/channel-state.ts';
import type { ChannelRegistry } from './channel-registry.ts';

export interface IngestOptions {
  readonly reader: ChannelReader;
  readonly registry: ChannelRegistry;
  readonly archive: Archive;
  readonly alertDispatcher: AlertDispatcher;
  readonly clock: Clock;
  readonly log: Log;
  /** Raised: the house closes, and what is not read yet is read at the next start. */
  readonly shutdownSignal: AbortSignal;
}

export interface Ingest {
  /** Reads what is new in a channel and sees to everything that follows from it. One visit at a time per channel. */
  poll(key: string): Promise<void>;
  /** Reads a readable channel that was not read since then; ends after any visit that is under way. */
  refresh(key: string, since: number): Promise<void>;
  /** Reads one page further back into the history of a channel. Alerts nobody. True when there is more, and it can be read. */
  backfill(channel: Channel): Promise<boolean>;
}

const dayMs = 86_400_000;
/** As far as new alerts are tried out. */
const backfillMs = 31 * dayMs;
/** Deletions that are confirmed one by one per visit; the rest waits for the next. */
const mostChecks = 5;

export function createIngest(ports: IngestOptions): Ingest {
  const { reader, registry, archive, alertDispatcher, clock, log, shutdownSignal } = ports;
  const line = createKeyedMutex();

  async function visit(channel: Channel): Promise<void> {
    const isFirst = channel.firstReadAt === null;
    const reading = await readUpTo(channel, ofSameChannel(channel, await newestOf(channel)));
    if (shutdownSignal.aborted) return;
    const now = clock.now();
    for (const problem of reading.parseErrors)
      log.warn('a post could not be read', { channel: channel.key, problem });
    if (isReadableState(reading.state)) await take(channel, reading, isFirst, now);
    const after = await registry.recordPoll(channel.key, reading, now);
    if (after && after.state !== channel.state)
      log.info('a channel changed its state', {
        channel: channel.key,
        state: after.state,
        detail: reading.detail,
      });
  }

  async function take(
    channel: Channel,
    reading: ChannelSnapshot,
    isFirst: boolean,
    now: number,
  ): Promise<void> {
    const news = await archive.diff(channel.key, reading.posts);
    if (!isFirst) await alertDispatcher.dispatch(channel, news, now);
    await archive.save(channel.key, news, now, isFirst);
    if (!isFirst) await noticeGone(channel, reading, now);
  }

  /** A walk that ended early goes on, down to what is known or to where history begins. */
  async function readUpTo(channel: Channel, newest: ChannelSnapshot): Promise<ChannelSnapshot> {
    let reading = newest;
    while (isReadableState(reading.state) && !reading.isComplete && channel.firstReadAt !== null) {
      const { oldestIdSeen } = reading;
      if (oldestIdSeen === null || isFarBack(reading, clock.now())) return { ...reading, isComplete: true };
      const older = await olderOf(channel, oldestIdSeen);
      if (!isReadableState(older.state)) return reading;
      const end =
        older.oldestIdSeen === null ||
        older.oldestIdSeen >= oldestIdSeen ||
        older.oldestIdSeen <= channel.newestId + 1;
      reading = {
        ...reading,
        posts: [...older.posts, ...reading.posts],
        seenIds: [...older.seenIds, ...reading.seenIds],
        oldestIdSeen: older.oldestIdSeen ?? oldestIdSeen,
        isComplete: end,
        parseErrors: [...reading.parseErrors, ...older.parseErrors],
      };
    }
    return reading;
  }

  const newestOf = (channel: Channel): Promise<ChannelSnapshot> =>
    orUnreachable(
      channel,
      reader.fetchLatest(
        channel.name,
        channel.firstReadAt === null ? null : channel.newestId,
        shutdownSignal,
      ),
    );

  const olderOf = (channel: Channel, before: number): Promise<ChannelSnapshot> =>
    orUnreachable(channel, reader.fetchBefore(channel.name, before, shutdownSignal));

  async function orUnreachable(
    channel: Channel,
    reading: Promise<ChannelSnapshot>,
  ): Promise<ChannelSnapshot> {
    try {
      return await reading;
    } catch (thrown) {
      // forgives servers that do not answer: the channel is named unreachable and tried again later
      if (!(thrown instanceof ConnectionFailed || thrown instanceof Refused)) throw thrown;
      return { ...nothing(channel), detail: describeError(thrown) };
    }
  }

  /** Only an id between the oldest and the newest one shown can be missing because it was deleted. */
  async function noticeGone(channel: Channel, reading: ChannelSnapshot, now: number): Promise<void> {
    if (reading.seenIds.length === 0) return;
    const shown = new Set(reading.seenIds);
    const from = reading.oldestIdSeen ?? Math.min(...shown);
    const missing = (await archive.idsBetween(channel.key, from, Math.max(...shown))).filter(
      (id) => !shown.has(id),
    );
    for (const id of missing.slice(0, mostChecks)) {
      if (!(await isGone(channel, id))) continue;
      await archive.markDeleted(channel.key, id, now);
      log.info('a post was deleted by its channel', { channel: channel.key, id });
    }
  }

  async function isGone(channel: Channel, id: number): Promise<boolean> {
    try {
      return (await reader.fetchPost(channel.name, id, shutdownSignal)) === null;
    } catch (thrown) {
      // forgives servers that do not answer: asked again at the next visit
      if (thrown instanceof ConnectionFailed || thrown instanceof Refused) return false;
      throw thrown;
    }
  }

  async function backfill(channel: Channel): Promise<boolean> {
    const before = channel.backfillBefore;
    if (before === null) return false;
    const reading = await olderOf(channel, before);
    if (!isReadableState(reading.state)) return false;
    const now = clock.now();
    await archive.save(channel.key, await archive.diff(channel.key, reading.posts), now, true);
    const next = nextBefore(reading, before, now);
    await registry.recordBackfill(channel.key, next);
    return next !== null;
  }

  return {
    poll: (key) =>
      line(key, async () => {
        const channel = registry.get(key);
        if (channel) await visit(channel);
      }),
    refresh: (key, since) =>
      line(key, async () => {
        const channel = registry.get(key);
        const isStale = (channel?.lastReadAt ?? 0) < since;
        if (channel && isStale && isReadableState(channel.state)) await visit(channel);
      }),
    backfill,
  };
}

/** Where the walk goes on; null at the beginning of the history, without progress, and far enough back. */
function nextBefore(reading: ChannelSnapshot, before: number, now: number): number | null {
  if (reading.oldestIdSeen === null || reading.oldestIdSeen >= before) return null;
  return isFarBack(reading, now) ? null : reading.oldestIdSeen;
}

/** The oldest post read is older than new alerts are tried out on. */
function isFarBack(reading: ChannelSnapshot, now: number): boolean {
  const oldest = reading.posts.find(({ date }) => date !== null)?.date;
  return oldest != null && Date.parse(oldest) < now - backfillMs;
}

/** A name can pass to another channel: its posts are not mixed with those of the old one. */
function ofSameChannel(channel: Channel, reading: ChannelSnapshot): ChannelSnapshot {
  const isOther =
    channel.channelId !== null && reading.channelId !== null && channel.channelId !== reading.channelId;
  if (!isOther) return reading;
  return {
    ...nothing(channel),
    state: 'not found',
    detail: `@${channel.name} now belongs to another channel`,
  };
}

function nothing(channel: Channel): ChannelSnapshot {
  return {
    state: 'unreachable',
    detail: '',
    name: channel.name,
    title: null,
    channelId: null,
    subscribers: null,
    posts: [],
    seenIds: [],
    oldestIdSeen: null,
    isComplete: false,
    parseErrors: [],
  };
}
