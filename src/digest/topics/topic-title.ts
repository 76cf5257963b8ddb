/** What a topic is called in the reader's language. */
import type { Texts } from '#src/message/texts.ts';

export function topicTitle(topic: { readonly name: string; readonly origin: string }, texts: Texts): string {
  return topic.origin === 'built in' ? texts.plain(`topic-${topic.name}`) : topic.name;
}
