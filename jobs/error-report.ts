/** Tells the operator's admins of errors: each kind once a day at most. */
import type { ErrorReporter } from '#src/app/error-reporter.ts';
import type { Chats } from '#src/chats/chats.ts';
import type { Clock } from '#src/clock.ts';
import type { Outbox } from '#src/delivery/outbox/outbox.ts';
import { renderMessage } from '#src/message/render-message.ts';
import type { Texts } from '#src/message/texts.ts';
import { createJob, type Job } from './job.ts';

export interface ErrorReportDeps {
  readonly errorReporter: ErrorReporter;
  readonly admins: readonly number[];
  readonly chats: Chats;
  readonly outbox: Outbox;
  readonly texts: (locale: string) => Texts;
  readonly clock: Clock;
}

export function createErrorReportJob(deps: ErrorReportDeps): Job {
  const { errorReporter, admins, chats, outbox, texts, clock } = deps;
  return createJob('error report', 'every minute', async () => {
    const now = clock.now();
    for (const fault of errorReporter.takeUnreported(now)) {
      for (const admin of admins) {
        const chat = await chats.get({ chat: admin, thread: null });
        const lines = texts(chat.language).lines('admin-fault', {
          what: fault.message,
          reason: fault.reason.slice(0, 300),
        });
        const [body] = renderMessage({ blocks: [{ lines }] });
        const to = { chat: admin, thread: null };
        if (body)
          await outbox.enqueue([
            { to, kind: 'notice', subject: `fault:${now}:${fault.message}`, part: 0, body, silent: true },
          ]);
      }
    }
  });
}
