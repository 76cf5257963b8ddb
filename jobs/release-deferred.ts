/** Enqueues the bundles whose quiet hours have ended. */
import type { Services } from '#src/app/create-services.ts';
import { createSetBackDetector } from '#src/clock.ts';
import { createJob, type Job } from './job.ts';

type ReleaseDeferredDeps = Pick<Services, 'chats' | 'clock'> & {
  readonly alertMessages: Pick<Services['alertMessages'], 'listDueDeferred' | 'release'>;
};

export function createReleaseDeferredJob({ alertMessages, chats, clock }: ReleaseDeferredDeps): Job {
  const wasSetBack = createSetBackDetector(clock);

  async function releaseDue(): Promise<void> {
    for await (const { key, chat: chatKey } of alertMessages.listDueDeferred(clock.now())) {
      const chat = await chats.find(chatKey);
      await alertMessages.release(chat?.silentSince === null ? chat : undefined, key);
    }
  }

  /** A crash may have come between new quiet hours and what they mean for what is deferred; or the clock was wrong. */
  async function retimeAll(): Promise<void> {
    for await (const { key, chat: chatKey } of alertMessages.listDueDeferred(Number.MAX_SAFE_INTEGER)) {
      const chat = await chats.find(chatKey);
      if (chat?.silentSince === null) await alertMessages.release(chat, key, clock.now());
    }
  }

  return createJob('release', 'every second', async () => {
    await releaseDue();
    if (wasSetBack()) await retimeAll();
  });
}
