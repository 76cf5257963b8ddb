/** Owes every scheduled digest that is due. */
import type { Core } from '#src/core.ts';
import { reasonOf } from '#src/errors.ts';
import { createWork, type Job } from './job.ts';

export function createDigestJob(core: Core): Job {
  return createWork('digest', 'every second', async () => {
    // one end for all windows of a tick, so that chats that want the same share one digest
    const now = core.clock.now();
    for await (const due of core.due.list(now)) {
      try {
        await core.scheduled.owe(due, now);
      } catch (thrown) {
        // forgives nothing, but one chat's digest must not keep the others from theirs
        core.log.error('a scheduled digest failed', { chat: due.chat, reason: reasonOf(thrown) });
      }
    }
  });
}
