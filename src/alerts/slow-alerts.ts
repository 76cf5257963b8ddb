/** Switches off alerts whose pattern was too slow on several posts, and notifies their chats once. */
import { hash } from 'node:crypto';
import { changeAlert, findAlert, formerAlert } from '#src/chats/chat-changes.ts';
import type { Alert } from '#src/chats/chat.ts';
import type { CoreParts } from '#src/chats/core-parts.ts';
import { buildNotice } from '#src/delivery/delivery.ts';
import type { Log } from '#src/log.ts';

export function createSlowAlerts(log: Log) {
  const found: { readonly key: string; readonly n: number }[] = [];
  return {
    /** Synchronous, as it is called while a post is matched. */
    add(key: string, n: number): void {
      log.warn('a pattern was too slow for several posts and is switched off', { chat: key, alert: n });
      found.push({ key, n });
    },
    async switchOff({ chats, outbox, texts }: Pick<CoreParts, 'chats' | 'outbox' | 'texts'>) {
      for (const { key, n } of found.splice(0)) {
        const chat = await chats.find(key);
        const alert = chat && findAlert(chat, n);
        if (!alert || alert.isSwitchedOff) continue;
        const { id, thread } = chat;
        const which = thread === null ? n : formerAlert(thread, n);
        const { button, message } = texts(chat.language);
        const buttons = [button('edit', `alert:edit:${which}`), button('alerts', 'alerts:open')];
        const notice = message('alert-switched-off', { n, query: alert.query }, [buttons]);
        // with the query, so that another one that is too slow is reported again
        const subject = `slow-alert:${n}:${hash('sha256', alert.query, 'base64url')}`;
        await outbox.enqueue(buildNotice({ chat: id, thread }, subject, { ...notice, silent: false }));
        const switchOff = (each: Alert) =>
          each.query === alert.query ? { ...each, isSwitchedOff: true } : each;
        await chats.changeByKey(key, (old) => changeAlert(old, n, switchOff));
      }
    },
  };
}
