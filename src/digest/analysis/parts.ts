/** What of a post is told at once: a sentence with the question it answers, a quotation with who says it. */
import { isPromptInjection } from '../grounding/prompt-injection.ts';
import { groupNeighbours } from '#src/neighbours.ts';
import { quotation, type TextLine } from './parse-lines.ts';
import { countWords } from './words.ts';

/** With fewer words a question says nothing, with more too much. */
export const isTellable = ({ text }: Part): boolean =>
  countWords(text) > 3 && countWords(text) <= 30 && !isPromptInjection(text);
/** "No.", or "We have seen it.", before the sentence that says more. */
export const maxShort = 4;
const maxQuotation = 60;
export const asks = /[?؟]["”»’)]*$/u;

export interface Part {
  readonly text: string;
  readonly sentences: readonly number[];
  /** Of words whose sayer is elsewhere. */
  readonly isFragment: boolean;
  /** Of a question: another asks it than who answers. */
  readonly isOthers?: boolean;
}

const quotationMark = /["“«„]/u;
export const closedQuotations = new RegExp(quotation, 'gu');
const isOpen = (text: string): boolean => quotationMark.test(text.replace(closedQuotations, ''));

/** "“We have proof. The world must act,” the president said": the words stay with who says them, or are not told. */
export function partsOf(sentences: TextLine['sentences'], isItem: boolean): Part[] {
  const textOf = (group: readonly { text: string }[]) => group.map(({ text }) => text).join(' ');
  const isNumber = (text: string) => isItem && !/\p{L}/u.test(text);
  const groups = groupNeighbours(sentences, (group) => isOpen(textOf(group)) || isNumber(textOf(group)));
  return groups.flatMap((group): Part[] => {
    const text = textOf(group);
    const isWhole = group.length === 1 || (!isOpen(text) && countWords(text) <= maxQuotation);
    const shown = isItem ? text.replace(/^\d{1,2}[.)]\s+/u, '') : text;
    if (isWhole) {
      const own = group.map(({ index }) => index);
      // "« … des marins. » Il a rencontré" is one sentence to the segmenter
      const [, said = shown, behind] = /^(.*[.!?…]\s?»)\s+(\p{Lu}.*)$/u.exec(shown) ?? [];
      const first = { text: said, sentences: own, isFragment: false };
      return behind ? [first, { text: behind, sentences: own.slice(-1), isFragment: false }] : [first];
    }
    const lacksSayer = (at: number) => !isOpen(text) && (at > 0 || /^["“«„]/u.test(text));
    return group.map((one, at) => ({ text: one.text, sentences: [one.index], isFragment: lacksSayer(at) }));
  });
}
