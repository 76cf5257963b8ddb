/** The core with a model behind the real adapter, a store in memory, and posts already in the archive. */
import { createTranslate } from '#src/adapters/fluent.ts';
import { createPainter } from '#src/adapters/picture.ts';
import { openSqlite } from '#src/adapters/sqlite.ts';
import { type Config, readConfig } from '#src/config.ts';
import { type Core, createCore } from '#src/core.ts';
import { plainText } from '#src/delivery/message.ts';
import type { Edition } from '#src/digest/edition.ts';
import { createFaults, type Faults } from '#src/faults.ts';
import { silentLog } from '#src/log.ts';
import type { ChannelReader } from '#src/ports.ts';
import type { Post } from '#src/posts/post.ts';
import { createStore, type Store } from '#src/store/shelf.ts';
import { createTexts } from '#src/texts.ts';
import { createModel } from '#src/verbs/model.ts';

export interface Newsroom {
  readonly core: Core;
  readonly faults: Faults;
  readonly store: Store;
  readonly model: ReturnType<typeof createModel>;
  /** The digest of the last day for chat `id`, and what a reader sees of it. */
  digest(id?: number, wishes?: { language?: string; topic?: string }): Promise<Edition & { text: string }>;
  close(): Promise<void>;
}

export const evening = Date.UTC(2026, 10, 20, 18);
const dayMs = 86_400_000;
const nobody: ChannelReader = {
  newest: () => Promise.reject(new Error('nobody reads here')),
  older: () => Promise.reject(new Error('nobody reads here')),
  post: () => Promise.reject(new Error('nobody reads here')),
};

export async function openNewsroom(
  posts: readonly Post[],
  env: Readonly<Record<string, string>>,
  storage = openSqlite(':memory:'),
): Promise<Newsroom> {
  const clock = { now: () => evening };
  const faults = createFaults(silentLog, clock.now);
  const store = createStore(storage, silentLog);
  const config = configFrom(env);
  const translate = createTranslate();
  const model = createModel(config, { store, clock, log: faults.log });
  const core = await createCore({
    config,
    store,
    clock,
    faults,
    reader: nobody,
    texts: (locale) => createTexts(translate, locale),
    languages: ['en'],
    chance: () => 0.5,
    waitedMs: () => 0,
    painter: createPainter(),
    ...model,
  });
  for (const name of new Set(posts.map((post) => post.channel))) {
    const own = posts.filter((post) => post.channel === name);
    await core.archive.keep(name.toLowerCase(), { fresh: own, edited: [] }, evening - dayMs);
  }
  return {
    core,
    faults,
    store,
    model,
    async digest(id = 1, { language, topic } = {}) {
      const known = await core.chats.get({ chat: id, thread: null });
      const chat = { ...known, summaryLanguage: language ?? null };
      const named = topic === undefined ? null : core.editions.topicNamed(chat, topic);
      const window = { from: evening - dayMs, to: evening };
      const edition = await core.editions.make({ chat, window, channels: [], topic: named });
      const { blocks } = edition.message;
      return { ...edition, text: blocks.map(({ lines }) => lines.map(plainText).join('\n')).join('\n\n') };
    },
    close: () => store.close(),
  };
}

function configFrom(env: Readonly<Record<string, string>>): Config {
  const read = readConfig(
    { CHANNELS: 'NorlandMFA', STORE_URL: 'memory:', ...env },
    { languages: ['en'], needsToken: false },
  );
  if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes));
  return read.config;
}
