/** Deep links, `?start=…`: only public things, checked, at most Telegram's 64 characters. */
import { parseChannelName } from '#src/channels/channel.ts';
import { toChannelKey } from '#src/posts/channel-key.ts';
import { storyLinkShape } from '#src/digest/message/digest-buttons.ts';
import type { BotContext } from './context.ts';
import { type LedgerDeps, openStory } from './digest/ledger.ts';
import { offerChannels } from './subscription.ts';
import type { ChannelRegistry } from '#src/channels/channel-registry.ts';

export interface DeepLinkDeps extends Pick<LedgerDeps, 'chatDigests'> {
  readonly channelRegistry: ChannelRegistry;
}

const shape = /^(?:channel-([A-Za-z]\w{3,31}))$/;

export const isDeepLink = (payload: string): boolean => shape.test(payload) || storyLinkShape.test(payload);

/** `channel-NAME` offers that channel to follow; one that is not watched offers all. `posts-…` opens the posts of a story of a digest. */
export async function openDeepLink(deps: DeepLinkDeps, ctx: BotContext, payload: string): Promise<void> {
  if (storyLinkShape.test(payload)) return openStory(deps, ctx, payload);
  const name = parseChannelName(shape.exec(payload)?.[1] ?? '');
  const channel = name === null ? undefined : deps.channelRegistry.get(toChannelKey(name));
  await offerChannels(ctx, channel ? [channel] : deps.channelRegistry.list());
}
