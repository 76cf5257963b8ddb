/** `digest SOURCE [WINDOW] [--topic NAME] [--language xx] [--json]`: the digest of a channel or a file, by the model when one is set up. */
import { parseArgs } from 'node:util';
import { createTranslate, fallbackLocale, localesThere } from '../adapters/fluent.ts';
import type { Config } from '../config.ts';
import { bylineText } from '../digest/byline.ts';
import { composeDigest } from '../digest/compose.ts';
import { digestAsData } from '../digest/digest-data.ts';
import { type MadeDigest, makeDigest } from '../digest/digests.ts';
import type { DigestInput } from '../digest/plan.ts';
import { createMatching } from '../digest/query-matching.ts';
import { topicNamed } from '../digest/topic-names.ts';
import { builtInTopics, hashtagTopics, type Topic } from '../digest/topics.ts';
import { parseWindow, type Window } from '../digest/window.ts';
import { createLog } from '../log.ts';
import type { Post } from '../posts/post.ts';
import { createStore } from '../store/shelf.ts';
import { createTexts, type Texts } from '../texts.ts';
import { createModel } from './model.ts';
import { openStorage } from './open-store.ts';
import { settingsOf } from './settings.ts';
import { readSource, type Source } from './source.ts';
import { terminalText } from './terminal-text.ts';
import { exit, type Terminal, type Verb } from './verb.ts';

const usage =
  'Usage: npm run -s digest -- SOURCE [all|today|yesterday|24h|7d|YYYY-MM-DD|YYYY-MM-DD..YYYY-MM-DD] [--topic NAME] [--language xx] [--json]\n';
const historyMs = 3 * 86_400_000;

interface Asked {
  readonly source: string;
  readonly window: string;
  readonly topic: string | undefined;
  readonly language: string | undefined;
  readonly json: boolean;
}

export const verb: Verb = async (args, terminal) => {
  const asked = argumentsOf(args);
  if (asked === null) return misused(terminal, usage);
  if (!isLanguage(asked.language)) return misused(terminal, `"${asked.language}" is no language; try en.\n`);
  const config = settingsOf(terminal, false);
  if (config === null) return exit.failed;
  const language = asked.language ?? config.defaultLanguage;
  const texts = createTexts(createTranslate(), localesThere().includes(language) ? language : fallbackLocale);
  const topic = asked.topic === undefined ? null : topicNamed(asked.topic, [], texts);
  if (asked.topic !== undefined && topic === null)
    return misused(terminal, `There is no topic "${asked.topic}".\n`);
  const read = windowOf(asked.window, config);
  if ('problem' in read) {
    const { key, part, example } = read.problem;
    return misused(terminal, `${texts.plain(key, { part, example })}\n`);
  }
  const source = await readSource(
    asked.source,
    config,
    terminal,
    read.window && read.window.from - historyMs,
  );
  const window = source.isFile && asked.window === '' ? null : read.window;
  const input = inputOf(source, { window, topic, language, timeZone: config.defaultTimeZone });
  const made = await make(input, config, terminal);
  terminal.out(asked.json ? `${JSON.stringify(digestAsData(made.digest))}\n` : `${shown(made, texts)}\n`);
  return exit.done;
};

const isLanguage = (code: string | undefined): boolean => code === undefined || /^[a-z]{2,3}$/.test(code);

function misused(terminal: Terminal, line: string): typeof exit.usage {
  terminal.err(line);
  return exit.usage;
}

const windowOf = (typed: string, config: Config) =>
  typed === 'all' ? { window: null } : parseWindow(typed, config.defaultTimeZone, Date.now());

/** What a model is asked here is asked for this once: the bot's store may be in use. */
async function make(input: DigestInput, config: Config, terminal: Terminal): Promise<MadeDigest> {
  const log = createLog(config.logLevel, terminal.err, Date.now);
  const store = createStore(await openStorage('memory:'), log);
  const clock = { now: Date.now };
  try {
    return await makeDigest(input, { clock, ...createModel(config, { store, clock, log }) });
  } finally {
    await store.close();
  }
}

function inputOf(
  source: Source,
  wanted: { window: Window | null; topic: Topic | null; language: string; timeZone: string },
): DigestInput {
  const { window } = wanted;
  const isIn = ({ date }: Post) =>
    window === null || (date !== null && window.from <= Date.parse(date) && Date.parse(date) < window.to);
  const isBefore = ({ date }: Post) => window !== null && date !== null && Date.parse(date) < window.from;
  return {
    ...wanted,
    channels: source.channels,
    posts: source.posts.filter(isIn),
    earlier: source.posts.filter(isBefore),
    now: Date.now(),
    topics: [...builtInTopics, ...hashtagTopics(source.posts)],
    followedTopics: [],
    matching: createMatching(),
  };
}

const shown = ({ digest, byline }: MadeDigest, texts: Texts): string =>
  terminalText(composeDigest(digest, { texts, note: bylineText(byline, texts) }));

function argumentsOf(args: readonly string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean', default: false },
        topic: { type: 'string' },
        language: { type: 'string' },
      },
      allowPositionals: true,
    });
    const [source, window = '', ...more] = positionals;
    if (source === undefined || more.length > 0) return null;
    return { source, window, topic: values.topic, language: values.language, json: values.json };
  } catch {
    // forgives options that do not exist: the usage says which do
    return null;
  }
}
