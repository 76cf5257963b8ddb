/** The bot's handlers over an archive filled by hand, with people to ask it: a clock of ours, and no page is read. */
import { Bot } from 'grammy';
import { type FakeTelegram, startFakeTelegram } from '#doubles/fake-telegram.ts';
import type { StoredMessage } from '#doubles/telegram/state/message.ts';
import type { HouseContext } from '#handlers/context.ts';
import { addHandlers } from '#handlers/index.ts';
import { createTranslate } from '#src/adapters/fluent.ts';
import { createPainter } from '#src/adapters/picture.ts';
import { openSqlite } from '#src/adapters/sqlite.ts';
import { readConfig } from '#src/config.ts';
import { type Core, createCore } from '#src/core.ts';
import { createBudget } from '#src/digest/budget.ts';
import { createFaults } from '#src/faults.ts';
import { silentLog } from '#src/log.ts';
import type { ChannelReader, Reading, Storage } from '#src/ports.ts';
import type { Post } from '#src/posts/post.ts';
import { createStore } from '#src/store/shelf.ts';
import { createTexts } from '#src/texts.ts';

export interface ArchiveHouse {
  readonly telegram: FakeTelegram;
  readonly core: Core;
  readonly storage: Storage;
  /** Posts of a channel, as a visit would bring them; they need an id and a date. */
  fill(name: string, posts: readonly Partial<Post>[], title?: string): Promise<void>;
  pass(ms: number): void;
  end(): Promise<void>;
}

/** Friday noon, UTC. */
export const now = Date.parse('2026-11-20T12:00:00Z');
export const dayMs = 86_400_000;
export const isoAt = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z');

export async function openArchiveHouse(env: Record<string, string> = {}): Promise<ArchiveHouse> {
  let at = now;
  const telegram = await startFakeTelegram({ now: () => at });
  const read = readConfig({ CHANNELS: 'NorlandMFA', ...env }, { languages: ['en'], needsToken: false });
  if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes));
  const storage = openSqlite(':memory:');
  const store = createStore(storage, silentLog);
  const clock = { now: () => at };
  const shown = new Map<string, Reading>();
  const core = await createCore({
    config: read.config,
    store,
    clock,
    reader: readerOf(shown),
    painter: createPainter(),
    faults: createFaults(silentLog, clock.now),
    texts: (locale) => createTexts(createTranslate(), locale),
    languages: ['en'],
    chance: () => 0.5,
    waitedMs: () => 0,
    budget: createBudget({ store, clock, dailyTokens: 0 }),
  });
  const bot = new Bot<HouseContext>(telegram.token, { client: { apiRoot: telegram.root } });
  addHandlers(bot, core);
  const running = bot.start({ drop_pending_updates: false });
  return {
    telegram,
    core,
    storage,
    async fill(name, posts, title = name) {
      shown.set(name, readingOf(name, title, posts));
      await core.watch.add(name, at);
      await core.visits.visit(name.toLowerCase());
    },
    pass(ms) {
      at += ms;
    },
    async end() {
      await bot.stop();
      await running;
      await telegram.stop();
      await storage.close();
    },
  };
}

function readerOf(shown: ReadonlyMap<string, Reading>): ChannelReader {
  const newest = async (name: string) => shown.get(name) ?? readingOf(name, name, []);
  return { newest, older: newest, post: async () => null };
}

function readingOf(name: string, title: string, posts: readonly Partial<Post>[]): Reading {
  const whole = posts.map((post) => postIn(name, post)).sort((a, b) => a.id - b.id);
  return {
    state: 'fresh',
    detail: '',
    name,
    title,
    channelId: 1,
    subscribers: 100,
    posts: whole,
    ids: whole.map((post) => post.id),
    from: null,
    complete: true,
    problems: [],
  };
}

export function postIn(channel: string, fields: Partial<Post>): Post {
  return {
    channel,
    channelId: 1,
    id: 1,
    date: isoAt(now),
    edited: false,
    kind: 'text',
    author: null,
    text: '',
    forward: null,
    reply: null,
    links: [],
    hashtags: [],
    media: [],
    album: [],
    views: null,
    reactions: [],
    preview: null,
    url: `https://t.me/${channel}/${fields.id ?? 1}`,
    ...fields,
  };
}

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
