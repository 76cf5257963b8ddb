/** What ingest is made of. */
import type { Channel } from '#src/channels/channel.ts';
import type { ChannelReader } from '#src/channels/channel-reader.ts';
import type { ChannelRegistry } from '#src/channels/channel-registry.ts';
import type { Clock } from '#src/clock.ts';
import type { Log } from '#src/log.ts';
import type { Archive, ArchivedPost, ArchiveDiff } from '#src/posts/archive.ts';

/** Enqueues what follows from posts, before they are saved: called again after a crash. `now` in milliseconds. */
export interface PostDispatcher {
  dispatch(channel: Channel, diff: ArchiveDiff, now: number): Promise<void>;
  dispatchDeletion(channel: Channel, deleted: ArchivedPost, now: number): Promise<void>;
}

export interface IngestOptions {
  readonly reader: ChannelReader;
  readonly registry: ChannelRegistry;
  readonly archive: Archive;
  /** In this order. */
  readonly dispatchers: readonly PostDispatcher[];
  readonly clock: Clock;
  readonly log: Log;
  /** The base interval of polls. */
  readonly pollMs: number;
  /** Raised at shutdown: what is not read by then is read at the next start. */
  readonly shutdownSignal: AbortSignal;
}
