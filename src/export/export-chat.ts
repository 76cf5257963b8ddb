/** All that is kept of a Telegram chat, as the file that `/export` sends: plain names, instants in ISO 8601 UTC. */
import type { AlertMessages } from '#src/alerts/messages/alert-messages.ts';
import type { ChannelRegistry } from '#src/channels/channel-registry.ts';
import type { Chat } from '#src/chats/chat.ts';
import type { Chats } from '#src/chats/chats.ts';
import type { DigestQueue } from '#src/chats/digest-queue.ts';
import type { Clock } from '#src/clock.ts';
import type { DeliveryRecord } from '#src/delivery/outbox/outbox-state.ts';
import { minuteMs } from '#src/duration.ts';
import type { Store } from '#src/store/store.ts';

export interface ChatExportPorts {
  readonly store: Store;
  readonly chats: Chats;
  readonly channelRegistry: ChannelRegistry;
  readonly alertMessages: AlertMessages;
  readonly digestQueue: DigestQueue;
  readonly clock: Clock;
}

export async function exportChat(parts: ChatExportPorts, chat: number) {
  const found = await Promise.all((await parts.chats.keysByChatId(chat)).map((key) => parts.chats.find(key)));
  const chats = found.filter((each) => each !== undefined);
  if (chats.length === 0) return null;
  return {
    dragoman: 'chat',
    version: 1,
    exportedAt: isoOf(parts.clock.now()),
    chats: await Promise.all(chats.map((each) => oneChat(parts, each))),
  };
}

async function oneChat(parts: ChatExportPorts, chat: Chat) {
  const { id, thread, type, title, silentSince } = chat;
  return {
    id,
    thread,
    type,
    title,
    createdAt: isoOf(chat.createdAt),
    settings: {
      language: chat.language,
      languageChosen: chat.languageChosen,
      summaryLanguage: chat.summaryLanguage,
      timeZone: chat.timeZone,
      quietHours: chat.quiet,
      soundAtNight: chat.soundAtNight ?? false,
      silent: silentSince && { since: isoOf(silentSince.at), reason: silentSince.reason },
    },
    subscriptions: chat.channels.map((key) => {
      const { name = key, title = key } = parts.channelRegistry.get(key) ?? {};
      return { channel: name, title };
    }),
    alerts: await alertsOf(parts, chat),
    schedules: chat.schedules.map(({ n, times, days, topic, channel: key = null }) => ({
      number: n,
      times,
      days,
      topic,
      channel: key && (parts.channelRegistry.get(key)?.name ?? key),
    })),
    nextDigest: isoOrNull(await parts.digestQueue.nextRunAt(chat.key)),
    reminders: (chat.reminders ?? []).map(({ url, title, at, leadMs }) => ({
      post: url,
      title,
      at: isoOf(at),
      minutesBefore: leadMs / minuteMs,
    })),
    topics: { own: chat.topics, followed: chat.followedTopics },
    deliveries: await deliveriesOf(parts, chat),
  };
}

async function alertsOf({ alertMessages }: ChatExportPorts, chat: Chat) {
  const hits = await alertMessages.hitCounts(chat.key);
  return chat.alerts.map(({ n, query, mode, scope, mutedUntil, createdAt, withChanges, isSwitchedOff }) => ({
    number: n,
    query,
    mode,
    ...scope,
    withChanges: withChanges ?? false,
    isSwitchedOff: isSwitchedOff ?? false,
    mutedUntil: isoOrNull(mutedUntil),
    createdAt: isoOf(createdAt),
    hits: hits.get(n) ?? 0,
  }));
}

async function deliveriesOf({ store }: ChatExportPorts, chat: Chat) {
  const found = [];
  const prefix = `${chat.key}|`;
  for await (const [key, entry] of store.collection<DeliveryRecord>('deliveries').list({ prefix })) {
    const [kind = '', ...rest] = key.slice(prefix.length).split('|');
    found.push({
      kind,
      subject: rest.slice(0, -1).join('|'),
      part: Number(rest.at(-1)),
      state: entry.state,
      at: 'at' in entry ? isoOf(entry.at) : null,
      message: 'message' in entry ? entry.message : null,
      reason: 'reason' in entry ? entry.reason : null,
    });
  }
  return found;
}

const isoOf = (at: number): string => new Date(at).toISOString();
/** Null for an instant that never comes, too. */
const isoOrNull = (at: number | null): string | null => new Date(at ?? Number.NaN).toJSON();
