/** Logs what was sent, in one line per second, and what was not, in one line per failure. */
import type { DeliveryKind, DeliveryOutcome } from '#src/delivery/delivery.ts';
import type { ClaimedDelivery } from '#src/delivery/outbox/delivery-queue.ts';
import type { Outbox } from '#src/delivery/outbox/outbox.ts';
import type { Log } from '#src/log.ts';

/** Lines per second; the rest is counted. */
const maxFailures = 10;

export function createDeliveryLog(outbox: Outbox, log: Log) {
  const sent = new Map<DeliveryKind, number>();
  let failedBefore = countFailed(outbox);
  return {
    /** The outbox for the sender, which counts what it completes. */
    outbox: {
      ...outbox,
      async complete(task: ClaimedDelivery, outcome: DeliveryOutcome): Promise<void> {
        await outbox.complete(task, outcome);
        const { kind } = task.delivery;
        if (outcome.state === 'sent') sent.set(kind, (sent.get(kind) ?? 0) + 1);
      },
    },
    async flush(): Promise<void> {
      if (sent.size > 0)
        log.info('sent', { ...Object.fromEntries(sent), waiting: outbox.getCounts().pending });
      sent.clear();
      const failed = countFailed(outbox) - failedBefore;
      if (failed <= 0) return;
      failedBefore += failed;
      const shown = await outbox.listFailures(Math.min(failed, maxFailures));
      for (const { kind, to, reason, state } of shown.toReversed())
        log.info(state === 'unknown' ? 'perhaps not sent' : 'not sent', { kind, chat: to.chat, reason });
      if (failed > shown.length) log.info('not sent', { more: failed - shown.length });
    },
  };
}

function countFailed(outbox: Outbox): number {
  const { unknown, undeliverable } = outbox.getTotals();
  return Object.values(undeliverable).reduce((sum, count) => sum + count, unknown);
}
