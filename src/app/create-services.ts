/** Creates the core's services from the store upwards, without adapters. */
import { createAlertDispatcher } from '#src/alerts/alert-dispatcher.ts';
import { createAlertMessages } from '#src/alerts/messages/alert-messages.ts';
import { createRecentCopies } from '#src/alerts/recent-copies.ts';
import { createSlowAlerts } from '#src/alerts/slow-alerts.ts';
import { createAlertPreview } from '#src/alerts/preview/alert-preview.ts';
import { createChannelNotifier } from '#src/ingest/channel-notifier.ts';
import type { ReadChannel } from '#src/channels/channel-reader.ts';
import { isTelegramHost } from '#src/channels/backoff.ts';
import { openChannelRegistry } from '#src/channels/channel-registry.ts';
import { createIngest, noteKnownDates } from '#src/ingest/ingest.ts';
import { createChannelAccess } from '#src/chats/channel-access.ts';
import { openChats } from '#src/chats/chats.ts';
import type { CoreParts } from '#src/chats/core-parts.ts';
import { createDigestQueue } from '#src/chats/digest-queue.ts';
import type { Chat } from '#src/chats/chat.ts';
import { createErasure } from '#src/chats/erasure.ts';
import { createReachability } from '#src/chats/reachability.ts';
import { createOutbox } from '#src/delivery/outbox/outbox.ts';
import { createChatDigests } from '#src/digest/chat-digest.ts';
import { createDigestBuilder } from '#src/digest/digest-builder.ts';
import { createFeedback } from '#src/digest/feedback.ts';
import type { SelectDigest } from '#src/digest/selection/plan-digest.ts';
import { createArchive } from '#src/posts/archive.ts';
import { createQueryIndex } from '#src/query/index/query-index.ts';
import { createReminders } from '#src/reminders/reminders.ts';
import { createSearch } from '#src/search/search.ts';
import type { Rasterize } from '#src/stats/stats-chart.ts';
import { createStatsCounter } from '#src/stats/stats-counter.ts';
import type { Config } from './config.ts';
import type { createModel } from './create-model.ts';
import type { ErrorReporter } from './error-reporter.ts';
import { followChatChanges, indexAlerts } from './follow-chat-changes.ts';
import { openOperators } from './operators.ts';

/** For composition and tests only: whatever needs a service names that service in its signature. */
export type Services = Awaited<ReturnType<typeof createServices>>;

interface ServiceOptions extends Pick<CoreParts, 'clock' | 'store' | 'texts'> {
  readonly config: Config;
  readonly readChannel: ReadChannel;
  readonly rasterize: Rasterize;
  readonly errorReporter: ErrorReporter;
  readonly model: ReturnType<typeof createModel>;
  readonly select?: SelectDigest;
  /** Null until `getMe` has answered. */
  readonly botName?: () => string | null;
  /** Since the start. */
  readonly rateLimitedMs: () => number;
  readonly languages: readonly string[];
  readonly random: () => number;
  /** Aborts at shutdown: nothing long may start, and long work stops at its next step. */
  readonly shutdownSignal: AbortSignal;
}

export async function createServices(options: ServiceOptions) {
  const { config, store, clock, errorReporter, random } = options;
  const { log } = errorReporter;
  const operators = await openOperators(store, config);
  const pollMs = config.pollSeconds * 1000;
  const isHostLimited = config.previewRoot.some(isTelegramHost);
  const channelRegistry = await openChannelRegistry(store, { pollMs, isHostLimited, random });
  const archive = createArchive(store, config.retentionDays);
  for (const { key, name } of channelRegistry.list())
    for await (const { post, seenAt } of archive.newest(key, undefined, 1))
      noteKnownDates(clock, name, [post], seenAt);
  for (const name of config.channels) await channelRegistry.add(name, clock.now());
  const slowAlerts = createSlowAlerts(log);
  const queryIndex = createQueryIndex(slowAlerts.add);
  const defaults = {
    language: config.defaultLanguage,
    timeZone: config.defaultTimeZone,
    digestTime: config.digestTime,
  };
  const reminded: Chat[] = [];
  const chats = await openChats(store, defaults, clock.now, (chat) => {
    indexAlerts(queryIndex, chat);
    if (chat.reminders?.length) reminded.push(chat);
  });
  const outbox = createOutbox({ store, clock, log });
  const parts = {
    ...operators,
    ...options,
    log,
    pollMs,
    defaults,
    channelRegistry,
    channelAccess: createChannelAccess(channelRegistry, operators.isAdmin),
    archive,
    queryIndex,
    chats,
    outbox,
    alertMessages: createAlertMessages(store, outbox, options.texts),
    recentCopies: createRecentCopies(store),
    digestQueue: createDigestQueue(store),
  };
  const reminders = createReminders(parts);
  for (const chat of reminded) reminders.noteChat(chat.key, chat);
  const alertDispatcher = createAlertDispatcher(parts);
  followChatChanges({ ...parts, reminders });

  const { write, budget, examResults } = options.model;
  const extractiveBuilder = createDigestBuilder(parts);
  const builder = write ? createDigestBuilder({ ...parts, write }) : extractiveBuilder;

  return {
    ...parts,
    budget,
    hasModel: config.model !== null,
    examResults,
    startedAt: clock.now(),
    alertDispatcher,
    reminders,
    ingest: createIngest({ ...parts, dispatchers: [alertDispatcher, reminders] }),
    channelNotifier: createChannelNotifier(parts),
    search: createSearch(parts),
    stats: createStatsCounter(parts),
    reachability: createReachability(parts),
    erasure: createErasure(parts),
    slowAlerts,
    alertPreview: createAlertPreview(parts),
    chatDigests: createChatDigests({ ...parts, builder, extractiveBuilder }),
    feedback: createFeedback(store),
  };
}
