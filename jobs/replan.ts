/** Plans that were made under a wrong clock are made anew. */
import { canReceiveDigests } from '#src/chats/chat.ts';
import type { Chats } from '#src/chats/chats.ts';
import type { DigestQueue } from '#src/chats/digest-queue.ts';
import { type Clock, createSetBackDetector } from '#src/clock.ts';
import type { Log } from '#src/log.ts';
import { createJob, type Job } from './job.ts';

export interface ReplanDeps {
  readonly chats: Chats;
  readonly digestQueue: DigestQueue;
  readonly isAllowedChat: (chat: number) => boolean;
  readonly clock: Clock;
  readonly log: Log;
}

/** At the start, and as soon as the clock was set back. */
export function createReplanJob({ chats, digestQueue, isAllowedChat, clock, log }: ReplanDeps): Job {
  const wasSetBack = createSetBackDetector(clock);
  return createJob('replan', 'every second', async () => {
    if (!wasSetBack()) return;
    const now = clock.now();
    for await (const chat of chats.all())
      if (canReceiveDigests(chat) && isAllowedChat(chat.id)) await digestQueue.syncSchedules(chat, now);
    log.debug('the schedules were planned anew');
  });
}
