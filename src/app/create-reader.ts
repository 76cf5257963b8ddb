/** Everything that can be read as a channel: t.me by name, feeds by address, through a proxy where one is set. */
import { createFeedReader } from '#src/adapters/feed-reader.ts';
import { createProxiedFetch } from '#src/adapters/proxied-fetch.ts';
import { createTelegramWeb } from '#src/adapters/telegram-web/telegram-web.ts';
import type { ChannelReader } from '#src/channels/channel-reader.ts';
import type { Clock } from '#src/clock.ts';
import type { Log } from '#src/log.ts';
import { isFeedAddress } from '#src/posts/channel-key.ts';

export function createReader(
  config: { readonly previewRoot: readonly string[]; readonly previewProxy?: string | null },
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): ChannelReader {
  const proxied = config.previewProxy ? { fetch: createProxiedFetch(config.previewProxy) } : {};
  const telegram = createTelegramWeb({ roots: config.previewRoot, clock, log, ...proxied });
  const feeds = createFeedReader({ clock, ...proxied });
  const readerOf = (name: string) => (isFeedAddress(name) ? feeds : telegram);
  return {
    fetchLatest: (name, ...rest) => readerOf(name).fetchLatest(name, ...rest),
    fetchBefore: (name, ...rest) => readerOf(name).fetchBefore(name, ...rest),
    fetchPost: (name, ...rest) => readerOf(name).fetchPost(name, ...rest),
  };
}
