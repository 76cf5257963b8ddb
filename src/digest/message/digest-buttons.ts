/** The buttons under a digest: its largest topics, and all its posts. */
import type { Button } from '#src/message/message.ts';
import type { Texts } from '#src/message/texts.ts';
import { topicTitle } from './compose-digest.ts';
import type { Digest } from '../selection/plan-digest.ts';
import { groupIntoSections } from './sections.ts';
import type { Topic } from '../topics/topic.ts';
import type { Window } from '../window.ts';

const maxTopics = 3;
/** Telegram's limit for what a button carries. */
const maxBytes = 64;

/** None for a digest of nothing, or of a file: there is nothing to open. */
export function digestButtons(digest: Digest, texts: Texts): Button[][] {
  const { window, channels } = digest.input;
  if (window === null || digest.entries.length === 0) return [];
  const only = channels.length === 1 ? (channels[0]?.key ?? '') : '';
  const topics = digest.input.topic === null ? topicButtons(digest, window, texts) : [];
  const all = {
    text: texts.plain('button-all-posts', { n: digest.entries.length }),
    data: `posts:${encodeWindow(window)}:0:${only}`,
  };
  return [...(topics.length > 1 ? [topics] : []), [all]];
}

function topicButtons(digest: Digest, window: Window, texts: Texts): Button[] {
  return groupIntoSections([...digest.stories, ...digest.listed], null)
    .flatMap(({ topic, stories }) => {
      const posts = stories.reduce((sum, story) => sum + story.entries.length, 0);
      return topic ? [{ topic, posts }] : [];
    })
    .map(({ topic, posts }) => ({
      text: `${topicTitle(topic, texts)} ${texts.number(posts)}`,
      data: dataOf(topic, window),
    }))
    .filter(({ data }) => Buffer.byteLength(data) <= maxBytes)
    .slice(0, maxTopics);
}

const dataOf = (topic: Topic, window: Window): string => `topic:in:${encodeWindow(window)}:${topic.name}`;

/** A window in as few characters as a button can spare: seconds in base 36. */
export const encodeWindow = ({ from, to }: Window): string =>
  `${Math.floor(from / 1000).toString(36)}:${Math.ceil(to / 1000).toString(36)}`;

export function decodeWindow(from: string, to: string): Window {
  return { from: Number.parseInt(from, 36) * 1000, to: Number.parseInt(to, 36) * 1000 };
}
