/** Notices to chats about posts they were alerted to: that what was shown of one changed, or that it was deleted. */
import { hash } from 'node:crypto';
import type { Channel } from '#src/channels/channel.ts';
import { isMuted } from '#src/chats/chat-changes.ts';
import type { Alert, Chat } from '#src/chats/chat.ts';
import type { CoreParts } from '#src/chats/core-parts.ts';
import type { Post } from '#src/posts/post.ts';
import { encodeId } from '#src/store/sortable-keys.ts';
import { inSlices } from '#src/time-slices.ts';
import type { PostMatch } from './match-post.ts';
import { type AlertItem, createAlertItem, createItemFactory, withoutCopy } from './messages/alert-message.ts';
import type { FoundItem } from './messages/alert-message-store.ts';
import type { AlertMessages, FollowUp } from './messages/alert-messages.ts';
import {
  renderDeletionNotice,
  renderEditNotice,
  type SentenceEdit,
} from './messages/render-alert-message.ts';
import { splitSentences } from '#src/posts/split-sentences.ts';
import { findCutAfter, findCutBefore } from '#src/message/shorten.ts';

interface ChangedPost {
  readonly channel: Channel;
  readonly post: Post;
  readonly matches: readonly PostMatch[];
  readonly now: number;
}

interface AffectedChat {
  readonly chat: Chat;
  readonly shown: {
    readonly found: FoundItem;
    readonly alerts: readonly Alert[];
    /** Where the post is only named as a copy: what shows it, without it. */
    readonly other: AlertItem | null;
  } | null;
  /** Matching alerts that are set to report changes. */
  readonly watching: readonly Alert[];
}

export function createFollowUps({
  chats,
  alertMessages,
  isAllowedChat,
}: Pick<CoreParts, 'chats' | 'isAllowedChat'> & { alertMessages: AlertMessages }) {
  async function forEachAffectedChat(
    { channel, post, matches, now }: ChangedPost,
    followUp: (affected: AffectedChat) => Promise<void>,
  ): Promise<void> {
    for await (const keys of inSlices(chats.subscribedChats(channel.key)))
      await alertMessages.runExclusive(keys, async () => {
        const shown = await alertMessages.findItems(keys, { channel: channel.key, id: post.id }, post.url);
        for (const [at, key] of keys.entries()) {
          const matched = matches.flatMap(({ alerts }) => alerts.get(key) ?? []);
          const found = shown[at];
          const chat = found || matched.length > 0 ? await chats.find(key) : undefined;
          if (!chat || chat.silentSince !== null || !isAllowedChat(chat.id)) continue;
          const awake = chat.alerts.filter((alert) => !isMuted(alert, now));
          const alerts = awake.filter(({ n }) => found?.item.fired.some((each) => each.n === n));
          const watching = awake.filter(({ n, withChanges }) => withChanges === true && matched.includes(n));
          const isOwn = found?.item.channel === channel.key && found.item.id === post.id;
          const other = found && !isOwn ? withoutCopy(found.item, post.url) : null;
          await followUp({
            chat,
            shown: found && alerts.length > 0 ? { found, alerts, other } : null,
            watching,
          });
        }
      });
  }

  return {
    /** Notifies once a chat whose shown sentence changed, and of every change a chat whose alert is set to report changes. */
    async dispatchEdit(
      edited: ChangedPost & { readonly before: Post; readonly match: PostMatch },
    ): Promise<void> {
      const { channel, before, post, match, now } = edited;
      const { language } = channel;
      const whole = findSentenceEdit(before.text, post.text, language);
      const subject = `${channel.key}:${encodeId(post.id)}:changed`;
      const version = hash('sha256', post.text, 'base64url').slice(0, 16);
      const createItem = createItemFactory(channel, post, match, now);
      /** With what is there instead, where nothing similar is: what an alert would show, if that is new. */
      const withNew = (edit: SentenceEdit, { shownText }: AlertItem): SentenceEdit =>
        edit.to !== null || !findSentenceEdit(shownText, before.text, language)
          ? edit
          : { ...edit, to: shortened(wordsOf(shownText).join(' ')) };
      await forEachAffectedChat(edited, async ({ chat, shown, watching }) => {
        const old = shown?.found.item;
        const edit = old && !old.editNotified && findShownEdit(old, post, language);
        // a copy may have said it in other words from the start
        if (shown && edit && !(shown.other && findShownEdit(old, before, language))) {
          const { fired, at, previouslyNotified = [], duplicates } = old;
          const item = { ...createItem(shown.alerts), at };
          const updated = shown.other ?? { ...item, fired, previouslyNotified, duplicates };
          const notified = shown.other ?? { ...old, editNotified: true };
          const render: FollowUp['render'] = (view) => renderEditNotice(item, withNew(edit, item), now, view);
          await alertMessages.followUp(chat, shown.found, { subject, updated, notified, render }, now);
        } else if (whole && watching.length > 0) {
          const item = createItem(watching);
          const render: FollowUp['render'] = (view) =>
            renderEditNotice(item, withNew(whole, item), null, view);
          await alertMessages.followUp(chat, null, { subject: `${subject}:${version}`, render }, now);
        }
      });
    },

    async dispatchDeletion(deleted: ChangedPost): Promise<void> {
      const { channel, post, now } = deleted;
      const subject = `${channel.key}:${encodeId(post.id)}:deleted`;
      await forEachAffectedChat(deleted, async ({ chat, shown, watching }) => {
        if (!shown && watching.length === 0) return;
        const { found = null, other: notified = null } = shown ?? {};
        const item = found && !notified ? found.item : createAlertItem(channel, post, [], now);
        const gone = { ...item, deletedAt: now };
        const render: FollowUp['render'] = (view) => renderDeletionNotice(gone, post.text, view);
        await alertMessages.followUp(
          chat,
          found,
          { subject, updated: notified ?? gone, notified, render },
          now,
        );
      });
    },
  };
}

function findShownEdit(item: AlertItem, { text }: Post, language: string | null) {
  const pieces = [item.shownText, ...(item.otherShownTexts ?? [])];
  const edits = pieces.map((shown) => findSentenceEdit(shown, text, language));
  return edits.find((each) => each !== null) ?? null;
}

/** Unchanged words shown on either side of a change. */
const margin = 2;
const minSimilarity = 0.4;
const maxAddedSentences = 2;
/** Characters shown at most of the old and of the new text; of a longer one its beginning and its end. */
const maxLength = 300;
const headLength = 200;
const tailLength = 80;

/** How the part of a text that was `shown` changed, the text being `after` now; null when it is still there. */
export function findSentenceEdit(shown: string, after: string, language: string | null) {
  const old = wordsOf(shown);
  const isThere = ` ${wordsOf(after).join(' ')} `.includes(` ${old.join(' ')} `);
  if (old.length === 0 || isThere) return null;
  const now = findMostSimilar(old, splitSentences(shown, language).length, after, language);
  return now === null ? { from: shortened(old.join(' ')), to: null } : diffWords(old, now);
}

const wordsOf = (text: string) => text.split(/\s+/u).filter(Boolean);

/** The words of the run of sentences most similar to the old ones; null when none is similar. */
function findMostSimilar(old: readonly string[], count: number, after: string, language: string | null) {
  const sentences = splitSentences(after, language).map(({ text }) => wordsOf(text));
  let best: readonly string[] | null = null;
  let most = minSimilarity;
  for (const first of sentences.keys())
    for (
      let length = 1;
      length <= count + maxAddedSentences && first + length <= sentences.length;
      length += 1
    ) {
      const words = sentences.slice(first, first + length).flat();
      const share = computeSimilarity(old, words);
      if (share > most) [best, most] = [words, share];
    }
  return best;
}

/** Dice's coefficient over multisets: a repeated word counts as often as both have it. */
function computeSimilarity(one: readonly string[], other: readonly string[]): number {
  const left = Map.groupBy(one, (word) => word);
  const common = other.filter((word) => left.get(word)?.pop() !== undefined).length;
  return (2 * common) / (one.length + other.length);
}

function diffWords(old: readonly string[], now: readonly string[]) {
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  const most = Math.min(old.length, now.length) - head;
  while (tail < most && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const from = Math.max(0, head - margin);
  const cut = (words: readonly string[]) =>
    shortened(words.slice(from, words.length - Math.max(0, tail - margin)).join(' '));
  return { from: cut(old), to: cut(now) };
}

function shortened(text: string): string {
  if (text.length <= maxLength) return text;
  const head = findCutBefore(text, headLength, headLength / 2);
  const tail = findCutAfter(text, text.length - tailLength, text.length - tailLength / 2);
  return `${text.slice(0, head)} … ${text.slice(tail)}`;
}
