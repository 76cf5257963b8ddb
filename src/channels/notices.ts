/** Tells the readers of a channel that it cannot be read, or can be again: once each. */
import type { Chats } from '../chats/chats.ts';
import type { Outbox } from '../delivery/outbox.ts';
import { renderMessage } from '../delivery/render.ts';
import type { Clock } from '../ports.ts';
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
  readonly chats: Chats;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly texts: (locale: string) => Texts;
}

export function createNotices({ watch, chats, outbox, clock, texts }: NoticePorts): Notices {
  async function owe(channel: Channel, kind: 'lost' | 'back', lostAt: number): Promise<void> {
    for (const key of chats.followers(channel.key)) {
      const chat = await chats.find(key);
      if (!chat || chat.silentSince !== null) continue;
      const own = texts(chat.language);
      const lines = own.lines(`channel-${kind}`, {
        channel: channel.title,
        since: own.dayAndTime(lostAt, chat.timeZone),
        state: { choice: channel.state.replaceAll(' ', '-') },
      });
      const [body] = renderMessage({ blocks: [{ lines }] });
      const to = { chat: chat.id, thread: chat.thread };
      const subject = `${channel.key}:${kind}:${lostAt}`;
      if (body) await outbox.owe([{ to, kind: 'notice', subject, part: 0, body, silent: true }]);
    }
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
