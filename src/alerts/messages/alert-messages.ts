/**
 * The alert messages of all chats, kept for as long as something can still join them. A new one is enqueued and kept in
 * one commit; a change of one is enqueued first: a crash before the second repeats the first, which collapses.
 */
import type { Chat } from '#src/chats/chat.ts';
import { findQuietHoursEnd, isNightSilenced } from '#src/chats/quiet-hours.ts';
import type { Outbox } from '#src/delivery/outbox/outbox.ts';
import type { Texts } from '#src/message/texts.ts';
import type { PostRef } from '#src/posts/post.ts';
import { createKeyedMutex } from '#src/store/keyed-mutex.ts';
import type { Store } from '#src/store/store.ts';
import type { Storm } from '../decide-alert.ts';
import { createAlertDeliveries } from './alert-deliveries.ts';
import { type DecidedAlert, type KnownChat, newMessage, toSavedItem } from './decided-alert.ts';
import { createAlertNotices } from './alert-notices.ts';
import { collectNotifiedAlerts, findAlertItem } from './alert-item.ts';
import { addDuplicate, replaceItem } from './alert-message.ts';
import { createAlertMessageStore, type FoundItem, recordFired } from './alert-message-store.ts';

export type AlertMessages = ReturnType<typeof createAlertMessages>;

export function createAlertMessages(storage: Store, outbox: Outbox, texts: (locale: string) => Texts) {
  const store = createAlertMessageStore(storage);
  const runExclusive = createKeyedMutex();
  const deliveries = createAlertDeliveries(outbox, texts);

  async function send(all: readonly DecidedAlert[], isBundle: boolean, now: number): Promise<void> {
    const alerts = all.map((each) => ({
      ...each,
      message: newMessage(each, { isBundle, deferredUntil: null, createdAt: now }),
    }));
    await deliveries.enqueue(alerts, now, () =>
      store.saveItems(alerts.map((each) => toSavedItem(each, each.message, now))),
    );
  }

  async function append(each: DecidedAlert, to: string, storm: Storm, now: number): Promise<void> {
    const message = await store.get(to);
    const fuller = message && { ...message, items: [...message.items, each.item], storm };
    if (!fuller || !deliveries.fits(fuller, each.chat)) return send([each], message?.isBundle === true, now);
    await deliveries.enqueueEdit(each.chat, message, fuller, now);
    await store.saveItems([toSavedItem(each, fuller, now)]);
  }

  async function defer(each: DecidedAlert, until: number, now: number): Promise<void> {
    const last = await store.lastDeferred(each.chat.key, until);
    const waiting = await store.get(last?.messageKey);
    const fuller = waiting && { ...waiting, items: [...waiting.items, each.item] };
    if (fuller && deliveries.fits(fuller, each.chat))
      return store.saveItems([toSavedItem(each, fuller, now)]);
    const message = newMessage(each, { isBundle: true, deferredUntil: until, createdAt: now });
    await store.putDeferred(each.chat.key, until, message.key);
    await store.saveItems([toSavedItem(each, message, now)]);
  }

  /** Named in the message that has the same words; one that is full is followed by a message of its own. */
  async function merge(each: DecidedAlert, now: number): Promise<void> {
    const { chat, duplicate, item } = each;
    const until = findQuietHoursEnd(chat.quiet, chat.timeZone, now);
    if (!duplicate) return;
    const message = replaceItem(duplicate.message, addDuplicate(duplicate.item, item));
    if (!deliveries.fits(message, chat))
      return until === null ? send([each], false, now) : defer(each, until, now);
    await deliveries.enqueueEdit(chat, duplicate.message, message, now);
    // no alert: it hurries no storm
    await store.saveItems([
      { ...toSavedItem(each, message, now), state: recordFired(each.state, each.action.counted, [], now) },
    ]);
  }

  async function carryOut(each: DecidedAlert, now: number): Promise<void> {
    const { action, item, chat } = each;
    switch (action.do) {
      case 'send':
        return send([each], action.isBundle, now);
      case 'append':
        return append(each, action.to, action.storm, now);
      case 'merge':
        return merge(each, now);
      case 'defer':
        return defer(each, action.until, now);
      case 'skip':
        if (action.counted.length > 0)
          await store.saveCounted(chat.key, item, recordFired(each.state, action.counted, [], now));
    }
  }

  /** `post`: null where no chat can know it yet. */
  async function load(
    chats: readonly string[],
    post: PostRef | null,
    copies: readonly PostRef[],
  ): Promise<KnownChat[]> {
    const [states, own, ...other] = await Promise.all([
      store.loadStates(chats),
      post === null ? [] : store.findPost(chats, post),
      ...copies.map((copy) => findItems(chats, copy)),
    ]);
    return states.map((state, at) => {
      const { message, isCounted = false } = own[at] ?? {};
      const first = other.map((found) => found[at]).find((found) => found !== undefined);
      const shown = message && post && (findAlertItem(message, post) ?? message.items);
      return {
        notified: collectNotifiedAlerts([shown ?? []].flat()),
        isCounted,
        duplicate: first ? { ...first, notified: collectNotifiedAlerts([first.item]) } : null,
        state,
      };
    });
  }

  /** How each of these chats was shown a post; undefined where it was not, or only as a copy of another. */
  async function findItems(chats: readonly string[], post: PostRef): Promise<(FoundItem | undefined)[]> {
    const found = await store.findPost(chats, post);
    return found.map(({ message }) => {
      const item = message && findAlertItem(message, post);
      return message && item && { message, item };
    });
  }

  /** What was deferred goes out, unless quiet hours hold at `at` with another end than it was deferred to. */
  async function release(chat: Chat | undefined, key: string, at?: number): Promise<void> {
    const message = await store.get((await store.deferred.get(key))?.messageKey);
    if (!chat || !message) return void (await store.deferred.delete(key));
    const due = at ?? message.deferredUntil ?? message.createdAt;
    const until = message.deferredUntil === null ? null : findQuietHoursEnd(chat.quiet, chat.timeZone, due);
    if (until !== null) return store.deferAgain(chat.key, key, { ...message, deferredUntil: until });
    const released = { ...message, createdAt: due, deferredUntil: null };
    await deliveries.enqueue([{ chat, message: released }], due, () => store.release(key, released));
  }

  const releaseExclusively = (chat: Chat | undefined, key: string, at?: number): Promise<void> =>
    runExclusive(chat?.key ?? key, () => release(chat, key, at));

  return {
    load,
    findItems,
    /** What is done to the messages of a chat is done one after the other. */
    runExclusive,
    async apply(decided: readonly DecidedAlert[], now: number): Promise<void> {
      const isFresh = ({ action }: DecidedAlert) => action.do === 'send' && !action.isBundle;
      const fresh = decided.filter(isFresh);
      if (fresh.length > 0) await send(fresh, false, now);
      await Promise.all(decided.filter((each) => !isFresh(each)).map((each) => carryOut(each, now)));
    },
    ...createAlertNotices(store, deliveries),
    /** What waits for quiet hours that have ended by now. */
    listDueDeferred: store.listDeferred,
    /** Enqueues a deferred bundle, by `now` where that is not the end it was deferred to; without a chat it is dropped. */
    release: releaseExclusively,
    /** Quiet hours are others now: what waits for the end of the old ones waits for theirs, or goes out where none hold. */
    async reschedule(chat: Chat, now: number): Promise<void> {
      // exclusively, so that what was on its way under the old hours is among them
      const waiting = await runExclusive(chat.key, () => store.deferredOf(chat.key));
      for (const [key] of waiting) await releaseExclusively(chat, key, now);
      const until = findQuietHoursEnd(chat.quiet, chat.timeZone, now);
      await outbox.reschedule(
        { chat: chat.id, thread: chat.thread },
        { until, silent: isNightSilenced(chat, until ?? now) },
      );
    },
    /** How often each alert of a chat fired, by its number. */
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
