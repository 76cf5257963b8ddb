/** Addresses that people can tap. */
import type { Channel } from '#src/channels/channel.ts';

export const toChannelUrl = (channel: Channel): string => `https://t.me/${channel.name}`;
