/** Turns what happens into updates of the Bot API. */
import { callbackLifeMs, type Press } from './callbacks.ts';
import { apiChat, type ChatState } from './chat.ts';
import type { Events } from './events.ts';
import { apiMember, isAdministrator, isPresent, type Member } from './member.ts';
import { apiMessage, inaccessibleMessage, type StoredMessage } from './message.ts';
import { apiUser, type Person } from './person.ts';
import { botSees } from './privacy.ts';
import type { Update, UpdateQueue } from './updates.ts';

export interface UpdateEmitter {
  /** Queues an update, unless the bot does not want its kind. */
  emit(kind: string, chat: number, payload: unknown, lifeMs?: number): Update | null;
  message(message: StoredMessage, edited: boolean): void;
  press(press: Press): void;
  member(
    chat: ChatState,
    change: { readonly before: Member; readonly after: Member; readonly by: Person },
  ): void;
}

export interface UpdateEmitterPorts {
  readonly now: () => number;
  readonly updates: UpdateQueue;
  readonly events: Events;
  readonly bot: Person;
  readonly privacy: boolean;
}

/** Telegram keeps an update for a day (telegram-bot-api, Client.cpp). */
const dayMs = 86_400_000;

export function createUpdateEmitter({
  now,
  updates,
  events,
  bot,
  privacy,
}: UpdateEmitterPorts): UpdateEmitter {
  function emit(kind: string, chat: number, payload: unknown, lifeMs = dayMs): Update | null {
    const update = updates.push(kind, chat, payload, lifeMs);
    if (update) events.emit({ type: 'update', update });
    return update;
  }

  return {
    emit,
    message(message, edited) {
      const { chat } = message;
      if (message.byBot || !botSees(message, bot, privacy)) return;
      const noun = chat.kind === 'channel' ? 'channel_post' : 'message';
      emit(edited ? `edited_${noun}` : noun, chat.id, apiMessage(message));
    },
    press({ id, by, message, data }) {
      const { chat } = message;
      const shown = message.deleted ? inaccessibleMessage(message) : apiMessage(message);
      const query = { id, from: apiUser(by), message: shown, chat_instance: String(chat.id * -7), data };
      emit('callback_query', chat.id, query, callbackLifeMs);
    },
    member(chat, { before, after, by }) {
      const self = chat.members.get(bot.id);
      const isOwn = after.person === bot;
      if (!isOwn && !(self && isPresent(self) && isAdministrator(self))) return;
      const isChannel = chat.kind === 'channel';
      emit(isOwn ? 'my_chat_member' : 'chat_member', chat.id, {
        chat: apiChat(chat),
        from: apiUser(by),
        date: Math.floor(now() / 1000),
        old_chat_member: apiMember(before, isChannel),
        new_chat_member: apiMember(after, isChannel),
      });
    },
  };
}
