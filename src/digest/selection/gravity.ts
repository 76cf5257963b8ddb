/** How much weight what happened lends to its sentence. */
import { byLanguage, hasTerm } from '#src/languages/index.ts';
import { planChangeIn } from '../analysis/events/plan-change.ts';
import { readTermTable, wholeSourceOf } from '#src/languages/terms.ts';
import type { DigestEntry } from '../analysis/digest-entry.ts';
import { memoize, memoizeByName } from '#src/memoize.ts';
import { countWords } from '../analysis/words.ts';
import { deniesSomething } from '../grounding/negation.ts';
import { countNames } from './leaning.ts';

const victimsIn = byLanguage(({ numbers }) => {
  const counted = `(?:\\p{N}|${wholeSourceOf(...readTermTable(numbers.words).values())})`;
  const victims = wholeSourceOf(numbers.victims);
  return new RegExp(`${counted}.{0,20}${victims}|${victims}.{0,20}${counted}`, 'iu');
});
const years = /(?<!\p{N})(?:1\d|20)\d\d(?!\p{N})/gu;
const factors = { victims: 1.6, results: 1.3, minor: 0.6 };
export const gravest = factors.victims;
const manyWords = 9;

/** Never by how it is said: lives before decisions, offices and victories, these before all else, and what is sold or held last. What was in a year before its post is no news. */
export const gravityOf = (text: string, entry: DigestEntry): number => gravityIn(entry)(text);

const gravityIn = memoize((entry: DigestEntry) => memoizeByName((text) => weigh(text, entry)));

function weigh(text: string, { language, at }: DigestEntry): number {
  const year = new Date(at ?? 0).getUTCFullYear();
  const isPast = at !== null && (text.match(years) ?? []).some((one) => Number(one) < year);
  if (isPast) return 1;
  if (hasTerm(text, language, 'news.deaths')) return factors.victims;
  const hasVictims = victimsIn(language).test(text) && !deniesSomething(text, language);
  if (hasTerm(text, language, 'news.minor', 'news.courtesies')) return hasVictims ? 1 : factors.minor;
  if (hasVictims) return factors.victims;
  return hasTerm(text, language, 'news.results') || planChangeIn(text) === 'off' ? factors.results : 1;
}

/** Condolences, congratulations, an anniversary: they may be told, and are not what a day brought. */
export const isOfForm = (text: string, entry: DigestEntry): boolean =>
  gravityOf(text, entry) <= 1 && hasTerm(text, entry.language, 'news.courtesies');

/** It brings much, and the other next to nothing. */
export const outweighs = (text: string, other: string, entry: DigestEntry): boolean =>
  substanceOf(other, entry) < 2 && substanceOf(text, entry) > substanceOf(other, entry) + 1;

/** What a sentence brings: what came of something, names, a figure, and words enough. */
export function substanceOf(text: string, entry: DigestEntry): number {
  const names = countNames(text, entry);
  // where capitals tell no names quotation marks may
  const named = Number.isFinite(names) ? names : Number(/\p{L}["“»”]|[„«»“]\p{Lu}/u.test(text));
  return (
    (gravityOf(text, entry) > 1 ? 2 : 0) +
    Math.min(2, named) +
    Number(/\p{N}/u.test(text)) +
    Number(countWords(text) >= manyWords)
  );
}
