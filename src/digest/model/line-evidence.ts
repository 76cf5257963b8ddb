/** What a line of a digest rests on, as code checks it and as a model is asked about it. */
import type { LineEvidence } from '../grounding/check-line.ts';
import { asker, headingsOf, type PostEvidence } from './post-evidence.ts';
import type { LineForModel } from './prompts.ts';

export interface CitedPost {
  readonly evidence: PostEvidence;
  /** Numbered from 0. */
  readonly sentences: readonly number[];
}

/** With the sentence before each, as "this path" is nothing without it, and with the question that it answers. */
function withContext({ evidence, sentences }: CitedPost): number[] {
  const all = sentences
    .flatMap((at) => [...questionBefore(evidence, at), at - 1, at])
    .filter((at) => at >= 0);
  return [...new Set(all)].toSorted((a, b) => a - b);
}

/** The sentences of an interviewer before an answer; none where nobody asks. */
function questionBefore({ sentences }: PostEvidence, answer: number): number[] {
  const isAsked = (at: number) => sentences[at]?.speaker === asker;
  const end = sentences.findLastIndex((_, at) => at < answer && isAsked(at));
  const start = sentences.findLastIndex(({ text }, at) => at < end && text !== '' && !isAsked(at));
  return end < 0 ? [] : sentences.map((_, at) => at).slice(start + 1, end + 1);
}

export function evidenceOf(cited: readonly CitedPost[]): LineEvidence {
  const languages = new Set(cited.map(({ evidence }) => evidence.language));
  const [only = null] = languages;
  const textOf = ({ evidence }: CitedPost, numbers: readonly number[]) =>
    numbers.map((at) => evidence.sentences[at]?.text ?? '');
  return {
    cited: cited.flatMap((post) => textOf(post, post.sentences)).join('\n'),
    text: cited.flatMap((post) => textOf(post, withContext(post))).join('\n'),
    headings: cited.flatMap(({ evidence, sentences }) => namesAbove(evidence, sentences)).join('\n'),
    context: cited.flatMap(({ evidence }) => evidence.sentences.map(({ text }) => text)).join('\n'),
    speakers: cited.flatMap(({ evidence, sentences }) =>
      sentences.map((at) => evidence.sentences[at]?.speaker ?? null),
    ),
    dates: cited.flatMap(({ evidence }) => evidence.date ?? []),
    language: languages.size === 1 ? only : null,
  };
}

function namesAbove({ title, channel, via, sentences }: PostEvidence, cited: readonly number[]): string[] {
  const speakers = cited.map((at) => sentences[at]?.speaker).filter((speaker) => speaker !== asker);
  return [title, channel, via, ...speakers].filter((heading) => typeof heading === 'string');
}

export function toLineForModel(id: string, line: string, cited: readonly CitedPost[]): LineForModel {
  return {
    id,
    line,
    posts: cited.map(({ evidence }, at) => ({ post: at + 1, ...headingsOf(evidence) })),
    sentences: cited.flatMap((post, at) =>
      withContext(post).flatMap((number) => {
        const sentence = post.evidence.sentences[number];
        return sentence?.text ? [{ post: at + 1, n: number + 1, ...sentence }] : [];
      }),
    ),
  };
}
