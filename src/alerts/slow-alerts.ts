/** Switches off alerts whose pattern was too slow on several posts, and notifies their chats once. */
import { hash } from 'node:crypto';
import { changeAlert, findAlert, formerAlert } from '#src/chats/chat-changes.ts';
import type { Alert, Chat } from '#src/chats/chat.ts';
import type { Chats } from '#src/chats/chats.ts';
import { buildNotice } from '#src/delivery/delivery.ts';
import type { Outbox } from '#src/delivery/outbox/outbox.ts';
import type { Log } from '#src/log.ts';
import type { Message } from '#src/message/message.ts';
import type { Texts } from '#src/message/texts.ts';

export function createSlowAlerts(log: Log) {
  const found: { readonly key: string; readonly n: number }[] = [];
  return {
    /** Synchronous, as it is called while a post is matched. */
    add(key: string, n: number): void {
      log.warn('a pattern was too slow for several posts and is switched off', { chat: key, alert: n });
      found.push({ key, n });
    },
    async switchOff(ports: { chats: Chats; outbox: Outbox; texts: (locale: string) => Texts }) {
      const { chats, outbox, texts } = ports;
      for (const { key, n } of found.splice(0)) {
        const chat = await chats.find(key);
        const alert = chat && findAlert(chat, n);
        if (!alert || alert.isSwitchedOff) continue;
        const to = { chat: chat.id, thread: chat.thread };
        // with the query, so that another one that is too slow is reported again
        const subject = `slow-alert:${n}:${hash('sha256', alert.query, 'base64url')}`;
        const message = { ...createNotice(chat, alert, texts(chat.language)), silent: false };
        await outbox.enqueue(buildNotice(to, subject, message));
        const switchOff = (each: Alert) =>
          each.query === alert.query ? { ...each, isSwitchedOff: true } : each;
        await chats.changeByKey(key, (old) => changeAlert(old, n, switchOff));
      }
    },
  };
}

function createNotice({ thread }: Chat, { n, query }: Alert, texts: Texts): Message {
  const which = thread === null ? n : formerAlert(thread, n);
  const buttons = [texts.button('edit', `alert:edit:${which}`), texts.button('alerts', 'alerts:open')];
  return texts.message('alert-switched-off', { n, query }, [buttons]);
}
