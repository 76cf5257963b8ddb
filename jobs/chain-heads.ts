/** Once a day the head of each channel's chain of versions goes to the operator's admins: Telegram's clock attests it. */
import type { ChannelRegistry } from '#src/channels/channel-registry.ts';
import type { Chats } from '#src/chats/chats.ts';
import type { Clock } from '#src/clock.ts';
import type { Outbox } from '#src/delivery/outbox/outbox.ts';
import type { MessageLine } from '#src/message/message.ts';
import { renderMessage } from '#src/message/render-message.ts';
import type { Texts } from '#src/message/texts.ts';
import type { Archive } from '#src/posts/archive.ts';
import { createJob, type Job } from './job.ts';

export interface ChainHeadsDeps {
  readonly admins: readonly number[];
  readonly archive: Archive;
  readonly channelRegistry: ChannelRegistry;
  readonly chats: Chats;
  readonly outbox: Outbox;
  readonly texts: (locale: string) => Texts;
  readonly clock: Clock;
}

/** Every hour on purpose: the key of the delivery is the day, so twice is once, and a missed hour costs nothing. */
export function createChainHeadsJob(deps: ChainHeadsDeps): Job {
  const { admins, chats, outbox, texts, clock } = deps;
  return createJob('chain heads', 'every hour', async () => {
    const lines = await headLines(deps);
    if (lines.length === 0) return;
    const day = new Date(clock.now()).toISOString().slice(0, 10);
    for (const admin of admins) {
      const to = { chat: admin, thread: null };
      const { language } = await chats.get(to);
      const head = texts(language).lines('chain-heads', { day });
      const parts = renderMessage({ blocks: [{ lines: head }, { lines }] });
      await outbox.enqueue(
        parts.map((body, part) => ({
          to,
          kind: 'notice',
          subject: `chain-heads:${day}`,
          part,
          body,
          silent: true,
        })),
      );
    }
  });
}

async function headLines({ archive, channelRegistry }: ChainHeadsDeps): Promise<MessageLine[]> {
  const heads = channelRegistry.list().map(async ({ key, name }): Promise<MessageLine[]> => {
    const head = await archive.chainHead(key);
    return head ? [[`${name} ${head.number} `, { style: 'code', of: [head.hash] }]] : [];
  });
  return (await Promise.all(heads)).flat();
}
