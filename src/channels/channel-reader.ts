import type { ChannelState } from '#src/posts/channel-state.ts';
import type { Post } from '#src/posts/post.ts';

export const emptySnapshot = (name: string, state: ChannelState = 'unreachable', detail = '') => ({
  state,
  detail,
  name,
  title: null as string | null,
  channelId: null as number | null,
  /** The oldest first, each once. */
  posts: [] as readonly Post[],
  /** Every id that was seen, ascending, those of album parts and unreadable posts among them. Ids below the first were not looked at. */
  seenIds: [] as readonly number[],
  /** There is nothing older than what was looked at, or all of that is known. */
  isComplete: false,
  parseErrors: [] as readonly string[],
});
export type ChannelSnapshot = Readonly<ReturnType<typeof emptySnapshot>>;

/** The newest page of a channel; the page of posts with ids below `before`; or one `post` alone. */
export interface WantedPage {
  readonly name: string;
  readonly before?: number;
  readonly post?: number;
}

/** The page of a post that is gone has no posts. Throws ConnectionFailed or Refused when no host answers. */
export type ReadChannel = (page: WantedPage, signal?: AbortSignal) => Promise<ChannelSnapshot>;
