import { splitSentences } from '#src/posts/split-sentences.ts';
import { findCutAfter, findCutBefore } from '#src/message/shorten.ts';

export interface SentenceEdit {
  readonly from: string;
  readonly to: string | null;
}

/** Words shown on either side of what changed, so that it can be understood. */
const context = 2;
const leastAlike = 0.4;
const mostNew = 2;
/** Characters shown of each side of a change at most, and how many of them of its beginning and its end. */
const longest = 300;
const headLength = 200;
const tailLength = 80;

/** The change in what was `shown` of a text that is now `after`; null when all of it is still there. */
export function findSentenceEdit(shown: string, after: string, language: string | null): SentenceEdit | null {
  const old = wordsOf(shown);
  if (old.length === 0 || isThere(old, wordsOf(after))) return null;
  const now = mostAlike(old, splitSentences(shown, language).length, after, language);
  return now === null ? { from: shortened(old.join(' ')), to: null } : difference(old, now);
}

const wordsOf = (text: string) => text.split(/\s+/u).filter(Boolean);

function isThere(words: readonly string[], all: readonly string[]): boolean {
  return ` ${all.join(' ')} `.includes(` ${words.join(' ')} `);
}

/** The words of the neighbouring sentences that are most like the old ones; null when none are alike. */
function mostAlike(old: readonly string[], count: number, after: string, language: string | null) {
  const sentences = splitSentences(after, language).map(({ text }) => wordsOf(text));
  let best: readonly string[] | null = null;
  let most = leastAlike;
  for (const first of sentences.keys())
    for (let length = 1; length <= count + mostNew && first + length <= sentences.length; length += 1) {
      const words = sentences.slice(first, first + length).flat();
      const share = likeness(old, words);
      if (share > most) [best, most] = [words, share];
    }
  return best;
}

function likeness(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  const common = other.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  }).length;
  return (2 * common) / (one.length + other.length);
}

function difference(old: readonly string[], now: readonly string[]): SentenceEdit {
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

function shortened(text: string): string {
  if (text.length <= longest) return text;
  const head = findCutBefore(text, headLength, headLength / 2);
  const tail = findCutAfter(text, text.length - tailLength, text.length - tailLength / 2);
  return `${text.slice(0, head)} … ${text.slice(tail)}`;
}
