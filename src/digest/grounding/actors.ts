/** Who does it to whom: two names around the same words stand in the same order, where order tells. */
import { findLanguage } from '#src/languages/index.ts';
import { wholeSourceOf } from '#src/languages/terms.ts';
import { splitSentences } from '#src/posts/split-sentences.ts';
import { contentStemsOf } from '../analysis/words.ts';
import { namesIn } from './names.ts';

/** False when a sentence of the evidence has two names of the line the other way around, the same words between them. */
export function doActorsKeepTheirPlaces(line: string, evidence: string, language: string | null): boolean {
  const { agents = '', oblique = '' } = findLanguage(language)?.contrasts ?? {};
  if (agents === '') return true;
  const lead = new RegExp(
    `${wholeSourceOf(oblique)}\\s+(?:\\p{Ll}{1,3}\\s+)?(?:\\p{Lu}[\\p{L}-]*\\s+)*$`,
    'u',
  );
  const isOblique = (text: string, name: string) => lead.test(text.slice(0, text.indexOf(name)));
  const isMoved = (one: string, other: string, name: string) =>
    isOblique(one, name) !== isOblique(other, name);
  const passive = new RegExp(wholeSourceOf(agents), 'iu');
  const source = splitSentences(evidence, language).map(({ text }) => text);
  // a headline and a speaker stand before the line, and do nothing in it
  return splitSentences(line.replaceAll(': ', '.\n'), language).every(({ text }) => {
    const names = [...new Set(namesIn(text, language))];
    return names.every((first, at) =>
      names.slice(at + 1).every((second) => {
        const said = between(text, first, second);
        if (said === null || passive.test(said)) return true;
        const stems = contentStemsOf(said, language);
        return !source.some((sentence) => {
          if (between(sentence, first, second) !== null) return false;
          // one of them moved to where order does not tell; a swap moves both or none
          if (isMoved(sentence, text, first) !== isMoved(sentence, text, second)) return false;
          const turned = between(sentence, second, first);
          if (turned === null || passive.test(turned)) return false;
          return contentStemsOf(turned, language).some((stem) => stems.includes(stem));
        });
      }),
    );
  });
}

/** What stands between the first places of two words; null where they do not stand in this order. */
function between(text: string, first: string, second: string): string | null {
  const start = text.indexOf(first);
  const end = text.indexOf(second);
  return start < 0 || end <= start ? null : text.slice(start + first.length, end);
}
