/** Keeps the query index, the digest queue, reminders and deferred alerts in line with the chats' documents. */
import type { AlertMessages } from '#src/alerts/messages/alert-messages.ts';
import { canReceiveDigests, type Chat, type ChatDefaults } from '#src/chats/chat.ts';
import type { CoreParts } from '#src/chats/core-parts.ts';
import type { Reminders } from '#src/reminders/reminders.ts';
import type { QueryIndex } from '#src/query/index/query-index.ts';
import type { Reachability } from '#src/chats/reachability.ts';
import { mergeLostThread } from '#src/chats/chat-changes.ts';
import { chatKeyOf } from '#src/delivery/address.ts';
import { buildNotice } from '#src/delivery/delivery.ts';
import type { RecipientListener } from '#src/delivery/sender/failure-handler.ts';

export function followChatChanges(
  deps: Pick<CoreParts, 'chats' | 'digestQueue' | 'clock'> & {
    queryIndex: QueryIndex;
    alertMessages: AlertMessages;
    reminders: Reminders;
  },
): void {
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
    const hasOtherHours = before && (before.quiet !== after.quiet || before.timeZone !== after.timeZone);
    if (hasOtherHours) await alertMessages.reschedule(after, clock.now());
  });
}

/** An alert that is switched off, or whose query can no longer be parsed, stays with its chat and matches nothing. */
export function indexAlerts(queryIndex: QueryIndex, chat: Chat): void {
  for (const { n, query, scope, isSwitchedOff } of chat.alerts)
    if (!isSwitchedOff) queryIndex.add(chat.key, n, query, scope);
}

/** Changes a chat's document when sending to it shows that it is gone, has moved or has lost a thread. */
export function createRecipientListener(
  deps: Pick<CoreParts, 'chats' | 'outbox' | 'texts'> & {
    reachability: Reachability;
    defaults: ChatDefaults;
  },
): RecipientListener {
  const { chats, reachability, outbox, defaults, texts } = deps;
  return {
    onUnreachable: reachability.markUnreachable,
    onMigrated: reachability.migrateToSupergroup,
    async onDigestUncertain({ to, subject, at }) {
      const chat = await chats.get(to);
      const { button, message, time } = texts(chat.language);
      // a scheduled digest has its instant in its subject
      const sentAt = time(Number(subject.split(':')[1]) || at, chat.timeZone);
      const buttons = [[button('send-digest', `send-digest:${subject}`)]];
      const notice = message('digest-uncertain', { time: sentAt }, buttons);
      await outbox.enqueue(buildNotice(to, `uncertain:${subject}`, notice));
    },
    async onThreadLost(address) {
      // the settings move to where the messages arrive from now on
      const to = { chat: address.chat, thread: null };
      const key = chatKeyOf(address);
      const lost = await chats.find(key);
      const general = (await chats.find(chatKeyOf(to))) ?? null;
      await chats.move(key, to, (moved, there) => ({
        ...(there ?? moved),
        ...mergeLostThread(moved, there),
      }));
      const stopped = general && general.schedules.length > 0 && (lost?.schedules.length ?? 0) > 0;
      const how = { choice: !general ? 'moved' : stopped ? 'stopped' : 'merged' };
      const notice = texts(lost?.language ?? defaults.language).message('thread-lost', { how });
      await outbox.enqueue(buildNotice(to, `thread:${address.thread}`, notice));
    },
  };
}
