/**
 * The alert messages of all chats, kept as long as something can be added to them. A new one is enqueued and saved in one
 * commit; an edit is enqueued first, so that after a crash it is enqueued again, which collapses.
 */
import type { Chat } from '#src/chats/chat.ts';
import { findArrival } from '#src/chats/quiet-hours.ts';
import { chatKeyOf } from '#src/delivery/address.ts';
import type { Outbox } from '#src/delivery/outbox/outbox.ts';
import type { Message } from '#src/message/message.ts';
import type { Texts } from '#src/message/texts.ts';
import { createKeyedMutex } from '#src/store/keyed-mutex.ts';
import type { Store } from '#src/store/store.ts';
import type { AlertAction } from '../decide-alert.ts';
import { createAlertDeliveries } from './alert-deliveries.ts';
import { addDuplicate, type AlertItem, type AlertMessage, replaceItem } from './alert-message.ts';
import {
  buildMessageKey,
  createAlertMessageStore,
  type FoundItem,
  type KnownChat,
  recordFired,
  type SavedPost,
} from './alert-message-store.ts';
import type { AlertMessageContext } from './render-alert-message.ts';

export interface DecidedAlert extends KnownChat {
  readonly chat: Chat;
  readonly action: AlertAction;
  readonly item: AlertItem;
}

type NewMessage = Pick<AlertMessage, 'isBundle' | 'createdAt'>;

/** `updated`: the post in a message that is not sent yet; `notified`: the post once the chat was notified. */
export interface FollowUp {
  readonly subject: string;
  readonly updated?: AlertItem;
  readonly notified?: AlertItem | null;
  readonly render: (view: AlertMessageContext) => Message;
}

export type AlertMessages = ReturnType<typeof createAlertMessages>;

export function createAlertMessages(storage: Store, outbox: Outbox, texts: (locale: string) => Texts) {
  const store = createAlertMessageStore(storage);
  const runExclusive = createKeyedMutex();
  const deliveries = createAlertDeliveries(outbox, texts);

  async function send(all: readonly DecidedAlert[], newMessage: NewMessage, now: number): Promise<void> {
    const alerts = all.map((each) => ({ ...each, message: createMessage(each, newMessage) }));
    await deliveries.enqueue(alerts, now, () =>
      store.savePosts(alerts.map((each) => toSavedPost(each, each.message, now))),
    );
  }

  /** Appends the post to `message`, or sends a new one where that is full or no longer there. */
  async function append(
    each: DecidedAlert,
    message: AlertMessage | undefined,
    newMessage: NewMessage,
    now: number,
  ): Promise<void> {
    const extended = message && { ...message, items: [...message.items, each.item], ...stormFields(each) };
    if (!extended || !deliveries.fits(extended, each.chat)) return send([each], newMessage, now);
    await deliveries.enqueueEdit(each.chat, message, extended, now);
    await store.savePosts([toSavedPost(each, extended, now)]);
  }

  /** What quiet hours defer goes into one bundle, or several where it is too much for one message. */
  async function defer(each: DecidedAlert, until: number, now: number): Promise<void> {
    const last = await store.get(each.state.deferred);
    const isWaiting = last && (await deliveries.isWaiting(last, each.chat));
    await append(each, isWaiting ? last : undefined, { isBundle: true, createdAt: until }, now);
  }

  /** Names the copy in the message that has the same words; if that is full, sends a new message. */
  async function merge(each: DecidedAlert, now: number): Promise<void> {
    const { chat, duplicate, item } = each;
    const { until } = findArrival(chat, now);
    if (!duplicate) return;
    const message = replaceItem(duplicate.message, addDuplicate(duplicate.item, item));
    if (!deliveries.fits(message, chat))
      return until === null
        ? send([each], { isBundle: false, createdAt: now }, now)
        : defer(each, until, now);
    await deliveries.enqueueEdit(chat, duplicate.message, message, now);
    // a copy is not counted as an alert of a storm
    await store.savePosts([
      { ...toSavedPost(each, message, now), state: recordFired(each.state, each.action.counted, [], now) },
    ]);
  }

  async function applyOne(each: DecidedAlert, now: number): Promise<void> {
    const { action, item, chat } = each;
    if (action.do === 'send') return send([each], { isBundle: action.isBundle, createdAt: now }, now);
    if (action.do === 'merge') return merge(each, now);
    if (action.do === 'defer') return defer(each, action.until, now);
    if (action.do === 'append') {
      const message = await store.get(action.to);
      return append(each, message, { isBundle: message?.isBundle === true, createdAt: now }, now);
    }
    const state = recordFired(each.state, action.counted, [], now);
    if (action.counted.length > 0)
      await store.savePosts([{ chat: chat.key, message: null, post: item, state }]);
  }

  return {
    load: store.load,
    findItems: store.findItems,
    runExclusive,
    async apply(decided: readonly DecidedAlert[], now: number): Promise<void> {
      const isFresh = ({ action }: DecidedAlert) => action.do === 'send' && !action.isBundle;
      const fresh = decided.filter(isFresh);
      if (fresh.length > 0) await send(fresh, { isBundle: false, createdAt: now }, now);
      await Promise.all(decided.filter((each) => !isFresh(each)).map((each) => applyOne(each, now)));
    },
    /**
     * Sends a notice about a post, once per `subject`, as a reply to the message that showed it, if one did. A message that
     * still waits for the end of quiet hours is edited to show `updated` instead, if that fits.
     */
    async followUp(
      chat: Chat,
      found: FoundItem | null,
      { subject, render, updated, notified }: FollowUp,
      now: number,
    ): Promise<void> {
      const message = found?.message ?? null;
      const changed = message && updated && replaceItem(message, updated);
      if (changed && deliveries.fits(changed, chat) && (await deliveries.isWaiting(message, chat))) {
        await deliveries.enqueueEdit(chat, message, changed, now);
        return store.save(changed);
      }
      await deliveries.enqueueFollowUp(chat, message, subject, render, now);
      if (!message || !notified) return;
      const kept = replaceItem(message, notified);
      await deliveries.enqueueEdit(chat, message, kept, now);
      await store.save(kept);
    },
    /** After a change of quiet hours: what waits for the end of the old ones waits for the new ones, or is sent. */
    reschedule: (chat: Chat, now: number): Promise<void> =>
      // exclusively, so that what is being enqueued under the old hours is included
      runExclusive(chat.key, () =>
        outbox.reschedule(async (to) => (chatKeyOf(to) === chat.key ? findArrival(chat, now) : null)),
      ),
    /** After a change of the clock; also sends what waits for chats that are no longer on record. */
    async rescheduleAll(findChat: (key: string) => Promise<Chat | undefined>, now: number): Promise<void> {
      // 0.1.0 kept what was deferred outside the outbox
      for await (const { chat: key, message, adopt } of store.listDeferred()) {
        const chat = await findChat(key);
        const createdAt = chat ? (findArrival(chat, now).until ?? now) : now;
        const alerts = chat && message ? [{ chat, message: { ...message, createdAt } }] : [];
        await deliveries.enqueue(alerts, now, adopt);
      }
      await outbox.reschedule(async (to) => {
        const chat = await findChat(chatKeyOf(to));
        return chat ? findArrival(chat, now) : { until: null };
      });
    },
    async hitCounts(chat: string): Promise<ReadonlyMap<number, number>> {
      const [state] = await store.loadStates([chat]);
      return new Map(Object.entries(state?.hits ?? {}).map(([n, count]) => [Number(n), count]));
    },
    moveChat: (from: string, to: string): Promise<void> =>
      runExclusive([from, to], () => store.move(from, to)),
    // exclusively, so that nothing that is being written for the chat remains
    deleteChat: (chat: string): Promise<void> => runExclusive(chat, () => store.deleteChat(chat)),
  };
}

const stormFields = ({ action }: DecidedAlert) =>
  'storm' in action && action.storm && { storm: action.storm };

function createMessage(each: DecidedAlert, newMessage: NewMessage): AlertMessage {
  const { chat, item } = each;
  // a post that is shown again for another alert has another message
  const again = item.previouslyNotified?.length ? `:${item.fired[0]?.n}` : '';
  const key = `${buildMessageKey(chat.key, item)}${again}`;
  return { key, ...newMessage, items: [item], ...stormFields(each) };
}

function toSavedPost(each: DecidedAlert, message: AlertMessage, now: number): SavedPost {
  const { chat, item, action } = each;
  const { key, isBundle } = message;
  const alerts = item.fired.map(({ n }) => n);
  const sent = { at: now, postedAt: item.at, messageKey: key, alerts, isBundle, ...stormFields(each) };
  const fired = recordFired(each.state, action.counted, [sent], now);
  const state = message.createdAt > now ? { ...fired, deferred: key } : fired;
  return { chat: chat.key, message, post: item, state };
}
