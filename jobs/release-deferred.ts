/** Owes the bundles whose quiet hours have ended. */
import type { Core } from '#src/app/core.ts';
import { createJob, type Job } from './job.ts';

export function createReleaseDeferredJob(core: Core): Job {
  let isFirst = true;

  async function releaseDue(): Promise<void> {
    for await (const { key, chat: chatKey } of core.alertMessages.listDueDeferred(core.clock.now())) {
      const chat = await core.chats.find(chatKey);
      await core.alertMessages.release(chat?.silentSince === null ? chat : undefined, key);
    }
  }

  /** A crash may have come between new quiet hours and what they mean for what is held. */
  async function retimeAll(): Promise<void> {
    for await (const { key, chat: chatKey } of core.alertMessages.listDueDeferred(Number.MAX_SAFE_INTEGER)) {
      const chat = await core.chats.find(chatKey);
      if (chat?.silentSince === null) await core.alertMessages.release(chat, key, core.clock.now());
    }
  }

  return createJob('release', 'every second', async () => {
    await releaseDue();
    if (isFirst) await retimeAll();
    isFirst = false;
  });
}
