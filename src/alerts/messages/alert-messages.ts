/**
 * The alert messages of all chats, kept for as long as something can still join them. A new one is enqueued and kept in
 * one commit; a change of one is enqueued first: a crash before the second repeats the first, which collapses.
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

type Beginning = Pick<AlertMessage, 'isBundle' | 'createdAt'>;

/** `told`: what is known of the post once the chat was told. */
interface FollowUp extends Partial<Record<'mended' | 'told', AlertItem>> {
  readonly subject: string;
  readonly render: (view: AlertMessageContext) => Message;
}

export type AlertMessages = ReturnType<typeof createAlertMessages>;

export function createAlertMessages(storage: Store, outbox: Outbox, texts: (locale: string) => Texts) {
  const store = createAlertMessageStore(storage);
  const runExclusive = createKeyedMutex();
  const deliveries = createAlertDeliveries(outbox, texts);

  async function send(all: readonly DecidedAlert[], beginning: Beginning, now: number): Promise<void> {
    const alerts = all.map((each) => ({ ...each, message: beginMessage(each, beginning) }));
    await deliveries.enqueue(alerts, now, () =>
      store.savePosts(alerts.map((each) => toSavedPost(each, each.message, now))),
    );
  }

  /** Puts the post into `message`, or into a new one where that is full or no longer there. */
  async function join(
    each: DecidedAlert,
    message: AlertMessage | undefined,
    beginning: Beginning,
    now: number,
  ): Promise<void> {
    const fuller = message && { ...message, items: [...message.items, each.item], ...stormOf(each) };
    if (!fuller || !deliveries.fits(fuller, each.chat)) return send([each], beginning, now);
    await deliveries.enqueueEdit(each.chat, message, fuller, now);
    await store.savePosts([toSavedPost(each, fuller, now)]);
  }

  /** All that quiet hours defer is one bundle, or several, when one message cannot carry it. */
  async function defer(each: DecidedAlert, until: number, now: number): Promise<void> {
    const last = await store.get(each.state.deferred);
    const isWaiting = last && (await deliveries.isWaiting(last, each.chat));
    await join(each, isWaiting ? last : undefined, { isBundle: true, createdAt: until }, now);
  }

  /** Named in the message that has the same words; one that is full is followed by a message of its own. */
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
    // no alert: it hurries no storm
    await store.savePosts([
      { ...toSavedPost(each, message, now), state: recordFired(each.state, each.action.counted, [], now) },
    ]);
  }

  async function carryOut(each: DecidedAlert, now: number): Promise<void> {
    const { action, item, chat } = each;
    if (action.do === 'send') return send([each], { isBundle: action.isBundle, createdAt: now }, now);
    if (action.do === 'merge') return merge(each, now);
    if (action.do === 'defer') return defer(each, action.until, now);
    if (action.do === 'append') {
      const message = await store.get(action.to);
      return join(each, message, { isBundle: message?.isBundle === true, createdAt: now }, now);
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
      await Promise.all(decided.filter((each) => !isFresh(each)).map((each) => carryOut(each, now)));
    },
    /**
     * Says what became of a post, once of each `subject`: in reply to the message that showed it, if one did. Where that
     * still waits for the end of quiet hours, it shows the post as `mended` instead, if it has room.
     */
    async followUp(
      chat: Chat,
      found: FoundItem | null,
      { subject, render, mended, told }: FollowUp,
      now: number,
    ): Promise<void> {
      const message = found?.message ?? null;
      const changed = message && mended && replaceItem(message, mended);
      if (changed && deliveries.fits(changed, chat) && (await deliveries.isWaiting(message, chat))) {
        await deliveries.enqueueEdit(chat, message, changed, now);
        return store.save(changed);
      }
      await deliveries.enqueueFollowUp(chat, message, subject, render, now);
      if (message && told) await store.save(replaceItem(message, told));
    },
    /** Quiet hours are others now: what waits for the end of the old ones waits for theirs, or goes out where none hold. */
    reschedule: (chat: Chat, now: number): Promise<void> =>
      // exclusively, so that what was on its way under the old hours is among them
      runExclusive(chat.key, () =>
        outbox.reschedule(async (to) => (chatKeyOf(to) === chat.key ? findArrival(chat, now) : null)),
      ),
    /** The clock is another now. Of a chat that is not on record nothing waits. */
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
    // waits for what is being made for the chat, so that nothing of it stays
    deleteChat: (chat: string): Promise<void> => runExclusive(chat, () => store.deleteChat(chat)),
  };
}

const stormOf = ({ action }: DecidedAlert) => 'storm' in action && action.storm && { storm: action.storm };

function beginMessage(each: DecidedAlert, beginning: Beginning): AlertMessage {
  const { chat, item } = each;
  // shown again for another alert, a post has another message
  const again = item.previouslyNotified?.length ? `:${item.fired[0]?.n}` : '';
  const key = `${buildMessageKey(chat.key, item)}${again}`;
  return { key, ...beginning, items: [item], ...stormOf(each) };
}

function toSavedPost(each: DecidedAlert, message: AlertMessage, now: number): SavedPost {
  const { chat, item, action } = each;
  const { key, isBundle } = message;
  const alerts = item.fired.map(({ n }) => n);
  const sent = { at: now, postedAt: item.at, messageKey: key, alerts, isBundle, ...stormOf(each) };
  const fired = recordFired(each.state, action.counted, [sent], now);
  const state = message.createdAt > now ? { ...fired, deferred: key } : fired;
  return { chat: chat.key, message, post: item, state };
}
