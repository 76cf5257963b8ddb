/** Checks a line that a model wrote against the sentences it cites: "no claim without its post" begins here. */
import { byLanguage, findLanguage } from '#src/languages/index.ts';
import { wholeTerms } from '#src/languages/terms.ts';
import { detectLanguage } from '#src/posts/detect-language.ts';
import { measureContentOverlap } from '../analysis/words.ts';
import { areBindingsKept } from './bindings.ts';
import { hasContact } from './contacts.ts';
import { withoutDates } from './dates.ts';
import { areNamesSupported } from './names.ts';
import { isNegationKept } from './negation.ts';
import { areBoundsKept, areNumbersSupported, areUnitsKept, type TextIn } from './numbers.ts';
import { isPromptInjection } from './prompt-injection.ts';
import { areQuotationsShort, areQuotationsSupported } from './quotations.ts';

export interface LineEvidence {
  readonly cited: string;
  /** The cited sentences and the one before each. */
  readonly text: string;
  /** Titles, channels, origins, speakers, from which names and figures may be taken. */
  readonly headings: string;
  /** The whole posts, which show which words are names. */
  readonly context: string;
  /** Of each cited sentence; null: the channel. */
  readonly speakers: readonly (string | null)[];
  /** The days of the posts, `2026-01-31`. */
  readonly dates: readonly string[];
  /** ISO 639-1 of the sentences; null when unknown or several. */
  readonly language: string | null;
}

export interface CheckedText extends TextIn {
  readonly speaker?: string | null;
  readonly headline?: string | null;
}

type Rule = (line: CheckedText, evidence: LineEvidence) => boolean;
type Rules = Readonly<Record<string, Rule>>;

const length = { min: 8, max: 600 };
/** The share of a line's words that must be in the sentences: more where capitals do not show names. */
const share = { cased: 0.4, uncased: 0.6 };

const inLanguage = (text: string, { language }: LineEvidence): TextIn => ({ text, language });
const fullText = ({ text, headings }: LineEvidence) => `${text}\n${headings}`;

const form: Rules = {
  length: ({ text }) => text.length >= length.min && text.length <= length.max,
  contact: ({ text }) => !hasContact(text),
  instruction: ({ text }, { context }) => !isPromptInjection(text) && !isPromptInjection(context),
  language: isInLanguage,
};
const number: Rule = (line, { cited, headings, context, language }) =>
  areNumbersSupported(line, { text: `${cited}\n${headings}`, language }, context);
const unit: Rule = (line, { cited, headings, language }) =>
  areUnitsKept(line, { text: `${cited}\n${headings}`, language });
const addition: Rule = (line, evidence) => addsNothing(line, inLanguage(fullText(evidence), evidence));
/** Across languages code can only compare figures, quotations, additions and denials. */
const translation: Rules = {
  number,
  unit,
  quotation: ({ text }) => areQuotationsShort(text),
  addition,
  negation: (line, evidence) => isNegationKept(line, inLanguage(evidence.text, evidence)),
};
const wording: Rules = {
  number,
  unit,
  speaker: isSpeaker,
  bound: (line, evidence) => areBoundsKept(line, inLanguage(evidence.cited, evidence)),
  quotation: ({ text }, evidence) => areQuotationsSupported(text, fullText(evidence)),
  // a name may stand for "the ambassador" or "we", so it may come from anywhere in the post
  name: ({ text, language }, evidence) =>
    areNamesSupported(text, `${fullText(evidence)}\n${evidence.context}`, evidence.context, language),
  binding: ({ text, language }, { text: source, context, headings }) =>
    areBindingsKept(text, source, `${context}\n${headings}`, language),
  content: isGrounded,
  headline: isHeadlineGrounded,
  addition,
  negation: (line, evidence) => isNegationKept(line, inLanguage(evidence.cited, evidence)),
};

/** The first rule that the line breaks; null when it passes. */
export function checkLine(line: CheckedText, evidence: LineEvidence): string | null {
  const broken = (rules: Rules, text: string) =>
    Object.keys(rules).find((name) => !rules[name]?.({ ...line, text }, evidence));
  const isTranslated = line.language === null || line.language !== evidence.language;
  const undated = () => withoutDates(line, inLanguage(evidence.cited, evidence), evidence.dates);
  return broken(form, line.text) ?? broken(isTranslated ? translation : wording, undated()) ?? null;
}

/** Whether the speaker says one of the sentences, or is named in those of the channel, the ones before, or the headings. */
function isSpeaker({ speaker, language }: CheckedText, evidence: LineEvidence): boolean {
  const { text, headings, context, speakers } = evidence;
  if (!speaker) return true;
  const named = speakers.filter((name) => name !== null);
  if (named.length === speakers.length)
    return named.some((name) => areNamesSupported(speaker, name, speaker, language));
  return areNamesSupported(speaker, `${text}\n${headings}`, `${context}\n${speaker}`, language);
}

const overlapWith = (evidence: LineEvidence, text: string, language: string | null) =>
  measureContentOverlap(text, `${fullText(evidence)}\n${evidence.context}`, language);

function isGrounded({ text, language }: CheckedText, evidence: LineEvidence): boolean {
  const { all, shared } = overlapWith(evidence, text, language);
  const showsNames = !findLanguage(language)?.capitalizesNouns && /[\p{Lu}\p{Ll}]/u.test(text);
  return all > 0 && shared / all >= (showsNames ? share.cased : share.uncased);
}

/** It may name what happened in a word of its own: "Expulsion of correspondents". */
function isHeadlineGrounded({ headline, language }: CheckedText, evidence: LineEvidence): boolean {
  const { all, shared } = overlapWith(evidence, headline ?? '', language);
  return shared >= all / 2;
}

const additionsOf = byLanguage(({ negation, contrasts }) =>
  [...Object.values(contrasts.additions), negation.hedges].map((terms) => wholeTerms(terms)),
);

/** False when the line has "all", "only", "because" or the like, and the evidence no word of the same kind. Unknown languages pass. */
function addsNothing(line: TextIn, evidence: TextIn): boolean {
  const kinds = additionsOf(line.language);
  const known = additionsOf(evidence.language);
  if (!findLanguage(evidence.language)) return true;
  return kinds.every((kind, at) => !kind.test(line.text) || known[at]?.test(evidence.text));
}

const letterOf = {
  latin: /\p{Script=Latin}/gu,
  cyrillic: /\p{Script=Cyrillic}/gu,
  arabic: /\p{Script=Arabic}/gu,
} as const;

/** False only when most letters are of another script, or another known language is detected. */
export function isInLanguage({ text, language }: TextIn): boolean {
  const known = findLanguage(language);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (!known || letters === 0) return true;
  if ((text.match(letterOf[known.script])?.length ?? 0) < letters / 2) return false;
  const found = findLanguage(detectLanguage(text, language));
  return found === undefined || found === known;
}
