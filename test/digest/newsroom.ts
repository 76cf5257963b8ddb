/** The core with a model behind the real adapter, a store in memory, and posts already in the archive. */
import { createTranslate } from '#src/adapters/fluent.ts';
import { rasterizeSvg } from '#src/adapters/resvg.ts';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { type Config, readConfig } from '#src/app/config.ts';
import { createServices, type Services } from '#src/app/create-services.ts';
import { toPlainText } from '#src/message/message.ts';
import type { Digest } from '#src/digest/selection/plan-digest.ts';
import { createErrorReporter, type ErrorReporter } from '#src/app/error-reporter.ts';
import { silentLog } from '#src/log.ts';
import type { ReadChannel } from '#src/channels/channel-reader.ts';
import type { Post } from '#src/posts/post.ts';
import { createStore, type Store } from '#src/store/store.ts';
import { createTexts } from '#src/message/texts.ts';
import { createModel } from '#src/app/create-model.ts';

export interface Newsroom {
  readonly services: Services;
  readonly faults: ErrorReporter;
  readonly store: Store;
  readonly model: ReturnType<typeof createModel>;
  /** The digest of the last day for chat `id`, and what a reader sees of it. */
  digest(
    id?: number,
    wishes?: { language?: string; topic?: string },
  ): Promise<{ digest: Digest; text: string }>;
  close(): Promise<void>;
}

export const evening = Date.UTC(2026, 10, 20, 18);
const dayMs = 86_400_000;
const nobody: ReadChannel = () => Promise.reject(new Error('nobody reads here'));

export async function openNewsroom(
  posts: readonly Post[],
  env: Readonly<Record<string, string>>,
  storage = openSqlite(':memory:'),
): Promise<Newsroom> {
  const clock = { now: () => evening };
  const errorReporter = createErrorReporter(silentLog, clock.now);
  const store = createStore(storage, silentLog);
  const config = configFrom(env);
  const translate = createTranslate();
  const model = createModel(config, { store, clock, log: errorReporter.log });
  const services = await createServices({
    config,
    store,
    clock,
    errorReporter,
    readChannel: nobody,
    texts: (locale) => createTexts(translate, locale),
    languages: ['en'],
    random: () => 0.5,
    rateLimitedMs: () => 0,
    rasterize: rasterizeSvg,
    model,
    shutdownSignal: new AbortController().signal,
  });
  for (const name of new Set(posts.map((post) => post.channel))) {
    const own = posts.filter((post) => post.channel === name);
    await services.archive.save(name.toLowerCase(), { added: own, edited: [] }, evening - dayMs);
  }
  return {
    services,
    faults: errorReporter,
    store,
    model,
    async digest(id = 1, { language, topic } = {}) {
      const known = await services.chats.get({ chat: id, thread: null });
      const chat = { ...known, summaryLanguage: language ?? null };
      const named = topic === undefined ? null : services.chatDigests.findTopic(chat, topic);
      const window = { from: evening - dayMs, to: evening };
      const edition = await services.chatDigests.make({ chat, window, channels: [], topic: named });
      const { blocks } = edition.message;
      return { ...edition, text: blocks.map(({ lines }) => lines.map(toPlainText).join('\n')).join('\n\n') };
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
