/** What must be done now and then: expired records go, plans made under a wrong clock are made anew. */
import { isDigested } from '#src/chats/chat.ts';
import type { Core } from '#src/core.ts';
import { createWork, type Job } from './job.ts';

export function createHouseJob(core: Core): Job {
  return createWork('keep house', 'every hour', async () => {
    const now = core.clock.now();
    const swept = await core.store.storage.sweep();
    for await (const chat of core.chats.all())
      if (isDigested(chat) && core.isServed(chat.id)) await core.due.plan(chat, now);
    core.log.debug('the house was tidied', { swept });
  });
}
