/** Outbox, gate and postman in front of a messenger that answers as a script says; time is turned by hand. */
import { createGate } from '#src/delivery/gate.ts';
import type { Limits } from '#src/delivery/pace.ts';
import { createPostman, type Postman, type PostmanParts } from '#src/delivery/postman.ts';
import { type Log, silentLog } from '#src/log.ts';
import type { Address, Messenger, SendOptions } from '#src/ports.ts';
import { type Box, openBox } from './boxes.ts';
import { type HandTimer, handTimer } from './hand-timer.ts';

export interface Attempted {
  readonly how: 'send' | 'plain' | 'edit' | 'photo' | 'file';
  readonly to: Address;
  readonly text: string;
  readonly options: Partial<SendOptions>;
  /** Milliseconds since the start. */
  readonly at: number;
}

/** What Telegram does with a request; throws to fail it. */
export type Telegram = (attempted: Attempted) => Promise<number | undefined> | number | undefined;

export interface Office {
  readonly box: Box;
  readonly timer: HandTimer;
  readonly postman: Postman;
  readonly attempts: Attempted[];
  readonly reported: string[];
  readonly said: string[];
  /** Sends all that is due, however long that takes. */
  drain(): Promise<void>;
}

export const noLimits: Limits = {
  perSecond: 1e6,
  paidPerSecond: 1e6,
  chatPerSecond: 1e6,
  chatBurst: 1000,
  groupPerMinute: 1e6,
};

export async function openOffice(
  telegram: Telegram = () => undefined,
  options: Partial<PostmanParts> & { box?: Box; limits?: Limits } = {},
): Promise<Office> {
  const box = options.box ?? (await openBox());
  const timer = handTimer((ms) => {
    box.clock.at += ms;
  });
  const { limits = noLimits, paidBroadcast = false } = options;
  const gate = createGate({ timer, limits, paidBroadcast });
  const began = timer.now();
  const attempts: Attempted[] = [];
  const reported: string[] = [];
  const said: string[] = [];
  const log: Log = { ...silentLog, error: (what) => said.push(what), warn: (what) => said.push(what) };

  async function ask(attempted: Omit<Attempted, 'at'>): Promise<number> {
    const full = { ...attempted, at: timer.now() - began };
    attempts.push(full);
    const number = attempts.length;
    return (await telegram(full)) ?? number;
  }
  const messenger: Messenger = {
    send: (to, { html: text }, own) => ask({ how: 'send', to, text, options: own }),
    sendPlain: (to, text, own) => ask({ how: 'plain', to, text, options: own }),
    async edit(to, message, { html }, own) {
      await ask({ how: 'edit', to, text: `${message}: ${html}`, options: own });
    },
    sendPhoto: (to, _, { html: text }, own) => ask({ how: 'photo', to, text, options: own }),
    sendFile: (to, name, _, { html }, own) =>
      ask({ how: 'file', to, text: `${name}: ${html}`, options: own }),
  };
  const postman = createPostman({
    outbox: box.outbox,
    gate,
    messenger,
    log,
    timer,
    probe: async () => {},
    reports: {
      gone: async (chat, reason) => void reported.push(`${chat} gone: ${reason}`),
      moved: async (from, to) => void reported.push(`${from} moved: ${to}`),
      lacksRights: async (chat, reason) => void reported.push(`${chat} paused: ${reason}`),
      threadLost: async ({ chat, thread }) => void reported.push(`${chat} lost thread ${thread}`),
    },
    ...options,
  });
  await postman.start();
  return {
    box,
    timer,
    postman,
    attempts,
    reported,
    said,
    async drain() {
      let done = false;
      const drained = postman.drain().then(() => {
        done = true;
      });
      await timer.until(() => done);
      await drained;
    },
  };
}
