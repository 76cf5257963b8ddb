/** A digest for one chat, ready to be shown: what it asked for, in its zone and language, with the reason when no model wrote it. */
import type { Watch } from '../channels/watch.ts';
import type { Chat } from '../chats/chat.ts';
import type { Message } from '../delivery/message.ts';
import type { Texts } from '../texts.ts';
import { bylineText } from './byline.ts';
import { composeDigest } from './compose.ts';
import { digestButtons } from './digest-buttons.ts';
import type { Digests, MadeDigest } from './digests.ts';
import type { DigestOrder } from './order.ts';
import type { Outline } from './plan.ts';
import { topicNamed } from './topic-names.ts';
import type { Topic } from './topics.ts';
import type { Window } from './window.ts';

export interface EditionWanted {
  readonly chat: Chat;
  readonly window: Window;
  /** Keys of channels; none: all that the chat follows, or all that are watched when it follows none. */
  readonly channels: readonly string[];
  /** A scheduled digest counts posts by their arrival, so that none falls between two windows. */
  readonly by?: 'date' | 'arrival';
  /** Null: everything. */
  readonly topic: Topic | null;
}

export interface Edition extends MadeDigest {
  readonly message: Message;
}

export interface Editions {
  make(wanted: EditionWanted, progress?: (done: number, all: number) => void): Promise<Edition>;
  /** Counts, topics and fates of such a digest, without asking a model. */
  outline(wanted: EditionWanted): Promise<Outline>;
  /** The topic a person means by this name: its own, a built-in one in its language, or a hashtag; null for none. */
  topicNamed(chat: Chat, name: string): Topic | null;
}

export interface EditionPorts {
  readonly digests: Digests;
  readonly watch: Watch;
  readonly texts: (locale: string) => Texts;
}

export function createEditions({ digests, watch, texts }: EditionPorts): Editions {
  function channelsFor({ chat, channels }: EditionWanted) {
    const keys = channels.length > 0 ? channels : chat.channels;
    const chosen = keys.flatMap((key) => watch.get(key) ?? []);
    const all = chosen.length > 0 ? chosen : watch.list();
    return all.map(({ key, title, language }) => ({ key, title, language }));
  }

  const orderFor = (wanted: EditionWanted): DigestOrder => ({
    channels: channelsFor(wanted),
    window: wanted.window,
    by: wanted.by ?? 'date',
    topic: wanted.topic,
    followedTopics: wanted.chat.followedTopics,
    ownTopics: wanted.chat.topics.map(ownTopic),
    language: wanted.chat.summaryLanguage ?? wanted.chat.language,
    timeZone: wanted.chat.timeZone,
  });

  return {
    outline: (wanted) => digests.outline(orderFor(wanted)),
    async make(wanted, progress) {
      const { chat } = wanted;
      const made = await digests.make(orderFor(wanted), progress);
      const own = texts(chat.language);
      const message = composeDigest(made.digest, { texts: own, note: bylineText(made.byline, own) });
      return { ...made, message: { ...message, buttons: digestButtons(made.digest, own) } };
    },
    topicNamed: (chat, name) => topicNamed(name, chat.topics.map(ownTopic), texts(chat.language)),
  };
}

const ownTopic = ({ name, query }: { name: string; query: string }): Topic => ({
  name,
  queries: [query],
  origin: 'own',
});
