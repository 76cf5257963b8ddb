import type { ChannelState } from '#src/posts/channel-state.ts';
import type { Post } from '#src/posts/post.ts';

export interface ChannelSnapshot {
  readonly state: ChannelState;
  readonly detail: string;
  readonly name: string;
  readonly title: string | null;
  readonly channelId: number | null;
  /** The oldest first, each once. */
  readonly posts: readonly Post[];
  /** Every id that was seen, ascending, those of album parts and unreadable posts among them. Ids below the first were not looked at. */
  readonly seenIds: readonly number[];
  /** There is nothing older than what was looked at, or all of that is known. */
  readonly isComplete: boolean;
  readonly parseErrors: readonly string[];
}

/** The newest page of a channel; the page of posts with ids below `before`; or one `post` alone. */
export interface WantedPage {
  readonly name: string;
  readonly before?: number;
  readonly post?: number;
}

/** The page of a post that is gone has no posts. Throws ConnectionFailed or Refused when no host answers. */
export type ReadChannel = (page: WantedPage, signal?: AbortSignal) => Promise<ChannelSnapshot>;

export const emptySnapshot = (
  name: string,
  state: ChannelState = 'unreachable',
  detail = '',
): ChannelSnapshot => ({
  state,
  detail,
  name,
  title: null,
  channelId: null,
  posts: [],
  seenIds: [],
  isComplete: false,
  parseErrors: [],
});
