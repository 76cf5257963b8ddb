/** Tells the operator's admins of faults: each kind once a day at most. */
import type { Core } from '#src/app/core.ts';
import { renderMessage } from '#src/message/render-message.ts';
import { createJob, type Job } from './job.ts';

export function createErrorReportJob(core: Core): Job {
  return createJob('tell admins', 'every minute', async () => {
    const now = core.clock.now();
    for (const fault of core.errorReporter.takeUnreported(now)) {
      for (const admin of core.admins) {
        const chat = await core.chats.get({ chat: admin, thread: null });
        const lines = core
          .texts(chat.language)
          .lines('admin-fault', { what: fault.message, reason: fault.reason.slice(0, 300) });
        const [body] = renderMessage({ blocks: [{ lines }] });
        const to = { chat: admin, thread: null };
        if (body)
          await core.outbox.enqueue([
            { to, kind: 'notice', subject: `fault:${now}:${fault.message}`, part: 0, body, silent: true },
          ]);
      }
    }
  });
}
