/** Two sentences in nearly the same words that do not say the same: what was told is another now. */
import { memoize } from '#src/memoize.ts';
import type { YieldingTask } from '#src/time-slices.ts';
import { stopWordsOf } from '#src/languages/index.ts';
import type { DigestEntry } from './digest-entry.ts';
import type { PostPassage } from './layout.ts';
import { isCalendarWord } from './calendar.ts';
import { saysOpposite } from '../grounding/negation.ts';
import { stemsOfPassage } from './words.ts';

/** A sentence as one post says it. */
export interface Said {
  readonly entry: DigestEntry;
  readonly passage: PostPassage;
}

export interface Contradiction {
  readonly before: Said;
  readonly after: Said;
}

/** Of the words that carry meaning in either, the share that both have. */
const leastShared = 0.6;
/** "Closed until further notice" and "open again" have two of five in common: where hardly anything else is said that will do. */
const leastSharedOfFew = 0.38;
const few = 2;
/** Who is compared with whom stays bounded, however long the posts are. */
const maxPassages = 12;
const maxKnown = 24;

/** The newest contradiction between sentences of `entries` and what was said beside or before them; null where there is none. `lastSaid` is when a sentence was said last. */
export function* findContradictionInSteps(
  entries: readonly DigestEntry[],
  earlier: readonly DigestEntry[],
  lastSaid: (fingerprint: string) => number,
): YieldingTask<Contradiction | null> {
  const isNow = new Set(entries);
  const fingerprints = new Set<string>();
  let known: Compared[] = [];
  let found: Contradiction | null = null;
  for (const entry of [...earlier, ...entries].toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))) {
    const own = entry.layout.passages
      .filter(({ fingerprint, isFragment }) => !isFragment && !fingerprints.has(fingerprint))
      .slice(0, maxPassages);
    const said = own.map((passage) => ({ entry, passage, words: meaningsOf(passage, entry.language) }));
    for (const one of said) {
      const other = known.findLast((two) => isCounterpart(two, one));
      if (!other) continue;
      const isOlder = lastSaid(one.passage.fingerprint) < lastSaid(other.passage.fingerprint);
      const pair = isOlder ? { before: one, after: other } : { before: other, after: one };
      if (isNow.has(pair.after.entry)) found = pair;
    }
    for (const { passage } of said) fingerprints.add(passage.fingerprint);
    known = [...known, ...said].slice(-maxKnown);
    yield;
  }
  return found;
}

/** Figures aside: another one is what may have changed. */
const meaningsOf = memoize(({ fingerprint }: PostPassage, language: string | null): ReadonlySet<string> => {
  const stopWords = stopWordsOf(language);
  return new Set(fingerprint.split(' ').filter((word) => !stopWords.has(word) && !/\p{N}/u.test(word)));
});

type Compared = Said & { readonly words: ReadonlySet<string> };

/** Two names in the place of one are two events: another ambassador was summoned. */
function isCounterpart(a: Compared, b: Compared): boolean {
  const [fewer, more] = a.words.size < b.words.size ? [a, b] : [b, a];
  // what cannot reach the least share needs no comparison
  if (a.entry.language !== b.entry.language || fewer.words.size < leastSharedOfFew * more.words.size)
    return false;
  let shared = 0;
  for (const word of fewer.words) if (more.words.has(word)) shared += 1;
  const needed = more.words.size - shared <= few ? leastSharedOfFew : leastShared;
  if (shared < 2 || shared < needed * (fewer.words.size + more.words.size - shared)) return false;
  const isNamed = (one: Compared, other: Compared) =>
    [...one.words.difference(other.words)].some((word) => isName(word, one.passage.text));
  if (isNamed(a, b) && isNamed(b, a)) return false;
  // another ending is no other word
  return (
    stemsOf(a).symmetricDifference(stemsOf(b)).size > 0 ||
    saysOpposite(a.passage.text, b.passage.text, a.entry.language)
  );
}

const stemsOf = ({ entry, passage }: Said): Set<string> => new Set(stemsOfPassage(passage, entry.language));

/** Written with a capital away from the beginning, and no month or weekday. */
const isName = (word: string, text: string): boolean =>
  /^\p{Ll}/u.test(word) &&
  !isCalendarWord(word) &&
  new RegExp(`(?<=[\\p{L}\\p{N},;)”»] )${capitalised(word)}`, 'u').test(text);

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
