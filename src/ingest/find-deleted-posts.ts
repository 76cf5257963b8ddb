/** Which posts a channel has deleted: gone from its pages, and confirmed by the page of the post itself. */
import type { Channel } from '#src/channels/channel.ts';
import type { ChannelReader, ChannelSnapshot } from '#src/channels/channel-reader.ts';
import { ConnectionFailed, Refused } from '#src/errors.ts';
import type { Archive } from '#src/posts/archive.ts';

/** Confirmations in one poll; the rest waits for the next. */
const maxConfirmations = 5;

interface DeletionPorts {
  readonly reader: ChannelReader;
  readonly archive: Archive;
  readonly shutdownSignal: AbortSignal;
}

/** Only an id between the oldest and the newest one shown can be missing because it was deleted. */
export async function findDeletedPosts(
  channel: Channel,
  snapshot: ChannelSnapshot,
  ports: DeletionPorts,
): Promise<number[]> {
  if (snapshot.seenIds.length === 0) return [];
  const shown = new Set(snapshot.seenIds);
  const oldest = snapshot.oldestIdSeen ?? Math.min(...shown);
  const known = await ports.archive.idsBetween(channel.key, oldest, Math.max(...shown));
  const deleted: number[] = [];
  for (const id of known.filter((each) => !shown.has(each)).slice(0, maxConfirmations))
    if (await isDeleted(channel, id, ports)) deleted.push(id);
  return deleted;
}

async function isDeleted(
  channel: Channel,
  id: number,
  { reader, shutdownSignal }: DeletionPorts,
): Promise<boolean> {
  try {
    return (await reader.fetchPost(channel.name, id, shutdownSignal)) === null;
  } catch (thrown) {
    // forgives servers that do not answer: asked again at the next poll
    if (thrown instanceof ConnectionFailed || thrown instanceof Refused) return false;
    throw thrown;
  }
}
