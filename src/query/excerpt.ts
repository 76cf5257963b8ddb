/** What an alert shows of a post: the sentence around the hits, the hits in bold. */
import { bold, type InlineNode } from '#src/message/message.ts';
import { splitSentences } from '#src/posts/split-sentences.ts';
import { findCutAfter, findCutBefore } from '#src/message/shorten.ts';
import { mergeSpans } from './index/match-query.ts';
import type { TextSpan } from '#src/posts/post-text.ts';

export type Excerpt = Readonly<ReturnType<typeof render>>;

/** Characters shown at most, without the ellipses; with fewer than `minLength` a neighbouring sentence is added. */
const maxLength = 220;
const minLength = 60;
/** Characters shown before the first hit of a sentence that is too long. */
const leadLength = 80;

/**
 * The sentences with most of the hits, shortened around them where they are long. `spans`: the hits of one or several
 * queries, in any order; without any the post's beginning is shown. `focus`: those that choose the sentences, all if left out.
 */
export function createExcerpt(
  text: string,
  spans: readonly TextSpan[],
  language: string | null,
  focus: readonly TextSpan[] = spans,
): Excerpt {
  const wanted = marksOf(text, focus);
  const sentences = splitSentences(text, language);
  const whole = withNeighbour(text, findBestRun(text, sentences, wanted), sentences);
  const shown = isShort(text, whole) ? whole : shortenAround(text, whole, wanted);
  return render(text, marksOf(text, spans), whole, shown);
}

/** Excerpts of one text in the order of the text; those that overlap or touch become one. */
export function mergeExcerpts(
  text: string,
  spans: readonly TextSpan[],
  excerpts: readonly Excerpt[],
): readonly Excerpt[] {
  const marks = marksOf(text, spans);
  const merged: Excerpt[] = [];
  for (const each of excerpts.toSorted((a, b) => a.shown.start - b.shown.start)) {
    const last = merged.at(-1);
    const isApart = last === undefined || each.shown.start > last.shown.end + 1;
    if (isApart) merged.push(each);
    else
      merged.splice(-1, 1, render(text, marks, union(last.whole, each.whole), union(last.shown, each.shown)));
  }
  return merged;
}

const union = (a: TextSpan, b: TextSpan): TextSpan => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
});

function render(text: string, marks: readonly TextSpan[], whole: TextSpan, shown: TextSpan) {
  const line: InlineNode[] = [];
  if (shown.start > whole.start) line.push('… ');
  line.push(...markHits(text, shown, marks));
  if (shown.end < whole.end) line.push(' …');
  return { line, shown, whole };
}

const marksOf = (text: string, spans: readonly TextSpan[]): TextSpan[] =>
  mergeSpans(spans.map((span) => toMark(text, span)));

/** Without white space at its ends, and a hashtag with its #. */
function toMark(text: string, span: TextSpan): TextSpan {
  const raw = text.slice(span.start, span.end);
  const start = span.start + raw.length - raw.trimStart().length;
  const end = span.start + raw.trimEnd().length;
  const isTag = text.charAt(start - 1) === '#' && !/^[\p{L}\p{N}\p{M}_·]/u.test(text.slice(end, end + 2));
  return { start: isTag ? start - 1 : start, end };
}

const inOneLine = (text: string): string =>
  text.replace(/\s+/gu, (gap) => (gap.includes('\n') ? ' · ' : ' '));

const isShort = (text: string, { start, end }: TextSpan): boolean =>
  inOneLine(text.slice(start, end)).length <= maxLength;

/** The first run of neighbouring sentences with the most hits that is short enough to be shown whole. */
function findBestRun(text: string, sentences: readonly TextSpan[], marks: readonly TextSpan[]): TextSpan {
  let best: TextSpan = sentences[0] ?? { start: 0, end: 0 };
  let bestCount = 0;
  sentences.forEach((first, index) => {
    if (marksIn(marks, first).length === 0) return;
    let run: TextSpan = first;
    for (const next of sentences.slice(index + 1)) {
      if (!isShort(text, { start: first.start, end: next.end })) break;
      if (marksIn(marks, next).length > 0) run = { start: first.start, end: next.end };
    }
    const count = marksIn(marks, run).length;
    if (count > bestCount) [best, bestCount] = [run, count];
  });
  return best;
}

const marksIn = (marks: readonly TextSpan[], { start, end }: TextSpan) =>
  marks.filter((mark) => mark.start < end && mark.end > start);

/** Adds to a very short sentence the next one of its line, or the one before, where there is room. */
function withNeighbour(text: string, run: TextSpan, sentences: readonly TextSpan[]): TextSpan {
  if (run.end - run.start >= minLength) return run;
  const after = sentences.find((sentence) => sentence.start >= run.end);
  const before = sentences.findLast((sentence) => sentence.end <= run.start);
  const longer = [
    { start: run.start, end: after?.end ?? run.end },
    { start: before?.start ?? run.start, end: run.end },
  ].filter((span) => span.end - span.start > run.end - run.start && isShort(text, span));
  // a line of hashtags says nothing: it stands below what it is about
  const words = text.slice(run.start, run.end).split(/\s+/u);
  if (words.every((word) => word.startsWith('#'))) return longer.at(-1) ?? run;
  return longer.find((span) => !text.slice(span.start, span.end).includes('\n')) ?? run;
}

function shortenAround(text: string, whole: TextSpan, marks: readonly TextSpan[]): TextSpan {
  const first = marks.find((mark) => mark.end > whole.start)?.start ?? whole.start;
  const latest = Math.max(whole.start, whole.end - maxLength);
  const from = Math.max(whole.start, Math.min(first - leadLength, latest));
  const start = from <= whole.start ? whole.start : findCutAfter(text, from, Math.max(from, first));
  const to = Math.min(whole.end, start + maxLength);
  const least = Math.max(start + minLength, marks.find((mark) => mark.end > start)?.end ?? start);
  return { start, end: to >= whole.end ? whole.end : findCutBefore(text, to, Math.min(to, least)) };
}

function markHits(text: string, shown: TextSpan, marks: readonly TextSpan[]): InlineNode[] {
  const line: InlineNode[] = [];
  let at = shown.start;
  for (const mark of marksIn(marks, shown)) {
    const start = Math.max(mark.start, at);
    line.push(inOneLine(text.slice(at, start)));
    at = Math.min(mark.end, shown.end);
    line.push(bold(inOneLine(text.slice(start, at))));
  }
  return [...line, inOneLine(text.slice(at, shown.end))].filter((part) => part !== '');
}
