/** The bot's real core on a simulated clock, with a reader and a messenger in place of the network, and every store operation counted. */
import { createTranslate } from '#src/adapters/fluent.ts';
import { readConfig } from '#src/app/config.ts';
import { createErrorReporter } from '#src/app/error-reporter.ts';
import { createModel } from '#src/app/create-model.ts';
import { createServices } from '#src/app/create-services.ts';
import { openStorage } from '#src/app/open-storage.ts';
import type { ChannelSnapshot, ReadChannel } from '#src/channels/channel-reader.ts';
import { silentLog } from '#src/log.ts';
import { createTexts, type Texts } from '#src/message/texts.ts';
import { createEmptyPost, type Post } from '#src/posts/post.ts';
import type { Storage } from '#src/store/create-storage.ts';
import { createStore } from '#src/store/store.ts';
import { createFakeTimer } from '#doubles/fake-timer.ts';
import { createInstantSender } from '../instant-sender.ts';

export type MillionBot = Awaited<ReturnType<typeof openBot>>;

const pageOf = 20;

export async function openBot(plan: { file: string; channels: readonly string[]; now: number }) {
  let at = plan.now;
  const clock = { now: () => at };
  const timer = createFakeTimer((ms) => {
    at += ms;
  }, 4);
  const counted = countOperations(await openStorage(`sqlite://${plan.file}`));
  const store = createStore(counted.storage, silentLog);
  const read = readConfig(
    { CHANNELS: plan.channels.join(','), POLL_SECONDS: '60' },
    { languages: ['en'], needsToken: false },
  );
  if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes));
  const { config } = read;
  const posts = new Map<string, Post[]>();
  const services = await createServices({
    config,
    store,
    clock,
    errorReporter: createErrorReporter(silentLog, clock.now),
    shutdownSignal: new AbortController().signal,
    readChannel: readerOf(posts),
    rasterize: async () => new Uint8Array(),
    texts: textsByLocale(),
    languages: ['en'],
    random: () => 0.5,
    rateLimitedMs: () => 0,
    model: createModel(config, { store, clock, log: silentLog }),
  });
  let sent = 0;
  const sender = createInstantSender(services.outbox, timer, () => {
    sent += 1;
  });
  return {
    services,
    store,
    timer,
    sender,
    operations: counted.operations,
    now: clock.now,
    sent: () => sent,
    moveTo(instant: number) {
      at = Math.max(at, instant);
    },
    publish(channel: string, text: string) {
      const known = posts.get(channel) ?? [];
      posts.set(channel, known);
      const id = (known.at(-1)?.id ?? 0) + 1;
      const url = `https://t.me/${channel}/${id}`;
      known.push({
        ...createEmptyPost(channel, id),
        kind: 'text',
        text,
        url,
        date: new Date(at).toISOString(),
      });
      if (known.length > pageOf) known.shift();
    },
  };
}

function readerOf(posts: ReadonlyMap<string, readonly Post[]>): ReadChannel {
  const snapshotOf = (name: string, shown: readonly Post[]): ChannelSnapshot => ({
    state: 'fresh',
    detail: '',
    name,
    title: name,
    channelId: null,
    posts: shown,
    seenIds: shown.map(({ id }) => id),
    isComplete: true,
    parseErrors: [],
  });
  return async ({ name, before, post }) => {
    const known = before === undefined ? (posts.get(name) ?? []) : [];
    return snapshotOf(name, post === undefined ? known : known.filter(({ id }) => id === post));
  };
}

/** Calls that read and calls that write, and how many records each handled. */
function countOperations(storage: Storage) {
  const operations = { reads: 0, writes: 0 };
  const count = (method: string | symbol, argument: unknown) => {
    const records = Array.isArray(argument) ? argument.length : 1;
    if (method === 'get' || method === 'getMany' || method === 'range') operations.reads += records;
    if (method === 'set' || method === 'setMany' || method === 'delete' || method === 'deleteMany')
      operations.writes += records;
  };
  const counting: Storage = {
    ...storage,
    namespace: (name) =>
      new Proxy(storage.namespace(name), {
        get(target, method) {
          const member: unknown = Reflect.get(target, method);
          if (typeof member !== 'function') return member;
          return (...given: unknown[]) => {
            count(method, given[0]);
            return member.apply(target, given);
          };
        },
      }),
  };
  return { storage: counting, operations };
}

function textsByLocale(): (locale: string) => Texts {
  const translate = createTranslate();
  const english = createTexts(translate, 'en');
  return () => english;
}
