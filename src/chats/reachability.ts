/** Which chats can be reached: left, returned, moved to another id. */
import { parseChatKey } from '#src/delivery/address.ts';
import type { Outbox } from '#src/delivery/outbox/outbox.ts';
import type { Log } from '#src/log.ts';
import type { Clock } from '#src/clock.ts';
import type { Chats } from './chats.ts';

export interface Reachability {
  /** Nothing is sent any more; settings stay. With its threads. */
  markUnreachable(chat: number, reason: string): Promise<void>;
  markReachable(chat: number): Promise<void>;
  /** A group became a supergroup: everything moves to the new id, once, whoever says so first. */
  migrateToSupergroup(from: number, to: number): Promise<void>;
}

export interface ReachabilityPorts {
  readonly chats: Chats;
  readonly clock: Clock;
  readonly log: Log;
  readonly outbox: Outbox;
}

export function createReachability({ chats, outbox, clock, log }: ReachabilityPorts): Reachability {
  return {
    async markUnreachable(chat, reason) {
      for (const key of await chats.keysByChatId(chat))
        await chats.changeByKey(key, (old) =>
          old.silentSince === null ? { ...old, silentSince: { at: clock.now(), reason } } : old,
        );
      log.info('a chat can no longer be reached', { chat, reason });
    },
    async markReachable(chat) {
      for (const key of await chats.keysByChatId(chat))
        await chats.changeByKey(key, (old) =>
          old.silentSince === null ? old : { ...old, silentSince: null },
        );
      await outbox.resumeChat(chat);
    },
    async migrateToSupergroup(from, to) {
      const keys = await chats.keysByChatId(from);
      for (const key of keys) await chats.move(key, { chat: to, thread: parseChatKey(key).thread });
      await outbox.migrateChat(from, to);
      if (keys.length > 0) log.info('a group became a supergroup', { from, to });
    },
  };
}
