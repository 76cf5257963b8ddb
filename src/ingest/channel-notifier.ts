/** Tells the readers of a channel that it cannot be read, or can be again: once each. */
import type { Chats } from '#src/chats/chats.ts';
import type { Outbox } from '#src/delivery/outbox/outbox.ts';
import { renderMessage } from '#src/message/render-message.ts';
import type { Clock } from '#src/clock.ts';
import type { Archive } from '#src/posts/archive.ts';
import type { Texts } from '#src/message/texts.ts';
import type { Channel } from '#src/channels/channel.ts';
import { decideChannelNotice } from './decide-channel-notice.ts';
import type { ChannelRegistry } from '#src/channels/channel-registry.ts';

export interface ChannelNotifier {
  /** Enqueues what is to be said of a channel now. */
  notify(key: string): Promise<void>;
}

export interface ChannelNotifierOptions {
  readonly registry: ChannelRegistry;
  readonly archive: Archive;
  readonly chats: Chats;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly texts: (locale: string) => Texts;
  /** Whether the operator lets this chat be served. */
  readonly isServed: (chat: number) => boolean;
}

export function createChannelNotifier({
  registry,
  archive,
  chats,
  outbox,
  clock,
  texts,
  isServed,
}: ChannelNotifierOptions): ChannelNotifier {
  async function enqueue(channel: Channel, kind: 'lost' | 'back', lostAt: number): Promise<void> {
    const count = kind === 'back' ? await countArrived(channel.key, lostAt) : 0;
    for (const key of chats.subscribedChats(channel.key)) {
      const chat = await chats.find(key);
      if (!chat || chat.silentSince !== null || !isServed(chat.id)) continue;
      const own = texts(chat.language);
      const lines = own.lines(`channel-${kind}`, {
        channel: channel.title,
        since: own.dayAndTime(lostAt, chat.timeZone),
        state: { choice: channel.state.replaceAll(' ', '-') },
        count,
      });
      const [body] = renderMessage({ blocks: [{ lines }] });
      const to = { chat: chat.id, thread: chat.thread };
      const subject = `${channel.key}:${kind}:${lostAt}`;
      if (body) await outbox.enqueue([{ to, kind: 'notice', subject, part: 0, body, silent: true }]);
    }
  }

  async function countArrived(channel: string, since: number): Promise<number> {
    let count = 0;
    for await (const _ of archive.seenBetween(channel, since, clock.now() + 1)) count += 1;
    return count;
  }

  return {
    async notify(key) {
      const channel = registry.get(key);
      const kind = channel && decideChannelNotice(channel, clock.now());
      if (!channel || !kind) return;
      const lostAt = channel.unreadableSince ?? channel.lostNotifiedAt ?? clock.now();
      await enqueue(channel, kind, lostAt);
      await registry.recordNotice(key, kind === 'lost' ? lostAt : null);
    },
  };
}
