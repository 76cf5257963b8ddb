/** Deep links, `?start=…`: only public things, checked, at most Telegram's 64 characters. */
import { parseChannelName } from '#src/channels/channel.ts';
import { toChannelKey } from '#src/posts/channel-key.ts';
import type { BotContext } from './context.ts';
import { offerChannels } from './subscription.ts';
import type { ChannelRegistry } from '#src/channels/channel-registry.ts';

export interface DeepLinkDeps {
  readonly channelRegistry: ChannelRegistry;
}

const shape = /^(?:channel-([A-Za-z]\w{3,31}))$/;

export function isDeepLink(payload: string): boolean {
  return shape.test(payload);
}

/** `channel-NAME` offers that channel to follow; one that is not watched offers all. */
export async function openDeepLink(deps: DeepLinkDeps, ctx: BotContext, payload: string): Promise<void> {
  const name = parseChannelName(shape.exec(payload)?.[1] ?? '');
  const channel = name === null ? undefined : deps.channelRegistry.get(toChannelKey(name));
  await offerChannels(ctx, channel ? [channel] : deps.channelRegistry.list());
}
