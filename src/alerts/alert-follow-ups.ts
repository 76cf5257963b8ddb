/** What chats hear of posts after their alert: that they changed in what was shown, or are gone. */
import { hash } from 'node:crypto';
import type { Channel } from '#src/channels/channel.ts';
import { isMuted } from '#src/chats/chat-changes.ts';
import type { Alert, Chat } from '#src/chats/chat.ts';
import type { Chats } from '#src/chats/chats.ts';
import type { Post } from '#src/posts/post.ts';
import { encodeId } from '#src/store/sortable-keys.ts';
import { inSlices } from '#src/time-slices.ts';
import type { PostMatch } from './match-post.ts';
import { type AlertItem, createAlertItem } from './messages/alert-message.ts';
import type { FoundItem } from './messages/alert-message-store.ts';
import type { AlertMessages, FollowUp } from './messages/alert-messages.ts';
import { renderDeletionNotice, renderEditNotice } from './messages/render-alert-message.ts';
import { findSentenceEdit, type SentenceEdit } from './sentence-edit.ts';

interface ChangedPost {
  readonly channel: Channel;
  readonly post: Post;
  readonly matches: readonly PostMatch[];
  readonly now: number;
}

interface Concerned {
  readonly chat: Chat;
  readonly shown: { readonly found: FoundItem; readonly alerts: readonly Alert[] } | null;
  /** Alerts that the post matches and that also tell of changes. */
  readonly watching: readonly Alert[];
}

export function createFollowUps(ports: {
  readonly chats: Chats;
  readonly alertMessages: AlertMessages;
  readonly isAllowedChat: (chat: number) => boolean;
}) {
  const { chats, alertMessages, isAllowedChat } = ports;

  async function forEachConcerned(
    { channel, post, matches, now }: ChangedPost,
    followUp: (concerned: Concerned) => Promise<void>,
  ): Promise<void> {
    for await (const keys of inSlices(chats.subscribedChats(channel.key)))
      await alertMessages.runExclusive(keys, async () => {
        const shown = await alertMessages.findItems(keys, { channel: channel.key, id: post.id });
        for (const [at, key] of keys.entries()) {
          const matched = matches.flatMap(({ alerts }) => alerts.get(key) ?? []);
          const found = shown[at];
          const chat = found || matched.length > 0 ? await chats.find(key) : undefined;
          if (!chat || chat.silentSince !== null || !isAllowedChat(chat.id)) continue;
          const awake = chat.alerts.filter((alert) => !isMuted(alert, now));
          const alerts = awake.filter(({ n }) => found?.item.fired.some((each) => each.n === n));
          const watching = awake.filter(({ n, withChanges }) => withChanges === true && matched.includes(n));
          await followUp({ chat, shown: found && alerts.length > 0 ? { found, alerts } : null, watching });
        }
      });
  }

  return {
    /** The sentence a chat was shown has changed: it hears so, once. Who watches changes hears of each. */
    async dispatchEdit(
      edited: ChangedPost & { readonly before: Post; readonly match: PostMatch },
    ): Promise<void> {
      const { channel, before, post, match, now } = edited;
      const { language } = channel;
      const whole = findSentenceEdit(before.text, post.text, language);
      const subject = `${channel.key}:${encodeId(post.id)}:changed`;
      const version = hash('sha256', post.text, 'base64url').slice(0, 16);
      const itemFor = (alerts: readonly Alert[]) => {
        const fired = alerts.map((alert) => ({ alert, spans: match.spansOf(alert.query) ?? [] }));
        return createAlertItem(channel, post, fired, now, match.tail.start);
      };
      await forEachConcerned(edited, async ({ chat, shown, watching }) => {
        const old = shown?.found.item;
        const edit = old && !old.editNotified && findShownEdit(old, post, language);
        if (shown && edit) {
          const { fired, at, previouslyNotified = [], duplicates } = old;
          const mended = { ...itemFor(shown.alerts), fired, at, previouslyNotified, duplicates };
          const told = { ...old, editNotified: true };
          const render: FollowUp['render'] = (view) => renderEditNotice(mended, edit, now, view);
          await alertMessages.followUp(chat, shown.found, { subject, mended, told, render }, now);
        } else if (whole && watching.length > 0) {
          const item = itemFor(watching);
          const render: FollowUp['render'] = (view) => renderEditNotice(item, whole, null, view);
          await alertMessages.followUp(chat, null, { subject: `${subject}:${version}`, render }, now);
        }
      });
    },

    async dispatchDeletion(deleted: ChangedPost): Promise<void> {
      const { channel, post, now } = deleted;
      const subject = `${channel.key}:${encodeId(post.id)}:deleted`;
      await forEachConcerned(deleted, async ({ chat, shown, watching }) => {
        if (!shown && watching.length === 0) return;
        const item = shown?.found.item ?? createAlertItem(channel, post, [], now);
        const mended = { ...item, deletedAt: now };
        const render: FollowUp['render'] = (view) => renderDeletionNotice(mended, post.text, view);
        await alertMessages.followUp(chat, shown?.found ?? null, { subject, mended, render }, now);
      });
    },
  };
}

function findShownEdit(item: AlertItem, { text }: Post, language: string | null): SentenceEdit | null {
  const pieces = [item.shownText, ...(item.otherShownTexts ?? [])];
  const edits = pieces.map((shown) => findSentenceEdit(shown, text, language));
  return edits.find((each) => each !== null) ?? null;
}
