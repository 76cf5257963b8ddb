/**
 * Has a "not" come or gone? Words that deny, and verbs that take a side, are compared between a claim and its sentences.
 * It finds the plain cases; an inserted denial between other denials stays the known gap.
 */
import { normalizeToken, stemToken, segmentWords } from '../analysis/stemmer.ts';
import { languages, stopWordsOf } from '#src/languages/index.ts';
import { sourceOf, type TermList } from '#src/languages/terms.ts';

interface Polarity {
  readonly denies: RegExp;
  readonly against: RegExp;
  readonly inFavour: RegExp;
}

const whole = (terms: TermList): RegExp => new RegExp(`^${sourceOf(terms)}$`, 'u');

const polarities = new Map(
  languages.map(({ code, negation: { denies, against, inFavour } }) => [
    code,
    { denies: whole(denies), against: whole(against), inFavour: whole(inFavour) },
  ]),
);

/** How many words of content after a denial it may be about. */
const reach = 3;

/** True when the claim denies and takes sides where its sentences do. A language without rules holds. */
export function isNegationSupported(claim: string, evidence: string, language: string | null): boolean {
  const rules = polarities.get(language ?? '');
  if (rules === undefined) return true;
  const said = readPolarity(claim, rules, language);
  const source = readPolarity(evidence, rules, language);
  const negative = source.denied.length > 0 || source.against;
  if ((said.denied.length > 0 || said.against) && !negative) return false;
  if (!said.denied.every((scope) => isDenied(scope, source))) return false;
  if (said.inFavour && !source.inFavour && negative) return false;
  return (
    said.denied.length > 0 ||
    said.against ||
    !source.denied.some((scope) => scope.every((stem) => said.stems.has(stem)))
  );
}

/** True when both texts deny or neither does, each in its language; a language without rules holds. */
export function isSameNegation(
  one: { readonly text: string; readonly language: string | null },
  other: { readonly text: string; readonly language: string | null },
): boolean {
  const [rules, otherRules] = [polarities.get(one.language ?? ''), polarities.get(other.language ?? '')];
  if (rules === undefined || otherRules === undefined) return true;
  const first = readPolarity(one.text, rules, one.language);
  const second = readPolarity(other.text, otherRules, other.language);
  const isNegative = ({ denied, against }: Reading) => denied.length > 0 || against;
  return (
    (first.denied.length === 0 || isNegative(second)) && (second.denied.length === 0 || isNegative(first))
  );
}

/** What the source says itself is not denied by it; "did not accept" may stand for "rejected". */
function isDenied(scope: readonly string[], source: Reading): boolean {
  const [first = ''] = scope;
  return source.denied.some((other) => overlap(scope, other)) || (source.against && !source.stems.has(first));
}

/** A denial at the end of its clause says nothing about where it belongs. */
function overlap(scope: readonly string[], other: readonly string[]): boolean {
  return scope.length === 0 || other.length === 0 || scope.some((stem) => other.includes(stem));
}

interface Reading {
  readonly stems: ReadonlySet<string>;
  /** What each denial is about. */
  readonly denied: readonly (readonly string[])[];
  readonly against: boolean;
  readonly inFavour: boolean;
}

function readPolarity(text: string, rules: Polarity, language: string | null): Reading {
  const stopWords = stopWordsOf(language);
  const clauses = text
    .split(/[,;:.!?()—–]\s|[\n]/u)
    .map((clause) => segmentWords(clause).map((word) => word.toLowerCase()));
  const words = clauses.flat();
  const scopeAfter = (clause: readonly string[], at: number) =>
    clause
      .slice(at + 1)
      .filter((word) => !stopWords.has(normalizeToken(word)))
      .slice(0, reach)
      .map((word) => stemToken(word, language));
  return {
    stems: new Set(words.map((word) => stemToken(word, language))),
    denied: clauses.flatMap((clause) =>
      clause.flatMap((word, at) => (rules.denies.test(word) ? [scopeAfter(clause, at)] : [])),
    ),
    against: words.some((word) => rules.against.test(word)),
    inFavour: words.some((word) => rules.inFavour.test(word)),
  };
}
