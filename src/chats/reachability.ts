/** Which chats can be reached: left, returned, moved to another id. */
import { parseChatKey } from '#src/delivery/address.ts';
import type { Outbox } from '#src/delivery/outbox/outbox.ts';
import type { Log } from '#src/log.ts';
import type { Clock } from '#src/clock.ts';
import type { Chat } from './chat.ts';
import type { Chats } from './chats.ts';

export type Reachability = ReturnType<typeof createReachability>;

export function createReachability(ports: { chats: Chats; clock: Clock; log: Log; outbox: Outbox }) {
  const { chats, clock, log, outbox } = ports;
  /** With its threads; settings stay, and so does the instant since when it is silent. */
  async function mark(chat: number, silentSince: Chat['silentSince']): Promise<void> {
    for (const key of await chats.keysByChatId(chat))
      await chats.changeByKey(key, (old) =>
        (old.silentSince === null) === (silentSince === null) ? old : { ...old, silentSince },
      );
  }
  return {
    async markUnreachable(chat: number, reason: string): Promise<void> {
      await mark(chat, { at: clock.now(), reason });
      log.info('a chat can no longer be reached', { chat, reason });
    },
    async markReachable(chat: number): Promise<void> {
      await mark(chat, null);
      await outbox.resumeChat(chat);
    },
    /** A group became a supergroup: everything moves to the new id, once, whoever says so first. */
    async migrateToSupergroup(from: number, to: number): Promise<void> {
      const keys = await chats.keysByChatId(from);
      for (const key of keys) await chats.move(key, { chat: to, thread: parseChatKey(key).thread });
      await outbox.migrateChat(from, to);
      if (keys.length > 0) log.info('a group became a supergroup', { from, to });
    },
  };
}
