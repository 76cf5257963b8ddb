/** The evidence of a line, for the rules and for a verifying model. */
import { contentStemsOf } from '../analysis/words.ts';
import type { LineEvidence } from '../grounding/check-line.ts';
import { withoutDates } from '../grounding/dates.ts';
import { asker, headingsOf, type PostEvidence } from './post-evidence.ts';

/** A line in the form in which it will be shown. */
export interface ShownLine {
  readonly shown: string;
  /** ISO 639-1 of what is shown; null when unknown. */
  readonly language: string | null;
  /** The name with which the line begins. */
  readonly speaker: string | null;
  readonly headline?: string | null;
  readonly cited: readonly CitedPost[];
}

interface Citation {
  readonly sentences: readonly number[];
  readonly text: string;
  readonly speaker?: string | null;
}

export type CitedPost = Readonly<ReturnType<typeof citePost>>;

export function citePost(evidence: PostEvidence, told: readonly Citation[]) {
  const inOrder = (numbersOf: (one: Citation) => readonly number[]) =>
    [...new Set(told.flatMap(numbersOf))].toSorted((a, b) => a - b);
  const nearOf = (one: Citation) => withContext(one, evidence);
  return {
    evidence,
    sentences: inOrder(({ sentences }) => sentences),
    /** With the sentences before: for the rules. */
    near: inOrder(nearOf),
    /** Also with sentences that words are taken from: for a model. */
    shown: inOrder((one) => [...nearOf(one), ...findLenders(one, evidence)]),
  };
}

/** With the sentence before each, to which "this path" may refer, and the question that it answers. */
const withContext = ({ sentences }: Citation, evidence: PostEvidence): number[] =>
  sentences.flatMap((at) => [...questionBefore(evidence, at), at - 1, at]).filter((at) => at >= 0);

/** The question before an answer, if there is one. */
function questionBefore({ sentences }: PostEvidence, answer: number): number[] {
  const isAsked = (at: number) => sentences[at]?.speaker === asker;
  const end = sentences.findLastIndex((_, at) => at < answer && isAsked(at));
  const start = sentences.findLastIndex(({ text }, at) => at < end && text !== '' && !isAsked(at));
  return end < 0 ? [] : sentences.map((_, at) => at).slice(start + 1, end + 1);
}

const maxLenders = 3;

/** Other sentences with words of the text: "the deliveries will come", for "they will come", rests on where these are named. Preferably one before it, with most of the words. */
function findLenders(told: Citation, evidence: PostEvidence): number[] {
  const near = withContext(told, evidence);
  const { language, sentences, date } = evidence;
  const textAt = (at: number) => sentences[at]?.text ?? '';
  // without figures, which must be in the cited sentences
  const stemsOf = (text: string) =>
    new Set(contentStemsOf(text, language).filter((stem) => !/\p{N}/u.test(stem)));
  const cited = { text: told.sentences.map(textAt).join('\n'), language };
  const undated = withoutDates({ text: told.text, language }, cited, date === null ? [] : [date]);
  const said = stemsOf(`${told.speaker ?? ''}\n${undated}`);
  const known = stemsOf([...near.map(textAt), ...namesAbove(evidence, told.sentences)].join('\n'));
  const isBefore = (at: number) => at < Math.max(...told.sentences);
  const lenders = sentences
    .map(({ text }, at) => ({ at, shared: said.intersection(stemsOf(text)) }))
    .filter(({ at }) => !near.includes(at))
    .toSorted(
      (a, b) =>
        Number(isBefore(b.at)) - Number(isBefore(a.at)) || b.shared.size - a.shared.size || b.at - a.at,
    );
  const found = [...said.difference(known)].flatMap(
    (stem) => lenders.find(({ shared }) => shared.has(stem))?.at ?? [],
  );
  return [...new Set(found)].slice(0, maxLenders);
}

export function evidenceOf(cited: readonly CitedPost[]): LineEvidence {
  const languages = new Set(cited.map(({ evidence }) => evidence.language));
  const [only = null] = languages;
  const textOf = ({ evidence }: CitedPost, numbers: readonly number[]) =>
    numbers.map((at) => evidence.sentences[at]?.text ?? '');
  return {
    cited: cited.flatMap((post) => textOf(post, post.sentences)).join('\n'),
    text: cited.flatMap((post) => textOf(post, post.near)).join('\n'),
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

export type LineForModel = ReturnType<typeof toLineForModel>;

export function toLineForModel(id: string, { shown: line, cited }: Pick<ShownLine, 'shown' | 'cited'>) {
  return {
    id,
    line,
    posts: cited.map(({ evidence }, at) => ({ post: at + 1, ...headingsOf(evidence) })),
    sentences: cited.flatMap(({ evidence, shown }, at) =>
      shown.flatMap((number) => {
        const sentence = evidence.sentences[number];
        return sentence?.text ? [{ post: at + 1, n: number + 1, ...sentence }] : [];
      }),
    ),
  };
}
