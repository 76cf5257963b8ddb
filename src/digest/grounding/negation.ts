/**
 * Has a "not", a "may" or a side come or gone? Words that deny, hedge or take sides are compared between a line and its
 * sentences. It finds the plain cases; an inserted denial between other denials stays the known gap.
 */
import { languages, stopWordsOf } from '#src/languages/index.ts';
import { sourceOf, type TermList, wholeSourceOf } from '#src/languages/terms.ts';
import { normalizeToken, segmentWords, stemToken } from '../analysis/words.ts';
import type { TextIn } from './additions.ts';

interface Rules {
  readonly notDenying: RegExp;
  readonly denies: RegExp;
  readonly privative: RegExp;
  readonly hedges: RegExp;
  readonly against: RegExp;
  readonly inFavour: RegExp;
  readonly opposites: readonly (readonly [RegExp, RegExp])[];
}

const single = (terms: TermList): RegExp => new RegExp(`^${sourceOf(terms)}$`, 'u');
const anywhere = (terms: TermList): RegExp => new RegExp(wholeSourceOf(terms), 'iu');

const rulesOf = new Map(
  languages.map(({ code, negation, contrasts }): [string, Rules] => [
    code,
    {
      notDenying: new RegExp(wholeSourceOf(contrasts.notDenying), 'giu'),
      denies: single(negation.denies),
      privative: single(negation.privative),
      hedges: single(negation.hedges),
      against: single(negation.against),
      inFavour: single(negation.inFavour),
      opposites: Object.values(contrasts.opposites).map(([one, other]) => [anywhere(one), anywhere(other)]),
    },
  ]),
);

/** How many words of content after a denial or a hedge it may be about. */
const reach = 3;
/** So many of them show that the line speaks of the same; all where there are fewer. */
const fewestShared = 2;

/** True when the line denies, hedges and takes sides where its sentences do. A language without rules holds. */
export function isNegationSupported(line: string, evidence: string, language: string | null): boolean {
  const rules = rulesOf.get(language ?? '');
  if (rules === undefined) return true;
  const said = readPolarity(line, rules, language);
  const source = readPolarity(evidence, rules, language);
  return (
    hasSameSides(said, source) &&
    isSameDirection(line, rules, evidence, rules) &&
    said.denied.every((scope) => isDenied(scope, source)) &&
    !isDropped(source.denied, said.denied, said, source) &&
    !(said.hedged.length === 0 && isDropped(source.hedged, said.denied, said, source))
  );
}

/** Across languages: the line denies nothing when its sentences deny nothing, and turns nothing around. */
export function isNegationTranslated(line: TextIn, evidence: TextIn): boolean {
  const [rules, others] = [rulesOf.get(line.language ?? ''), rulesOf.get(evidence.language ?? '')];
  if (rules === undefined || others === undefined) return true;
  const said = readPolarity(line.text, rules, line.language);
  const source = readPolarity(evidence.text, others, evidence.language);
  return hasSameSides(said, source) && isSameDirection(line.text, rules, evidence.text, others);
}

/** Whether one of two texts denies what the other does not, or says of a pair of opposites the other one. */
export function saysOpposite(one: string, other: string, language: string | null): boolean {
  const rules = rulesOf.get(language ?? '');
  if (rules === undefined) return false;
  return (
    deniesSomething(one, language) !== deniesSomething(other, language) ||
    !isSameDirection(one, rules, other, rules)
  );
}

/** Whether there is a denial anywhere in the text. */
export function deniesSomething(text: string, language: string | null): boolean {
  const rules = rulesOf.get(language ?? '');
  return rules !== undefined && segmentWords(text.toLowerCase()).some((word) => rules.denies.test(word));
}

/** A line that denies or opposes has a sentence that does; one that only agrees has no sentences that only oppose. */
function hasSameSides(said: Reading, source: Reading): boolean {
  const isAgainst = ({ denied, opposed }: Reading) => denied.length > 0 || opposed.length > 0;
  if (isAgainst(said) && !isAgainst(source) && source.privatives.length === 0) return false;
  return !(said.inFavour && !source.inFavour && isAgainst(source) && !isAgainst(said));
}

function isSameDirection(line: string, rules: Rules, evidence: string, others: Rules): boolean {
  return rules.opposites.every((pair, at) => {
    const source = others.opposites[at];
    const turns = (one: 0 | 1, other: 0 | 1) =>
      pair[one].test(line) &&
      !pair[other].test(line) &&
      source?.[other].test(evidence) &&
      !source[one].test(evidence);
    return !turns(0, 1) && !turns(1, 0);
  });
}

/** What the source says itself is not denied by it; "did not accept" may stand for "rejected", "without visas" for "abolishes visas", "not armed" for "unarmed". */
function isDenied(scope: readonly string[], source: Reading): boolean {
  const [first = ''] = scope;
  return (
    source.denied.some((other) => overlaps(scope, other)) ||
    source.deniedClauses.some((other) => overlaps(scope, other)) ||
    source.opposed.some((other) => other.includes(first)) ||
    source.privatives.some((word) => word.includes(first)) ||
    (source.opposed.length > 0 && !source.stems.has(first))
  );
}

/** Some denial or hedge is about words that the line has, and the line has no such word about them. */
function isDropped(
  marked: readonly (readonly string[])[],
  kept: readonly (readonly string[])[],
  said: Reading,
  source: Reading,
): boolean {
  return marked.some(
    (scope) =>
      scope.length > 0 &&
      !scope.every((stem) => source.plain.has(stem)) &&
      scope.filter((stem) => said.stems.has(stem)).length >= Math.min(fewestShared, scope.length) &&
      !kept.some((other) => overlaps(scope, other)),
  );
}

/** A denial at the end of its clause says nothing about where it belongs. */
function overlaps(scope: readonly string[], other: readonly string[]): boolean {
  return scope.length === 0 || other.length === 0 || scope.some((stem) => other.includes(stem));
}

interface Reading {
  readonly stems: ReadonlySet<string>;
  /** Those of clauses that deny nothing. */
  readonly plain: ReadonlySet<string>;
  readonly deniedClauses: readonly (readonly string[])[];
  /** What each denial is about. */
  readonly denied: readonly (readonly string[])[];
  readonly hedged: readonly (readonly string[])[];
  /** What each verb against something is about. */
  readonly opposed: readonly (readonly string[])[];
  readonly privatives: readonly string[];
  readonly inFavour: boolean;
}

function readPolarity(text: string, rules: Rules, language: string | null): Reading {
  const stopWords = stopWordsOf(language);
  const clauses = text
    .replace(rules.notDenying, ' ')
    // in French a denial is written onto the word that it denies
    .replace(/(?<!\p{L})n['’](?=\p{L})/giu, 'ne ')
    .split(/[,;:.!?()—–]\s|[\n]/u)
    .map((clause) => segmentWords(clause).map((word) => word.toLowerCase()));
  const words = clauses.flat();
  const contentOf = (clause: readonly string[]) =>
    clause.filter((word) => !stopWords.has(normalizeToken(word)));
  const scopesOf = (marks: RegExp) =>
    clauses.flatMap((clause) =>
      clause.flatMap((word, at) => {
        if (!marks.test(word)) return [];
        return [
          contentOf(clause.slice(at + 1))
            .slice(0, reach)
            .map((next) => stemToken(next, language)),
        ];
      }),
    );
  const isPlain = (clause: readonly string[]) =>
    !clause.some((word) => rules.denies.test(word) || rules.hedges.test(word));
  return {
    plain: new Set(
      clauses
        .filter(isPlain)
        .flat()
        .map((word) => stemToken(word, language)),
    ),
    stems: new Set(words.map((word) => stemToken(word, language))),
    deniedClauses: clauses
      .filter((clause) => clause.some((word) => rules.denies.test(word)))
      .map((clause) => contentOf(clause).map((word) => stemToken(word, language))),
    denied: scopesOf(rules.denies),
    hedged: scopesOf(rules.hedges),
    opposed: scopesOf(rules.against),
    privatives: words.filter((word) => rules.privative.test(word)),
    inFavour: words.some((word) => rules.inFavour.test(word)),
  };
}
