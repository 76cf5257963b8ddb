import type { Services } from '#src/app/create-services.ts';
import { canReceiveDigests } from '#src/chats/chat.ts';
import { createSetBackDetector } from '#src/clock.ts';

type ReplanDeps = Pick<Services, 'chats' | 'digestQueue' | 'isAllowedChat' | 'clock' | 'log'> & {
  readonly channelRegistry: Pick<Services['channelRegistry'], 'list'>;
  readonly alertMessages: Pick<Services['alertMessages'], 'rescheduleAll'>;
  readonly archive: Pick<Services['archive'], 'listSeenAfter' | 'restamp'>;
};

/** Runs at the start, and as soon as the clock was set back. */
export function createReplanJob(deps: ReplanDeps): () => Promise<void> {
  const { chats, digestQueue, alertMessages, isAllowedChat, clock, log } = deps;
  const wasSetBack = createSetBackDetector(clock);
  return async () => {
    if (!wasSetBack()) return;
    const now = clock.now();
    await endFuture(deps, now);
    for await (const chat of chats.all())
      if (canReceiveDigests(chat) && isAllowedChat(chat.id)) await digestQueue.syncSchedules(chat, now);
    await alertMessages.rescheduleAll(chats.find, now);
    log.debug('the schedules were planned anew');
  };
}

/**
 * Posts that were seen, and windows that end, later than now: all of it happened before now, in that order. Each of
 * these instants becomes one of the milliseconds up to now, so that no window gets a post twice, and none is left out.
 */
async function endFuture({ archive, digestQueue, channelRegistry }: ReplanDeps, now: number): Promise<void> {
  const ends = await digestQueue.listEndingAfter(now);
  const posts = [];
  for (const { key } of channelRegistry.list())
    for (const kept of await archive.listSeenAfter(key, now)) posts.push({ key, kept });
  const future = [...ends.map(({ until }) => until), ...posts.map(({ kept }) => kept.seenAt)];
  const inOrder = [...new Set(future)].sort((a, b) => b - a);
  const past = new Map(inOrder.map((instant, rank) => [instant, now - rank]));
  // a crash between the two repeats, and loses nothing
  for (const digest of ends) await digestQueue.moveEnd(digest, past.get(digest.until) ?? now);
  for (const { key, kept } of posts) await archive.restamp(key, kept, past.get(kept.seenAt) ?? now);
}
