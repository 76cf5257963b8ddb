/** What chats hear of posts that they were alerted to: that they changed in what was shown, or are gone. */
import type { Channel } from '#src/channels/channel.ts';
import type { Chat } from '#src/chats/chat.ts';
import type { Chats } from '#src/chats/chats.ts';
import type { ArchivedPost } from '#src/posts/archive.ts';
import type { Post } from '#src/posts/post.ts';
import { isUnmuted } from './decide-alert.ts';
import { inSlices } from './in-slices.ts';
import type { PostMatch } from './match-post.ts';
import { createAlertItem } from './messages/alert-item.ts';
import type { AlertItem } from './messages/alert-message.ts';
import type { FoundItem } from './messages/alert-message-store.ts';
import type { AlertMessages } from './messages/alert-messages.ts';
import { findSentenceEdit } from './sentence-edit.ts';

interface FollowUpPorts {
  readonly chats: Chats;
  readonly alertMessages: AlertMessages;
  readonly isServed: (chat: number) => boolean;
}

export interface EditedPost {
  readonly channel: Channel;
  readonly after: Post;
  /** Of the post as it is now. */
  readonly match: PostMatch;
  readonly now: number;
}

export function createFollowUps({ chats, alertMessages, isServed }: FollowUpPorts) {
  /** Every chat that was shown a post, one after the other. */
  async function forEachAlerted(
    channel: Channel,
    id: number,
    followUp: (chat: Chat, found: FoundItem) => Promise<void>,
  ): Promise<void> {
    for await (const keys of inSlices(chats.subscribedChats(channel.key)))
      await alertMessages.runExclusive(keys, async () => {
        const found = await alertMessages.findItems(keys, { channel: channel.key, id });
        for (const [at, item] of found.entries()) {
          const chat = item && (await chats.find(keys[at] ?? ''));
          if (chat && chat.silentSince === null && isServed(chat.id)) await followUp(chat, item);
        }
      });
  }

  return {
    /** The sentence a chat was shown has changed: it hears so, once. */
    dispatchEdit: ({ channel, after, match, now }: EditedPost): Promise<void> =>
      forEachAlerted(channel, after.id, async (chat, found) => {
        const { item } = found;
        const alerts = awakeAlerts(chat, item, now);
        const change = [item.shownText, ...(item.otherShownTexts ?? [])]
          .map((shown) =>
            findSentenceEdit(shown, after.text, { start: 0, end: shown.length }, channel.language),
          )
          .find((each) => each !== null);
        if (item.editNotified || !change || alerts.length === 0) return;
        const fired = alerts.map((alert) => ({ alert, spans: match.spansOf(alert.query) ?? [] }));
        const { fired: shownFor, at, previouslyNotified = [] } = item;
        const edited = createAlertItem(channel, after, fired, now, match.tail.start);
        await alertMessages.notifyEdit(
          chat,
          found,
          { ...edited, fired: shownFor, at, previouslyNotified },
          change,
          now,
        );
      }),

    dispatchDeletion: (channel: Channel, deleted: ArchivedPost, now: number): Promise<void> =>
      forEachAlerted(channel, deleted.post.id, async (chat, found) => {
        if (awakeAlerts(chat, found.item, now).length > 0)
          await alertMessages.notifyDeletion(chat, found, deleted.post.text, now);
      }),
  };
}

/** The alerts that showed the post, and are neither deleted nor muted. */
const awakeAlerts = (chat: Chat, item: AlertItem, now: number) =>
  chat.alerts.filter((alert) => item.fired.some(({ n }) => n === alert.n) && isUnmuted(alert, now));
