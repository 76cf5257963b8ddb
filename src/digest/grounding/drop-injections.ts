import { memoize } from '#src/memoize.ts';
import { splitSentences } from '#src/posts/split-sentences.ts';
import type { PostLayout, PostPassage } from '../analysis/layout.ts';
import { hasContact } from './contacts.ts';
import { isPromptInjection } from './prompt-injection.ts';

/** Passages without prompt injections: those of lines without one, or, if there are none, those that are none, or, if there are none, all. */
export const dropInjections = memoize(
  ({ title, passages }: PostLayout, text: string, language: string | null): readonly PostPassage[] => {
    const sentences = splitSentences(text, language);
    // hardly any post has one, and testing all sentences at once is much faster
    if (!isPromptInjection(sentences.map(({ text: sentence }) => sentence).join('\n'))) return passages;
    const isBad = sentences.map((sentence) => isPromptInjection(sentence.text));
    const lineOf = (at: number) => text.slice(0, sentences[at]?.start).split('\n').length;
    const badLines = new Set(isBad.flatMap((bad, at) => (bad ? [lineOf(at)] : [])));
    const beside = passages.filter(({ sentences: places }) => !places.some((at) => badLines.has(lineOf(at))));
    if (beside.length > 0) return beside;
    const isNews = ({ text: said, sentences: places }: PostPassage) =>
      !isPromptInjection(said) && !places.some((at) => isBad[at] || hasContact(sentences[at]?.text ?? ''));
    const good = passages.filter(isNews);
    return good.length > 0 || (title !== null && !isPromptInjection(title)) ? good : passages;
  },
);
