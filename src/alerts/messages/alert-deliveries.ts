/** What a card is owed as: the message it is, that message changed, what follows up on it. */
import { isDeepStrictEqual } from 'node:util';
import type { Chat } from '#src/chats/chat.ts';
import { isNightSilenced, findQuietHoursEnd } from '#src/chats/quiet-hours.ts';
import { type Delivery, buildDeliveryKey } from '#src/delivery/delivery.ts';
import type { Message, MessagePart } from '#src/message/message.ts';
import type { Outbox } from '#src/delivery/outbox/outbox.ts';
import { renderMessage } from '#src/message/render-message.ts';
import { encodeId } from '#src/store/sortable-keys.ts';
import type { Texts } from '#src/message/texts.ts';
import { type AlertMessage, type AlertItem, renderAlertMessage, renderEditNotice } from './alert-message.ts';
import type { SentenceEdit } from '../sentence-edit.ts';

export interface AlertDeliveries {
  /** Whether one message can carry it. */
  fits(card: AlertMessage, chat: Chat): boolean;
  /** `at`: when it arrives, milliseconds since 1970. */
  enqueue(chat: Chat, card: AlertMessage, at: number): Promise<void>;
  /**
   * Changes the message that is in the chat, or on its way there; one that is held changes by itself. What looks the
   * same is left alone: Telegram refuses an edit that changes nothing.
   */
  enqueueEdit(chat: Chat, before: AlertMessage, card: AlertMessage, now: number): Promise<void>;
  /** Says in reply to the card what has changed in one of its posts. */
  enqueueEditNotice(
    chat: Chat,
    card: AlertMessage,
    changed: AlertItem,
    change: SentenceEdit,
    now: number,
  ): Promise<void>;
}

export function createAlertDeliveries(outbox: Outbox, texts: (locale: string) => Texts): AlertDeliveries {
  const messageOf = (card: AlertMessage, chat: Chat): Message =>
    renderAlertMessage(card, { texts: texts(chat.language), timeZone: chat.timeZone });

  /** The delivery that a card is, and stays through all its changes. */
  const deliveryOf = (chat: Chat, card: AlertMessage, body: MessagePart, silent: boolean): Delivery => ({
    to: { chat: chat.id, thread: chat.thread },
    kind: card.isBundle ? 'bundle' : 'alert',
    subject: card.key,
    part: 0,
    body,
    silent,
  });

  return {
    fits: (card, chat) => renderMessage(messageOf(card, chat)).length <= 1,

    async enqueue(chat, card, at) {
      const message = messageOf(card, chat);
      const [body] = renderMessage(message);
      if (body)
        await outbox.enqueue([
          deliveryOf(chat, card, body, message.silent === true || isNightSilenced(chat, at)),
        ]);
    },

    async enqueueEdit(chat, before, card, now) {
      const message = messageOf(card, chat);
      const [body] = renderMessage(message);
      const [shown] = renderMessage(messageOf(before, chat));
      if (!body || card.deferredUntil !== null || isDeepStrictEqual(body, shown)) return;
      // should its message be gone, it arrives as one of its own would
      const until = findQuietHoursEnd(chat.quiet, chat.timeZone, now);
      const silent = message.silent === true || isNightSilenced(chat, until ?? now);
      const original = deliveryOf(chat, card, body, silent);
      const size = card.items.reduce((sum, entry) => sum + 1 + entry.duplicates.length, 0);
      const edit = {
        ...original,
        kind: 'edit',
        subject: `${card.key}:${size}`,
        edits: buildDeliveryKey(original),
      } as const;
      await outbox.enqueue([{ ...edit, ...(until !== null && { quietUntil: until }) }]);
    },

    async enqueueEditNotice(chat, card, changed, change, now) {
      const view = { ...chat, texts: texts(chat.language) };
      const [body] = renderMessage(renderEditNotice(changed, change, now, view));
      if (!body) return;
      const subject = `${changed.channel}:${encodeId(changed.id)}:changed`;
      const until = findQuietHoursEnd(chat.quiet, chat.timeZone, now);
      const told = deliveryOf(chat, card, body, true);
      const delivery = { ...told, kind: 'alert' as const, subject, repliesTo: buildDeliveryKey(told) };
      await outbox.enqueue([{ ...delivery, ...(until !== null && { notBefore: until }) }]);
    },
  };
}
