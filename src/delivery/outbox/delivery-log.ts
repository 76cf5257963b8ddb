/** Logs what was sent, in one line per second, and what was not, in one line per failure. */
import type { Log } from '#src/log.ts';
import type { DeliveryFailure, DeliveryKind } from '../delivery.ts';

/** Lines per second; the rest is counted. */
const maxFailures = 10;

export function createDeliveryLog(log: Log) {
  const sent = new Map<DeliveryKind, number>();
  const failed: DeliveryFailure[] = [];
  return {
    addSent: (kind: DeliveryKind) => sent.set(kind, (sent.get(kind) ?? 0) + 1),
    addFailures: (failures: readonly DeliveryFailure[]) => failed.push(...failures),
    /** Called once a second; `waiting`: how many deliveries are pending. */
    write(waiting: number): void {
      if (sent.size > 0) log.info('sent', { ...Object.fromEntries(sent), waiting });
      sent.clear();
      const all = failed.splice(0);
      for (const { kind, to, reason, state } of all.slice(0, maxFailures))
        log.info(state === 'unknown' ? 'perhaps not sent' : 'not sent', { kind, chat: to.chat, reason });
      if (all.length > maxFailures) log.info('not sent', { more: all.length - maxFailures });
    },
  };
}
