/** A post as shown to a model: numbered sentences with their speakers, and headings. */
import { memoize } from '#src/memoize.ts';
import { splitSentences } from '#src/posts/split-sentences.ts';
import { cleanText } from '../analysis/clean-text.ts';
import type { DigestEntry } from '../analysis/digest-entry.ts';
import { parseLines } from '../analysis/parse-lines.ts';
import { groupNeighbours } from '#src/neighbours.ts';
import { toPlainSigns } from './prompt-text.ts';

interface SpokenSentence {
  readonly text: string;
  /** As the post names them; null: the channel itself. */
  readonly speaker: string | null;
}

export interface PostEvidence {
  readonly channel: string;
  /** The source of a repost. */
  readonly via: string | null;
  /** UTC, `2026-01-31`. */
  readonly date: string | null;
  readonly title: string | null;
  /** ISO 639-1; null when unknown. */
  readonly language: string | null;
  /** By their places among splitSentences(post.text). */
  readonly sentences: readonly SpokenSentence[];
}

/** Letters of a post that are read; Telegram's limit is 4,096, files may have more. */
const maxLetters = 24_000;
export const asker = 'a question';

/** In this order, which is part of the key of cached answers. */
export const headingsOf = ({ channel, via, date, title }: PostEvidence) => ({ channel, via, date, title });

/** Sentences of footers, dividers and mere hashtags keep their number and have no text. */
export const readEvidence = memoize(({ post, channel, language, layout }: DigestEntry): PostEvidence => {
  const text = post.text.slice(0, maxLetters);
  const speakerOf = (index: number) =>
    layout.passages.find(({ sentences }) => sentences.includes(index))?.speaker ?? null;
  const sentences = splitSentences(text, language).map((): SpokenSentence => ({ text: '', speaker: null }));
  for (const { kind, sentences: inLine } of parseLines(text, language))
    for (const { index, text: words } of kind === 'noise' || kind === 'divider' ? [] : inLine)
      sentences[index] = {
        text: toPlainSigns(words),
        speaker: kind === 'question' ? asker : speakerOf(index),
      };
  return {
    channel: cleanText(channel.title),
    via: post.forward === null ? null : cleanText(post.forward.name),
    date: post.date?.slice(0, 10) ?? null,
    title: layout.title,
    language,
    sentences,
  };
});

export interface PostPart {
  readonly evidence: PostEvidence;
  readonly from: number;
  readonly to: number;
}

export type PostForModel = ReturnType<typeof toPostForModel>;

/** Sentences are numbered from 1 within the whole post; `most`: how many claims to give. */
export function toPostForModel({ evidence, from, to }: PostPart, number: number) {
  const shown = evidence.sentences
    .map((sentence, at) => ({ ...sentence, at }))
    .slice(from, to)
    .filter(({ text }) => text !== '');
  const parts = groupNeighbours(shown, ([{ speaker }], next) => next.speaker === speaker).map((group) => ({
    speaker: group[0].speaker,
    sentences: Object.fromEntries(group.map(({ at, text }) => [at + 1, text])),
  }));
  const letters = shown.reduce((sum, { text }) => sum + text.length, 0);
  const { channel, via, date } = evidence;
  return { post: number, channel, via, date, most: claimsFor(to - from, letters), parts };
}

/** One claim per three sentences or 200 letters, one to five. */
const claimsFor = (sentences: number, letters: number): number =>
  Math.min(5, Math.max(1, Math.ceil(Math.min(sentences / 3, letters / 200))));
