/** Accepts or refuses what a model wrote, by the sentences it cites. Pure; the promise "no claim without its post" lives here. */
import { hasContact } from './check-contacts.ts';
import { isInstruction } from './check-instructions.ts';
import { isInLanguage } from './check-language.ts';
import { namesHold } from './check-names.ts';
import { numbersHold } from './check-numbers.ts';
import { polarityHolds, samePolarity } from './check-polarity.ts';
import { quotationsHold, quotationsIn } from './check-quotes.ts';
import { sharedContent, wordsOf } from './check-stems.ts';
import type { Claim } from './claim-shape.ts';

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
export interface Source {
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
export function checkClaim(claim: Claim, source: Source): Rejection | null {
  const cited = claim.sentences.map((number) => source.sentences[number]);
  if (cited.length === 0 || cited.length > mostCited || cited.some((sentence) => !sentence))
    return 'evidence';
  const evidence = cited.join('\n');
  if (isInstruction(evidence)) return 'instruction';
  return checkWording(claim.text, evidence, source.language) ?? checkSpeaker(claim, source, evidence);
}

/** Null when `text` says nothing that `evidence` does not say; both in `language`. */
export function checkWording(text: string, evidence: string, language: string | null): Rejection | null {
  if (text.length < textLength.least || text.length > textLength.most) return 'length';
  if (hasContact(text)) return 'contact';
  if (isInstruction(text)) return 'instruction';
  if (!isInLanguage(text, language)) return 'language';
  return checkFacts(text, evidence, language);
}

function checkFacts(text: string, evidence: string, language: string | null): Rejection | null {
  if (!numbersHold(text, evidence, language)) return 'number';
  if (!quotationsHold(text, evidence)) return 'quotation';
  if (!namesHold(text, evidence, language)) return 'name';
  if (!isGrounded(text, evidence, language)) return 'content';
  return polarityHolds(text, evidence, language) ? null : 'polarity';
}

function isGrounded(text: string, evidence: string, language: string | null): boolean {
  const { all, shared } = sharedContent(text, evidence, language);
  const wanted = all <= shortWords ? share.short : share.usual;
  const needed = tellsNamesByCapitals(text, language) ? wanted : share.uncased;
  return all > 0 && shared / all >= needed;
}

/** A speaker stands in the cited sentences, or where a post introduces who talks: its first two. */
function checkSpeaker(claim: Claim, source: Source, evidence: string): Rejection | null {
  const { speaker } = claim;
  if (speaker === null) return null;
  const places = `${source.sentences.slice(0, 2).join('\n')}\n${evidence}`;
  const fits = speaker.length <= mostSpeakerLetters && !hasContact(speaker) && !isInstruction(speaker);
  const { all, shared } = sharedContent(speaker, places, source.language);
  const holds = checkFacts(speaker, places, source.language) === null && all > 0 && shared === all;
  return fits && holds ? null : 'speaker';
}

/** True when the headline of a claim may stand above it; `evidence` is what the claim cites. */
export function isHeadline(headline: string, evidence: string, language: string | null): boolean {
  if (headline.trim() === '' || headline.length > mostHeadlineLetters) return false;
  if (wordsOf(headline).length > mostHeadlineWords) return false;
  if (hasContact(headline) || isInstruction(headline) || !isInLanguage(headline, language)) return false;
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
  if (isInstruction(text)) return 'instruction';
  if (!isInLanguage(text, language)) return 'language';
  if (!sameNumbers(original, translated)) return 'number';
  const quoted = quotationsIn(original.text)?.length ?? 0;
  if (quotationsIn(text)?.length !== quoted) return 'quotation';
  return samePolarity(original, translated) ? null : 'polarity';
}

function sameNumbers(
  one: { readonly text: string; readonly language: string | null },
  other: { readonly text: string; readonly language: string },
): boolean {
  return (
    numbersHold(other.text, one.text, other.language, one.language) &&
    numbersHold(one.text, other.text, one.language, other.language)
  );
}

function tellsNamesByCapitals(text: string, language: string | null): boolean {
  return language !== 'de' && /[\p{Lu}\p{Ll}]/u.test(text);
}
