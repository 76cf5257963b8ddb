/** The bot's handlers over an archive filled by hand, with people to ask it: a clock of ours, and no page is read. */
import { Bot } from 'grammy';
import { type FakeTelegram, startFakeTelegram } from '../doubles/fake-telegram.ts';
import type { StoredMessage } from '../doubles/telegram/state/message.ts';
import type { BotContext } from '#handlers/bot-context.ts';
import { createDigestRunner } from '#handlers/digest/digest-runner.ts';
import { addHandlers } from '#handlers/index.ts';
import { createTranslate } from '#src/adapters/fluent.ts';
import { rasterizeSvg } from '#src/adapters/resvg.ts';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { readConfig } from '#src/app/config.ts';
import { createServices, type Services } from '#src/app/create-services.ts';
import { createTokenBudget } from '#src/digest/model/token-budget.ts';
import { createErrorReporter } from '#src/app/error-reporter.ts';
import { silentLog } from '#src/log.ts';
import type { Storage } from '#src/store/create-storage.ts';
import type { ReadChannel } from '#src/channels/channel-reader.ts';
import type { ChannelSnapshot } from '#src/channels/channel-reader.ts';
import { createEmptyPost, type Post } from '#src/posts/post.ts';
import { createStore } from '#src/store/store.ts';
import { createTexts } from '#src/message/texts.ts';

export interface ArchiveBot {
  readonly telegram: FakeTelegram;
  readonly services: Services;
  readonly storage: Storage;
  /** Posts of a channel, as a visit would bring them; they need an id and a date. */
  fill(name: string, posts: readonly Partial<Post>[], title?: string): Promise<void>;
  pass(ms: number): void;
  /** Digests in the making have become messages. */
  whenIdle(): Promise<unknown>;
  end(): Promise<void>;
}

const translate = createTranslate();
const textsOf = (locale: string) => createTexts(translate, locale);

/** Friday noon, UTC. */
export const now = Date.parse('2026-11-20T12:00:00Z');
export const dayMs = 86_400_000;
export const isoAt = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z');

export async function openArchiveBot(
  env: Record<string, string> = {},
  languages: readonly string[] = ['en'],
): Promise<ArchiveBot> {
  let at = now;
  const telegram = await startFakeTelegram({ now: () => at });
  const read = readConfig({ CHANNELS: 'NorlandMFA', ...env }, { languages, needsToken: false });
  if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes));
  const storage = openSqlite(':memory:');
  const store = createStore(storage, silentLog);
  const clock = { now: () => at };
  const shown = new Map<string, ChannelSnapshot>();
  const services = await createServices({
    config: read.config,
    store,
    clock,
    readChannel: readerOf(shown),
    rasterize: rasterizeSvg,
    errorReporter: createErrorReporter(silentLog, clock.now),
    texts: textsOf,
    languages,
    random: () => 0.5,
    rateLimitedMs: () => 0,
    model: { budget: createTokenBudget({ store, clock, dailyTokens: 0 }), examResults: async () => [] },
    shutdownSignal: new AbortController().signal,
  });
  const bot = new Bot<BotContext>(telegram.token, { client: { apiRoot: telegram.root } });
  const digestRunner = createDigestRunner({ ...services, api: bot.api });
  addHandlers(bot, { ...services, digestRunner });
  const running = bot.start({ drop_pending_updates: false });
  return {
    telegram,
    services,
    storage,
    async fill(name, posts, title = name) {
      shown.set(name, readingOf(name, title, posts));
      await services.channelRegistry.add(name, at);
      await services.ingest.poll(name.toLowerCase());
    },
    pass(ms) {
      at += ms;
    },
    whenIdle: digestRunner.whenIdle,
    async end() {
      await bot.stop();
      await running;
      await telegram.stop();
      await storage.close();
    },
  };
}

function readerOf(shown: ReadonlyMap<string, ChannelSnapshot>): ReadChannel {
  return async ({ name, post }) => (post === undefined && shown.get(name)) || readingOf(name, name, []);
}

function readingOf(name: string, title: string, posts: readonly Partial<Post>[]): ChannelSnapshot {
  const whole = posts.map((post) => postIn(name, post)).sort((a, b) => a.id - b.id);
  return {
    state: 'fresh',
    detail: '',
    name,
    title,
    channelId: 1,
    posts: whole,
    seenIds: whole.map((post) => post.id),
    isComplete: true,
    parseErrors: [],
  };
}

export const postIn = (channel: string, fields: Partial<Post>): Post => ({
  ...createEmptyPost(channel, 1),
  channelId: 1,
  date: isoAt(now),
  kind: 'text',
  url: `https://t.me/${channel}/${fields.id ?? 1}`,
  ...fields,
});

export const buttonsOf = (message: StoredMessage | undefined): string[] =>
  message?.buttons.flat().map(({ text }) => text) ?? [];

/** What a message has in bold. */
export const boldOf = ({ content }: StoredMessage): string[] =>
  content.entities
    .filter(({ type }) => type === 'bold')
    .map(({ offset, length }) => content.text.slice(offset, offset + length));

/** The posts a message links to, by their number. */
export const linkedIn = ({ content }: StoredMessage): number[] =>
  content.entities.flatMap((entity) => {
    const id = 'url' in entity ? /\/(\d+)$/.exec(String(entity.url))?.[1] : undefined;
    return id === undefined ? [] : [Number(id)];
  });
