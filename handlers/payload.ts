/** Deep links, `?start=…`: only public things, checked, at most Telegram's 64 characters. */
import { channelKeyOf, channelNameOf } from '#src/channels/channel.ts';
import type { HouseContext } from './context.ts';
import { offerChannels } from './subscription.ts';

const shape = /^(?:channel-([A-Za-z]\w{3,31}))$/;

export function isPublicPayload(payload: string): boolean {
  return shape.test(payload);
}

/** `channel-NAME` offers that channel to follow; one that is not watched offers all. */
export async function openPayload(ctx: HouseContext, payload: string): Promise<void> {
  const name = channelNameOf(shape.exec(payload)?.[1] ?? '');
  const channel = name === null ? undefined : ctx.house.core.watch.get(channelKeyOf(name));
  await offerChannels(ctx, channel ? [channel] : ctx.house.core.watch.list());
}
