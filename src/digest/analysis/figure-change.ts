import { inAnyLanguage } from '#src/languages/index.ts';
import { areOfTwoEvents } from './contradicts.ts';
import { amountOf, type Counted, countedIn, numberSource } from './counted.ts';
import type { DigestEntry, Said } from './digest-entry.ts';
import { sayingsOf } from './layout.ts';
import { areOfTwoParties } from './opening.ts';

interface FigureChange {
  readonly from: string;
  readonly to: string;
  /** What is counted; null where the post does not say it beside the figure. */
  readonly word: string | null;
}

const { from, to, insteadOf } = inAnyLanguage('numbers');
const fromTo = new RegExp(`(?<!\\p{L})${from}\\s+(${numberSource})\\s+${to}\\s+(${numberSource})`, 'iu');
const named = new RegExp(
  `(${numberSource})[^.!?\\n\\p{N}]{0,160}?${insteadOf}(?:\\s+\\p{Ll}+)?\\s+(${numberSource})`,
  'iu',
);
/** What is another by more is another thing. */
const leastShare = 1 / 2;

/** A figure that a post says is new ("from 14 to 16", "18,500 instead of 18,000"), or that both give for one thing with different results. */
export function findFigureChange(
  earlier: readonly DigestEntry[],
  now: readonly DigestEntry[],
): FigureChange | null {
  return statedIn(earlier, now) ?? comparedIn(earlier, now);
}

/** "18,500 instead of 18,000" says that it is new; "from 14 to 16" may be a stretch of anything. */
function statedIn(earlier: readonly DigestEntry[], now: readonly DigestEntry[]): FigureChange | null {
  for (const { layout } of now)
    for (const { text } of sayingsOf(layout)) {
      const [, next, last] = named.exec(text) ?? [];
      if (next && last) return { from: last, to: next, word: null };
      const [, from, to] = fromTo.exec(text) ?? [];
      if (from && to && numbersIn(earlier).has(from)) return { from, to, word: null };
    }
  return null;
}

/** What both name is no change, and neither is a part of what is accounted for: of 18,500 tonnes, 17,600 unloaded and 900 left. */
function comparedIn(earlier: readonly DigestEntry[], now: readonly DigestEntry[]): FigureChange | null {
  const [known, current] = [numbersIn(earlier), numbersIn(now)];
  const amounts = new Set([...current].map(amountOf));
  const before = countedBy(earlier);
  for (const to of countedBy(now)) {
    const [from, another] = new Set(
      before
        .filter((one) => one.what === to.what && !current.has(one.number) && !areOfTwoEvents(to, one))
        .filter((one) => areOfTwoParties(one, to) !== true)
        .map((one) => one.number),
    );
    if (from === undefined || another !== undefined || known.has(to.number)) continue;
    const amount = amountOf(from);
    if (isNear(amount, to.amount) && !amounts.has(Math.abs(to.amount - amount)))
      return { from, to: to.number, word: to.word };
  }
  return null;
}

const countedBy = (entries: readonly DigestEntry[]): (Said & Counted)[] =>
  entries.flatMap((entry) =>
    sayingsOf(entry.layout).flatMap((passage) =>
      countedIn(passage, entry.language).map((one) => ({ ...one, entry, passage })),
    ),
  );

const isNear = (a: number, b: number): boolean => Math.min(a, b) >= Math.max(a, b) * leastShare;

const everyNumber = new RegExp(numberSource, 'gu');
const numbersIn = (entries: readonly DigestEntry[]): ReadonlySet<string> =>
  new Set(
    entries.flatMap(({ layout }) => sayingsOf(layout).flatMap(({ text }) => text.match(everyNumber) ?? [])),
  );
