/** Digests for chats, in their time zone and language. */
import { renderAlertHits } from './message/render-alert-hits.ts';
import type { Chat } from '#src/chats/chat.ts';
import type { CoreParts } from '#src/chats/core-parts.ts';
import { memoize, memoizeByName } from '#src/memoize.ts';
import type { Message } from '#src/message/message.ts';
import { type ComposeOptions, composeDigest, composeSection } from './message/compose-digest.ts';
import { digestButtons, encodeStoryLink } from './message/digest-buttons.ts';
import type { DigestBuilder } from './digest-builder.ts';
import type { DigestQuery } from './digest-query.ts';
import type { Digest } from './selection/plan-digest.ts';
import { findTopicByName, joinTopicNames, topicTitle } from './topics/find-topic.ts';
import { builtInTopics, toOwnTopic, type Topic } from './topics/topic.ts';
import type { Window } from './window.ts';

export interface ChatDigestRequest {
  readonly chat: Chat;
  readonly window: Window;
  /** Keys of channels, of which those that the chat may read are taken; none: all that it follows, or may read when it follows none. */
  readonly channels: readonly string[];
  /** Scheduled digests take posts by their arrival, so that none is missed between two windows. */
  readonly by?: 'date' | 'arrival';
  /** Null: everything. */
  readonly topic: Topic | null;
}

export function createChatDigests({
  builder,
  extractiveBuilder,
  channelAccess,
  languages,
  texts,
  botName = () => null,
}: Pick<CoreParts, 'channelAccess' | 'texts'> & {
  readonly builder: DigestBuilder;
  readonly extractiveBuilder: DigestBuilder;
  readonly languages: readonly string[];
  /** The bot's user name, for links to it; null until `getMe` has answered. */
  readonly botName?: () => string | null;
}) {
  function queryFor({ chat, channels, window, by = 'date', topic }: ChatDigestRequest): DigestQuery {
    const keys = channels.length > 0 ? channels : chat.channels;
    const chosen = keys.flatMap((key) => channelAccess.get(chat, key) ?? []);
    const all = chosen.length > 0 ? chosen : channelAccess.list(chat);
    return {
      channels: all.map(({ key, title, language }) => ({ key, title, language })),
      window,
      by,
      topic,
      followedTopics: chat.followedTopics,
      ownTopics: chat.topics.map(toOwnTopic),
      language: chat.summaryLanguage ?? chat.language,
      timeZone: chat.timeZone,
    };
  }

  const optionsFor = (locale: string, window: Window): ComposeOptions => ({
    texts: texts(locale),
    moreUrl: (entry) => {
      const [bot, payload] = [botName(), encodeStoryLink(window, entry)];
      return bot === null || payload === null ? null : `https://t.me/${bot}?start=${payload}`;
    },
  });

  /** "Арктика" means the Arctic to a reader of English, too. */
  const titlesOf = memoize((topic: Topic) => languages.map((each) => topicTitle(topic, texts(each))));

  /** Shared, as thousands of chats may want the same. */
  const messagesOf = memoize((digest: Digest, window: Window) =>
    memoizeByName((locale) => composeDigest(digest, optionsFor(locale, window))),
  );

  return {
    async make(
      wanted: ChatDigestRequest,
      progress?: (done: number, all: number) => void,
    ): Promise<{ readonly digest: Digest; readonly message: Message }> {
      const { chat, topic } = wanted;
      const digest = await builder.build(queryFor(wanted), progress);
      const chatTexts = texts(chat.language);
      const { blocks } = messagesOf(digest, wanted.window)(chat.language);
      const hits = topic === null ? renderAlertHits(chat, digest.entries, chatTexts) : [];
      // before the ledger at the end, or behind the single line of an empty window
      const at = blocks.length > 1 ? -1 : blocks.length;
      const whole = blocks.toSpliced(at, 0, ...hits);
      return { digest, message: { blocks: whole, buttons: digestButtons(digest, chatTexts) } };
    },
    /** The stories of one topic of a digest; null where there are none. */
    async section(wanted: ChatDigestRequest, topicName: string): Promise<Message | null> {
      const options = optionsFor(wanted.chat.language, wanted.window);
      return composeSection(await builder.build(queryFor(wanted)), topicName, options);
    },
    /** The digest as data, without asking a model. */
    ledger: (wanted: ChatDigestRequest): Promise<Digest> => extractiveBuilder.build(queryFor(wanted)),
    findTopic: (chat: Chat, name: string): Topic | null =>
      findTopicByName(name, chat.topics.map(toOwnTopic), titlesOf),
    /** Names of topics of several words behind `#` as one word each. */
    joinTopics: ({ topics }: Chat, typed: string): string =>
      joinTopicNames(typed, [...topics.map(({ name }) => name), ...builtInTopics.flatMap(titlesOf)]),
  };
}
