/** Accepts or refuses what a model wrote, by the sentences it cites. Pure; the promise "no claim without its post" lives here. */
import { findLanguage } from '#src/languages/index.ts';
import { hasContact } from './contacts.ts';
import { isPromptInjection } from './prompt-injection.ts';
import { isInLanguage } from './is-in-language.ts';
import { areNamesSupported } from './names.ts';
import { areNumbersSupported } from './numbers.ts';
import { isNegationSupported, isSameNegation } from './negation.ts';
import { areQuotationsSupported, findQuotations } from './quotations.ts';
import { measureContentOverlap, segmentWords } from '../analysis/stemmer.ts';
import type { Claim } from '../model/claim-schema.ts';

const rejections = [
  'shape',
  'evidence',
  'length',
  'contact',
  'instruction',
  'language',
  'number',
  'quotation',
  'name',
  'speaker',
  'content',
  'polarity',
  'canary',
  'unsupported',
] as const;
export type Rejection = (typeof rejections)[number];

/** The post a claim is about, as numbered sentences. */
export interface EvidenceSource {
  readonly sentences: readonly string[];
  /** ISO 639-1; null when unknown. */
  readonly language: string | null;
}

const textLength = { least: 8, most: 320 };
const mostHeadlineWords = 9;
const mostHeadlineLetters = 120;
const mostSpeakerLetters = 80;
const mostCited = 3;
/** How much of a claim has to be the source's own words: more where it is short or capitals do not show names. */
const share = { usual: 0.5, short: 0.66, uncased: 0.7 };
const shortWords = 5;

/** Null when the claim holds against the sentences it cites, otherwise the first reason it does not. */
export function checkClaim(claim: Claim, source: EvidenceSource): Rejection | null {
  const cited = claim.sentences.map((number) => source.sentences[number]);
  if (cited.length === 0 || cited.length > mostCited || cited.some((sentence) => !sentence))
    return 'evidence';
  const evidence = cited.join('\n');
  if (isPromptInjection(evidence)) return 'instruction';
  return checkWording(claim.text, evidence, source.language) ?? checkSpeaker(claim, source, evidence);
}

/** Null when `text` says nothing that `evidence` does not say; both in `language`. */
export function checkWording(text: string, evidence: string, language: string | null): Rejection | null {
  if (text.length < textLength.least || text.length > textLength.most) return 'length';
  if (hasContact(text)) return 'contact';
  if (isPromptInjection(text)) return 'instruction';
  if (!isInLanguage(text, language)) return 'language';
  return checkFacts(text, evidence, language);
}

function checkFacts(text: string, evidence: string, language: string | null): Rejection | null {
  if (!areNumbersSupported(text, evidence, language)) return 'number';
  if (!areQuotationsSupported(text, evidence)) return 'quotation';
  if (!areNamesSupported(text, evidence, language)) return 'name';
  if (!isGrounded(text, evidence, language)) return 'content';
  return isNegationSupported(text, evidence, language) ? null : 'polarity';
}

function isGrounded(text: string, evidence: string, language: string | null): boolean {
  const { all, shared } = measureContentOverlap(text, evidence, language);
  const wanted = all <= shortWords ? share.short : share.usual;
  const needed = tellsNamesByCapitals(text, language) ? wanted : share.uncased;
  return all > 0 && shared / all >= needed;
}

/** A speaker stands in the cited sentences, or where a post introduces who talks: its first two. */
function checkSpeaker(claim: Claim, source: EvidenceSource, evidence: string): Rejection | null {
  const { speaker } = claim;
  if (speaker === null) return null;
  const places = `${source.sentences.slice(0, 2).join('\n')}\n${evidence}`;
  const fits = speaker.length <= mostSpeakerLetters && !hasContact(speaker) && !isPromptInjection(speaker);
  const { all, shared } = measureContentOverlap(speaker, places, source.language);
  const holds = checkFacts(speaker, places, source.language) === null && all > 0 && shared === all;
  return fits && holds ? null : 'speaker';
}

/** True when the headline of a claim may stand above it; `evidence` is what the claim cites. */
export function isGroundedHeadline(headline: string, evidence: string, language: string | null): boolean {
  if (headline.trim() === '' || headline.length > mostHeadlineLetters) return false;
  if (segmentWords(headline).length > mostHeadlineWords) return false;
  if (hasContact(headline) || isPromptInjection(headline) || !isInLanguage(headline, language)) return false;
  return checkFacts(headline, evidence, language) === null;
}

/** Null when a translation keeps what can be checked across languages: figures, units, quotations, length, no contacts. */
export function checkTranslation(
  original: { readonly text: string; readonly language: string | null },
  translated: { readonly text: string; readonly language: string },
): Rejection | null {
  const { text, language } = translated;
  const ratio = text.length / Math.max(1, original.text.length);
  if (text.length < 2 || ratio > 3 || ratio < 0.15) return 'length';
  if (hasContact(text)) return 'contact';
  if (isPromptInjection(text)) return 'instruction';
  if (!isInLanguage(text, language)) return 'language';
  if (!sameNumbers(original, translated)) return 'number';
  const quoted = findQuotations(original.text)?.length ?? 0;
  if (findQuotations(text)?.length !== quoted) return 'quotation';
  return isSameNegation(original, translated) ? null : 'polarity';
}

function sameNumbers(
  one: { readonly text: string; readonly language: string | null },
  other: { readonly text: string; readonly language: string },
): boolean {
  return (
    areNumbersSupported(other.text, one.text, other.language, one.language) &&
    areNumbersSupported(one.text, other.text, one.language, other.language)
  );
}

function tellsNamesByCapitals(text: string, language: string | null): boolean {
  return !findLanguage(language)?.capitalizesNouns && /[\p{Lu}\p{Ll}]/u.test(text);
}
