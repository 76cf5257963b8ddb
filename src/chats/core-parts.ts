/** What the rooms above this one are built from, each part under the name that it has everywhere; a signature picks from these. */
import type { ChannelRegistry } from '#src/channels/channel-registry.ts';
import type { Clock } from '#src/clock.ts';
import type { Outbox } from '#src/delivery/outbox/outbox.ts';
import type { Log } from '#src/log.ts';
import type { Texts } from '#src/message/texts.ts';
import type { Archive } from '#src/posts/archive.ts';
import type { Store } from '#src/store/store.ts';
import type { ChannelAccess } from './channel-access.ts';
import type { Chats } from './chats.ts';
import type { DigestQueue } from './digest-queue.ts';

export interface CoreParts {
  readonly admins: readonly number[];
  readonly archive: Archive;
  readonly channelAccess: ChannelAccess;
  readonly channelRegistry: ChannelRegistry;
  readonly chats: Chats;
  readonly clock: Clock;
  readonly digestQueue: DigestQueue;
  readonly isAllowedChat: (chat: number) => boolean;
  readonly log: Log;
  readonly outbox: Outbox;
  readonly store: Store;
  readonly texts: (locale: string) => Texts;
}
