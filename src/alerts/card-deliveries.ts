/** What a card is owed as: the message it is, that message changed, what follows up on it. */
import { isDeepStrictEqual } from 'node:util';
import type { Chat } from '../chats/chat.ts';
import { isHushed, quietUntil } from '../chats/quiet.ts';
import { type Delivery, keyOf } from '../delivery/delivery.ts';
import type { Message, Part } from '../delivery/message.ts';
import type { Outbox } from '../delivery/outbox.ts';
import { renderMessage } from '../delivery/render.ts';
import { idKey } from '../store/keys.ts';
import type { Texts } from '../texts.ts';
import { type Card, type CardEntry, cardMessage, changeMessage } from './card.ts';
import type { Change } from './changes.ts';

export interface CardDeliveries {
  /** Whether one message can carry it. */
  fits(card: Card, chat: Chat): boolean;
  /** `at`: when it arrives, milliseconds since 1970. */
  owe(chat: Chat, card: Card, at: number): Promise<void>;
  /**
   * Changes the message that is in the chat, or on its way there; one that is held changes by itself. What looks the
   * same is left alone: Telegram refuses an edit that changes nothing.
   */
  revise(chat: Chat, before: Card, card: Card, now: number): Promise<void>;
  /** Says in reply to the card what has changed in one of its posts. */
  tell(chat: Chat, card: Card, changed: CardEntry, change: Change, now: number): Promise<void>;
}

export function createCardDeliveries(outbox: Outbox, texts: (locale: string) => Texts): CardDeliveries {
  const messageOf = (card: Card, chat: Chat): Message =>
    cardMessage(card, { texts: texts(chat.language), timeZone: chat.timeZone });

  /** The delivery that a card is, and stays through all its changes. */
  const deliveryOf = (chat: Chat, card: Card, body: Part, silent: boolean): Delivery => ({
    to: { chat: chat.id, thread: chat.thread },
    kind: card.isBundle ? 'bundle' : 'alert',
    subject: card.key,
    part: 0,
    body,
    silent,
  });

  return {
    fits: (card, chat) => renderMessage(messageOf(card, chat)).length <= 1,

    async owe(chat, card, at) {
      const message = messageOf(card, chat);
      const [body] = renderMessage(message);
      if (body)
        await outbox.owe([deliveryOf(chat, card, body, message.silent === true || isHushed(chat, at))]);
    },

    async revise(chat, before, card, now) {
      const message = messageOf(card, chat);
      const [body] = renderMessage(message);
      const [shown] = renderMessage(messageOf(before, chat));
      if (!body || card.heldUntil !== null || isDeepStrictEqual(body, shown)) return;
      // should its message be gone, it arrives as one of its own would
      const until = quietUntil(chat.quiet, chat.timeZone, now);
      const silent = message.silent === true || isHushed(chat, until ?? now);
      const original = deliveryOf(chat, card, body, silent);
      const size = card.entries.reduce((sum, entry) => sum + 1 + entry.alsoIn.length, 0);
      const edit = {
        ...original,
        kind: 'edit',
        subject: `${card.key}:${size}`,
        edits: keyOf(original),
      } as const;
      await outbox.owe([{ ...edit, ...(until !== null && { quietUntil: until }) }]);
    },

    async tell(chat, card, changed, change, now) {
      const view = { ...chat, texts: texts(chat.language) };
      const [body] = renderMessage(changeMessage(changed, change, now, view));
      if (!body) return;
      const subject = `${changed.channel}:${idKey(changed.id)}:changed`;
      const until = quietUntil(chat.quiet, chat.timeZone, now);
      const told = deliveryOf(chat, card, body, true);
      const delivery = { ...told, kind: 'alert' as const, subject, follows: keyOf(told) };
      await outbox.owe([{ ...delivery, ...(until !== null && { notBefore: until }) }]);
    },
  };
}
