/** Pairs of opposites: a text says one of the two, open or closed. Each language has its words for them; what holds of a pair holds in all. */
import { byLanguage } from './index.ts';
import { readTermTable, type TermList, wholeTerms } from './terms.ts';

interface PairRules {
  /** One comes after the other, and both hold: who arrived leaves. */
  readonly isSequence?: true;
  /** Anything may be so, open or begun: it is no part of what a text is about. */
  readonly isState?: true;
  /** The second is said with the first, "the alert is lifted": where a text has both, the second counts. */
  readonly endsFirst?: true;
  /** Where something is, and not how it stands. */
  readonly isPlace?: true;
  /** Its words mean other things, too: they say nothing against a line. */
  readonly isLoose?: true;
}

const rules: Readonly<Record<string, PairRules>> = {
  course: { isSequence: true, isState: true },
  door: { isState: true },
  force: { isLoose: true, endsFirst: true },
  hold: { isLoose: true, isState: true },
  offer: { isLoose: true, isState: true },
  plan: { isLoose: true, isState: true },
  pole: { isPlace: true },
  span: { isSequence: true },
  time: { isSequence: true },
  way: { isSequence: true },
};

interface Pair extends PairRules {
  readonly terms: readonly TermList[];
  /** An expression for each of the two. */
  readonly sides: readonly RegExp[];
}

/** Those that are told apart within the texts of one language; none for a language that is not known. */
export const oppositesOf = byLanguage(({ contrasts: { opposites } }): readonly Pair[] =>
  Array.from(readTermTable(opposites), ([name, both]) => {
    const terms = both.split('<>');
    return { ...rules[name], terms, sides: terms.map((side) => wholeTerms(side)) };
  }),
);
