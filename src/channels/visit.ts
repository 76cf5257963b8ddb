/** A post's way, from the channel to the outbox. Mark comes last: a crash repeats a visit and collapses, it never loses one. */
import type { Alarm } from '../alerts/alarm.ts';
import { ConnectionFailed, Refused, reasonOf } from '../errors.ts';
import type { Log } from '../log.ts';
import type { ChannelReader, Clock, Reading } from '../ports.ts';
import type { Archive } from '../posts/archive.ts';
import { createLine } from '../store/line.ts';
import { type Channel, isReadable } from './channel.ts';
import type { Watch } from './watch.ts';

export interface VisitPorts {
  readonly reader: ChannelReader;
  readonly watch: Watch;
  readonly archive: Archive;
  readonly alarm: Alarm;
  readonly clock: Clock;
  readonly log: Log;
  /** Raised: the house closes, and what is not read yet is read at the next start. */
  readonly closing: AbortSignal;
}

export interface Visits {
  /** Reads what is new in a channel and sees to everything that follows from it. One visit at a time per channel. */
  visit(key: string): Promise<void>;
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

export function createVisits(ports: VisitPorts): Visits {
  const { reader, watch, archive, alarm, clock, log, closing } = ports;
  const line = createLine();

  async function visit(channel: Channel): Promise<void> {
    const isFirst = channel.firstReadAt === null;
    const reading = await readUpTo(channel, ofSameChannel(channel, await newestOf(channel)));
    if (closing.aborted) return;
    const now = clock.now();
    for (const problem of reading.problems)
      log.warn('a post could not be read', { channel: channel.key, problem });
    if (isReadable(reading.state)) await take(channel, reading, isFirst, now);
    const after = await watch.mark(channel.key, reading, now);
    if (after && after.state !== channel.state)
      log.info('a channel changed its state', {
        channel: channel.key,
        state: after.state,
        detail: reading.detail,
      });
  }

  async function take(channel: Channel, reading: Reading, isFirst: boolean, now: number): Promise<void> {
    const news = await archive.compare(channel.key, reading.posts);
    if (!isFirst) await alarm.raise(channel, news, now);
    await archive.keep(channel.key, news, now, isFirst);
    if (!isFirst) await noticeGone(channel, reading, now);
  }

  /** A walk that ended early goes on, down to what is known or to where history begins. */
  async function readUpTo(channel: Channel, newest: Reading): Promise<Reading> {
    let reading = newest;
    while (isReadable(reading.state) && !reading.complete && channel.firstReadAt !== null) {
      const { from } = reading;
      if (from === null || isFarBack(reading, clock.now())) return { ...reading, complete: true };
      const older = await olderOf(channel, from);
      if (!isReadable(older.state)) return reading;
      const end = older.from === null || older.from >= from || older.from <= channel.newestId + 1;
      reading = {
        ...reading,
        posts: [...older.posts, ...reading.posts],
        ids: [...older.ids, ...reading.ids],
        from: older.from ?? from,
        complete: end,
        problems: [...reading.problems, ...older.problems],
      };
    }
    return reading;
  }

  const newestOf = (channel: Channel): Promise<Reading> =>
    orUnreachable(
      channel,
      reader.newest(channel.name, channel.firstReadAt === null ? null : channel.newestId, closing),
    );

  const olderOf = (channel: Channel, before: number): Promise<Reading> =>
    orUnreachable(channel, reader.older(channel.name, before, closing));

  async function orUnreachable(channel: Channel, reading: Promise<Reading>): Promise<Reading> {
    try {
      return await reading;
    } catch (thrown) {
      // forgives servers that do not answer: the channel is named unreachable and tried again later
      if (!(thrown instanceof ConnectionFailed || thrown instanceof Refused)) throw thrown;
      return { ...nothing(channel), detail: reasonOf(thrown) };
    }
  }

  /** Only an id between the oldest and the newest one shown can be missing because it was deleted. */
  async function noticeGone(channel: Channel, reading: Reading, now: number): Promise<void> {
    if (reading.ids.length === 0) return;
    const shown = new Set(reading.ids);
    const from = reading.from ?? Math.min(...shown);
    const missing = (await archive.idsBetween(channel.key, from, Math.max(...shown))).filter(
      (id) => !shown.has(id),
    );
    for (const id of missing.slice(0, mostChecks)) {
      if (!(await isGone(channel, id))) continue;
      await archive.markGone(channel.key, id, now);
      log.info('a post was deleted by its channel', { channel: channel.key, id });
    }
  }

  async function isGone(channel: Channel, id: number): Promise<boolean> {
    try {
      return (await reader.post(channel.name, id, closing)) === null;
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
    if (!isReadable(reading.state)) return false;
    const now = clock.now();
    await archive.keep(channel.key, await archive.compare(channel.key, reading.posts), now, true);
    const next = nextBefore(reading, before, now);
    await watch.markBackfill(channel.key, next);
    return next !== null;
  }

  return {
    visit: (key) =>
      line(key, async () => {
        const channel = watch.get(key);
        if (channel) await visit(channel);
      }),
    refresh: (key, since) =>
      line(key, async () => {
        const channel = watch.get(key);
        const isStale = (channel?.lastReadAt ?? 0) < since;
        if (channel && isStale && isReadable(channel.state)) await visit(channel);
      }),
    backfill,
  };
}

/** Where the walk goes on; null at the beginning of the history, without progress, and far enough back. */
function nextBefore(reading: Reading, before: number, now: number): number | null {
  if (reading.from === null || reading.from >= before) return null;
  return isFarBack(reading, now) ? null : reading.from;
}

/** The oldest post read is older than new alerts are tried out on. */
function isFarBack(reading: Reading, now: number): boolean {
  const oldest = reading.posts.find(({ date }) => date !== null)?.date;
  return oldest != null && Date.parse(oldest) < now - backfillMs;
}

/** A name can pass to another channel: its posts are not mixed with those of the old one. */
function ofSameChannel(channel: Channel, reading: Reading): Reading {
  const isOther =
    channel.channelId !== null && reading.channelId !== null && channel.channelId !== reading.channelId;
  if (!isOther) return reading;
  return {
    ...nothing(channel),
    state: 'not found',
    detail: `@${channel.name} now belongs to another channel`,
  };
}

function nothing(channel: Channel): Reading {
  return {
    state: 'unreachable',
    detail: '',
    name: channel.name,
    title: null,
    channelId: null,
    subscribers: null,
    posts: [],
    ids: [],
    from: null,
    complete: false,
    problems: [],
  };
}
