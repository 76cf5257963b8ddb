/** A post's text line by line: what each line is, and who speaks in it. */
import { inAnyLanguage, stopWordsOfAll } from '#src/languages/index.ts';
import { regex, sourceOf, wholeSourceOf, wholeTerms } from '#src/languages/terms.ts';
import { type Sentence, splitSentences } from '#src/posts/split-sentences.ts';
import { blankStruckWords } from '#src/posts/post-text.ts';
import { isPromptInjection } from '../grounding/prompt-injection.ts';
import { cleanText, isListItem, hasNoWords } from './clean-text.ts';
import { countWords, fingerprintOf } from './words.ts';

// labels of every language at once: none means another thing elsewhere
const { question, answer, keyPoints, footer } = inAnyLanguage('labels');
const questions = sourceOf(question, 'domanda|soru|问|问题');
const answers = sourceOf(answer, 'risposta|答');

const brackets = '(?:\\s*\\([^)]{0,60}\\))?';
const questionLabel = regex.iu`^${questions}${brackets}\s?[:：]\s*`;
/** A line that asks, anywhere in a post; a speaker or an emoji may stand before the label. */
export const questionLine = regex.iu`(?:^|\n)(?:[^\p{L}\n]*${questions}${brackets}\s?[:：]|\s*[❓❔])`;
const answerLabel = regex.iu`^${answers}${brackets}\s?[:：]\s*`;
const keyPointsLabel = regex.iu`^${keyPoints}${brackets}\s?[:：]?$`;
const footerLine = regex.iu`^${footer}[\s.:→>»…]*$`;

/** Hashtags, accounts and addresses behind the last full stop. */
const lastTags = /(?<=[.!?…؟]["”»)\]]*)(?:\s+(?:[#@][\p{L}\p{M}\p{N}_]+|(?:https?:\/\/|t\.me\/)\S+))+\s*$/u;

export interface TextLine {
  readonly kind: 'blank' | 'noise' | 'divider' | 'key points' | 'question' | 'item' | 'plain';
  readonly text: string;
  /** The name before the colon when the line opens somebody's speech. */
  readonly speaker: string | null;
  /** Whom a line of its own above introduces. */
  readonly introduced?: string;
  /** The words of the speaker end with it. */
  readonly isQuotation: boolean;
  /** A sign says that somebody's words follow. */
  readonly opensSpeech: boolean;
  readonly sentences: readonly NumberedSentence[];
}

interface NumberedSentence {
  /** Place among splitSentences(text). */
  readonly index: number;
  /** Clean, without the speaker's name or a label before it. */
  readonly text: string;
  readonly fingerprint: string;
}

/** What stands in small letters within a name or an office. */
export const particles = 'of the|of|de la|del|de|von der|von|der|des|du';
const questionSign = /^\s*[❓❔]/u;
const speechSign = /^\s*[💬🗣]/u;
const signedName = /^\s*[“"«„]?([^:.!?“”"«»]{3,80}?)\s?[:：]\s*/u;
/** "Yana Corvell after the vote": what stands in small letters behind a name says when or where. */
export const occasion = regex.u`(?<=\p{Lu}[\p{L}.’'-]* \p{Lu}[\p{L}’'-]*) (?!(?:${particles}) )\p{Ll}.*$`;
/** "Jörg Timmler on the bridge": of what he speaks nobody knows without it. */
const about = regex.iu`^ ${wholeSourceOf(inAnyLanguage('categories').about)}`;
/** "Amb. Holt:", but not "Untrue. The reverse:". */
const plainName = /^((?:\p{Lu}(?:[\p{L}’'-]|(?<!\p{L}{5})\.)*\s){0,3}[\p{Lu}\p{Lo}][\p{L}’'-]+)\s?[:：]\s+/u;
/** "A.V. Lindqvist:" is a name wherever it stands. */
const initialedName = /^((?:[\p{Lu}\p{Lo}]ـ?\.\s?){1,2}[\p{Lu}\p{Lo}][\p{L}’'-]+)\s?[:：]\s+/u;
export const quotation = '(?:"[^"]*"|“[^”]*”|«[^»]*»|„[^“”]*[“”])';
/** "Minister Voss in Vienna: “We are ready.”", with nothing behind the quotation. */
const quotedSpeech = regex.u`^((?=.*(?:\p{Lu}|\p{Lo}))(?:[^:!?“”"«»„.]|(?<=\p{Lu}|(?<!\p{L})\p{Lu}\p{Ll}{1,3})\.){3,80}?)\s?[:：]\s*(?=${quotation}[.!?]?$)["“«„]\s*`;
/** "1/3", of a post that is one of several. */
const threadMark =
  /^[^\p{L}\p{N}(]*(?:\(\d{1,2}\/\d{1,2}\)|\d{1,2}\/\d{1,2}[.:)]?(?=\s+\p{Lu}))|(?<=[.!?…؟]["”»)]*\s+)\(?\d{1,2}\/\d{1,2}\)?\s*$/gu;
/** »…«, with the marks the other way round than in «…». */
export const inwardQuotation = /(?<=^|[\s(:])»(?=[\p{L}\p{N}])([^«»]*)«/gmu;
/** "Good morning, Brome ☀️ The ferry …": a sign for a full stop. */
const greetingWithSign = regex.iu`^[^\p{L}\n]*${inAnyLanguage('leaning').courtesies}[^.!?؟\p{Extended_Pictographic}]{0,40}\p{Extended_Pictographic}\uFE0F?\s+(?=[\p{Lu}\p{Lo}])`;
const leadingSign = /^\s*(?![💬🗣])\p{Extended_Pictographic}/u;

export function parseLines(written: string, language: string | null): TextLine[] {
  const text = blankStruckWords(written)
    .replace(threadMark, (mark) => ' '.repeat(mark.length))
    .replace(inwardQuotation, '„$1“');
  const sentences = splitSentences(text, language);
  const named = namesIn(text);
  const signs = Map.groupBy(text.split('\n'), (line) => leadingSign.exec(line)?.[0].trim() ?? '');
  const isListed = (line: string) => (signs.get(leadingSign.exec(line)?.[0].trim() ?? '-')?.length ?? 0) > 1;
  const lines: TextLine[] = [];
  let offset = 0;
  let next = 0;
  for (const raw of text.split('\n')) {
    const end = offset + raw.length;
    const first = next;
    while (next < sentences.length && (sentences[next]?.start ?? 0) < end) next += 1;
    lines.push(lineOf(raw, sentences.slice(first, next), first, named, isListed(raw)));
    offset = end + 1;
  }
  return lines;
}

function lineOf(
  raw: string,
  sentences: readonly Sentence[],
  first: number,
  named: NameTest,
  isListed: boolean,
): TextLine {
  const text = cleanText(raw.replace(lastTags, ''));
  const tag = speechTagOf(raw, text, named);
  const hasSign = /\p{Extended_Pictographic}/u.test(raw);
  const textOf = (sentence: Sentence) => {
    if (sentence.text === raw && !(hasSign && greetingWithSign.test(raw))) return text;
    const untagged = sentence.text.replace(lastTags, '');
    const said = hasSign ? untagged.replace(greetingWithSign, '') : untagged;
    return hasNoWords(said) ? '' : cleanText(said);
  };
  // the segmenter takes the mark behind "… se rendent. »" for a sentence
  const closing = (at: number) => (sentences[at]?.text.trim() === '»' ? ' »' : '');
  const numbered = sentences.map((sentence, i) => {
    const said = textOf(sentence) + closing(i + 1);
    // two sentences may differ in an address alone, which is not shown
    const hidesAddress = said.includes('…') && !sentence.text.includes('…');
    return { index: first + i, text: said, address: hidesAddress ? sentence.text : '' };
  });
  return {
    kind: kindOf(raw, text, isListed),
    text,
    speaker: tag.speaker,
    isQuotation: tag.isQuotation === true,
    opensSpeech: speechSign.test(raw),
    sentences: withoutTag(numbered, tag)
      .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence.text))
      .map(({ index, text: said, address }) => ({
        index,
        text: said,
        fingerprint: fingerprintOf(address || said),
      })),
  };
}

function kindOf(raw: string, text: string, isListed: boolean): TextLine['kind'] {
  if (raw.trim() === '') return 'blank';
  if (/^\s*([*_=~—–-])(?:\s*\1){2,}\s*$/u.test(raw)) return 'divider';
  if (hasNoWords(raw) || footerLine.test(text) || isPointer(raw)) return 'noise';
  if (keyPointsLabel.test(text)) return 'key points';
  if (questionLabel.test(text) || questionSign.test(raw)) return 'question';
  return isListed || isListItem(raw) ? 'item' : 'plain';
}

/** "Subscribe: @name": two words and an address. */
const isPointer = (raw: string): boolean =>
  /^(?:[^\p{L}\p{N}]*[\p{L}-]+){1,2}\s*[:：→-]\s*(?:@\w+|https?:\S+|t\.me\S+)\s*$/u.test(raw);

const refutes = wholeTerms(inAnyLanguage('contrasts').refutations);
/** "FALSE." or "Fake:" before what is false, and no "Trygve Lie:". */
export const isVerdict = (text: string): boolean =>
  countWords(text) <= 2 && refutes.test(text) && !/\s\p{Lu}\p{Ll}/u.test(text);

/** What a line begins with before somebody's words: "Minister Voss:", "Question:". */
interface SpeechTag {
  readonly speaker: string | null;
  /** Characters. */
  readonly length: number;
  readonly isQuotation?: boolean;
}
const noTag: SpeechTag = { speaker: null, length: 0 };

function speechTagOf(raw: string, text: string, named: NameTest): SpeechTag {
  const asked = questionLabel.exec(text) ?? answerLabel.exec(text);
  if (asked) return { speaker: null, length: asked[0].length };
  const isSigned = speechSign.test(raw);
  const quoted = isSigned ? null : quotedSpeech.exec(text);
  if (quoted?.[1] && !isVerdict(quoted[1]) && !isPromptInjection(quoted[1]))
    return { speaker: quoted[1].trim(), length: quoted[0].length, isQuotation: true };
  const sure = (isSigned ? signedName.exec(text) : null) ?? initialedName.exec(text);
  const found = sure ?? (isSigned ? null : plainName.exec(text));
  const written = found?.[1]?.trim() ?? '';
  const name = withoutOccasion(written);
  if (!found || isVerdict(written) || !endsLikeName(name) || isPromptInjection(written)) return noTag;
  const speaker = about.test(written.slice(name.length)) ? written : name;
  return sure || named(name) ? { speaker, length: found[0].length } : noTag;
}

export const withoutOccasion = (speaker: string): string =>
  speaker.replace(occasion, (said) => (stopWordsOfAll.has(said.trim().split(' ')[0] ?? '') ? '' : said));

export function endsLikeName(speaker: string): boolean {
  const last = speaker.split(' ').at(-1) ?? '';
  return /^(?:\p{Lu}|\p{Lo})/u.test(last);
}

/** The tag may be a sentence of its own ("Mr. X:") or the head of the first one. */
function withoutTag<T extends { readonly text: string }>(
  sentences: readonly T[],
  { length, isQuotation }: SpeechTag,
): T[] {
  let left = length;
  return sentences.map((sentence, at) => {
    const cut = Math.min(left, sentence.text.length);
    left = Math.max(0, left - sentence.text.length - 1);
    const isLast = isQuotation && at === sentences.length - 1;
    const text = isLast ? sentence.text.replace(/\s*["”»“]([.!?]?)$/u, '$1') : sentence.text;
    return { ...sentence, text: text.slice(cut).trim() };
  });
}

type NameTest = (speaker: string) => boolean;

/** A name without a speech sign counts when the post has named the person before, or is an interview; a surname alone when both hold. */
function namesIn(text: string): NameTest {
  const interview = questionLine.test(text);
  const plain = text.replace(/\s+(?=[:：])/gu, '');
  return (speaker) => {
    const surname = speaker.split(' ').at(-1) ?? speaker;
    const isNamed = plain.indexOf(surname) < plain.indexOf(`${speaker}:`) - speaker.length;
    return surname === speaker ? interview && isNamed : interview || isNamed;
  };
}
