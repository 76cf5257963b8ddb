/** Tells the operator's admins of faults: each kind once a day at most. */
import type { Core } from '#src/core.ts';
import { renderMessage } from '#src/delivery/render.ts';
import { createWork, type Job } from './job.ts';

export function createAdminJob(core: Core): Job {
  return createWork('tell admins', 'every minute', async () => {
    const now = core.clock.now();
    for (const fault of core.faults.untold(now)) {
      for (const admin of core.admins) {
        const chat = await core.chats.get({ chat: admin, thread: null });
        const lines = core
          .texts(chat.language)
          .lines('admin-fault', { what: fault.what, reason: fault.reason.slice(0, 300) });
        const [body] = renderMessage({ blocks: [{ lines }] });
        const to = { chat: admin, thread: null };
        if (body)
          await core.outbox.owe([
            { to, kind: 'notice', subject: `fault:${now}:${fault.what}`, part: 0, body, silent: true },
          ]);
      }
    }
  });
}
