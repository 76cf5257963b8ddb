import type { ChannelRegistry } from '#src/channels/channel-registry.ts';

/** A watched channel, so that an example that somebody copies works. */
export const getExampleChannel = ({
  channelRegistry,
}: {
  readonly channelRegistry: ChannelRegistry;
}): string => channelRegistry.list()[0]?.name ?? 'MFARussia';
