/** Where the sentences of a post begin and end. Newlines are hard borders; Intl.Segmenter does the rest. */
import { findLanguage, languages } from '#src/languages/index.ts';

export interface Sentence {
  /** UTF-16 offsets into the text; `text` is what lies between, without the white space around it. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Those of all languages: posts quote one another. */
const abbreviations = new Set(languages.flatMap((language) => [...language.abbreviations]));

const segmenters = new Map<string, Intl.Segmenter>();

/** The sentences of `text`, in order, none empty. `language` is ISO 639-1; null when unknown. */
export function splitSentences(text: string, language: string | null): Sentence[] {
  const found: Sentence[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) found.push(...ofLine(line[0], line.index, language ?? 'en'));
  return found;
}

function ofLine(line: string, offset: number, language: string): Sentence[] {
  const spans: { start: number; end: number }[] = [];
  for (const { segment, index } of segmenterFor(language).segment(line)) {
    const last = spans.at(-1);
    if (last && goesOn(line.slice(last.start, last.end), segment, language))
      last.end = index + segment.length;
    else spans.push({ start: index, end: index + segment.length });
  }
  return spans.map((span) => trimmed(line, span, offset)).filter((sentence) => sentence.text !== '');
}

/** The segmenter breaks after "Mr.", before a small letter and after a German "24."; a reader does not. */
function goesOn(before: string, next: string, language: string): boolean {
  if (/^\s*\p{Ll}/u.test(next)) return true;
  if (findLanguage(language)?.dotsOrdinals && /(?<!\p{N})\p{N}{1,2}\.\s*$/u.test(before)) return true;
  const lastWord = /(\S+)\.\s*$/u.exec(before)?.[1];
  if (lastWord === undefined) return false;
  const bare = lastWord.replace(/^[("«„“[]+/u, '');
  return /^(?:\p{Lu}\.)*\p{Lu}$/u.test(bare) || abbreviations.has(bare.toLowerCase());
}

function trimmed(line: string, span: { start: number; end: number }, offset: number): Sentence {
  const raw = line.slice(span.start, span.end);
  const text = raw.trim();
  const start = offset + span.start + (raw.length - raw.trimStart().length);
  return { start, end: start + text.length, text };
}

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, made);
  return made;
}
