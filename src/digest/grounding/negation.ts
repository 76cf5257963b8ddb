/**
 * Has a "not" come or gone? Words that deny, and verbs that take a side, are compared between a claim and its sentences.
 * It finds the plain cases; an inserted denial between other denials stays the known gap.
 */
import { normalizeToken, stemToken, segmentWords } from '../analysis/stemmer.ts';
import { stopWordsOf } from '#src/languages/stop-words.ts';

interface Polarity {
  readonly denies: RegExp;
  readonly against: RegExp;
  readonly inFavour: RegExp;
}

const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'u');

const polarities: Readonly<Record<string, Polarity>> = {
  en: {
    denies: whole(
      "not|no|never|none|nobody|nothing|neither|nor|without|cannot|\\p{L}+n['’]t|unable|failed|fails|fail|lacks?",
    ),
    against: whole(
      'reject\\p{L}*|refus\\p{L}*|den(?:y|ies|ied|ying)|oppos\\p{L}*|condemn\\p{L}*|against|declin\\p{L}*|ban(?:s|ned)?|halt\\p{L}*|suspend\\p{L}*|cancel\\p{L}*|withdr\\p{L}*|unacceptable|ruled',
    ),
    inFavour: whole(
      'support\\p{L}*|welcom\\p{L}*|accept(?:s|ed|ing)?|agree[sd]?|approv\\p{L}*|endors\\p{L}*|prais\\p{L}*|favou?r\\p{L}*',
    ),
  },
  ru: {
    denies: whole('не|ни|нет|никогда|никто|ничего|никакой|никаких|никакого|без|нельзя|невозможно'),
    against: whole(
      'отверг\\p{L}*|отказ\\p{L}*|опроверг\\p{L}*|осу(?:ди|жд)\\p{L}*|против|отклон\\p{L}*|запре[тщ]\\p{L}*|приостанов\\p{L}*|отмен\\p{L}*|неприемлем\\p{L}*',
    ),
    inFavour: whole('поддерж\\p{L}*|приветств\\p{L}*|соглас\\p{L}*|одобр\\p{L}*|принял\\p{L}?'),
  },
  es: {
    denies: whole('no|ni|nunca|jamás|nadie|nada|ningun[oa]?|ningún|sin|tampoco'),
    against: whole(
      'rechaz\\p{L}*|nieg\\p{L}*|neg(?:ó|ar|aron)|conden\\p{L}*|contra|opon\\p{L}*|opus\\p{L}*|prohíb\\p{L}*|prohib\\p{L}*|suspend\\p{L}*|cancel\\p{L}*|inaceptable',
    ),
    inFavour: whole(
      'apoy\\p{L}*|acept\\p{L}*|acord\\p{L}*|aprob\\p{L}*|aprueb\\p{L}*|respald\\p{L}*|salud\\p{L}*',
    ),
  },
  de: {
    denies: whole('nicht|kein\\p{L}*|nie|niemals|niemand|nichts|ohne|weder'),
    against: whole(
      'ablehn\\p{L}*|abgelehnt|lehnt\\p{L}?|weiger\\p{L}*|verurteil\\p{L}*|gegen|dementier\\p{L}*|verbot\\p{L}*|verbiet\\p{L}*|ausgesetzt|abgesagt|unannehmbar',
    ),
    inFavour: whole(
      'unterstütz\\p{L}*|begrüß\\p{L}*|akzeptier\\p{L}*|zustimm\\p{L}*|zugestimmt|billig\\p{L}*|gebilligt',
    ),
  },
  fr: {
    denies: whole("ne|n['’]\\p{L}+|ni|jamais|rien|aucune?|sans"),
    against: whole(
      'rejet\\p{L}*|refus\\p{L}*|ni(?:e|é|er|ent)|démen\\p{L}*|condamn\\p{L}*|contre|oppos\\p{L}*|interdi\\p{L}*|suspend\\p{L}*|annul\\p{L}*|inacceptable',
    ),
    inFavour: whole(
      'soutien\\p{L}*|souten\\p{L}*|accept\\p{L}*|approuv\\p{L}*|salu(?:e|é|er|ent)|appu(?:ie|yer|yé)\\p{L}*',
    ),
  },
  ar: {
    denies: whole('لا|لم|لن|ليس|ليست|غير|دون|بدون|ما'),
    against: whole('رفض\\p{L}*|يرفض|ترفض|نفى|تنفي|أدان\\p{L}*|تدين|يدين|ضد'),
    inFavour: whole('أيد\\p{L}*|يؤيد|تؤيد|دعم\\p{L}*|يدعم|رحب\\p{L}*|قبل\\p{L}?|وافق\\p{L}*'),
  },
};

/** How many words of content after a denial it may be about. */
const reach = 3;

/** True when the claim denies and takes sides where its sentences do. A language without rules holds. */
export function isNegationSupported(claim: string, evidence: string, language: string | null): boolean {
  const rules = polarities[language ?? ''];
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
  const [rules, otherRules] = [polarities[one.language ?? ''], polarities[other.language ?? '']];
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
