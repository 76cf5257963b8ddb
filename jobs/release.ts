/** Owes the bundles whose quiet hours have ended. */
import type { Core } from '#src/core.ts';
import { createWork, type Job } from './job.ts';

export function createReleaseJob(core: Core): Job {
  return createWork('release', 'every second', async () => {
    for await (const { key, chat: chatKey } of core.cards.heldUntil(core.clock.now())) {
      const chat = await core.chats.find(chatKey);
      await core.cards.release(chat?.silentSince === null ? chat : undefined, key);
    }
  });
}
