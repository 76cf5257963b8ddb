/** What a chat hears of a post after its alert. */
import { hash } from 'node:crypto';
import type { Chat } from '#src/chats/chat.ts';
import { encodeId } from '#src/store/sortable-keys.ts';
import type { SentenceEdit } from '../sentence-edit.ts';
import type { AlertDeliveries } from './alert-deliveries.ts';
import { type AlertItem, replaceItem } from './alert-message.ts';
import type { AlertMessageStore, FoundItem } from './alert-message-store.ts';
import { type AlertMessageContext, renderDeletionNotice, renderEditNotice } from './render-alert-message.ts';

export function createAlertNotices(store: AlertMessageStore, deliveries: AlertDeliveries) {
  return {
    /** What was shown of a post has changed: said once, or mended where nobody has seen it yet. */
    async notifyEdit(chat: Chat, found: FoundItem, edited: AlertItem, edit: SentenceEdit, now: number) {
      const { message, item } = found;
      if (message.deferredUntil !== null) return store.save(replaceItem(message, edited));
      const subject = `${item.channel}:${encodeId(item.id)}:changed`;
      const render = (view: AlertMessageContext) => renderEditNotice(edited, edit, now, view);
      await deliveries.enqueueFollowUp(chat, message, subject, render, now);
      await store.save(replaceItem(message, { ...item, editNotified: true }));
    },
    /** A post has changed, shown or not; `text`: what it says now. Said once of each change. */
    async notifyWatchedEdit(chat: Chat, item: AlertItem, text: string, edit: SentenceEdit, now: number) {
      const version = hash('sha256', text, 'base64url').slice(0, 16);
      const subject = `${item.channel}:${encodeId(item.id)}:changed:${version}`;
      const render = (view: AlertMessageContext) => renderEditNotice(item, edit, null, view);
      await deliveries.enqueueFollowUp(chat, null, subject, render, now);
    },
    /** A post is gone: said with its text, in reply to the message that showed it. */
    async notifyDeletion(chat: Chat, found: FoundItem | null, item: AlertItem, text: string, now: number) {
      const message = found?.message ?? null;
      const gone = { ...item, deletedAt: now };
      if (message && message.deferredUntil !== null) return store.save(replaceItem(message, gone));
      const subject = `${item.channel}:${encodeId(item.id)}:deleted`;
      const render = (view: AlertMessageContext) => renderDeletionNotice(gone, text, view);
      await deliveries.enqueueFollowUp(chat, message, subject, render, now);
    },
  };
}
