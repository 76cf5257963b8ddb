/**
 * Which digests are due. What is due is computed from stored instants, so no tick has to be on time:
 * `progress` knows per schedule where its last window ended, `due` has the same schedules in the order of their next instant.
 */

import { dayMs } from '#src/duration.ts';
import { encodeInstant } from '#src/store/sortable-keys.ts';
import type { Store } from '#src/store/store.ts';
import type { Chat, Schedule } from './chat.ts';
import { computeNextRun } from './schedule.ts';

export interface DueDigest {
  readonly chat: string;
  readonly schedule: number;
  /** End of the last window that was enqueued. Instants are milliseconds since 1970. */
  readonly until: number;
  readonly nextAt: number;
  /** End of the window that was about to be enqueued when the process ended. */
  readonly to?: number;
  /** Where the last window began, and the key of its digest. */
  readonly last?: { readonly from: number; readonly delivery: string };
}

interface Progress extends DueDigest {
  /** What `nextAt` was computed from. */
  readonly spec: string;
}

export type DigestQueue = ReturnType<typeof createDigestQueue>;

/** A schedule without a time or a day, which no command makes. */
const never = Number.MAX_SAFE_INTEGER;

export function createDigestQueue(store: Store) {
  const progress = store.collection<Progress>('progress');
  const queue = store.collection<{ chat: string; schedule: number }>('due');

  const progressKey = (chat: string, n: number) => `${chat}:${n}`;
  const queueKey = (each: DueDigest) => `${encodeInstant(each.nextAt)}:${each.chat}:${each.schedule}`;

  async function write(old: Progress | undefined, next: Progress): Promise<void> {
    await Promise.all([
      progress.put(progressKey(next.chat, next.schedule), next),
      queue.put(queueKey(next), { chat: next.chat, schedule: next.schedule }),
      old && old.nextAt !== next.nextAt && queue.delete(queueKey(old)),
    ]);
  }

  async function remove(old: Progress): Promise<void> {
    await Promise.all([progress.delete(progressKey(old.chat, old.schedule)), queue.delete(queueKey(old))]);
  }

  const note = (each: DueDigest, changed: Partial<Progress>) =>
    progress.change(progressKey(each.chat, each.schedule), (old) => old && { ...old, ...changed });

  const planned = (chat: string): Promise<Progress[]> =>
    Array.fromAsync(progress.list({ prefix: `${chat}:` }), ([, each]) => each);

  async function planOne(chat: Chat, schedule: Schedule, now: number, old: Progress | undefined) {
    const spec = specOf(chat, schedule);
    const nextAt = computeNextRun(schedule, chat.timeZone, now) ?? never;
    const until = Math.min(old?.until ?? Math.min(now, nextAt - dayMs), now);
    // overdue work stays due, and after a clock was set back a little today's digest does not come twice: what is planned
    // may be the run after the next one; anything later was planned under a wrong clock
    const furthest = computeNextRun(schedule, chat.timeZone, nextAt) ?? nextAt;
    const next = old?.spec === spec && old.nextAt <= furthest ? old.nextAt : nextAt;
    if (old?.spec === spec && old.nextAt === next && old.until === until) return;
    const last = old?.last && { last: old.last };
    await write(old, { chat: chat.key, schedule: schedule.n, until, nextAt: next, spec, ...last });
  }

  return {
    async syncSchedules(chat: Chat, now: number): Promise<void> {
      const old = await planned(chat.key);
      for (const schedule of chat.schedules) {
        const planned = old.find((each) => each.schedule === schedule.n);
        await planOne(chat, schedule, now, planned);
      }
      for (const each of old) if (!chat.schedules.some(({ n }) => n === each.schedule)) await remove(each);
    },
    async removeChat(chatKey: string): Promise<void> {
      for (const each of await planned(chatKey)) await remove(each);
    },
    /** A chat's windows go on under its new key, unless that has windows of its own. */
    async moveChat(from: string, to: string): Promise<void> {
      const there = await planned(to);
      for (const each of await planned(from)) {
        if (there.length === 0) await write(undefined, { ...each, chat: to });
        await remove(each);
      }
    },
    /** Notes that the window up to `to` is about to be enqueued, so that it is the same one after a crash. */
    claim: (each: DueDigest, to: number) => note(each, { to }),
    async *listDue(now: number, limit = 1000): AsyncIterable<DueDigest> {
      for await (const [, { chat, schedule }] of queue.list({ to: encodeInstant(now + 1), limit })) {
        const each = await progress.get(progressKey(chat, schedule));
        if (each) yield each;
      }
    },
    async complete(each: DueDigest, chat: Chat, until: number, delivery?: string): Promise<void> {
      const old = await progress.get(progressKey(each.chat, each.schedule));
      const schedule = chat.schedules.find(({ n }) => n === each.schedule);
      if (!old) return;
      if (!schedule) return remove(old);
      const nextAt = computeNextRun(schedule, chat.timeZone, Math.max(until, each.nextAt)) ?? never;
      const { to: _, ...rest } = old;
      const last = delivery === undefined ? {} : { last: { from: each.until, delivery } };
      await write(old, { ...rest, ...last, until, nextAt, spec: specOf(chat, schedule) });
    },
    /** Windows that end later than `now`, as under a clock that was ahead. */
    async listEndingAfter(now: number): Promise<DueDigest[]> {
      const found: DueDigest[] = [];
      for await (const [, each] of progress.list()) if (each.until > now) found.push(each);
      return found;
    },
    moveEnd: (each: DueDigest, until: number) => note(each, { until }),
    /** Where the chat's last windows ended whose digests arrived; of several schedules the earliest end, without any null. */
    async toldUntil(
      chatKey: string,
      hasArrived: (delivery: string) => Promise<boolean>,
    ): Promise<number | null> {
      const all = await planned(chatKey);
      const ends = all.map(async ({ until, last }) =>
        !last || (await hasArrived(last.delivery)) ? until : last.from,
      );
      return all.length === 0 ? null : Math.min(...(await Promise.all(ends)));
    },
    async nextRunAt(chatKey: string): Promise<number | null> {
      const all = await planned(chatKey);
      return all.length === 0 ? null : Math.min(...all.map((each) => each.nextAt));
    },
  };
}

const specOf = (chat: Chat, schedule: Schedule): string => JSON.stringify([schedule, chat.timeZone]);
