/** The file that `/export` sends: the documents of a Telegram chat as they are kept, instants in ISO 8601 UTC. */
import type { AlertMessages } from '#src/alerts/messages/alert-messages.ts';
import type { Chat } from '#src/chats/chat.ts';
import type { CoreParts } from '#src/chats/core-parts.ts';
import type { DeliveryRecord } from '#src/delivery/outbox/outbox-state.ts';

export type ChatExportParts = { readonly alertMessages: AlertMessages } & Pick<
  CoreParts,
  'store' | 'chats' | 'channelRegistry' | 'digestQueue' | 'clock'
>;

/** Null where nothing is kept of the chat. */
export async function exportChat(parts: ChatExportParts, chat: number) {
  const found = await parts.chats.findMany(await parts.chats.keysByChatId(chat));
  const chats = found.filter((each) => each !== undefined);
  if (chats.length === 0) return null;
  const whole = {
    dragoman: 'chat',
    version: 2,
    exportedAt: parts.clock.now(),
    chats: await Promise.all(chats.map((each) => readChat(parts, each))),
  };
  return JSON.stringify(whole, toExported, 2);
}

async function readChat({ alertMessages, channelRegistry, digestQueue, store }: ChatExportParts, chat: Chat) {
  const hits = await alertMessages.hitCounts(chat.key);
  const deliveries = store.collection<DeliveryRecord>('deliveries').list({ prefix: `${chat.key}|` });
  return {
    ...chat,
    channels: chat.channels.map((key) => {
      const { name = key, title = key } = channelRegistry.get(key) ?? {};
      return { key, name, title };
    }),
    alerts: chat.alerts.map((alert) => ({ ...alert, hits: hits.get(alert.n) ?? 0 })),
    nextDigestAt: await digestQueue.nextRunAt(chat.key),
    deliveries: await Array.fromAsync(deliveries, ([key, record]) => ({ key, ...record })),
  };
}

/** Instants in ISO 8601, null for one that never comes; without what only the outbox needs of a delivery. */
function toExported(name: string, value: unknown): unknown {
  if (name === 'queueKey' || name === 'delivery') return undefined;
  return typeof value === 'number' && /^at$|At$|Until$/.test(name) ? new Date(value).toJSON() : value;
}
