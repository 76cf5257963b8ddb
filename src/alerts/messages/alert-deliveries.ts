/** Deliveries of an alert message: the message, its edits, its follow-ups. */
import { isDeepStrictEqual } from 'node:util';
import type { Chat } from '#src/chats/chat.ts';
import { findArrival, isNightSilenced } from '#src/chats/quiet-hours.ts';
import { buildDeliveries, buildDeliveryKey, type Delivery } from '#src/delivery/delivery.ts';
import type { DeferredWrite } from '#src/delivery/outbox/delivery-queue.ts';
import type { Outbox } from '#src/delivery/outbox/outbox.ts';
import { memoize } from '#src/memoize.ts';
import type { Message, MessagePart } from '#src/message/message.ts';
import { renderMessage } from '#src/message/render-message.ts';
import type { Texts } from '#src/message/texts.ts';
import type { AlertItem, AlertMessage } from './alert-message.ts';
import { type AlertMessageContext, renderAlertMessage } from './render-alert-message.ts';

export function createAlertDeliveries(outbox: Outbox, texts: (locale: string) => Texts) {
  /** Chats share rendered messages: a post that reaches 200,000 chats is rendered a few times. */
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

    /** Each is due at its `createdAt`; `now` in milliseconds since 1970; `beside`: writes of the same commit. */
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

    /** Changes the message, sent or pending. Nothing when it looks the same, as Telegram refuses an edit that changes nothing. */
    async enqueueEdit(chat: Chat, before: AlertMessage, message: AlertMessage, now: number): Promise<void> {
      // if the message is gone the edit arrives as a new one, which quiet hours hold back
      const { until } = findArrival(chat, now);
      const { body, silent, soundsByDay } = render(message, chat, until ?? now);
      if (!body || isDeepStrictEqual(body, partsOf(before, chat)[0])) return;
      // it only grows, so that no edit has the subject of an earlier one
      const copies = message.items.flatMap((item) => item.duplicates);
      const size = message.items.length + copies.length + copies.filter((copy) => copy.isGone).length;
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

    /** A silent reply to the message, after quiet hours; one per `subject`. */
    async enqueueFollowUp(
      chat: Chat,
      about: AlertMessage | null,
      subject: string,
      renderFollowUp: (context: AlertMessageContext) => Message,
      now: number,
    ): Promise<void> {
      const { until } = findArrival(chat, now);
      const followUp = {
        ...identityOf(chat, { key: subject, isBundle: false }),
        ...(about && { repliesTo: keyOf(chat, about) }),
        ...(until !== null && { notBefore: until }),
      };
      await outbox.enqueue(buildDeliveries(followUp, renderFollowUp(contextOf(chat))));
    },
  };
}
