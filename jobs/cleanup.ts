/** What must be done now and then: expired records go, plans made under a wrong clock are made anew. */
import { canReceiveDigests } from '#src/chats/chat.ts';
import type { Core } from '#src/app/core.ts';
import { createJob, type Job } from './job.ts';

export function createCleanupJob(core: Core): Job {
  return createJob('keep house', 'every hour', async () => {
    const now = core.clock.now();
    const swept = await core.store.storage.sweep();
    for await (const chat of core.chats.all())
      if (canReceiveDigests(chat) && core.isAllowedChat(chat.id))
        await core.digestQueue.syncSchedules(chat, now);
    core.log.debug('the house was tidied', { swept });
  });
}
