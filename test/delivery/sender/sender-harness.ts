/** Outbox, rate limiter and sender in front of a messenger that answers as a script says; time is turned by hand. */

import { noLimits } from '#doubles/no-limits.ts';
import type { Address } from '#src/delivery/address.ts';
import type { RateLimits } from '#src/delivery/rate-limit/rate-limit-state.ts';
import { createRateLimiter } from '#src/delivery/rate-limit/rate-limiter.ts';
import type { Messenger, SendOptions } from '#src/delivery/sender/messenger.ts';
import { createSender, type SenderOptions } from '#src/delivery/sender/sender.ts';
import { type Log, silentLog } from '#src/log.ts';
import { createFakeTimer, type FakeTimer } from '../../doubles/fake-timer.ts';
import { type OutboxHarness, openOutboxHarness } from '../outbox/outbox-harness.ts';

export interface SendRecord {
  readonly how: 'send' | 'plain' | 'edit';
  readonly to: Address;
  readonly text: string;
  readonly options: Partial<SendOptions>;
  /** Milliseconds since the start. */
  readonly at: number;
}

/** What Telegram does with a request; throws to fail it. */
export type FakeTelegramAnswer = (attempted: SendRecord) => Promise<number | undefined> | number | undefined;

export interface SenderHarness {
  readonly box: OutboxHarness;
  readonly timer: FakeTimer;
  readonly sender: ReturnType<typeof createSender>;
  readonly attempts: SendRecord[];
  readonly reported: string[];
  readonly logged: string[];
  /** Sends all that is due, however long that takes. */
  drain(): Promise<void>;
}

export async function openSenderHarness(
  telegram: FakeTelegramAnswer = () => undefined,
  options: Partial<SenderOptions> & {
    box?: OutboxHarness;
    limits?: RateLimits;
    paidBroadcast?: boolean;
  } = {},
): Promise<SenderHarness> {
  const box = options.box ?? (await openOutboxHarness());
  const timer = createFakeTimer((ms) => {
    box.clock.at += ms;
  });
  const { limits = noLimits, paidBroadcast = false } = options;
  const began = timer.now();
  const attempts: SendRecord[] = [];
  const reported: string[] = [];
  const logged: string[] = [];
  const log: Log = { ...silentLog, error: (what) => logged.push(what), warn: (what) => logged.push(what) };

  const rateLimiter = createRateLimiter({ timer, limits, paidBroadcast, log, random: () => 0.5 });

  async function ask(attempted: Omit<SendRecord, 'at'>): Promise<number> {
    const full = { ...attempted, at: timer.now() - began };
    attempts.push(full);
    const number = attempts.length;
    return (await telegram(full)) ?? number;
  }
  const messenger: Messenger = {
    sendMessage: (to, { html, plain }, own) =>
      ask({ how: own.isPlain ? 'plain' : 'send', to, text: own.isPlain ? plain : html, options: own }),
    async editMessage(to, message, { html }, own) {
      await ask({ how: 'edit', to, text: `${message}: ${html}`, options: own });
    },
  };
  const sender = createSender({
    outbox: box.outbox,
    rateLimiter,
    messenger,
    log,
    timer,
    probe: async () => {},
    listener: {
      onUnreachable: async (chat, reason) => void reported.push(`${chat} gone: ${reason}`),
      onMigrated: async (from, to) => void reported.push(`${from} moved: ${to}`),
      onThreadLost: async ({ chat, thread }) => void reported.push(`${chat} lost thread ${thread}`),
      onDigestUncertain: async ({ key }) => void reported.push(`${key} uncertain`),
    },
    ...options,
  });
  await sender.start();
  return {
    box,
    timer,
    sender,
    attempts,
    reported,
    logged,
    async drain() {
      let done = false;
      const drained = sender.drain().then(() => {
        done = true;
      });
      await timer.until(() => done);
      await drained;
    },
  };
}
