/** Owes every scheduled digest that is due. */
import { setTimeout as after } from 'node:timers/promises';
import type { DueDigest } from '#src/chats/digest-queue.ts';
import type { Core } from '#src/app/core.ts';
import { describeError } from '#src/errors.ts';
import { createJob, type Job } from './job.ts';

/** A channel that does not answer keeps no digest longer than this. */
const patienceMs = 10_000;
/** One that failed is tried again after so long. */
const pauseMs = 60_000;

export function createDigestJob(core: Core): Job {
  const failed = new Map<string, number>();

  async function owe(due: DueDigest, now: number): Promise<void> {
    const key = `${due.chat}:${due.schedule}`;
    if ((failed.get(key) ?? 0) > now) return;
    try {
      await core.scheduledDigests.enqueue(due, now);
      failed.delete(key);
    } catch (thrown) {
      // forgives nothing, but one chat's digest must not keep the others from theirs
      failed.set(key, now + pauseMs);
      core.log.error('a scheduled digest failed', { chat: due.chat, reason: describeError(thrown) });
    }
  }

  return createJob('digest', 'every second', async () => {
    const all = await dueNow(core);
    if (all.length === 0) return;
    await Promise.race([catchUp(core, all), after(patienceMs, undefined, { ref: false })]);
    // what was read in this very millisecond lies before the end, too
    await after(2);
    // one end for all windows of a tick, so that chats that want the same share one digest
    const now = core.clock.now();
    for (const due of all) if (!core.isShuttingDown()) await owe(due, now);
  });
}

async function dueNow(core: Core): Promise<DueDigest[]> {
  const all: DueDigest[] = [];
  for await (const due of core.digestQueue.listDue(core.clock.now())) all.push(due);
  return all;
}

/** What was published until the digest fell due is read first. */
async function catchUp(core: Core, all: readonly DueDigest[]): Promise<void> {
  const wanted = new Map<string, number>();
  for (const { chat, nextAt } of all)
    for (const channel of (await core.chats.find(chat))?.channels ?? [])
      wanted.set(channel, Math.max(nextAt, wanted.get(channel) ?? 0));
  await Promise.all([...wanted].map(([channel, since]) => core.ingest.refresh(channel, since)));
}
