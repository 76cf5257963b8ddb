/** Which older page of a channel is read again, and when: young posts are edited and deleted often, old ones seldom. Pure. */

/** Polls between two older pages: a fifth more requests. */
const pollsPerRevisit = 5;
/** Posts on a page of t.me. */
export const postsPerPage = 20;
/** The page that lies 240 posts back is read again every 4,096 turns: two weeks, when polls come once a minute. */
const maxPage = 12;

/**
 * How many pages back to look at a visit, from 1; null when none is due since the last poll. Page 1 takes every second
 * turn, page 2 every fourth, and so on (the ruler sequence, oeis.org/A001511). Instants in milliseconds.
 */
export function pageToRevisit(lastReadAt: number, now: number, pollMs: number): number | null {
  const turnMs = pollsPerRevisit * pollMs;
  const turn = Math.floor(now / turnMs);
  if (turn <= Math.floor(lastReadAt / turnMs)) return null;
  const place = turn % 2 ** maxPage;
  return place === 0 ? null : 1 + Math.log2(place & -place);
}
