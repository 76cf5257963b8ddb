/** Enqueues every scheduled digest that is due. */

import { setTimeout as after } from 'node:timers/promises';
import type { Services } from '#src/app/create-services.ts';
import type { DueDigest } from '#src/chats/digest-queue.ts';
import { getRemainingMs } from '#src/clock.ts';
import { minuteMs } from '#src/duration.ts';
import { describeError } from '#src/errors.ts';
import { createJob, type Job } from './job.ts';

/** A channel that does not answer keeps no digest longer than this. */
const patienceMs = 10_000;
/** A model or a worker that is slow keeps others from nothing: so many are made side by side. */
const sideBySide = 24;
/** One that failed is tried again after so long. */
const pauseMs = minuteMs;

type DigestJobDeps = Pick<
  Services,
  'chats' | 'digestQueue' | 'scheduledDigests' | 'clock' | 'log' | 'shutdownSignal'
> & { readonly ingest: Pick<Services['ingest'], 'refresh'> };

export function createDigestJob(deps: DigestJobDeps): Job {
  const { digestQueue, scheduledDigests, clock, log, shutdownSignal } = deps;
  const failed = new Map<string, number>();

  async function enqueue(due: DueDigest, now: number): Promise<void> {
    const key = `${due.chat}:${due.schedule}`;
    if (getRemainingMs(failed.get(key) ?? 0, now, pauseMs) > 0) return;
    try {
      await scheduledDigests.enqueue(due, now);
      failed.delete(key);
    } catch (thrown) {
      // forgives nothing, but one chat's digest must not keep the others from theirs
      failed.set(key, now + pauseMs);
      log.error('a scheduled digest failed', { chat: due.chat, reason: describeError(thrown) });
    }
  }

  return createJob('digest', 'every second', async () => {
    const all = await Array.fromAsync(digestQueue.listDue(clock.now()));
    if (all.length === 0) return;
    await Promise.race([catchUp(deps, all), after(patienceMs, undefined, { ref: false })]);
    // what was read in this very millisecond lies before the end, too
    await after(2);
    // one end for all windows of a tick, so that chats that want the same share one digest
    const now = clock.now();
    const left = all.values();
    const work = async () => {
      for (const due of left) if (!shutdownSignal.aborted) await enqueue(due, now);
    };
    await Promise.all(Array.from({ length: sideBySide }, work));
  });
}

/** What was published until the digest fell due is read first. */
async function catchUp({ chats, ingest }: DigestJobDeps, all: readonly DueDigest[]): Promise<void> {
  const wanted = new Map<string, number>();
  for (const { chat, nextAt } of all)
    for (const channel of (await chats.find(chat))?.channels ?? [])
      wanted.set(channel, Math.max(nextAt, wanted.get(channel) ?? 0));
  await Promise.all([...wanted].map(([channel, since]) => ingest.refresh(channel, since)));
}
