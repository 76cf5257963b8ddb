/**
 * Where posts begin on a TGStat page saved as text. Two or more empty lines part posts, but stand inside posts too;
 * the page's own count of posts, its labels and the habits of posts tell which are which.
 */
import { choosePostStarts } from './choose-post-starts.ts';
import { parseUnavailableMedia, parseRepostLabel } from './tgstat-labels.ts';

/** Lines without two empty lines in a row, and how many empty lines stand before them. */
export interface TextChunk {
  readonly lines: readonly string[];
  readonly emptyBefore: number;
}

/** Runs of lines, parted by two or more empty ones. */
export function splitChunks(lines: readonly string[]): TextChunk[] {
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

/** More than any sum of habits: a labelled post begins where it says. */
const certain = 1000;
/** Hashtags alone end a post; no count makes one of them. */
const impossible = -1000;

/**
 * Indexes of the chunks that begin the likeliest `count` posts, ascending, the first being 0; all likely ones when `count`
 * is null. `uncertain`: those passed over though as likely as one that was taken, or taken only to reach the count.
 */
export function findPostBoundaries(chunks: readonly TextChunk[], count: number | null) {
  const usual = usualGap(chunks);
  const closings = repeatedEndings(chunks);
  const scores = chunks.map((chunk, index) => scoreStart(chunk, chunks[index - 1], usual, closings));
  const lengths = chunks.map(({ lines, emptyBefore }) => lines.join('\n').length + emptyBefore);
  const allowed = scores.filter((score) => score > impossible).length;
  const wanted = count === null ? scores.filter((score) => score > 0).length : Math.min(count, allowed);
  const sure = scores.filter((score) => score >= certain).length;
  const starts = choosePostStarts(scores, lengths, Math.max(wanted, sure));
  const taken = new Set(starts);
  const lowest = starts.reduce((least, index) => Math.min(least, scores[index] ?? 0), certain);
  const isDoubtful = (score: number, index: number) =>
    taken.has(index) ? score < 0 : score >= Math.max(lowest, 0) && count !== null;
  return { starts, uncertain: scores.flatMap((score, index) => (isDoubtful(score, index) ? [index] : [])) };
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
  if (chunk.lines.every((line) => line === '' || isOnlyTags(line))) return impossible;
  let score = chunk.emptyBefore === usual ? 3 : 0;
  if (startsWithSign(first) || isOnlyTags(first)) score += 3;
  if (/^[\p{Ll}•·*\-–—…]|^\d+[.)]\s/u.test(first)) score -= 5;
  if (/[:,;–—]$|^\*+$/u.test(last)) score -= 5;
  if (closings.has(last)) score += 2;
  if (isOnlyTags(last)) score += 2;
  return score;
}

/** A repost label or a notice about a medium stands at the head of a post and nowhere else. */
function isLabelled({ lines }: TextChunk): boolean {
  const [first = '', second = ''] = lines;
  return parseRepostLabel(first) !== null || parseUnavailableMedia(first, second) !== null;
}

function isOnlyTags(line: string): boolean {
  return /^(?:#[\p{L}\p{N}\p{M}_]+\s*)+$/u.test(line.trim());
}

/** An emoji or a flag; small squares and arrows open list items as often as posts. */
function startsWithSign(line: string): boolean {
  return /^(?![▪▫◾◽🔻🔺➡▶])[\p{Extended_Pictographic}\p{Regional_Indicator}]/u.test(line);
}

/** How many empty lines stand before labelled posts, where the border is certain; else before most chunks. */
function usualGap(chunks: readonly TextChunk[]): number {
  const rest = chunks.slice(1);
  const labelled = rest.filter(isLabelled);
  const gaps = (labelled.length > 0 ? labelled : rest).map((chunk) => chunk.emptyBefore);
  const times = [...Map.groupBy(gaps, (gap) => gap)].sort((a, b) => b[1].length - a[1].length || a[0] - b[0]);
  return times[0]?.[0] ?? 2;
}

/** Last lines that several chunks share ("Read in full"): a channel's way to close a post. */
function repeatedEndings(chunks: readonly TextChunk[]): ReadonlySet<string> {
  const byEnding = Map.groupBy(chunks, ({ lines }) => lines.at(-1) ?? '');
  return new Set([...byEnding].flatMap(([last, all]) => (all.length > 1 ? [last] : [])));
}
