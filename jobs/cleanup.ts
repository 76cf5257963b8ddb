/** What must be done now and then: expired records go, plans made under a wrong clock are made anew. */
import { canReceiveDigests } from '#src/chats/chat.ts';
import type { Chats } from '#src/chats/chats.ts';
import type { DigestQueue } from '#src/chats/digest-queue.ts';
import type { Clock } from '#src/clock.ts';
import type { Log } from '#src/log.ts';
import type { Store } from '#src/store/store.ts';
import { createJob, type Job } from './job.ts';

export interface CleanupDeps {
  readonly store: Store;
  readonly chats: Chats;
  readonly digestQueue: DigestQueue;
  readonly isAllowedChat: (chat: number) => boolean;
  readonly clock: Clock;
  readonly log: Log;
}

export function createCleanupJob(deps: CleanupDeps): Job {
  const { store, chats, digestQueue, isAllowedChat, clock, log } = deps;
  return createJob('cleanup', 'every hour', async () => {
    const now = clock.now();
    const swept = await store.storage.sweep();
    for await (const chat of chats.all())
      if (canReceiveDigests(chat) && isAllowedChat(chat.id)) await digestQueue.syncSchedules(chat, now);
    log.debug('expired records were deleted', { swept });
  });
}
