/** What is read. */
export const channelStates = [
  'fresh',
  'empty',
  'preview off',
  'withheld here',
  'not a channel',
  'not found',
  'markup changed',
  'unreachable',
] as const;

export type ChannelState = (typeof channelStates)[number];

export const isReadableState = (state: ChannelState): boolean => state === 'fresh' || state === 'empty';
