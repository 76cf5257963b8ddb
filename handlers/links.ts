/** Addresses that people can tap. */
import type { Channel } from '#src/channels/channel.ts';

export const homeOf = (channel: Channel): string => `https://t.me/${channel.name}`;
