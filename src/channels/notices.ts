/** Tells the readers of a channel that it cannot be read, or can be again: once each. */
import type { Chats } from '../chats/chats.ts';
import type { Outbox } from '../delivery/outbox.ts';
import { renderMessage } from '../delivery/render.ts';
import type { Clock } from '../ports.ts';
import type { Archive } from '../posts/archive.ts';
import type { Texts } from '../texts.ts';
import type { Channel } from './channel.ts';
import { noticeFor } from './notice.ts';
import type { Watch } from './watch.ts';

export interface Notices {
  /** Owes what is to be said of a channel now. */
  tell(key: string): Promise<void>;
}

export interface NoticePorts {
  readonly watch: Watch;
  readonly archive: Archive;
  readonly chats: Chats;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly texts: (locale: string) => Texts;
  /** Whether the operator lets this chat be served. */
  readonly isServed: (chat: number) => boolean;
}

export function createNotices({
  watch,
  archive,
  chats,
  outbox,
  clock,
  texts,
  isServed,
}: NoticePorts): Notices {
  async function owe(channel: Channel, kind: 'lost' | 'back', lostAt: number): Promise<void> {
    const count = kind === 'back' ? await countArrived(channel.key, lostAt) : 0;
    for (const key of chats.followers(channel.key)) {
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
      if (body) await outbox.owe([{ to, kind: 'notice', subject, part: 0, body, silent: true }]);
    }
  }

  async function countArrived(channel: string, since: number): Promise<number> {
    let count = 0;
    for await (const _ of archive.arrived(channel, since, clock.now() + 1)) count += 1;
    return count;
  }

  return {
    async tell(key) {
      const channel = watch.get(key);
      const kind = channel && noticeFor(channel, clock.now());
      if (!channel || !kind) return;
      const lostAt = channel.lostSince ?? channel.toldLostAt ?? clock.now();
      await owe(channel, kind, lostAt);
      await watch.markTold(key, kind === 'lost' ? lostAt : null);
    },
  };
}
