/** What of a post talks to machines rather than to readers. */
import { memoize } from '#src/memoize.ts';
import { splitSentences } from '#src/posts/split-sentences.ts';
import type { PostLayout, PostPassage } from '../analysis/layout.ts';
import { hasContact } from './contacts.ts';
import { isPromptInjection } from './prompt-injection.ts';

/** The passages that are news: none of a line with an instruction in it, or else none that is one, or else, to tell the post at all, every one. */
export const dropInjections = memoize(
  ({ title, passages }: PostLayout, text: string, language: string | null): readonly PostPassage[] => {
    const sentences = splitSentences(text, language);
    // hardly any post has one, and all sentences at once are read far sooner than one by one
    if (!isPromptInjection(sentences.map(({ text: sentence }) => sentence).join('\n'))) return passages;
    const isBad = sentences.map((sentence) => isPromptInjection(sentence.text));
    if (!isBad.includes(true)) return passages;
    const lineOf = (at: number) => text.slice(0, sentences[at]?.start).split('\n').length;
    const badLines = new Set(isBad.flatMap((bad, at) => (bad ? [lineOf(at)] : [])));
    const beside = passages.filter(({ sentences: own }) => !own.some((at) => badLines.has(lineOf(at))));
    if (beside.length > 0) return beside;
    const isNews = ({ text: said, sentences: own }: PostPassage) =>
      !isPromptInjection(said) && !own.some((at) => isBad[at] || hasContact(sentences[at]?.text ?? ''));
    const good = passages.filter(isNews);
    return good.length > 0 || (title !== null && !isPromptInjection(title)) ? good : passages;
  },
);
