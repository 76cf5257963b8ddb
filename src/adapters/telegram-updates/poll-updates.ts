/** Long polling into the inbox: kept first, confirmed by the next request. */
import { minuteMs } from '#src/duration.ts';
import { setTimeout as after } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import type { Inbox } from '#src/inbox/inbox.ts';
import { allowedUpdates, toGrammySignal, type UpdatesBot } from './updates-bot.ts';
import type { RetryLoop } from './retry-loop.ts';

const batchSize = 100;
/** Telegram holds a request open for so long; the server's own limit is 50 s. */
const pollSeconds = 25;
/** A socket that died silently is noticed after so long: above the poll and Telegram's 8 s of waiting on floods. */
const answerWithinMs = minuteMs;

/** Fetches and keeps until `signal` aborts; `onHeard` is told of each answer. Rejects with the signal's reason, or when the token is refused. */
export async function pollUpdates(parts: {
  bot: UpdatesBot;
  inbox: Inbox;
  retryLoop: RetryLoop;
  signal: AbortSignal;
  onHeard: () => void;
  probeMs: number;
  answerMs?: number;
}): Promise<never> {
  const { bot, inbox, retryLoop, signal, onHeard, probeMs, answerMs = answerWithinMs } = parts;
  const { api } = bot;
  let offset = 0;

  function poll(limit: number, timeout: number): Promise<Update[]> {
    const answered = AbortSignal.any([signal, AbortSignal.timeout(answerMs)]);
    return api.getUpdates(
      { offset, limit, timeout, allowed_updates: allowedUpdates },
      toGrammySignal(answered),
    );
  }

  /** Asks and keeps nothing: an instance that still works takes its updates back within this time. */
  async function probe(): Promise<void> {
    const steps = 10;
    for (let step = 0; step < steps; step += 1) {
      const updates = await poll(1, Math.ceil(probeMs / 1000));
      if (updates.length === 0) return;
      await after(probeMs / steps, undefined, { signal });
    }
  }

  async function fetch(): Promise<Update[]> {
    if (retryLoop.getError()?.kind === 'webhook set')
      await api.deleteWebhook({ drop_pending_updates: false }, toGrammySignal(signal));
    if (retryLoop.isStandby()) await probe();
    const updates = await poll(batchSize, pollSeconds);
    onHeard();
    return updates;
  }

  async function keep(updates: readonly Update[]): Promise<void> {
    await inbox.receive(updates);
    retryLoop.clear();
    offset = (updates.at(-1)?.update_id ?? offset - 1) + 1;
  }

  for (;;) {
    await inbox.whenNotFull(signal);
    const updates = await retryLoop.run(fetch);
    if (updates.length > 0) await retryLoop.run(() => keep(updates));
  }
}
