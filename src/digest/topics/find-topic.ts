/** Which topic a person means. */
import type { Texts } from '#src/message/texts.ts';
import { topicTitle } from './topic-title.ts';
import { builtInTopics, type Topic } from './topic.ts';

/** One of the chat's own, a built-in one by its name or its name in the reader's language, or a hashtag; null for none. */
export function findTopicByName(typed: string, own: readonly Topic[], texts: Texts): Topic | null {
  const name = typed.trim().replace(/^[#＃]/u, '');
  const folded = name.toLowerCase();
  const isMeant = (topic: Topic) => topic.name.toLowerCase() === folded;
  const known =
    own.find(isMeant) ??
    builtInTopics.find((topic) => isMeant(topic) || topicTitle(topic, texts).toLowerCase() === folded);
  if (known) return known;
  return /^[\p{L}\p{N}\p{M}_]{1,64}$/u.test(name)
    ? { name: `#${name}`, queries: [`#${name}`], origin: 'hashtag' }
    : null;
}
