/** Owes the bundles whose quiet hours have ended. */
import type { Core } from '#src/core.ts';
import { createWork, type Job } from './job.ts';

export function createReleaseJob(core: Core): Job {
  let isFirst = true;

  async function releaseDue(): Promise<void> {
    for await (const { key, chat: chatKey } of core.cards.heldUntil(core.clock.now())) {
      const chat = await core.chats.find(chatKey);
      await core.cards.release(chat?.silentSince === null ? chat : undefined, key);
    }
  }

  /** A crash may have come between new quiet hours and what they mean for what is held. */
  async function retimeAll(): Promise<void> {
    for await (const { key, chat: chatKey } of core.cards.heldUntil(Number.MAX_SAFE_INTEGER)) {
      const chat = await core.chats.find(chatKey);
      if (chat?.silentSince === null) await core.cards.release(chat, key, core.clock.now());
    }
  }

  return createWork('release', 'every second', async () => {
    await releaseDue();
    if (isFirst) await retimeAll();
    isFirst = false;
  });
}
