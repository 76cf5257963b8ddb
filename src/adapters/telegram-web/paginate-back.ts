/** The way back through a channel's history, page by page. */

import type { ChannelSnapshot } from '#src/channels/channel-reader.ts';
import type { Post } from '#src/posts/post.ts';
import type { PreviewPage } from '#src/posts/preview-page/preview-page.ts';
import type { PageState } from './page-state.ts';

/** A poll walks back at most so far: 500 messages. */
const mostPages = 25;

/** Reads the page of posts below `before`; null when it is none or could not be had. */
export type ReadPageBefore = (before: number) => Promise<PreviewPage | null>;

/**
 * Pages from `first` back until an id at or below `since` was seen, or the history ends. Ids have holes and t.me leaves
 * its link to older posts out at times, so the way follows the link, then once the lowest id, and
 * stops without progress; only an empty page is the end of the history.
 */
export async function paginateBack(first: PreviewPage, since: number, readBelow: ReadPageBefore) {
  const pages = [first];
  const asked = new Set<number>();
  let lowest = lowestOf(first);
  let cursor = first.olderBefore;
  while (lowest > since + 1 && lowest > 1) {
    const next: number = cursor !== null && cursor < lowest && !asked.has(cursor) ? cursor : lowest;
    if (asked.has(next) || asked.size >= mostPages) return { pages, complete: false };
    asked.add(next);
    const page = await readBelow(next);
    if (page === null) return { pages, complete: false };
    if (page.ids.length === 0 && next === lowest) break;
    cursor = page.olderBefore;
    if (lowestOf(page) >= lowest) continue;
    pages.push(page);
    lowest = lowestOf(page);
  }
  return { pages, complete: true };
}

/** Everything a walk brought, as one reading. */
export function mergePages(
  pages: readonly PreviewPage[],
  state: PageState,
  name: string,
  isComplete: boolean,
): ChannelSnapshot {
  const newest = pages[0];
  const posts = new Map<number, Post>();
  const ids = new Set<number>();
  // What the newest page says of a post stands.
  for (const page of pages.toReversed()) {
    for (const post of page.posts) posts.set(post.id, post);
    for (const id of page.ids) ids.add(id);
  }
  const seen = [...ids].sort((a, b) => a - b);
  return {
    ...state,
    name: newest?.name ?? name,
    title: newest?.title ?? null,
    channelId: newest?.channelId ?? null,
    posts: [...posts.values()].sort((a, b) => a.id - b.id),
    seenIds: seen,
    oldestIdSeen: seen[0] ?? null,
    isComplete,
    parseErrors: pages.flatMap((page) => page.problems),
  };
}

function lowestOf(page: PreviewPage): number {
  return page.ids[0] ?? Number.POSITIVE_INFINITY;
}
