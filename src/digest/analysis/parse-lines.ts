/** A post's text line by line: what each line is, and who speaks in it. */
import { sourceInAnyLanguage } from '#src/languages/index.ts';
import { sourceOf } from '#src/languages/terms.ts';
import { type Sentence, splitSentences } from '#src/posts/split-sentences.ts';
import { blankStruckWords } from '#src/posts/post-text.ts';
import { isPromptInjection } from '../grounding/prompt-injection.ts';
import { cleanText, isListItem, hasNoWords } from './clean-text.ts';
import { fingerprintOf } from './words.ts';

// labels of every language at once: none means another thing elsewhere
const questions = sourceOf(
  sourceInAnyLanguage(({ labels }) => labels.question),
  'domanda|soru|问|问题',
);
const answers = sourceOf(
  sourceInAnyLanguage(({ labels }) => labels.answer),
  'risposta|答',
);
const keyPoints = sourceInAnyLanguage(({ labels }) => labels.keyPoints);
const footers = sourceInAnyLanguage(({ labels }) => labels.footer);

const brackets = '(?:\\s*\\([^)]{0,60}\\))?';
const questionLabel = new RegExp(`^${questions}${brackets}\\s?[:：]\\s*`, 'iu');
/** A line that asks, anywhere in a post; a speaker or an emoji may stand before the label. */
export const questionLine = new RegExp(`(?:^|\\n)[^\\p{L}\\n]*${questions}${brackets}\\s?[:：]`, 'iu');
const answerLabel = new RegExp(`^${answers}${brackets}\\s?[:：]\\s*`, 'iu');
const keyPointsLabel = new RegExp(`^${keyPoints}${brackets}\\s?[:：]?$`, 'iu');
const footerLine = new RegExp(`^${footers}\\s*[.:→>»…]*$`, 'iu');

/** Hashtags, accounts and addresses behind the last full stop. */
const lastTags = /(?<=[.!?…؟]["”»)\]]*)(?:\s+(?:[#@][\p{L}\p{M}\p{N}_]+|(?:https?:\/\/|t\.me\/)\S+))+\s*$/u;

export interface TextLine {
  readonly kind: 'blank' | 'noise' | 'divider' | 'key points' | 'question' | 'item' | 'plain';
  readonly text: string;
  /** The name before the colon when the line opens somebody's speech. */
  readonly speaker: string | null;
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
const speechSign = /^\s*[💬🗣]/u;
const signedName = /^\s*[“"«„]?([^:.!?“”"«»]{3,80}?)\s?[:：]\s*/u;
/** "Yana Corvell after the vote": what stands in small letters behind a name says when or where. */
const occasion = new RegExp(
  String.raw`(?<=\p{Lu}[\p{L}.’'-]* \p{Lu}[\p{L}’'-]*) (?!(?:${particles}) )\p{Ll}.*$`,
  'u',
);
const plainName = /^((?:\p{Lu}[\p{L}.’'-]*\s){1,3}\p{Lu}[\p{L}’'-]+)\s?[:：]\s+/u;

export function parseLines(written: string, language: string | null): TextLine[] {
  const text = blankStruckWords(written);
  const sentences = splitSentences(text, language);
  const named = namesIn(text);
  const lines: TextLine[] = [];
  let offset = 0;
  let next = 0;
  for (const raw of text.split('\n')) {
    const end = offset + raw.length;
    const first = next;
    while (next < sentences.length && (sentences[next]?.start ?? 0) < end) next += 1;
    lines.push(lineOf(raw, sentences.slice(first, next), first, named));
    offset = end + 1;
  }
  return lines;
}

function lineOf(raw: string, sentences: readonly Sentence[], first: number, named: NameTest): TextLine {
  const text = cleanText(raw.replace(lastTags, ''));
  const opening = openingOf(raw, text, named);
  const textOf = (sentence: Sentence) => {
    if (sentence.text === raw) return text;
    return hasNoWords(sentence.text) ? '' : cleanText(sentence.text.replace(lastTags, ''));
  };
  const numbered = sentences.map((sentence, i) => ({ index: first + i, text: textOf(sentence) }));
  return {
    kind: kindOf(raw, text),
    text,
    speaker: opening.speaker,
    opensSpeech: speechSign.test(raw),
    sentences: withoutOpening(numbered, opening.length)
      .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence.text))
      .map((sentence) => ({ ...sentence, fingerprint: fingerprintOf(sentence.text) })),
  };
}

function kindOf(raw: string, text: string): TextLine['kind'] {
  if (raw.trim() === '') return 'blank';
  if (/^\s*([*_=~—–-])(?:\s*\1){2,}\s*$/u.test(raw)) return 'divider';
  if (hasNoWords(raw) || footerLine.test(text) || isPointer(raw)) return 'noise';
  if (keyPointsLabel.test(text)) return 'key points';
  if (questionLabel.test(text)) return 'question';
  return isListItem(raw) ? 'item' : 'plain';
}

/** "Subscribe: @name": two words and an address. */
const isPointer = (raw: string): boolean =>
  /^(?:[^\p{L}\p{N}]*[\p{L}-]+){1,2}\s*[:：→-]\s*(?:@\w+|https?:\S+|t\.me\S+)\s*$/u.test(raw);

/** How long the label or name before the speech is, and whose name it is. */
function openingOf(raw: string, text: string, named: NameTest): { speaker: string | null; length: number } {
  const label = questionLabel.exec(text) ?? answerLabel.exec(text);
  if (label) return { speaker: null, length: label[0].length };
  const tag = speechSign.test(raw) ? signedName.exec(text) : plainName.exec(text);
  const speaker = tag?.[1]?.trim().replace(occasion, '');
  if (!tag || !speaker || !endsLikeName(speaker) || isPromptInjection(speaker))
    return { speaker: null, length: 0 };
  return speechSign.test(raw) || named(speaker)
    ? { speaker, length: tag[0].length }
    : { speaker: null, length: 0 };
}

function endsLikeName(speaker: string): boolean {
  const last = speaker.split(' ').at(-1) ?? '';
  return /^(?:\p{Lu}|\p{Lo})/u.test(last);
}

/** The opening may be a sentence of its own ("Mr. X:") or the head of the first one. */
function withoutOpening<T extends { readonly text: string }>(sentences: readonly T[], length: number): T[] {
  let left = length;
  return sentences.map((sentence) => {
    const cut = Math.min(left, sentence.text.length);
    left = Math.max(0, left - sentence.text.length - 1);
    return { ...sentence, text: sentence.text.slice(cut).trim() };
  });
}

type NameTest = (speaker: string) => boolean;

/** A name without a speech sign counts when the post is an interview or has named the person before. */
function namesIn(text: string): NameTest {
  const interview = questionLine.test(text);
  return (speaker) => {
    const surname = speaker.split(' ').at(-1) ?? speaker;
    return interview || text.indexOf(surname) < text.indexOf(`${speaker}:`) - speaker.length;
  };
}
