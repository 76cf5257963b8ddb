/** `digest SOURCE [WINDOW] [--topic NAME] [--language xx] [--json]`: the digest of a channel or a file, extracted. */
import { parseArgs } from 'node:util';
import { createTranslate, fallbackLocale, localesThere } from '../adapters/fluent.ts';
import type { Config } from '../config.ts';
import { composeDigest } from '../digest/compose.ts';
import { digestAsData } from '../digest/digest-data.ts';
import { type Digest, planDigest } from '../digest/plan.ts';
import { createMatching } from '../digest/query-matching.ts';
import { topicNamed } from '../digest/topic-names.ts';
import { builtInTopics, hashtagTopics, type Topic } from '../digest/topics.ts';
import { parseWindow, type Window } from '../digest/window.ts';
import type { Post } from '../posts/post.ts';
import { createTexts, type Texts } from '../texts.ts';
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
  const digest = plan(source, { window, topic, language, timeZone: config.defaultTimeZone });
  terminal.out(asked.json ? `${JSON.stringify(digestAsData(digest))}\n` : `${shown(digest, texts)}\n`);
  return exit.done;
};

const isLanguage = (code: string | undefined): boolean => code === undefined || /^[a-z]{2,3}$/.test(code);

function misused(terminal: Terminal, line: string): typeof exit.usage {
  terminal.err(line);
  return exit.usage;
}

const windowOf = (typed: string, config: Config) =>
  typed === 'all' ? { window: null } : parseWindow(typed, config.defaultTimeZone, Date.now());

function plan(
  source: Source,
  wanted: { window: Window | null; topic: Topic | null; language: string; timeZone: string },
): Digest {
  const { window } = wanted;
  const isIn = ({ date }: Post) =>
    window === null || (date !== null && window.from <= Date.parse(date) && Date.parse(date) < window.to);
  const isBefore = ({ date }: Post) => window !== null && date !== null && Date.parse(date) < window.from;
  return planDigest({
    ...wanted,
    channels: source.channels,
    posts: source.posts.filter(isIn),
    earlier: source.posts.filter(isBefore),
    now: Date.now(),
    topics: [...builtInTopics, ...hashtagTopics(source.posts)],
    followedTopics: [],
    matching: createMatching(),
    points: new Map(),
  });
}

const shown = (digest: Digest, texts: Texts): string =>
  terminalText(composeDigest(digest, { texts, note: texts.plain('digest-note-extractive') }));

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
