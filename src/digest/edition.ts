/** A digest for one chat, ready to be shown: what it asked for, in its zone and language, with the reason when no model wrote it. */
import { digestHits } from '../alerts/digest-hits.ts';
import type { Watch } from '../channels/watch.ts';
import type { Chat } from '../chats/chat.ts';
import type { Block, Message } from '../delivery/message.ts';
import type { Texts } from '../texts.ts';
import { bylineText } from './byline.ts';
import { composeDigest } from './compose.ts';
import { digestButtons } from './digest-buttons.ts';
import { topicCounts } from './digest-data.ts';
import type { Digests, MadeDigest } from './digests.ts';
import type { DigestOrder } from './order.ts';
import type { Digest } from './plan.ts';
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
  /** What became of each post, without a message. Asks no model. */
  ledger(wanted: EditionWanted): Promise<Digest>;
  /** How many posts of the window fall under each topic that has any. Asks no model. */
  topicCounts(chat: Chat, window: Window): Promise<Readonly<Record<string, number>>>;
  /** The topic a person means by this name: its own, a built-in one in its language, or a hashtag; null for none. */
  topicNamed(chat: Chat, name: string): Topic | null;
}

export interface EditionPorts {
  readonly digests: Digests;
  /** The same without a model. */
  readonly plain: Digests;
  readonly watch: Watch;
  readonly texts: (locale: string) => Texts;
}

export function createEditions({ digests, plain, watch, texts }: EditionPorts): Editions {
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
    async make(wanted, progress) {
      const { chat, topic } = wanted;
      const made = await digests.make(orderFor(wanted), progress);
      const own = texts(chat.language);
      const message = composeDigest(made.digest, { texts: own, note: bylineText(made.byline, own) });
      const hits = topic === null ? digestHits(chat, made.digest.entries, own) : null;
      const whole = hits === null ? message : withBlock(message, hits);
      return { ...made, message: { ...whole, buttons: digestButtons(made.digest, own) } };
    },
    ledger: async (wanted) => (await plain.make(orderFor(wanted))).digest,
    async topicCounts(chat, window) {
      const { digest } = await plain.make(orderFor({ chat, window, channels: [], topic: null }));
      return topicCounts(digest);
    },
    topicNamed: (chat, name) => topicNamed(name, chat.topics.map(ownTopic), texts(chat.language)),
  };
}

/** Above the ledger, which ends a digest; below the one line of a quiet day. */
function withBlock(message: Message, added: Block): Message {
  const { blocks } = message;
  const at = blocks.length > 1 ? -1 : blocks.length;
  return { ...message, blocks: blocks.toSpliced(at, 0, added) };
}

const ownTopic = ({ name, query }: { name: string; query: string }): Topic => ({
  name,
  queries: [query],
  origin: 'own',
});
