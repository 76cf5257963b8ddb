/** What an alert message is delivered as: the message it is, that message changed, what follows up on it. */
import { isDeepStrictEqual } from 'node:util';
import type { Chat } from '#src/chats/chat.ts';
import { findQuietHoursEnd, isNightSilenced } from '#src/chats/quiet-hours.ts';
import { buildDeliveryKey, type Delivery } from '#src/delivery/delivery.ts';
import type { DeferredWrite } from '#src/delivery/outbox/delivery-queue.ts';
import type { Outbox } from '#src/delivery/outbox/outbox.ts';
import type { Message, MessagePart } from '#src/message/message.ts';
import { renderMessage } from '#src/message/render-message.ts';
import type { Texts } from '#src/message/texts.ts';
import type { AlertItem, AlertMessage } from './alert-message.ts';
import { type AlertMessageContext, renderAlertMessage } from './render-alert-message.ts';

export type AlertDeliveries = ReturnType<typeof createAlertDeliveries>;

interface Rendered {
  readonly body: MessagePart | undefined;
  readonly silent: boolean;
}

export function createAlertDeliveries(outbox: Outbox, texts: (locale: string) => Texts) {
  /** Chats that are shown the same share one text: a post that reaches 200,000 chats is rendered a few times. */
  const shared = new WeakMap<AlertItem, Map<string, Rendered>>();

  const contextOf = ({ language, timeZone }: Chat) => ({ texts: texts(language), timeZone });
  const messageOf = (message: AlertMessage, chat: Chat): Message =>
    renderAlertMessage(message, contextOf(chat));

  function render(message: AlertMessage, chat: Chat, at: number): Rendered {
    const shown = messageOf(message, chat);
    const [body] = renderMessage(shown);
    return { body, silent: shown.silent === true || isNightSilenced(chat, at) };
  }

  function renderShared(message: AlertMessage, chat: Chat, at: number): Rendered {
    const [item, ...more] = message.items;
    if (!item || more.length > 0 || message.storm) return render(message, chat, at);
    const byView = shared.get(item) ?? new Map<string, Rendered>();
    shared.set(item, byView);
    const view = [chat.language, chat.timeZone, chat.soundAtNight, chat.thread, message.createdAt, at].join();
    const known = byView.get(view) ?? render(message, chat, at);
    byView.set(view, known);
    return known;
  }

  /** The delivery that a message is, and stays through all its changes. */
  const deliveryOf = (
    chat: Chat,
    { key, isBundle }: Pick<AlertMessage, 'key' | 'isBundle'>,
    body: MessagePart,
    silent: boolean,
  ): Delivery => ({
    to: { chat: chat.id, thread: chat.thread },
    kind: isBundle ? 'bundle' : 'alert',
    subject: key,
    part: 0,
    body,
    silent,
  });

  return {
    /** Whether one message can carry it. */
    fits: (message: AlertMessage, chat: Chat): boolean => renderMessage(messageOf(message, chat)).length <= 1,

    /** `at`: when they arrive, milliseconds since 1970; `beside`: what is written in the same commit. */
    async enqueue(
      alerts: readonly { readonly chat: Chat; readonly message: AlertMessage }[],
      at: number,
      beside: DeferredWrite,
    ): Promise<void> {
      const deliveries = alerts.flatMap(({ chat, message }) => {
        const { body, silent } = renderShared(message, chat, at);
        return body ? [deliveryOf(chat, message, body, silent)] : [];
      });
      await outbox.enqueue(deliveries, beside);
    },

    /**
     * Changes the message that is in the chat, or on its way there; one that is deferred changes by itself. What looks
     * the same is left alone: Telegram refuses an edit that changes nothing.
     */
    async enqueueEdit(chat: Chat, before: AlertMessage, message: AlertMessage, now: number): Promise<void> {
      // should its message be gone, it arrives as one of its own would
      const until = findQuietHoursEnd(chat.quiet, chat.timeZone, now);
      const { body, silent } = render(message, chat, until ?? now);
      const [shown] = renderMessage(messageOf(before, chat));
      if (!body || message.deferredUntil !== null || isDeepStrictEqual(body, shown)) return;
      const original = deliveryOf(chat, message, body, silent);
      const size = message.items.reduce((sum, item) => sum + 1 + item.duplicates.length, 0);
      const edit = {
        kind: 'edit',
        subject: `${message.key}:${size}`,
        edits: buildDeliveryKey(original),
      } as const;
      await outbox.enqueue([{ ...original, ...edit, ...(until !== null && { quietUntil: until }) }]);
    },

    /** A reply to the message, without a sound, when no quiet hours hold. One of each `subject` reaches the chat. */
    async enqueueFollowUp(
      chat: Chat,
      about: AlertMessage | null,
      subject: string,
      renderFollowUp: (context: AlertMessageContext) => Message,
      now: number,
    ): Promise<void> {
      const [body] = renderMessage(renderFollowUp(contextOf(chat)));
      if (!body) return;
      const until = findQuietHoursEnd(chat.quiet, chat.timeZone, now);
      const repliesTo = about && buildDeliveryKey(deliveryOf(chat, about, body, true));
      await outbox.enqueue([
        {
          ...deliveryOf(chat, { key: subject, isBundle: false }, body, true),
          ...(repliesTo !== null && { repliesTo }),
          ...(until !== null && { notBefore: until }),
        },
      ]);
    },
  };
}
