/** Which pieces of a page begin a post, when the number of posts is known. */

/** No text of Telegram is longer than 4096 UTF-16 units; 200 more for the labels above it. */
const longestPost = 4096 + 200;
/** Beyond this the search would take longer than its answer is worth. */
const mostPieces = 500;

/**
 * Indexes of the `count` pieces that begin a post, ascending: those with the highest sum of `scores` among all choices
 * that make no post longer than Telegram allows. The first piece always begins one.
 * Falls back to the highest scores alone when there is no such choice.
 */
export function choosePostStarts(
  scores: readonly number[],
  lengths: readonly number[],
  count: number,
): number[] {
  if (scores.length > mostPieces) return highestScores(scores, count);
  const next = planStarts(scores, lengths, count);
  const starts: number[] = [];
  let at = 0;
  for (let left = count; left > 0; left--) {
    const following = next[left]?.[at];
    if (following === undefined) return highestScores(scores, count);
    starts.push(at);
    at = following;
  }
  return starts;
}

/** `planStarts(...)[k][i]`: where the next post begins when pieces i and on make k posts, one beginning at i. */
function planStarts(scores: readonly number[], lengths: readonly number[], count: number): number[][] {
  const end = scores.length;
  let best: (number | undefined)[] = [];
  best[end] = 0;
  const next: number[][] = [[]];
  for (let posts = 1; posts <= count; posts++) {
    const better: (number | undefined)[] = [];
    const following: number[] = [];
    for (let from = 0; from < end; from++) {
      for (let to = from + 1, length = lengths[from] ?? 0; to <= end; length += lengths[to++] ?? 0) {
        if (length > longestPost) break;
        const rest = best[to];
        if (rest === undefined) continue;
        const total = rest + (scores[from] ?? 0);
        if (total <= (better[from] ?? Number.NEGATIVE_INFINITY)) continue;
        better[from] = total;
        following[from] = to;
      }
    }
    best = better;
    next.push(following);
  }
  return next;
}

function highestScores(scores: readonly number[], count: number): number[] {
  return scores
    .map((score, index) => ({ score: index === 0 ? Number.POSITIVE_INFINITY : score, index }))
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, count)
    .map(({ index }) => index)
    .sort((a, b) => a - b);
}
