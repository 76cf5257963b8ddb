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
  /** Album parts and broken blocks included: every id this poll can vouch for, ascending. Ids below the first were not looked at. */
  readonly seenIds: readonly number[];
  /** Nothing lies below what was looked at, or all of that is known. */
  readonly isComplete: boolean;
  readonly parseErrors: readonly string[];
}

/** The newest page of a channel; the one of what lies below the id `before`; or one post alone. */
export interface WantedPage {
  readonly name: string;
  readonly before?: number;
  readonly post?: number;
}

/** A post that is gone is a page without posts. Throws ConnectionFailed or Refused when no host answers. */
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
