/** Which chats can be reached: left, returned, moved to another id. */
import { parseChatKey } from '#src/delivery/address.ts';
import { mergeLostThread } from './chat-changes.ts';
import type { CoreParts } from './core-parts.ts';

export type Reachability = ReturnType<typeof createReachability>;

export function createReachability(
  parts: Pick<CoreParts, 'chats' | 'clock' | 'digestQueue' | 'log' | 'outbox'>,
) {
  const { chats, clock, log, outbox, digestQueue } = parts;
  const hasArrived = async (delivery: string) => (await outbox.getState(delivery)) === 'sent';
  return {
    /** With its threads; settings stay, and so does the instant since when it is silent. */
    async markUnreachable(chat: number, reason: string): Promise<void> {
      const at = clock.now();
      for (const key of await chats.keysByChatId(chat)) {
        const toldUntil = Math.min(at, (await digestQueue.toldUntil(key, hasArrived)) ?? at);
        await chats.changeByKey(key, (old) =>
          old.silentSince === null ? { ...old, silentSince: { at, reason, toldUntil } } : old,
        );
      }
      log.info('a chat can no longer be reached', { chat, reason });
    },
    async markReachable(chat: number): Promise<void> {
      for (const key of await chats.keysByChatId(chat))
        await chats.changeByKey(key, (old) =>
          old.silentSince === null ? old : { ...old, silentSince: null },
        );
    },
    /** A group became a supergroup: everything moves to the new id, once, whoever says so first. */
    async migrateToSupergroup(from: number, to: number): Promise<void> {
      const keys = await chats.keysByChatId(from);
      for (const key of keys)
        await chats.move(key, { chat: to, thread: parseChatKey(key).thread }, (moved, there) =>
          there ? { ...there, ...mergeLostThread(moved, there) } : moved,
        );
      await outbox.migrateChat(from, to);
      if (keys.length > 0) log.info('a group became a supergroup', { from, to });
    },
  };
}
