import { dayMs } from '#src/duration.ts';
import { toLocalTime } from '#src/chats/wall-clock.ts';
import { inAnyLanguage } from '#src/languages/index.ts';
import { memoize } from '#src/memoize.ts';
import { regex } from '#src/languages/terms.ts';
import type { YieldingTask } from '#src/time-slices.ts';
import { areOfTwoParties } from '../grounding/attribution.ts';
import { corrects } from './classify-post.ts';
import { areOfTwoEvents, contradicts, countOthers } from './contradicts.ts';
import { amountOf, type Counted, countedIn, numberSource } from './counted.ts';
import type { Contradiction, DigestEntry, Said } from './digest-entry.ts';
import { type PostPassage, sayingsOf } from './layout.ts';

interface FigureChange {
  readonly from: string;
  readonly to: string;
  /** What is counted; null where the post does not say it beside the figure. */
  readonly word: string | null;
}

export type StoryNote =
  | { readonly is: 'new' }
  | { readonly is: 'day'; readonly day: number }
  | ({ readonly is: 'figure'; readonly day: number } & FigureChange)
  | ({ readonly is: 'changed'; readonly day: number } & Contradiction);

const mostCompared = 12;

/** New, or going on since `earlier`: then what changed. */
export function* noteOfStoryInSteps(
  now: readonly DigestEntry[],
  earlier: readonly DigestEntry[],
  timeZone: string,
  contradiction: Contradiction | null,
): YieldingTask<StoryNote> {
  const day = dayOf([...earlier, ...now], timeZone);
  if (earlier.length === 0 && contradiction) return { is: 'changed', day, ...contradiction };
  const inTurn = now.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0)).slice(-mostCompared);
  // one post alone changes nothing that the reader knew
  for (let at = inTurn.length - 1; at >= (earlier.length === 0 ? 1 : 0); at -= 1) {
    const [known, newest] = [[...earlier, ...inTurn.slice(0, at)], inTurn.slice(at)];
    const figure = statedIn(known, inTurn[at]!) ?? comparedIn(known, newest);
    if (figure) return { is: 'figure', day, ...figure };
    yield;
  }
  if (contradiction) return { is: 'changed', day, ...contradiction };
  return earlier.length === 0 ? { is: 'new' } : { is: 'day', day };
}

/** The first calendar day of a story is day 1. */
function dayOf(entries: readonly DigestEntry[], timeZone: string): number {
  const times = entries.flatMap(({ at }) => at ?? []);
  const dayAt = (at: number) => Date.parse(toLocalTime(at, timeZone).date);
  return times.length < 2
    ? 1
    : Math.round((dayAt(Math.max(...times)) - dayAt(Math.min(...times))) / dayMs) + 1;
}

/** Who is compared with whom stays bounded, however long the posts are. */
const maxPassages = 12;
const maxKnown = 24;

/** The newest contradiction between sentences of `entries` and what was said beside or before them; null where there is none. */
export function* findContradictionInSteps(
  entries: readonly DigestEntry[],
  earlier: readonly DigestEntry[],
): YieldingTask<Contradiction | null> {
  const isNow = new Set(entries);
  const inTurn = [...earlier, ...entries].toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
  const sayings = Map.groupBy(
    inTurn.flatMap(({ layout }) => sayingsOf(layout)),
    ({ fingerprint }) => fingerprint,
  );
  const commonness = ({ fingerprint }: PostPassage) => sayings.get(fingerprint)?.length ?? 0;
  const said = inTurn.flatMap((entry) =>
    sayingsOf(entry.layout)
      .toSorted((a, b) => commonness(a) - commonness(b))
      .slice(0, maxPassages)
      .map((passage) => ({ entry, passage })),
  );
  for (let at = said.length - 1; at > 0; at -= 1) {
    const after = said[at] as Said;
    const known = said.slice(Math.max(0, at - maxPassages - maxKnown), at);
    const before = isNow.has(after.entry) ? lastContradicted(after, known) : undefined;
    if (before) return { before, after };
    if (said[at - 1]?.entry !== after.entry) yield;
  }
  return null;
}

/** The last sentence that it contradicts, of those said since a post said the very same. */
function lastContradicted(one: Said, before: readonly Said[]): Said | undefined {
  const known = before.filter(({ entry }) => entry !== one.entry);
  const since = known.findLastIndex(({ passage }) => passage.fingerprint === one.passage.fingerprint) + 1;
  return known.slice(Math.max(since, known.length - maxKnown)).findLast((two) => contradicts(one, two));
}

const { from, to, insteadOf } = inAnyLanguage('numbers');
const fromTo = new RegExp(`(?<!\\p{L})${from}\\s+(${numberSource})\\s+${to}\\s+(${numberSource})`, 'iu');
const named = regex.iu`(${numberSource})[^.!?\n\p{N}]{0,160}?${insteadOf}(?:\s+\p{Ll}+)?\s+(${numberSource})`;
/** Of the greater of two amounts: where they differ by more, they count different things. */
const leastShare = 1 / 2;

/** A figure that a post says is new: "18,500 instead of 18,000"; "from 14 to 16" may be a stretch of anything, but where 14 was told before. */
function statedIn(earlier: readonly DigestEntry[], { layout }: DigestEntry): FigureChange | null {
  for (const { text } of sayingsOf(layout)) {
    const [, next, last] = named.exec(text) ?? [];
    if (next && last) return { from: last, to: next, word: null };
    const [, from, to] = fromTo.exec(text) ?? [];
    if (from && to && numbersIn(earlier).has(from)) return { from, to, word: null };
  }
  return null;
}

/** A figure that both give for one thing, with different results. What both name is no change, and neither is a part of what is accounted for: of 18,500 tonnes, 17,600 unloaded and 900 left. */
function comparedIn(earlier: readonly DigestEntry[], now: readonly DigestEntry[]): FigureChange | null {
  const [known, current] = [numbersIn(earlier), numbersIn(now)];
  const amounts = new Set([...current].map(amountOf));
  const before = Map.groupBy(earlier.flatMap(countedOf), ({ what }) => what);
  for (const to of now.flatMap(countedOf).filter(({ number }) => !known.has(number))) {
    const told = new Set<string>();
    for (const one of before.get(to.what) ?? []) {
      if (!current.has(one.number) && mayBeOfOne(to)(one)) told.add(one.number);
    }
    // of more than one amount none can be said to have changed
    const [from, another] = told;
    if (from === undefined || another !== undefined) continue;
    const amount = amountOf(from);
    if (isNear(amount, to.amount) && !amounts.has(Math.abs(to.amount - amount)))
      return { from, to: to.number, word: to.word };
  }
  return null;
}

/** Of one thing, not but of one word: euros and the dead may be of anything. A correction may be in any words. Asked anew with each post that is newer than others. */
const mayBeOfOne = memoize((to: Said & Counted) => {
  const isCorrection = corrects.test(to.entry.post.text);
  return memoize((one: Said & Counted): boolean => {
    const isOther = (!isCorrection && countOthers(to, one)) || areOfTwoEvents(to, one);
    return !isOther && areOfTwoParties(one, to) !== true;
  });
});

const countedOf = memoize((entry: DigestEntry): (Said & Counted)[] =>
  sayingsOf(entry.layout).flatMap((passage) =>
    countedIn(passage, entry.language).map((one) => ({ ...one, entry, passage })),
  ),
);

const isNear = (a: number, b: number): boolean => Math.min(a, b) >= Math.max(a, b) * leastShare;

const everyNumber = new RegExp(numberSource, 'gu');
const numbersOf = memoize(({ layout }: DigestEntry) =>
  sayingsOf(layout).flatMap(({ text }) => text.match(everyNumber) ?? []),
);
const numbersIn = (entries: readonly DigestEntry[]): ReadonlySet<string> =>
  new Set(entries.flatMap(numbersOf));
