/** What a line of a digest rests on, as code checks it and as a model is asked about it. */
import type { LineEvidence } from '../grounding/check-line.ts';
import { asker, type PostEvidence } from './post-evidence.ts';
import type { LineForModel } from './prompts.ts';

export interface CitedPost {
  readonly evidence: PostEvidence;
  /** Numbered from 0. */
  readonly sentences: readonly number[];
}

/** With the sentence before each: "this path" is nothing without it. */
function withContext(sentences: readonly number[]): number[] {
  const all = sentences.flatMap((at) => [at - 1, at]).filter((at) => at >= 0);
  return [...new Set(all)].toSorted((a, b) => a - b);
}

export function evidenceOf(cited: readonly CitedPost[]): LineEvidence {
  const languages = new Set(cited.map(({ evidence }) => evidence.language));
  const [only = null] = languages;
  const textOf = ({ evidence }: CitedPost, numbers: readonly number[]) =>
    numbers.map((at) => evidence.sentences[at]?.text ?? '');
  return {
    cited: cited.flatMap((post) => textOf(post, post.sentences)).join('\n'),
    text: cited.flatMap((post) => textOf(post, withContext(post.sentences))).join('\n'),
    headings: cited.flatMap(({ evidence, sentences }) => headingsOf(evidence, sentences)).join('\n'),
    context: cited.flatMap(({ evidence }) => evidence.sentences.map(({ text }) => text)).join('\n'),
    speakers: cited.flatMap(({ evidence, sentences }) =>
      sentences.map((at) => evidence.sentences[at]?.speaker ?? null),
    ),
    dates: cited.flatMap(({ evidence }) => evidence.date ?? []),
    language: languages.size === 1 ? only : null,
  };
}

function headingsOf({ title, channel, via, sentences }: PostEvidence, cited: readonly number[]): string[] {
  const speakers = cited.map((at) => sentences[at]?.speaker).filter((speaker) => speaker !== asker);
  return [title, channel, via, ...speakers].filter((heading) => typeof heading === 'string');
}

export function toLineForModel(id: string, line: string, cited: readonly CitedPost[]): LineForModel {
  return {
    id,
    line,
    posts: cited.map(({ evidence: { channel, via, date, title } }, at) => ({
      post: at + 1,
      channel,
      via,
      date,
      title,
    })),
    sentences: cited.flatMap(({ evidence, sentences }, at) =>
      withContext(sentences).flatMap((number) => {
        const sentence = evidence.sentences[number];
        return sentence?.text ? [{ post: at + 1, n: number + 1, ...sentence }] : [];
      }),
    ),
  };
}
