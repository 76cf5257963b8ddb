/** Keeps the index of alerts, the plan of digests, reminders and what is deferred in line with the chats' documents. */
import type { AlertMessages } from '#src/alerts/messages/alert-messages.ts';
import { type Chat, canReceiveDigests } from '#src/chats/chat.ts';
import type { Chats } from '#src/chats/chats.ts';
import type { DigestQueue } from '#src/chats/digest-queue.ts';
import type { Clock } from '#src/clock.ts';
import type { Reminders } from '#src/reminders/reminders.ts';
import type { QueryIndex } from '#src/query/index/query-index.ts';

export function followChatChanges(deps: {
  readonly chats: Chats;
  readonly queryIndex: QueryIndex;
  readonly digestQueue: DigestQueue;
  readonly alertMessages: AlertMessages;
  readonly reminders: Reminders;
  readonly clock: Clock;
}): void {
  const { chats, queryIndex, digestQueue, alertMessages, reminders, clock } = deps;
  chats.onChange(async (before, after) => {
    if (before?.key !== after?.key || before?.alerts !== after?.alerts) {
      for (const { n } of before?.alerts ?? []) queryIndex.remove(before?.key ?? '', n);
      if (after) indexAlerts(queryIndex, after);
    }
    if (after && before?.reminders !== after.reminders) reminders.noteChat(after.key, after);
    if (before && before.key !== after?.key) {
      const { key } = before;
      reminders.noteChat(key, null);
      await (after
        ? Promise.all([alertMessages.moveChat(key, after.key), digestQueue.moveChat(key, after.key)])
        : Promise.all([alertMessages.deleteChat(key), digestQueue.removeChat(key)]));
    }
    if (!after) return;
    if (canReceiveDigests(after)) await digestQueue.syncSchedules(after, clock.now());
    else await digestQueue.removeChat(after.key);
    if (before && movesQuietHours(before, after)) await alertMessages.reschedule(after, clock.now());
  });
}

/** A query that can be read no longer, or is switched off, stays in its chat's list and fires on nothing. */
export function indexAlerts(queryIndex: QueryIndex, chat: Chat): void {
  for (const { n, query, scope, isSwitchedOff } of chat.alerts)
    if (!isSwitchedOff) queryIndex.add(chat.key, n, query, scope);
}

const movesQuietHours = (before: Chat, after: Chat): boolean =>
  before.quiet !== after.quiet || before.timeZone !== after.timeZone;
