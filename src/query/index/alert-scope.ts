/** Which posts an alert is about, whatever they say: checked after its query has matched. */
import { toChannelKey } from '#src/posts/channel-key.ts';
import type { Post } from '#src/posts/post.ts';

export const unrestrictedScope = {
  /** Keys of channels; null: all that the chat follows. */
  channels: null as readonly string[] | null,
  reposts: true,
  mediaOnly: false,
};
export type AlertScope = Readonly<typeof unrestrictedScope>;

export type ScopedPost = Pick<Post, 'channel' | 'forward' | 'media'>;

export function isInScope({ channels, reposts, mediaOnly }: AlertScope, post: ScopedPost): boolean {
  if (channels !== null && !channels.includes(toChannelKey(post.channel))) return false;
  return (reposts || post.forward === null) && (!mediaOnly || post.media.length > 0);
}
