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
  /** Album parts and broken blocks included: every id this poll can vouch for. */
  readonly seenIds: readonly number[];
  /** Ids below this were not looked at; null when nothing was. */
  readonly oldestIdSeen: number | null;
  /** Nothing lies below what was looked at, or all of that is known. */
  readonly isComplete: boolean;
  readonly parseErrors: readonly string[];
}

export interface ChannelReader {
  /** The newest page. Throws ConnectionFailed or Refused when no host answers, as all do. */
  fetchLatest(name: string, signal?: AbortSignal): Promise<ChannelSnapshot>;
  fetchBefore(name: string, before: number, signal?: AbortSignal): Promise<ChannelSnapshot>;
  fetchPost(name: string, id: number, signal?: AbortSignal): Promise<Post | null>;
}

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
  oldestIdSeen: null,
  isComplete: false,
  parseErrors: [],
});
