/** Splits a post into sentences: at newlines, and by Intl.Segmenter. */
import { memoizeByName } from '#src/memoize.ts';
import { monthNumbers } from '#src/languages/calendar-names.ts';
import { languages } from '#src/languages/index.ts';
import { wordSet } from '#src/languages/terms.ts';
import { blankStruckWords, type TextSpan } from './post-text.ts';

/** Its span is without white space around it. */
export type Sentence = TextSpan & { readonly text: string };

/** Of all languages, as posts quote one another. */
const abbreviations = new Set(languages.flatMap((language) => [...wordSet(language.abbreviations)]));

/** Languages with ordinal numbers as in "24. Februar". */
const dottedDays = new Set(
  languages
    .map(({ code }) => code)
    .filter((code) =>
      /\d\./.test(new Intl.DateTimeFormat(code, { day: 'numeric', month: 'long' }).format(0)),
    ),
);

/** "(ret.) K. Bell", "(Az. 3 O 112/26)". */
const shortInBrackets = /\((?:\p{L}{1,4}\.\)|[^()]{0,20}(?<!\p{L})\p{L}{1,4}\.)\s*$/u;
/** Single letters, as "v.", "h. c." and "أ.د.", but for the Russian "I", short words without a vowel, as "Pr." and "vgl.", and "Hauptstr.". */
const shortened =
  /(?<![\p{L}\p{M}\p{N}.'’-])(?:[وبل]?(?:\p{L}\.\s?)*(?!я)[\p{Ll}\p{Lo}]|(?!\p{L}*(?i:[aeiouyà-æè-ïò-öù-ýаеёиоуыэюяіїє]))\p{L}\p{Ll}{1,3}|\p{L}+str)\.\s*$/u;
/** What may be shortened before a name: places and offices. */
const beforeNames = languages.flatMap(
  ({ leaning, labels }) => `${leaning.sites} ${labels.office}`.match(/\p{Ll}{6,}/gu) ?? [],
);
/** "to the Hosp. San Elmo". */
const isCutShort = (word: string): boolean =>
  /^\p{Lu}\p{Ll}{2,4}(?<![aeiouáéíóúаеёиоуыэюя])$/u.test(word) &&
  beforeNames.some((full) => full.length > word.length + 2 && full.startsWith(word.toLowerCase()));
/** Abbreviations with which a sentence may end: "9 p. m.", "12 km.", "и т. д.". */
const endsPhrase = /(?:\p{N}\s?|\sи (?:т\.\s?)?)(?:\p{L}\.\s?)*\p{L}{1,4}\.\s*$/u;

/** "9 a.m. EST", "9 a.m. New York time". */
const zone = /^\s*(?:\p{Lu}{2,5}(?![\p{L}])|\p{Lu}[\p{L}]+(?: \p{Lu}\p{L}+)? time(?!\p{L}))/u;

/** Longer than any abbreviation with the white space behind it. */
const maxTail = 40;

const segmenterFor = memoizeByName((language) => new Intl.Segmenter(language, { granularity: 'sentence' }));

/** In order, none empty, none of struck words only. `language` is ISO 639-1; null when unknown. */
export function splitSentences(written: string, language: string | null): Sentence[] {
  const text = blankStruckWords(written);
  const spans: { start: number; end: number }[] = [];
  for (const { segment, index } of segmenterFor(language ?? 'en').segment(text)) {
    const last = spans.at(-1);
    const tail = text.slice(Math.max(last?.start ?? 0, index - maxTail), index);
    if (last && continuesSentence(tail, segment, language)) last.end = index + segment.length;
    else spans.push({ start: index, end: index + segment.length });
  }
  return spans
    .map((span) => trimmed(text, span))
    .filter(({ start, end }) => start < end)
    .map(({ start, end }) => ({ start, end, text: written.slice(start, end) }));
}

/** Joins what the segmenter splits after "Mr.", "v.", a German "24.", and before a small letter. */
function continuesSentence(before: string, next: string, language: string | null): boolean {
  if (before.endsWith('\n')) return false;
  if (/^\s*\p{Ll}/u.test(next)) return true;
  if (zone.test(next) && /\p{N}\s?[ap]\.\s?m\.\s*$/iu.test(before)) return true;
  if (dottedDays.has(language ?? '') && /(?<!\p{N})\p{N}{1,2}\.\s*$/u.test(before)) return true;
  if (shortInBrackets.test(before)) return true;
  const lastWord = /([^\s("«„“[’']+)\.\s*$/u.exec(before)?.[1] ?? '';
  if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(lastWord)) return true;
  const word = lastWord.toLowerCase();
  if (monthNumbers.has(word) && /^\s*\p{N}/u.test(next)) return true;
  if (abbreviations.has(word.replace(/^.*-/u, ''))) return true;
  return (shortened.test(before) || isCutShort(lastWord)) && !endsPhrase.test(before);
}

function trimmed(text: string, span: TextSpan): TextSpan {
  const raw = text.slice(span.start, span.end);
  const start = span.start + (raw.length - raw.trimStart().length);
  return { start, end: start + raw.trim().length };
}
