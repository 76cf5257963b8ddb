/** What is known of a channel. Readers say `fresh` of one that is quiet or renamed: that is told from what is known of it. */
export const channelStates = [
  'fresh',
  'empty',
  'quiet',
  'renamed',
  'new owner',
  'preview off',
  'withheld here',
  'not a channel',
  'not found',
  'markup changed',
  'unreachable',
] as const;

export type ChannelState = (typeof channelStates)[number];

const readable: readonly ChannelState[] = ['fresh', 'empty', 'quiet', 'renamed'];

export const isReadableState = (state: ChannelState): boolean => readable.includes(state);
