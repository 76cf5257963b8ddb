/** Which chats can be reached: left, returned, moved to another id. */
import type { Outbox } from '../delivery/outbox.ts';
import type { Log } from '../log.ts';
import type { Clock } from '../ports.ts';
import { addressOf } from './chat.ts';
import type { Chats } from './chats.ts';

export interface Presence {
  /** Nothing is sent any more; settings stay. With its threads. */
  left(chat: number, reason: string): Promise<void>;
  returned(chat: number): Promise<void>;
  /** A group became a supergroup: everything moves to the new id, once, whoever says so first. */
  migrated(from: number, to: number): Promise<void>;
}

export interface PresencePorts {
  readonly chats: Chats;
  readonly clock: Clock;
  readonly log: Log;
  readonly outbox: Outbox;
}

export function createPresence({ chats, outbox, clock, log }: PresencePorts): Presence {
  return {
    async left(chat, reason) {
      for (const key of await chats.keysOf(chat))
        await chats.changeKnown(key, (old) =>
          old.silentSince === null ? { ...old, silentSince: { at: clock.now(), reason } } : old,
        );
      log.info('a chat can no longer be reached', { chat, reason });
    },
    async returned(chat) {
      for (const key of await chats.keysOf(chat))
        await chats.changeKnown(key, (old) =>
          old.silentSince === null ? old : { ...old, silentSince: null },
        );
      await outbox.resume(chat);
    },
    async migrated(from, to) {
      const keys = await chats.keysOf(from);
      for (const key of keys) await chats.move(key, { chat: to, thread: addressOf(key).thread });
      await outbox.move(from, to);
      if (keys.length > 0) log.info('a group became a supergroup', { from, to });
    },
  };
}
