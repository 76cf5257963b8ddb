/** What ingest is made of. */
import type { AlertDispatcher } from '#src/alerts/alert-dispatcher.ts';
import type { ChannelReader } from '#src/channels/channel-reader.ts';
import type { ChannelRegistry } from '#src/channels/channel-registry.ts';
import type { Clock } from '#src/clock.ts';
import type { Log } from '#src/log.ts';
import type { Archive } from '#src/posts/archive.ts';
import type { Reminders } from '#src/reminders/reminders.ts';

export interface IngestOptions {
  readonly reader: ChannelReader;
  readonly registry: ChannelRegistry;
  readonly archive: Archive;
  readonly alertDispatcher: AlertDispatcher;
  readonly reminders: Pick<Reminders, 'dispatch' | 'dispatchDeletion'>;
  readonly clock: Clock;
  readonly log: Log;
  /** The base interval of polls. */
  readonly pollMs: number;
  /** Raised at shutdown: what is not read by then is read at the next start. */
  readonly shutdownSignal: AbortSignal;
}
