/** The buttons under a digest: its largest topics, all its posts, and thumbs. */
import type { Button } from '#src/message/message.ts';
import type { Texts } from '#src/message/texts.ts';
import { topicTitle } from '../topics/find-topic.ts';
import type { DigestEntry } from '../analysis/digest-entry.ts';
import type { StoryKindLetter } from '../feedback.ts';
import type { Digest } from '../selection/plan-digest.ts';
import { shortenAtClause } from '../selection/shorten-at-clause.ts';
import { groupIntoSections } from './sections.ts';
import type { Window } from '../window.ts';

const maxTopics = 3;
const maxReminders = 2;
const maxTitle = 40;
/** Telegram's limit for callback data. */
const maxBytes = 64;

/** None for a digest without posts, or of a file. */
export function digestButtons(digest: Digest, texts: Texts): Button[][] {
  const { window, channels } = digest.input;
  if (window === null || digest.entries.length === 0) return [];
  const only = channels.length === 1 ? (channels[0]?.key ?? '') : '';
  const topics = digest.input.topic === null ? topicButtons(digest, window, only, texts) : [];
  const n = digest.entries.length;
  const all = texts.button('all-posts', `posts:${encodeWindow(window)}:0:${only}`, { n });
  return [
    ...(topics.length > 1 ? [topics] : []),
    [all, ...thumbButtons(digest)],
    ...remindButtons(digest, texts),
  ];
}

/** For announcements with a time, the soonest first, one per post; several have the text in the label. */
function remindButtons({ written, input }: Digest, texts: Texts): Button[][] {
  const reminders = written.ahead.flatMap(({ instant, stated, text, entries: [entry] }) => {
    const time = instant === null ? stated : texts.time(instant, input.timeZone);
    if (time === null || entry === undefined) return [];
    const data = `remind:set:${entry.channel.key}:${entry.post.id}`;
    return [{ time, text, data }];
  });
  const ofPosts = Map.groupBy(reminders, ({ data }) => data).values();
  const shown = [...ofPosts].flatMap(([first]) => first ?? []).slice(0, maxReminders);
  return shown.map(({ time, text, data }) => {
    const what = shown.length > 1 ? `${time} ${shortenAtClause(text, maxTitle, null)}` : time;
    return [texts.button('remind-at', data, { time: what })];
  });
}

function thumbButtons({ stories }: Digest): Button[] {
  const kinds = new Set(stories.flatMap(({ entries: [entry] }) => (entry ? kindOf(entry) : [])));
  if (kinds.size === 0) return [];
  const letters = [...kinds].join('');
  return [
    { text: '👍', data: `thumb:up:${letters}` },
    { text: '👎', data: `thumb:down:${letters}` },
  ];
}

function kindOf({ kind, post }: DigestEntry): StoryKindLetter {
  if (post.forward) return 'f';
  return kind === 'interview' ? 'i' : kind === 'statement' ? 's' : 'r';
}

/** Under what replaces the digest in its message. */
export const backButton = (window: Window, channel: string, texts: Texts): Button =>
  texts.button('back-to-digest', `digest:back:${encodeWindow(window)}:${channel}`);

function topicButtons(digest: Digest, window: Window, only: string, texts: Texts): Button[] {
  return groupIntoSections([...digest.stories, ...digest.listed], null)
    .flatMap(({ topic, stories }): (Button & { data: string })[] => {
      if (topic === null) return [];
      const posts = texts.number(stories.flatMap(({ entries }) => entries).length);
      const data = `section:${encodeWindow(window)}:${only}:${topic.name}`;
      return [{ text: `${topicTitle(topic, texts)} ${posts}`, data }];
    })
    .filter(({ data }) => Buffer.byteLength(data) <= maxBytes)
    .slice(0, maxTopics);
}

/** Seconds in base 36, as callback data is short. */
export const encodeWindow = ({ from, to }: Window): string =>
  `${Math.floor(from / 1000).toString(36)}:${Math.ceil(to / 1000).toString(36)}`;

export const decodeWindow = (from: string, to: string): Window => ({
  from: Number.parseInt(from, 36) * 1000,
  to: Number.parseInt(to, 36) * 1000,
});

/** The payload of a `/start` link that opens the posts of a story: the window and one post; null where it is too long. */
export function encodeStoryLink(window: Window, { channel, post }: DigestEntry): string | null {
  const payload = `posts-${encodeWindow(window).replace(':', '-')}-${channel.key}-${post.id}`;
  return /^[\w-]{1,64}$/.test(payload) ? payload : null;
}

export const storyLink = /^posts-([0-9a-z]{1,9})-([0-9a-z]{1,9})-(\w{1,32})-(\d{1,10})$/;
