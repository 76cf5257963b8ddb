/** How updates reach the handlers: by long polling or by webhook into the inbox, and from the inbox on, through grammY's runner. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';
import type { RunnerHandle } from '@grammyjs/runner';
import type { Inbox, InboxState } from '#src/delivery/inbox.ts';
import { reasonOf } from '#src/errors.ts';
import type { Log } from '#src/log.ts';
import type { Clock } from '#src/ports.ts';
import { forgiveStaleTaps, kinds, signalOf, type UpdatesBot } from './telegram-updates/bot.ts';
import { createIntake } from './telegram-updates/intake.ts';
import { createPatience, defaultPauses, type Pauses, TokenRefused } from './telegram-updates/patience.ts';
import { createTroubles, meanings, type Trouble, type Troubles } from './telegram-updates/trouble.ts';
import { createWebhookServer } from './telegram-updates/webhook.ts';
import { createWork } from './telegram-updates/work.ts';

interface Webhook {
  /** Where Telegram finds us; its path is the one we listen to. */
  readonly url: string;
  readonly secret: string;
  readonly port: number;
}

export interface UpdatesOptions {
  readonly bot: UpdatesBot;
  readonly inbox: Inbox;
  readonly clock: Clock;
  readonly log: Log;
  /** Absent: long polling. */
  readonly webhook?: Webhook;
  /** A handler may take so long before its chat goes on without it. */
  readonly handleMs?: number;
  readonly atOnce?: number;
  /** A request for updates that is not answered within this is given up. */
  readonly answerMs?: number;
  readonly pauses?: Pauses;
}

interface UpdatesState {
  readonly mode: 'polling' | 'webhook';
  /** When Telegram was last heard, milliseconds since 1970. */
  readonly heardAt: number | null;
  readonly trouble: Trouble | null;
  /** Another instance of this token was there first: this one must send nothing of its own accord. */
  readonly standsBy: boolean;
  readonly inbox: InboxState;
}

export interface Updates {
  start(): void;
  /** Fetches no more, lets handlers end within `limitMs`; the rest stays in the inbox for the next start. */
  stop(limitMs?: number): Promise<void>;
  state(): UpdatesState;
  /** Resolves with a sentence for the operator when there is no going on; never after a stop. */
  readonly ended: Promise<string>;
}

const defaultHandleMs = 120_000;
const defaultStopMs = 4000;
const defaultAtOnce = 50;

export function createUpdates(options: UpdatesOptions): Updates {
  const { bot, inbox, clock, log, webhook, pauses = defaultPauses } = options;
  const { handleMs = defaultHandleMs, atOnce = defaultAtOnce } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const { promise: ended, resolve: end } = Promise.withResolvers<string>();
  const outside = createTroubles({ clock, log });
  const inside = createTroubles({ clock, log });
  const patienceWith = (troubles: Troubles) => createPatience({ troubles, clock, signal, pauses });
  const patience = patienceWith(outside);
  let heardAt: number | null = null;

  function onHeard(): void {
    heardAt = clock.now();
    outside.clear();
  }

  const { lookMs } = pauses;
  const intake = createIntake({ ...options, patience, troubles: outside, signal, onHeard, lookMs });
  const work = createWork({
    ...options,
    patience: patienceWith(inside),
    troubles: inside,
    signal,
    handleMs,
    atOnce,
  });
  const server = webhook && createWebhookServer({ ...options, ...webhook, onHeard, troubles: outside });

  async function introduce(): Promise<void> {
    if (!bot.isInited()) bot.botInfo = await patience.until(() => bot.api.getMe(signalOf(signal)));
    if (webhook === undefined)
      await patience.until(() => bot.api.deleteWebhook({ drop_pending_updates: false }, signalOf(signal)));
  }

  async function listen({ url, secret, port }: Webhook, on: Server): Promise<void> {
    on.listen(port);
    await once(on, 'listening');
    const request = { secret_token: secret, allowed_updates: kinds, max_connections: 40 };
    await patience.until(() => bot.api.setWebhook(url, request, signalOf(signal)));
    onHeard();
  }

  async function run(): Promise<void> {
    bot.api.config.use(forgiveStaleTaps);
    await introduce();
    if (webhook && server) await listen(webhook, server);
    await Promise.all([work.runner, ...(webhook ? [] : [intake])].map(runToEnd));
  }

  return {
    ended,
    start() {
      run().catch((thrown) => {
        // forgives our own end; anything else is told to whoever can end the process
        if (!signal.aborted)
          end(thrown instanceof TokenRefused ? meanings['token refused'] : reasonOf(thrown));
      });
    },
    async stop(limitMs = defaultStopMs) {
      // sources first: a closed one takes the abort for its own
      const closed = [intake, work.runner].filter((each) => each.isRunning()).map((each) => each.stop());
      stopping.abort();
      server?.close();
      server?.closeIdleConnections();
      await Promise.race([
        Promise.all([work.settled(), ...closed]),
        after(limitMs, undefined, { ref: false }),
      ]);
      server?.closeAllConnections();
      const { inHand, waiting } = inbox.state();
      if (inHand + waiting > 0) log.info('updates are left for the next start', { inHand, waiting });
    },
    state: () => ({
      mode: webhook ? 'webhook' : 'polling',
      heardAt,
      trouble: outside.now() ?? inside.now(),
      standsBy: patience.standsBy(),
      inbox: inbox.state(),
    }),
  };
}

async function runToEnd(runner: RunnerHandle): Promise<void> {
  runner.start();
  await runner.task();
}
