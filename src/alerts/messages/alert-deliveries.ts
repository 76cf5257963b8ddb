/** What an alert message is delivered as: the message it is, that message changed, what follows up on it. */
import { isDeepStrictEqual } from 'node:util';
import type { Chat } from '#src/chats/chat.ts';
import { findArrival, isNightSilenced } from '#src/chats/quiet-hours.ts';
import { buildDeliveryKey, type Delivery } from '#src/delivery/delivery.ts';
import type { DeferredWrite } from '#src/delivery/outbox/delivery-queue.ts';
import type { Outbox } from '#src/delivery/outbox/outbox.ts';
import { memoize } from '#src/memoize.ts';
import type { Message, MessagePart } from '#src/message/message.ts';
import { renderMessage } from '#src/message/render-message.ts';
import type { Texts } from '#src/message/texts.ts';
import type { AlertItem, AlertMessage } from './alert-message.ts';
import { type AlertMessageContext, renderAlertMessage } from './render-alert-message.ts';

export function createAlertDeliveries(outbox: Outbox, texts: (locale: string) => Texts) {
  /** Chats that are shown the same share one text: a post that reaches 200,000 chats is rendered a few times. */
  const sharedOf = memoize((_: AlertItem) => new Map<string, ReturnType<typeof render>>());

  const contextOf = ({ language, timeZone }: Chat) => ({ texts: texts(language), timeZone });
  const partsOf = (message: AlertMessage, chat: Chat): MessagePart[] =>
    renderMessage(renderAlertMessage(message, contextOf(chat)));

  function render(message: AlertMessage, chat: Chat, at: number) {
    const shown = renderAlertMessage(message, contextOf(chat));
    const [body] = renderMessage(shown);
    const soundsByDay = shown.silent !== true;
    return { body, silent: !soundsByDay || isNightSilenced(chat, at), soundsByDay };
  }

  function renderShared(message: AlertMessage, chat: Chat): ReturnType<typeof render> {
    const { createdAt: at } = message;
    const [item, ...more] = message.items;
    if (!item || more.length > 0 || message.storm) return render(message, chat, at);
    const byView = sharedOf(item);
    const view = [chat.language, chat.timeZone, chat.soundAtNight, chat.thread, at].join();
    const known = byView.get(view) ?? render(message, chat, at);
    byView.set(view, known);
    return known;
  }

  const identityOf = ({ id, thread }: Chat, { key, isBundle }: Pick<AlertMessage, 'key' | 'isBundle'>) =>
    ({ to: { chat: id, thread }, kind: isBundle ? 'bundle' : 'alert', subject: key, part: 0 }) as const;
  const keyOf = (chat: Chat, message: AlertMessage) => buildDeliveryKey(identityOf(chat, message));

  return {
    fits: (message: AlertMessage, chat: Chat): boolean => partsOf(message, chat).length <= 1,

    isWaiting: async (message: AlertMessage, chat: Chat): Promise<boolean> =>
      message.isBundle && (await outbox.getState(keyOf(chat, message))) === 'waiting',

    /** Each arrives when it is `createdAt`; `now` in milliseconds since 1970; `beside`: what is written in the same commit. */
    async enqueue(
      alerts: readonly { readonly chat: Chat; readonly message: AlertMessage }[],
      now: number,
      beside?: DeferredWrite,
    ): Promise<void> {
      const deliveries = alerts.flatMap(({ chat, message }): Delivery[] => {
        const { body, silent, soundsByDay } = renderShared(message, chat);
        const wait = message.createdAt > now && { notBefore: message.createdAt, soundsByDay };
        return body ? [{ ...identityOf(chat, message), body, silent, ...wait }] : [];
      });
      await outbox.enqueue(deliveries, beside);
    },

    /**
     * Changes the message that is in the chat, or on its way there. What looks the same is left alone: Telegram refuses an
     * edit that changes nothing.
     */
    async enqueueEdit(chat: Chat, before: AlertMessage, message: AlertMessage, now: number): Promise<void> {
      // should its message be gone, it arrives as one of its own would
      const { until } = findArrival(chat, now);
      const { body, silent, soundsByDay } = render(message, chat, until ?? now);
      if (!body || isDeepStrictEqual(body, partsOf(before, chat)[0])) return;
      const size = message.items.reduce((sum, item) => sum + 1 + item.duplicates.length, 0);
      const edit: Delivery = {
        ...identityOf(chat, message),
        kind: 'edit',
        subject: `${message.key}:${size}`,
        edits: keyOf(chat, message),
        body,
        silent,
        soundsByDay,
        ...(until !== null && { quietUntil: until }),
      };
      await outbox.enqueue([edit]);
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
      const { until } = findArrival(chat, now);
      if (!body) return;
      const followUp: Delivery = {
        ...identityOf(chat, { key: subject, isBundle: false }),
        body,
        silent: true,
        ...(about && { repliesTo: keyOf(chat, about) }),
        ...(until !== null && { notBefore: until }),
      };
      await outbox.enqueue([followUp]);
    },
  };
}
