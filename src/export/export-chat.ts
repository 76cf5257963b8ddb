/** All that is kept of a Telegram chat, as the file that `/export` sends: plain names, instants in ISO 8601 UTC. */
import type { AlertMessages } from '#src/alerts/messages/alert-messages.ts';
import type { ChannelRegistry } from '#src/channels/channel-registry.ts';
import type { DeliveryRecord } from '#src/delivery/outbox/outbox-state.ts';
import type { Clock } from '#src/clock.ts';
import { minuteMs } from '#src/duration.ts';
import type { Store } from '#src/store/store.ts';
import type { AlertMode, Chat, ChatType } from '#src/chats/chat.ts';
import type { Chats } from '#src/chats/chats.ts';
import type { DigestQueue } from '#src/chats/digest-queue.ts';

export interface ChatExport {
  readonly dragoman: 'chat';
  readonly version: 1;
  readonly exportedAt: string;
  /** Of a forum each thread that has settings of its own; of any other chat one. */
  readonly chats: readonly ExportedChat[];
}

export interface ExportedChat {
  readonly id: number;
  readonly thread: number | null;
  readonly type: ChatType;
  readonly title: string;
  readonly createdAt: string;
  readonly settings: {
    readonly language: string;
    readonly languageChosen: boolean;
    readonly summaryLanguage: string | null;
    readonly timeZone: string;
    readonly quietHours: { readonly from: string; readonly to: string } | null;
    /** Why nothing is sent; null while the chat can be reached. */
    readonly silent: { readonly since: string; readonly reason: string } | null;
  };
  readonly subscriptions: readonly { readonly channel: string; readonly title: string }[];
  readonly alerts: readonly AlertData[];
  readonly schedules: readonly {
    readonly number: number;
    readonly times: readonly string[];
    /** ISO weekdays, 1 = Monday. */
    readonly days: readonly number[];
    readonly topic: string | null;
  }[];
  readonly nextDigest: string | null;
  readonly reminders: readonly {
    readonly post: string | null;
    readonly title: string;
    readonly at: string;
    readonly minutesBefore: number;
  }[];
  readonly topics: {
    readonly own: readonly { readonly name: string; readonly query: string }[];
    readonly followed: readonly string[];
  };
  /** The deliveries to the chat and what became of them, for as long as that is kept. */
  readonly deliveries: readonly DeliveryData[];
}

interface AlertData {
  readonly number: number;
  readonly query: string;
  readonly mode: AlertMode;
  readonly channels: readonly string[] | null;
  readonly reposts: boolean;
  readonly mediaOnly: boolean;
  readonly mutedUntil: string | null;
  readonly createdAt: string;
  readonly hits: number;
}

interface DeliveryData {
  readonly kind: string;
  readonly subject: string;
  readonly part: number;
  readonly state: DeliveryRecord['state'];
  /** When it was settled, and the message that arrived or the reason why none did. */
  readonly at: string | null;
  readonly message: number | null;
  readonly reason: string | null;
}

export interface ChatExportPorts {
  readonly store: Store;
  readonly chats: Chats;
  readonly channelRegistry: ChannelRegistry;
  readonly alertMessages: AlertMessages;
  readonly digestQueue: DigestQueue;
  readonly clock: Clock;
}

/** Gathers it; null when nothing is kept of the chat. */
export async function exportChat(parts: ChatExportPorts, chat: number): Promise<ChatExport | null> {
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

async function oneChat(parts: ChatExportPorts, chat: Chat): Promise<ExportedChat> {
  const [alerts, nextAt, deliveries] = await Promise.all([
    alertsOf(parts, chat),
    parts.digestQueue.nextRunAt(chat.key),
    deliveriesOf(parts, chat),
  ]);
  const { silentSince } = chat;
  return {
    id: chat.id,
    thread: chat.thread,
    type: chat.type,
    title: chat.title,
    createdAt: isoOf(chat.createdAt),
    settings: {
      language: chat.language,
      languageChosen: chat.languageChosen,
      summaryLanguage: chat.summaryLanguage,
      timeZone: chat.timeZone,
      quietHours: chat.quiet,
      silent: silentSince && { since: isoOf(silentSince.at), reason: silentSince.reason },
    },
    subscriptions: chat.channels.map((key) => {
      const { name = key, title = key } = parts.channelRegistry.get(key) ?? {};
      return { channel: name, title };
    }),
    alerts,
    schedules: chat.schedules.map(({ n, times, days, topic }) => ({ number: n, times, days, topic })),
    nextDigest: isoOrNull(nextAt),
    reminders: (chat.reminders ?? []).map(({ url, title, at, leadMs }) => ({
      post: url,
      title,
      at: isoOf(at),
      minutesBefore: leadMs / minuteMs,
    })),
    topics: { own: chat.topics, followed: chat.followedTopics },
    deliveries,
  };
}

async function alertsOf({ alertMessages }: ChatExportPorts, chat: Chat): Promise<AlertData[]> {
  const hits = await alertMessages.hitCounts(chat.key);
  return chat.alerts.map(({ n, query, mode, scope, mutedUntil, createdAt }) => ({
    number: n,
    query,
    mode,
    ...scope,
    mutedUntil: isoOrNull(mutedUntil),
    createdAt: isoOf(createdAt),
    hits: hits.get(n) ?? 0,
  }));
}

async function deliveriesOf({ store }: ChatExportPorts, chat: Chat): Promise<DeliveryData[]> {
  const found: DeliveryData[] = [];
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
/** No date at all for an instant that never comes. */
const isoOrNull = (at: number | null): string | null =>
  at === null || Number.isNaN(new Date(at).getTime()) ? null : isoOf(at);
