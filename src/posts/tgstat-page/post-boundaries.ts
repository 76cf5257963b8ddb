/** Two or more empty lines separate posts on a TGStat page, but also occur within posts: the announced count, labels and the channel's habits tell which are which. */
import { parseUnavailableMedia, parseRepostLabel } from './tgstat-labels.ts';

export type TextChunk = ReturnType<typeof splitChunks>[number];

/** Runs of lines between two or more empty ones. */
export function splitChunks(lines: readonly string[]) {
  const chunks: { lines: string[]; emptyBefore: number }[] = [];
  let empty = 0;
  for (const line of lines) {
    if (line.trim() === '') {
      empty++;
      continue;
    }
    const last = chunks.at(-1);
    if (last && empty === 0) last.lines.push(line);
    else if (last && empty === 1) last.lines.push('', line);
    else chunks.push({ lines: [line], emptyBefore: last ? empty : 0 });
    empty = 0;
  }
  return chunks;
}

/** A label begins a post: more than any sum of other signs. */
const certain = 1000;
/** A line of hashtags ends a post and never is one. */
const impossible = -1000;

/**
 * Indexes of the chunks that begin the likeliest `count` posts, ascending, the first being 0; all likely ones when `count`
 * is null. `uncertain`: chunks not taken although as likely as one that was, or taken only to reach the count.
 */
export function findPostBoundaries(chunks: readonly TextChunk[], count: number | null) {
  const usual = usualGap(chunks);
  const closings = repeatedEndings(chunks);
  const scores = chunks.map((chunk, index) => scoreStart(chunk, chunks[index - 1], usual, closings));
  const lengths = chunks.map(({ lines, emptyBefore }) => lines.join('\n').length + emptyBefore);
  const allowed = scores.filter((score) => score > impossible).length;
  const wanted = count === null ? scores.filter((score) => score > 0).length : Math.min(count, allowed);
  const sure = scores.filter((score) => score >= certain).length;
  const starts = chooseStarts(scores, lengths, Math.max(wanted, sure));
  const taken = new Set(starts);
  const lowest = starts.reduce((least, index) => Math.min(least, scores[index] ?? 0), certain);
  const isDoubtful = (score: number, index: number) =>
    taken.has(index) ? score < 0 : score >= Math.max(lowest, 0) && count !== null;
  return { starts, uncertain: scores.flatMap((score, index) => (isDoubtful(score, index) ? [index] : [])) };
}

/** Telegram's 4096 UTF-16 units, and 200 for labels. */
const longestPost = 4096 + 200;
/** With more the search would take too long. */
const maxChunks = 500;

/** The best division of the last chunks into posts: the sum of scores, the start of the first post, and the plan for those after it. */
interface Plan {
  readonly total: number;
  readonly start: number;
  readonly next: Plan | null;
}

/**
 * Indexes of the `count` chunks that begin a post, ascending, the first being 0: those with the highest sum of `scores` and
 * no post longer than Telegram allows; where there are none, or too many chunks, those with the highest scores.
 */
function chooseStarts(scores: readonly number[], lengths: readonly number[], count: number): number[] {
  const end = scores.length;
  // plans[i]: chunks from i on as so many posts as there were iterations
  let plans: (Plan | undefined)[] = [...Array(end), { total: 0, start: end, next: null }];
  for (let posts = end > maxChunks ? end : 0; posts < count; posts++)
    plans = scores.map((score, start): Plan | undefined => {
      let next: Plan | undefined;
      let length = lengths[start] ?? 0;
      for (let to = start + 1; to <= end && length <= longestPost; length += lengths[to++] ?? 0) {
        const rest = plans[to];
        if (rest && rest.total > (next?.total ?? Number.NEGATIVE_INFINITY)) next = rest;
      }
      return next && { total: next.total + score, start, next };
    });
  const starts: number[] = [];
  for (let plan = plans[0] ?? null; plan && plan.start < end; plan = plan.next) starts.push(plan.start);
  return starts.length === count ? starts : highestScores(scores, count);
}

function highestScores(scores: readonly number[], count: number): number[] {
  const others = [...scores.keys()].slice(1).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  return [0, ...others].slice(0, count).sort((a, b) => a - b);
}

function scoreStart(
  chunk: TextChunk,
  before: TextChunk | undefined,
  usual: number,
  closings: ReadonlySet<string>,
): number {
  if (!before || isLabelled(chunk)) return certain;
  const first = chunk.lines[0] ?? '';
  const last = before.lines.at(-1) ?? '';
  if (chunk.lines.every((line) => line === '' || onlyTags.test(line.trim()))) return impossible;
  let score = chunk.emptyBefore === usual ? 3 : 0;
  if (sign.test(first) || onlyTags.test(first.trim())) score += 3;
  if (/^[\p{Ll}•·*\-–—…]|^\d+[.)]\s/u.test(first)) score -= 5;
  if (/[:,;–—]$|^\*+$/u.test(last)) score -= 5;
  if (closings.has(last)) score += 2;
  if (onlyTags.test(last.trim())) score += 2;
  return score;
}

/** A repost label or a notice about a medium only stands at the beginning of a post. */
function isLabelled({ lines }: TextChunk): boolean {
  const [first = '', second = ''] = lines;
  return parseRepostLabel(first) !== null || parseUnavailableMedia(first, second) !== null;
}

const onlyTags = /^(?:#[\p{L}\p{N}\p{M}_]+\s*)+$/u;
/** An emoji or a flag; small squares and arrows begin list items as often as posts. */
const sign = /^(?![▪▫◾◽🔻🔺➡▶])[\p{Extended_Pictographic}\p{Regional_Indicator}]/u;

/** The number of empty lines before labelled posts, which certainly begin there, else before most chunks. */
function usualGap(chunks: readonly TextChunk[]): number {
  const rest = chunks.slice(1);
  const labelled = rest.filter(isLabelled);
  const gaps = (labelled.length > 0 ? labelled : rest).map((chunk) => chunk.emptyBefore);
  const times = [...Map.groupBy(gaps, (gap) => gap)].sort((a, b) => b[1].length - a[1].length || a[0] - b[0]);
  return times[0]?.[0] ?? 2;
}

/** Last lines of several chunks ("Read in full"), with which the channel ends its posts. */
function repeatedEndings(chunks: readonly TextChunk[]): ReadonlySet<string> {
  const byEnding = Map.groupBy(chunks, ({ lines }) => lines.at(-1) ?? '');
  return new Set([...byEnding].flatMap(([last, all]) => (all.length > 1 ? [last] : [])));
}
