/** Reads channels of t.me by name and feeds by URL, through a proxy where one is set. */
import { createFeedReader } from '#src/adapters/feed-reader.ts';
import { createProxiedFetch } from '#src/adapters/proxied-fetch.ts';
import { createTelegramWeb } from '#src/adapters/telegram-web/telegram-web.ts';
import type { ReadChannel } from '#src/channels/channel-reader.ts';
import type { Clock } from '#src/clock.ts';
import type { Log } from '#src/log.ts';
import { isFeedAddress } from '#src/posts/channel-key.ts';

export function createReader(
  config: { readonly previewRoot: readonly string[]; readonly previewProxy?: string | null },
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): ReadChannel {
  const proxied = config.previewProxy ? { fetch: createProxiedFetch(config.previewProxy) } : {};
  const telegram = createTelegramWeb({ roots: config.previewRoot, clock, log, ...proxied });
  const feeds = createFeedReader({ clock, ...proxied });
  return (page, signal) => (isFeedAddress(page.name) ? feeds : telegram)(page, signal);
}
