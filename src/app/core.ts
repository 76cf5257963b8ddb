/** The one object both doors receive: every room, joined. */
import { createAlertDispatcher } from '#src/alerts/alert-dispatcher.ts';
import { type AlertMessages, createAlertMessages } from '#src/alerts/messages/alert-messages.ts';
import { createAlertPreview, type AlertPreview } from '#src/alerts/preview/alert-preview.ts';
import { createQueryIndex, type QueryIndex } from '#src/query/index/query-index.ts';
import { createChannelNotifier, type ChannelNotifier } from '#src/ingest/channel-notifier.ts';
import { createIngest, type Ingest } from '#src/ingest/ingest.ts';
import { openChannelRegistry, type ChannelRegistry } from '#src/channels/channel-registry.ts';
import { type Chat, type ChatDefaults, canReceiveDigests } from '#src/chats/chat.ts';
import { type Chats, openChats } from '#src/chats/chats.ts';
import { createDigestQueue, type DigestQueue } from '#src/chats/digest-queue.ts';
import { createErasure, type Erasure } from '#src/chats/erasure.ts';
import { createCallbackState, type CallbackState } from '#src/chats/callback-state.ts';
import { createReachability, type Reachability } from '#src/chats/reachability.ts';
import { createOnBehalfOf, type OnBehalfOf } from '#src/chats/on-behalf-of.ts';
import type { Config } from './config.ts';
import { createOutbox, type Outbox } from '#src/delivery/outbox/outbox.ts';
import type { TokenBudget } from '#src/digest/model/token-budget.ts';
import { createDigestBuilder } from '#src/digest/digest-builder.ts';
import type { DigestWriter } from '#src/digest/written-digest.ts';
import { createChatDigests, type ChatDigests } from '#src/digest/chat-digest.ts';
import { createPendingDigests, type PendingDigests } from '#src/digest/pending-digests.ts';
import { createQueryCompiler } from '#src/digest/topics/query-compiler.ts';
import { createScheduledDigests, type ScheduledDigests } from '#src/digest/scheduled-digests.ts';
import type { ErrorReporter } from './error-reporter.ts';
import type { Log } from '#src/log.ts';
import type { Rasterizer } from '#src/stats/rasterizer.ts';
import type { ChannelReader } from '#src/channels/channel-reader.ts';
import type { Clock } from '#src/clock.ts';
import { type Archive, createArchive } from '#src/posts/archive.ts';
import { createSearch, type Search } from '#src/search/search.ts';
import { createStatsCounter, type StatsCounter } from '#src/stats/stats-counter.ts';
import type { Store } from '#src/store/store.ts';
import type { Texts } from '#src/message/texts.ts';

export interface CorePorts {
  readonly config: Config;
  readonly store: Store;
  readonly reader: ChannelReader;
  readonly rasterizer: Rasterizer;
  readonly clock: Clock;
  readonly errorReporter: ErrorReporter;
  readonly texts: (locale: string) => Texts;
  /** A model; without it the posts' own sentences stand. */
  readonly write?: DigestWriter;
  readonly budget: TokenBudget;
  readonly rateLimitedMs: () => number;
  /** Locales there are. */
  readonly languages: readonly string[];
  /** 0 to 1, drawn anew. */
  readonly random: () => number;
}

export interface Core {
  readonly store: Store;
  readonly channelRegistry: ChannelRegistry;
  readonly archive: Archive;
  readonly ingest: Ingest;
  readonly channelNotifier: ChannelNotifier;
  readonly chats: Chats;
  readonly digestQueue: DigestQueue;
  readonly callbackState: CallbackState;
  readonly queryIndex: QueryIndex;
  readonly alertPreview: AlertPreview;
  readonly alertMessages: AlertMessages;
  readonly chatDigests: ChatDigests;
  readonly search: Search;
  readonly stats: StatsCounter;
  readonly rasterizer: Rasterizer;
  readonly reachability: Reachability;
  readonly erasure: Erasure;
  readonly scheduledDigests: ScheduledDigests;
  readonly onBehalfOf: OnBehalfOf;
  readonly pendingDigests: PendingDigests;
  readonly outbox: Outbox;
  readonly defaults: ChatDefaults;
  readonly languages: readonly string[];
  readonly texts: (locale: string) => Texts;
  readonly clock: Clock;
  readonly log: Log;
  readonly errorReporter: ErrorReporter;
  readonly budget: TokenBudget;
  readonly hasModel: boolean;
  readonly admins: readonly number[];
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** How long Telegram made all sending wait since the start, milliseconds. */
  rateLimitedMs(): number;
  /** Long work stops at the next step. */
  isShuttingDown(): boolean;
  /** From now on nothing long is begun. */
  beginShutdown(): void;
  isAdmin(person: number): boolean;
  isAllowedChat(chat: number): boolean;
}

/** Opens every room: reads channels and chats, and builds the index of all alerts. */
export async function createCore(ports: CorePorts): Promise<Core> {
  const { config, store, reader, clock, errorReporter, texts, languages, random, write, budget } = ports;
  const { log } = errorReporter;
  const defaults = {
    language: config.defaultLanguage,
    timeZone: config.defaultTimeZone,
    digestTime: config.digestTime,
  };
  const served = [...config.allowedChats, ...config.adminIds];
  const isAllowedChat = (chat: number) => config.allowedChats.length === 0 || served.includes(chat);
  const channelRegistry = await openChannelRegistry(store, { pollMs: config.pollSeconds * 1000, random });
  for (const name of config.channels) await channelRegistry.add(name, clock.now());
  const queryIndex = createQueryIndex();
  const chats = await openChats(store, defaults, clock.now, (chat) => addRules(queryIndex, chat));
  const archive = createArchive(store, config.retentionDays);
  const outbox = createOutbox({ store, clock, log });
  const alertMessages = createAlertMessages(store, outbox, texts);
  const alertDispatcher = createAlertDispatcher({
    queryIndex,
    chats,
    alertMessages,
    isServed: isAllowedChat,
  });
  const reading = {
    listByDate: archive.publishedBetween,
    listByArrival: archive.seenBetween,
    clock,
    compileQuery: createQueryCompiler(),
  };
  const extractiveBuilder = createDigestBuilder(reading);
  const builder = write ? createDigestBuilder({ ...reading, write }) : extractiveBuilder;
  const chatDigests = createChatDigests({ builder, extractiveBuilder, watch: channelRegistry, texts });
  const digestQueue = createDigestQueue(store);
  const reachability = createReachability({ chats, outbox, clock, log });
  const closing = new AbortController();
  const core: Core = {
    store,
    channelRegistry,
    archive,
    ingest: createIngest({
      reader,
      registry: channelRegistry,
      archive,
      alertDispatcher,
      clock,
      log,
      shutdownSignal: closing.signal,
    }),
    channelNotifier: createChannelNotifier({
      registry: channelRegistry,
      archive,
      chats,
      outbox,
      clock,
      texts,
      isServed: isAllowedChat,
    }),
    chats,
    digestQueue,
    callbackState: createCallbackState(store),
    queryIndex,
    alertPreview: createAlertPreview({ watch: channelRegistry, archive, clock }),
    alertMessages,
    chatDigests,
    search: createSearch({ archive, clock }),
    stats: createStatsCounter({ archive, registry: channelRegistry, clock, matching: reading.compileQuery }),
    rasterizer: ports.rasterizer,
    reachability,
    erasure: createErasure({ store, chats, outbox }),
    scheduledDigests: createScheduledDigests({
      chats,
      digestQueue,
      chatDigests,
      outbox,
      isServed: isAllowedChat,
    }),
    onBehalfOf: createOnBehalfOf(store),
    pendingDigests: createPendingDigests(store),
    outbox,
    defaults,
    languages,
    texts,
    clock,
    log,
    errorReporter,
    budget,
    hasModel: config.model !== null,
    admins: config.adminIds,
    startedAt: clock.now(),
    rateLimitedMs: ports.rateLimitedMs,
    isShuttingDown: () => closing.signal.aborted,
    beginShutdown: () => closing.abort(),
    isAdmin: (person) => config.adminIds.includes(person),
    isAllowedChat,
  };
  followChanges(core);
  return core;
}

/** Keeps the index of alerts, the plan of digests and what is held in line with the chats' documents. */
function followChanges(core: Core): void {
  const { chats, queryIndex: rules, digestQueue: due, clock } = core;
  chats.onChange(async (before, after) => {
    if (before?.key !== after?.key || before?.alerts !== after?.alerts) {
      for (const { n } of before?.alerts ?? []) rules.remove(before?.key ?? '', n);
      if (after) addRules(rules, after);
    }
    if (before && before.key !== after?.key) await leaveKey(core, before.key, after?.key);
    if (!after) return;
    if (canReceiveDigests(after)) await due.syncSchedules(after, clock.now());
    else await due.removeChat(after.key);
    if (before && movesQuiet(before, after)) await core.alertMessages.reschedule(after, clock.now());
  });
}

/** What other shelves keep of a chat goes with it, or goes. */
async function leaveKey(
  { alertMessages: cards, digestQueue: due }: Core,
  from: string,
  to: string | undefined,
): Promise<void> {
  if (to === undefined) await Promise.all([cards.deleteChat(from), due.removeChat(from)]);
  else await Promise.all([cards.moveChat(from, to), due.moveChat(from, to)]);
}

/** Nobody waits for a morning that was called off, or comes sooner. */
const movesQuiet = (before: Chat, after: Chat): boolean =>
  before.quiet !== after.quiet || before.timeZone !== after.timeZone;

/** A query that can be read no longer stays in its chat's list and fires on nothing. */
function addRules(rules: QueryIndex, chat: Chat): void {
  for (const { n, query, scope } of chat.alerts) rules.add(chat.key, n, query, scope);
}
