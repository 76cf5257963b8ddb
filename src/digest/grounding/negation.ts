/**
 * Compares words that deny, hedge or take sides between a line and its evidence, to find an added or dropped "not" or "may".
 * Known gap: a denial that is added among other denials.
 */
import { byLanguage, findLanguage, stopWordsOf } from '#src/languages/index.ts';
import { oppositesOf } from '#src/languages/opposites.ts';
import { sourceOf, type TermList, wholeSourceOf, wholeTerms } from '#src/languages/terms.ts';
import { normalizeToken, segmentWords, stemToken } from '../analysis/words.ts';
import type { TextIn } from './numbers.ts';

type Rules = ReturnType<typeof rulesOf>;

const singleWord = (terms: TermList): RegExp => new RegExp(`^و?${sourceOf(terms)}$`, 'u');

const rulesOf = byLanguage(({ code, negation, contrasts, services }) => ({
  notDenying: new RegExp(wholeSourceOf(contrasts.notDenying), 'giu'),
  denies: singleWord(negation.denies),
  privative: singleWord(negation.privative),
  hedges: singleWord(negation.hedges),
  against: singleWord(negation.against),
  inFavour: singleWord(negation.inFavour),
  opposites: [
    ...oppositesOf(code).flatMap(({ isLoose, sides }) => (isLoose ? [] : [sides])),
    [services.outage, services.restored].map((terms) => wholeTerms(terms)),
  ],
}));

/** Content words after a denial or a hedge that are its scope. */
const reach = 3;
/** So many words of a scope, or all if there are fewer, show that the line is about the same. */
const minShared = 2;

/** Whether the line denies, hedges and takes sides where the evidence does; across languages, whether it denies only where the evidence does, and reverses no direction. Unknown languages pass. */
export function isNegationKept(line: TextIn, evidence: TextIn): boolean {
  if (!findLanguage(line.language) || !findLanguage(evidence.language)) return true;
  const [rules, evidenceRules] = [rulesOf(line.language), rulesOf(evidence.language)];
  const said = readPolarity(line.text, rules, line.language);
  const source = readPolarity(evidence.text, evidenceRules, evidence.language);
  if (!hasSameSides(said, source) || !isSameDirection(line.text, rules, evidence.text, evidenceRules))
    return false;
  return (
    rules !== evidenceRules ||
    (said.denied.every((scope) => isDenied(scope, source)) &&
      !isDropped(source.denied, said) &&
      !(said.hedged.length === 0 && isDropped(source.hedged, said)))
  );
}

/** Whether one of two texts denies what the other does not, or they have different words of a pair of opposites. */
export function saysOpposite(one: string, other: string, language: string | null): boolean {
  const rules = rulesOf(language);
  if (!isSameDirection(one, rules, other, rules)) return true;
  const [denies, deniesOther] = [one, other].map((text) => deniesSomething(text, language));
  if (denies === deniesOther) return false;
  const [denying, plain] = denies ? [one, other] : [other, one];
  // "found not guilty" is a word of its pair, and denies nothing beside "acquitted"
  const rest = rules.opposites.flat().reduce((left, terms) => left.replace(terms, ' '), denying);
  const polarityOf = (text: string) => readPolarity(text, rules, language);
  return deniesSomething(rest, language) && !opposesToo(polarityOf(plain), polarityOf(denying));
}

/** "Denied that it had recalled the envoy" and "the envoy was not recalled", but not "withdraws him" and "does not withdraw him". */
const opposesToo = ({ opposed, opposing }: Polarity, { denied }: Polarity): boolean =>
  denied.some(
    (scope) =>
      !scope.some((stem) => opposing.includes(stem)) &&
      opposed.some((other) => scope.some((stem) => stem.length >= shortestWord && other.includes(stem))),
  );
/** The "ab" of "lehnt … ab" is none. */
const shortestWord = 3;

export function deniesSomething(text: string, language: string | null): boolean {
  const { denies, notDenying } = rulesOf(language);
  const hasDenial = (said: string) => segmentWords(said).some((word) => denies.test(word));
  const plain = text.toLowerCase();
  return hasDenial(plain) && hasDenial(plain.replace(notDenying, ' '));
}

/** False when only the line denies or opposes, or when the line agrees and the evidence only opposes. */
function hasSameSides(said: Polarity, source: Polarity): boolean {
  const isAgainst = ({ denied, opposed }: Polarity) => denied.length > 0 || opposed.length > 0;
  if (isAgainst(said) && !isAgainst(source) && source.privatives.length === 0) return false;
  return !(said.inFavour && !source.inFavour && isAgainst(source) && !isAgainst(said));
}

/** False when of a pair of opposites the line has one word, and the evidence only the other. */
function isSameDirection(line: string, rules: Rules, evidence: string, evidenceRules: Rules): boolean {
  const saysOf = (pair: readonly RegExp[] = [], text: string) => {
    const [one, other] = pair.map((terms) => terms.test(text));
    return one === other ? null : one;
  };
  return rules.opposites.every((pair, at) => {
    const [said, source] = [saysOf(pair, line), saysOf(evidenceRules.opposites[at], evidence)];
    return said === null || source === null || said === source;
  });
}

/** "Without visas" may stand for "abolishes visas", "not armed" for "unarmed". */
function isDenied(scope: readonly string[], source: Polarity): boolean {
  const [first = ''] = scope;
  return (
    source.deniedClauses.some((other) => overlaps(scope, other)) ||
    source.opposed.some((other) => other.includes(first)) ||
    source.privatives.some((word) => word.includes(first))
  );
}

/** Whether a denial or hedge has a scope whose words are in the line, and the line denies none of them. */
const isDropped = (marked: readonly (readonly string[])[], said: Polarity): boolean =>
  marked.some(
    (scope) =>
      scope.length > 0 &&
      scope.filter((stem) => said.stems.has(stem)).length >= Math.min(minShared, scope.length) &&
      !said.denied.some((other) => overlaps(scope, other)),
  );

/** An empty scope, of a denial at the end of a clause, overlaps with any. */
const overlaps = (scope: readonly string[], other: readonly string[]): boolean =>
  scope.length === 0 || other.length === 0 || scope.some((stem) => other.includes(stem));

type Polarity = ReturnType<typeof readPolarity>;

function readPolarity(text: string, rules: Rules, language: string | null) {
  const stopWords = stopWordsOf(language);
  const clauses = text
    .replace(rules.notDenying, ' ')
    // French elides "ne": n'est
    .replace(/(?<!\p{L})n['’](?=\p{L})/giu, 'ne ')
    .split(/[,;:.!?()—–]\s|[\n]/u)
    .map((clause) => segmentWords(clause).map((word) => word.toLowerCase()));
  const words = clauses.flat();
  const stemsOf = (all: readonly string[]) => all.map((word) => stemToken(word, language));
  const contentOf = (all: readonly string[]) => all.filter((word) => !stopWords.has(normalizeToken(word)));
  const has = (clause: readonly string[], marks: RegExp) => clause.some((word) => marks.test(word));
  const scopesOf = (marks: RegExp) =>
    clauses.flatMap((clause) =>
      clause.flatMap((word, at) =>
        marks.test(word) ? [stemsOf(contentOf(clause.slice(at + 1)).slice(0, reach))] : [],
      ),
    );
  return {
    stems: new Set(stemsOf(words)),
    deniedClauses: clauses
      .filter((clause) => has(clause, rules.denies))
      .map((clause) => stemsOf(contentOf(clause))),
    denied: scopesOf(rules.denies),
    hedged: scopesOf(rules.hedges),
    opposed: scopesOf(rules.against),
    opposing: stemsOf(words.filter((word) => rules.against.test(word))),
    privatives: words.filter((word) => rules.privative.test(word)),
    inFavour: has(words, rules.inFavour),
  };
}
