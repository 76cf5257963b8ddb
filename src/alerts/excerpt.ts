/** What an alert shows of a post: the sentence around the hits, the hits in bold. */
import { bold, type Inline, type Line } from '../delivery/message.ts';
import { sentencesOf } from '../posts/sentences.ts';
import { cutAfter, cutBefore } from './cuts.ts';
import type { Span } from './token.ts';

export interface Excerpt {
  readonly line: Line;
  /** What of the post it shows, in UTF-16 offsets. */
  readonly shown: Span;
}

/** Characters shown at most, without the ellipses; and how few are worth another sentence. */
const most = 220;
const few = 60;
/** How much stands before the first hit when its sentence is too long. */
const lead = 80;

/**
 * The sentences with most of the hits, shortened around them where they are long. `spans` are the hits of one or several
 * queries, in any order; without any the post's beginning is shown.
 */
export function excerptOf(text: string, spans: readonly Span[], language: string | null): Excerpt {
  const marks = spans.filter((span) => span.end > span.start).sort((a, b) => a.start - b.start);
  const sentences = sentencesOf(text, language);
  const whole = grown(bestRun(sentences, marks), sentences);
  const shown = whole.end - whole.start <= most ? whole : shortened(text, whole, marks);
  const line: Inline[] = [];
  if (shown.start > whole.start) line.push('… ');
  line.push(...marked(text, shown, marks));
  if (shown.end < whole.end) line.push(' …');
  return { line, shown };
}

/** Neighbouring sentences, short enough together, that have the most hits between them; the first such. */
function bestRun(sentences: readonly Span[], marks: readonly Span[]): Span {
  let best: Span = sentences[0] ?? { start: 0, end: 0 };
  let bestCount = 0;
  sentences.forEach((first, index) => {
    if (countIn(marks, first) === 0) return;
    let run: Span = first;
    for (const next of sentences.slice(index + 1)) {
      if (next.end - first.start > most) break;
      if (countIn(marks, next) > 0) run = { start: first.start, end: next.end };
    }
    const count = countIn(marks, run);
    if (count > bestCount) [best, bestCount] = [run, count];
  });
  return best;
}

const countIn = (marks: readonly Span[], { start, end }: Span) =>
  marks.filter((mark) => mark.start < end && mark.end > start).length;

/** A very short sentence says little: the next one, or the one before, comes along where there is room. */
function grown(run: Span, sentences: readonly Span[]): Span {
  if (run.end - run.start >= few) return run;
  const after = sentences.find((sentence) => sentence.start >= run.end);
  const before = sentences.findLast((sentence) => sentence.end <= run.start);
  if (after !== undefined && after.end - run.start <= most) return { start: run.start, end: after.end };
  if (before !== undefined && run.end - before.start <= most) return { start: before.start, end: run.end };
  return run;
}

function shortened(text: string, whole: Span, marks: readonly Span[]): Span {
  const first = marks.find((mark) => mark.end > whole.start)?.start ?? whole.start;
  const latest = Math.max(whole.start, whole.end - most);
  const from = Math.max(whole.start, Math.min(first - lead, latest));
  const start = from <= whole.start ? whole.start : cutAfter(text, from, Math.max(from, first));
  const to = Math.min(whole.end, start + most);
  const hit = marks.find((mark) => mark.end > start)?.end ?? start;
  return {
    start,
    end: to >= whole.end ? whole.end : cutBefore(text, to, Math.min(to, Math.max(hit, start + few))),
  };
}

/** White space, also between lines, becomes one space. */
function marked(text: string, shown: Span, marks: readonly Span[]): Inline[] {
  const line: Inline[] = [];
  const plain = (from: number, to: number) => {
    const between = text.slice(from, to).replace(/\s+/gu, ' ');
    if (between !== '') line.push(between);
  };
  let at = shown.start;
  for (const mark of marks) {
    const start = Math.max(mark.start, at);
    const end = Math.min(mark.end, shown.end);
    if (end <= start) continue;
    plain(at, start);
    line.push(bold(text.slice(start, end).replace(/\s+/gu, ' ')));
    at = end;
  }
  plain(at, shown.end);
  return line;
}
