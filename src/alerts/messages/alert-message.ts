/**
 * One alert message in one chat, as data. It starts with one post and may take in more: copies of the same words, the
 * posts of a storm, what quiet hours deferred. What is shown is a pure function of it.
 */
import type { AlertMode } from '#src/chats/chat.ts';
import type { PostRef } from '#src/posts/post.ts';
import type { MessageLine } from '#src/message/message.ts';
import type { SharedPart } from '#src/store/sharing-collection.ts';
import type { Storm } from '../decide-alert.ts';

/** The same words in another post. */
export interface Duplicate {
  readonly title: string;
  readonly url: string | null;
  /** The same channel said it again at this instant. */
  readonly again?: number;
}

export interface AlertItem extends PostRef {
  readonly channelTitle: string;
  readonly url: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly fired: readonly { readonly n: number; readonly query: string; readonly mode: AlertMode }[];
  /** Alerts by whose messages the chat knows this post already, by their numbers. */
  readonly previouslyNotified?: readonly number[];
  /** The sentence around the hit, hits in bold. */
  readonly excerpt: MessageLine;
  /** What of the post is shown, as it stood, to notice when an edit changes it. */
  readonly shownText: string;
  /** The same of its other pieces, where hits of several alerts lie apart. */
  readonly otherShownTexts?: readonly string[];
  readonly editNotified: boolean;
  /** Its channel deleted it before it was shown, as was noticed at this instant. */
  readonly deletedAt?: number;
  /** It announces something at a time of day, of which one can be reminded. */
  readonly isTimed?: boolean;
  readonly repostOf: string | null;
  readonly duplicates: readonly Duplicate[];
}

export interface AlertMessage {
  /** Also the subject of its delivery. */
  readonly key: string;
  /** When it arrives, as far as is known; later than now where quiet hours hold. */
  readonly createdAt: number;
  /** A bundle was opened without a first post of its own: quiet hours, or more than the hour may hold. */
  readonly isBundle: boolean;
  readonly items: readonly AlertItem[];
  /** Where the newest of its posts is one of many. */
  readonly storm?: Storm;
}

export function replaceItem(message: AlertMessage, item: AlertItem): AlertMessage {
  const isMeant = ({ channel, id }: AlertItem) => channel === item.channel && id === item.id;
  return { ...message, items: message.items.map((each) => (isMeant(each) ? item : each)) };
}

export const findAlertItem = ({ items }: AlertMessage, post: PostRef): AlertItem | undefined =>
  items.find(({ channel, id }) => channel === post.channel && id === post.id);

/** The alerts by which a chat knows these posts, by their numbers. */
export const collectNotifiedAlerts = (items: readonly AlertItem[]): ReadonlySet<number> =>
  new Set(
    items.flatMap(({ fired, previouslyNotified = [] }) => [
      ...fired.map(({ n }) => n),
      ...previouslyNotified,
    ]),
  );

/** In the channel of the first, only its origin tells a repost apart, and its time a repetition. */
export function addDuplicate(first: AlertItem, copy: AlertItem): AlertItem {
  const isHere = copy.channel === first.channel;
  const title = isHere ? (copy.repostOf ?? copy.channelTitle) : copy.channelTitle;
  const isAgain = isHere && copy.repostOf === null;
  const duplicate = { title, url: copy.url, ...(isAgain && { again: copy.at }) };
  return { ...first, duplicates: [...first.duplicates, duplicate] };
}

/** Most messages show one post, and those of many chats the same. */
export const soleItem: SharedPart<AlertMessage> = {
  read: ({ items }) => (items.length === 1 ? items[0] : undefined),
  replace: (message, item) => ({ ...message, items: [item as AlertItem] }),
};
