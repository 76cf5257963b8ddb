import { BotError, Context } from 'grammy';
import type { Update } from 'grammy/types';
import type { Inbox } from '#src/inbox/inbox.ts';
import { isRecord } from '#src/json.ts';
import type { Log } from '#src/log.ts';
import { createLruCache } from '#src/memoize.ts';
import { reportUpdateError, type UpdatesBot } from './update-worker.ts';

const maxRemembered = 10_000;

/**
 * Keeps updates in the inbox. What the store does not take stays with Telegram, which brings it again; whoever sent it hears
 * so at once, through the bot's handler of errors, and once however often it comes. Throws StoreFailed.
 */
export function createReceiver({ bot, inbox, log }: { bot: UpdatesBot; inbox: Inbox; log: Log }) {
  const refused = createLruCache<true>(maxRemembered);

  function isFirst(update: unknown): update is Update {
    if (!isRecord(update) || !Number.isSafeInteger(update.update_id)) return false;
    const number = String(update.update_id);
    if (refused.get(number)) return false;
    refused.set(number, true);
    return true;
  }

  return async (updates: readonly unknown[]): Promise<void> => {
    try {
      await inbox.receive(updates);
    } catch (thrown) {
      // forgives nothing
      const ctxOf = (update: Update) => new Context(update, bot.api, bot.botInfo);
      await Promise.all(
        updates
          .filter(isFirst)
          .map((update) => reportUpdateError({ bot, log }, update, new BotError(thrown, ctxOf(update)))),
      );
      throw thrown;
    }
  };
}
