/** The real sender in front of a Telegram that takes every message at once. */
import { createRateLimiter } from '#src/delivery/rate-limit/rate-limiter.ts';
import { createSender, type SenderOptions } from '#src/delivery/sender/sender.ts';
import { silentLog } from '#src/log.ts';
import type { Timer } from '#src/timer.ts';

export function createInstantSender(outbox: SenderOptions['outbox'], timer: Timer, onSent: () => void) {
  let sent = 0;
  const send = async () => {
    onSent();
    sent += 1;
    return sent;
  };
  return createSender({
    outbox,
    rateLimiter: createRateLimiter({ timer }),
    messenger: { sendMessage: send, editMessage: nothing },
    listener: {
      onUnreachable: nothing,
      onMigrated: nothing,
      onThreadLost: nothing,
      onDigestUncertain: nothing,
    },
    log: silentLog,
    timer,
    probe: nothing,
  });
}

async function nothing(): Promise<void> {}
