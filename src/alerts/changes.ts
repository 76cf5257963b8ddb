/** What an edit changed in the sentence that an alert has shown. */
import { sentencesOf } from '../posts/sentences.ts';
import { cutAfter, cutBefore } from './cuts.ts';
import type { Span } from './token.ts';

export interface Change {
  readonly from: string;
  /** Null: the sentence is gone. */
  readonly to: string | null;
}

/** Words shown on either side of what changed, so that it can be understood. */
const context = 2;
/** A sentence of which less than this share of words is left is another sentence. */
const leastAlike = 0.4;
/** Sentences with news in them from one that is alike to the next. */
const widestGap = 3;
/** Characters shown of each side of a change at most, and how many of them of its beginning and its end. */
const longest = 300;
const headLength = 200;
const tailLength = 80;

/** The change in the part of `before` that was shown; null when that part is still there. */
export function changedSentence(
  before: string,
  after: string,
  shown: Span,
  language: string | null = null,
): Change | null {
  const seen = wordsOf(before.slice(shown.start, shown.end));
  if (seen.length === 0 || isThere(seen, wordsOf(after))) return null;
  const old = sentencesOf(before, language)
    .filter(({ start, end }) => start < shown.end && end > shown.start)
    .flatMap(({ text }) => wordsOf(text));
  const now = mostAlike(old, after, language);
  return now === null ? { from: shortened(seen.join(' ')), to: null } : difference(old, now);
}

const wordsOf = (text: string) => text.split(/\s+/u).filter(Boolean);

function isThere(words: readonly string[], all: readonly string[]): boolean {
  return ` ${all.join(' ')} `.includes(` ${words.join(' ')} `);
}

/** The words of the sentences that share most with the old ones; null when none share enough. */
function mostAlike(old: readonly string[], after: string, language: string | null): readonly string[] | null {
  const known = new Set(old);
  const sentences = sentencesOf(after, language).map(({ text }) => wordsOf(text));
  const isAlike = (words: readonly string[]) => shareIn(words, known) >= leastAlike;
  const first = sentences.findIndex(isAlike);
  if (first < 0) return null;
  let last = first;
  sentences.forEach((words, at) => {
    if (at - last <= widestGap && isAlike(words)) last = Math.max(last, at);
  });
  return sentences.slice(first, last + 1).flat();
}

function shareIn(words: readonly string[], known: ReadonlySet<string>): number {
  return words.filter((word) => known.has(word)).length / words.length;
}

/** What lies between the common beginning and the common end, with a little of both. */
function difference(old: readonly string[], now: readonly string[]): Change {
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  const most = Math.min(old.length, now.length) - head;
  while (tail < most && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const from = Math.max(0, head - context);
  const cut = (words: readonly string[]) =>
    shortened(words.slice(from, words.length - Math.max(0, tail - context)).join(' '));
  return { from: cut(old), to: cut(now) };
}

/** Its beginning and its end, where it is long. */
function shortened(text: string): string {
  if (text.length <= longest) return text;
  const head = cutBefore(text, headLength, headLength / 2);
  const tail = cutAfter(text, text.length - tailLength, text.length - tailLength / 2);
  return `${text.slice(0, head)} … ${text.slice(tail)}`;
}
