/** A post in a chat, what was known of it there, and what was decided about it. */
import type { Chat } from '#src/chats/chat.ts';
import type { SentAlert, AlertAction } from '../decide-alert.ts';
import type { AlertItem, AlertMessage } from './alert-message.ts';
import { buildMessageKey, type ChatAlerts, type FoundItem, recordFired } from './alert-message-store.ts';

/** What is known of a post in a chat when it arrives. */
export interface KnownChat {
  /** The alerts by which the chat knows the post, by their numbers. */
  readonly notified: ReadonlySet<number>;
  /** Hits of a post are counted once. */
  readonly isCounted: boolean;
  /** The same words in another post, and the alerts by which they were shown. */
  readonly duplicate: (FoundItem & { readonly notified: ReadonlySet<number> }) | null;
  readonly state: ChatAlerts;
}

export interface DecidedAlert extends KnownChat {
  readonly chat: Chat;
  readonly action: AlertAction;
  readonly item: AlertItem;
}

export function newMessage(
  { chat, item, action }: DecidedAlert,
  fields: Pick<AlertMessage, 'isBundle' | 'deferredUntil' | 'createdAt'>,
): AlertMessage {
  // shown again for another alert, a post has another message
  const again = item.previouslyNotified?.length ? `:${item.fired[0]?.n}` : '';
  const key = `${buildMessageKey(chat.key, item.channel, item.id)}${again}`;
  return { key, ...fields, items: [item], ...('storm' in action && action.storm && { storm: action.storm }) };
}

export function toSavedItem({ chat, item, action, state }: DecidedAlert, message: AlertMessage, now: number) {
  const sent: SentAlert = {
    at: now,
    messageKey: message.key,
    alerts: item.fired.map(({ n }) => n),
    isBundle: message.isBundle,
    ...('storm' in action && action.storm && { storm: action.storm }),
  };
  return { chat: chat.key, message, item, state: recordFired(state, action.counted, [sent], now) };
}
