/** Accepts or refuses what a model wrote, by the sentences it rests on. Pure; the promise "no claim without its post" begins here. */
import { measureContentOverlap } from '../analysis/words.ts';
import { addsNothing } from './additions.ts';
import { areBindingsKept } from './bindings.ts';
import { hasContact } from './contacts.ts';
import { withoutDates } from './dates.ts';
import { isInLanguage } from './is-in-language.ts';
import { areNamesSupported } from './names.ts';
import { isNegationSupported, isNegationTranslated } from './negation.ts';
import { areBoundsKept, areNumbersSupported } from './numbers.ts';
import { isPromptInjection } from './prompt-injection.ts';
import { areQuotationsShort, areQuotationsSupported } from './quotations.ts';
import { areUnitsKept } from './units.ts';

const rejections = [
  'length',
  'contact',
  'instruction',
  'language',
  'number',
  'unit',
  'bound',
  'quotation',
  'name',
  'binding',
  'addition',
  'content',
  'negation',
] as const;
export type Rejection = (typeof rejections)[number];

export interface LineEvidence {
  /** The sentences that the line rests on. */
  readonly cited: string;
  /** Those and the one before each. */
  readonly text: string;
  /** Titles, channels, origins, speakers: names may come from there, and figures of a title. */
  readonly headings: string;
  /** The whole posts: they show which words are names. */
  readonly context: string;
  /** Of each cited sentence; null: the channel. */
  readonly speakers: readonly (string | null)[];
  /** The days of the posts, `2026-01-31`. */
  readonly dates: readonly string[];
  /** ISO 639-1 of the sentences; null when unknown or several. */
  readonly language: string | null;
}

export interface CheckedText {
  readonly text: string;
  readonly language: string | null;
  /** Who says it, where the line begins with a name. */
  readonly speaker?: string | null;
}

const length = { least: 8, most: 600 };
/** How much of a line has to be the sentences' own words: more where it is short, or capitals do not show names. */
const share = { usual: 0.4, short: 0.5, uncased: 0.6 };
const shortWords = 5;

/** Null when the line holds, otherwise the first reason it does not. Across languages figures, quotations and denials are all that code can compare. */
export function checkLine(line: CheckedText, evidence: LineEvidence): Rejection | null {
  const { text, language } = line;
  if (text.length < length.least || text.length > length.most) return 'length';
  if (hasContact(text)) return 'contact';
  if (isPromptInjection(text) || isPromptInjection(evidence.context)) return 'instruction';
  if (!isInLanguage(text, language)) return 'language';
  const cited = { text: evidence.cited, language: evidence.language };
  const undated = { text: withoutDates(line, cited, evidence.dates), language };
  const figures = `${evidence.cited}\n${evidence.headings}`;
  if (!areNumbersSupported(undated.text, figures, language, evidence.language, evidence.context))
    return 'number';
  if (!areUnitsKept(undated, { text: figures, language: evidence.language })) return 'unit';
  if (language === null || language !== evidence.language) return checkTranslation(undated, evidence);
  return isSpeaker(line, evidence) ? checkWording(undated, evidence) : 'name';
}

function checkWording({ text, language }: CheckedText, evidence: LineEvidence): Rejection | null {
  const source = `${evidence.text}\n${evidence.headings}`;
  if (!areBoundsKept(text, evidence.cited, language)) return 'bound';
  if (!areQuotationsSupported(text, source)) return 'quotation';
  // a name may stand for "the ambassador" or "we", so it may come from anywhere in the post
  if (!areNamesSupported(text, `${source}\n${evidence.context}`, evidence.context, language)) return 'name';
  if (!areBindingsKept(text, evidence.text, `${evidence.context}\n${evidence.headings}`, language))
    return 'binding';
  if (!isGrounded(text, `${source}\n${evidence.context}`, language)) return 'content';
  if (!addsNothing({ text, language }, { text: source, language })) return 'addition';
  return isNegationSupported(text, evidence.cited, language) ? null : 'negation';
}

function checkTranslation(line: CheckedText, evidence: LineEvidence): Rejection | null {
  if (!areQuotationsShort(line.text)) return 'quotation';
  const source = { text: `${evidence.text}\n${evidence.headings}`, language: evidence.language };
  if (!addsNothing(line, source)) return 'addition';
  return isNegationTranslated(line, { text: evidence.text, language: evidence.language }) ? null : 'negation';
}

/** Who speaks says one of the sentences, or is named by those of the channel, the ones before, or the headings. */
function isSpeaker({ speaker, language }: CheckedText, evidence: LineEvidence): boolean {
  const { text, headings, context, speakers } = evidence;
  if (!speaker) return true;
  const named = speakers.filter((name) => name !== null);
  if (named.length === speakers.length)
    return named.some((name) => areNamesSupported(speaker, name, speaker, language));
  return areNamesSupported(speaker, `${text}\n${headings}`, `${context}\n${speaker}`, language);
}

function isGrounded(text: string, evidence: string, language: string | null): boolean {
  const { all, shared } = measureContentOverlap(text, evidence, language);
  const wanted = all <= shortWords ? share.short : share.usual;
  const showsNames = language !== 'de' && /[\p{Lu}\p{Ll}]/u.test(text);
  return all > 0 && shared / all >= (showsNames ? wanted : share.uncased);
}
