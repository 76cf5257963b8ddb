/** `digest SOURCE [WINDOW] [--topic NAME] [--language xx] [--json]`: the digest of a channel or a file, by a model where one is set. */
import { existsSync } from 'node:fs';
import { createTranslate, listLocales } from '#src/adapters/fluent.ts';
import type { Config } from '#src/app/config.ts';
import { createModel } from '#src/app/create-model.ts';
import { openStorage } from '#src/app/open-storage.ts';
import { buildDigest } from '#src/digest/digest-builder.ts';
import { toDigestJson } from '#src/digest/digest-json.ts';
import { composeDigest } from '#src/digest/message/compose-digest.ts';
import type { Digest, DigestInput } from '#src/digest/selection/plan-digest.ts';
import { findTopicByName, topicTitle } from '#src/digest/topics/find-topic.ts';
import { builtInTopics, hashtagTopics, type Topic } from '#src/digest/topics/topic.ts';
import { parseWindow, type Window } from '#src/digest/window.ts';
import { dayMs } from '#src/duration.ts';
import { createLog } from '#src/log.ts';
import { type Message, type MessageLine, toPlainText } from '#src/message/message.ts';
import { createTexts } from '#src/message/texts.ts';
import { withPollText, type Post } from '#src/posts/post.ts';
import { createStore } from '#src/store/store.ts';
import { type PostSource, readSource } from './cli/read-source.ts';
import { loadConfig, Misused, readArguments, type Terminal, type Verb } from './cli/verb.ts';

const usage =
  'Usage: npm run -s digest -- SOURCE [all|today|yesterday|24h|7d|YYYY-MM-DD|YYYY-MM-DD..YYYY-MM-DD] [--topic NAME] [--language xx] [--json]';
const historyMs = 3 * dayMs;

const settings = /^DEFAULT_/;
const settingsWithModel = /^(?:DEFAULT_|OPENAI_|VERIF|DAILY_TOKEN|STORE_|LOG_)/;

const [flag, word] = [{ type: 'boolean' }, { type: 'string' }] as const;
const options = { json: flag, topic: word, language: word };

export const verb: Verb = async (args, terminal) => {
  const { values: asked, words } = readArguments(args, options, [1, 2], usage);
  const [source = '', period = ''] = words;
  const typedWindow = period.toLowerCase();
  const wanted = asked.language === undefined ? null : readLanguage(asked.language);
  const { OPENAI_API_KEY, OPENAI_BASE_URL } = terminal.env;
  const hasModel = OPENAI_API_KEY || OPENAI_BASE_URL;
  const config = loadConfig(terminal, false, hasModel ? settingsWithModel : settings);
  const language = wanted ?? config.defaultLanguage;
  const texts = createTexts(createTranslate(), language);
  const titlesOf = (topic: Topic) => [topicTitle(topic, texts)];
  const topic = asked.topic === undefined ? null : findTopicByName(asked.topic, [], titlesOf);
  if (asked.topic !== undefined && topic === null)
    throw new Misused(`There is no topic "${asked.topic}". Use a built-in one, as Arctic, or a #hashtag.`);
  const isWhole = typedWindow === 'all' || (typedWindow === '' && existsSync(source));
  const read = isWhole ? { window: null } : parseWindow(typedWindow, config.defaultTimeZone, Date.now());
  if ('problem' in read) {
    const { key, part, example } = read.problem;
    const command = `npm run -s digest -- ${source} ${example.replace('/digest ', '')}`;
    throw new Misused(texts.plain(key, { part, example: command }));
  }
  const { window } = read;
  const posts = await readSource(source, terminal, window === null ? 0 : window.from - historyMs);
  const undated = posts.posts.filter(({ date }) => date === null).length;
  if (window !== null && undated > 0) {
    if (undated === posts.posts.length)
      throw new Misused(
        'Posts of this source have no dates, so that nobody knows which are of a window. Use: all',
      );
    terminal.err(`Left out, because they have no date: ${undated} of ${posts.posts.length} posts.\n`);
  }
  const hasTag = ({ hashtags }: Post) =>
    hashtags.some((each) => each.toLowerCase() === topic?.name.toLowerCase());
  if (topic?.origin === 'hashtag' && !asked.topic?.startsWith('#') && !posts.posts.some(hasTag))
    throw new Misused(`There is no topic "${asked.topic}", and no post bears it as a hashtag.`);
  const input = inputOf(posts, { window, topic, language, timeZone: config.defaultTimeZone });
  const digest = await make(input, config, terminal);
  const shown = asked.json
    ? JSON.stringify(toDigestJson(digest))
    : renderForTerminal(composeDigest(digest, { texts }));
  terminal.out(`${shown}\n`);
};

/** `pt-BR` is `pt`. Throws Misused for a language that has no texts. */
function readLanguage(typed: string): string {
  const languages = listLocales();
  const language = typed.toLowerCase().split(/[-_]/)[0]!;
  if (languages.includes(language)) return language;
  throw new Misused(`There is no language "${typed}" here. There are: ${languages.join(', ')}.`);
}

/** A model's answers and exams are kept in the bot's store, or, while that is in use, nowhere. */
async function make(input: DigestInput, config: Config, terminal: Terminal): Promise<Digest> {
  const log = createLog({ level: config.logLevel, write: terminal.err, now: Date.now });
  await using storage = await openForModel(config, terminal);
  const model = createModel(config, { store: createStore(storage, log), clock: Date, log });
  return await buildDigest(input, { clock: Date, ...model });
}

async function openForModel({ model, storeUrl }: Config, terminal: Terminal): ReturnType<typeof openStorage> {
  if (model === null) return openStorage('memory:');
  const storage = await openStorage(storeUrl);
  if (await storage.lock.tryAcquire()) return storage;
  await storage.close();
  terminal.err('The bot is running: the model is examined and asked anew, and nothing of it is kept.\n');
  return openStorage('memory:');
}

function inputOf(
  source: PostSource,
  wanted: { window: Window | null; topic: Topic | null; language: string; timeZone: string },
): DigestInput {
  const { window } = wanted;
  const posts = source.posts.map(withPollText);
  const isIn = ({ date }: Post) =>
    window === null || (date !== null && window.from <= Date.parse(date) && Date.parse(date) < window.to);
  const isBefore = ({ date }: Post) => window !== null && date !== null && Date.parse(date) < window.from;
  return {
    ...wanted,
    channels: source.channels,
    unreadable: source.unreadable,
    posts: posts.filter(isIn),
    earlier: posts.filter(isBefore),
    now: Date.now(),
    topics: [...builtInTopics, ...hashtagTopics(posts)],
    followedTopics: [],
  };
}

/** The text, and below it the numbered links with their targets, each once. */
function renderForTerminal({ blocks }: Message): string {
  const texts = blocks.map(({ lines }) => lines.map(toPlainText).join('\n'));
  const links = new Set(blocks.flatMap(({ lines }) => lines.flatMap(linksIn)));
  return [...texts, [...links].join('\n')].filter((text) => text !== '').join('\n\n');
}

const linksIn = (line: MessageLine): string[] =>
  line.flatMap((part) => {
    if (typeof part === 'string') return [];
    return ['url' in part ? [`${toPlainText(part.of)} ${part.url}`] : [], linksIn(part.of)].flat();
  });
