/** Whether the same words of one channel are news once more, as an alarm is after its all-clear. Pure. */
import { languages } from '#src/languages/index.ts';
import { normalizeStatement } from './post-fingerprints.ts';

/** The share of the shorter one's words that two posts on one matter have in common, at least. */
const minShare = 1 / 3;

/** `between`: what the channel published since it said `text` before. Something else on the same matter makes it news. */
export function isNewsAgain(text: string, between: readonly string[]): boolean {
  const [said, own] = [normalizeStatement(text), matterOf(text)];
  return between.some((other) => {
    const others = matterOf(other);
    const common = others.intersection(own).size;
    const isOnMatter = common > 0 && common >= minShare * Math.min(own.size, others.size);
    return isOnMatter && normalizeStatement(other) !== said;
  });
}

const stopWords: ReadonlySet<string> = new Set(languages.flatMap((language) => [...language.stopWords]));

/** The longer words, each without its ending: rough, and the same in every language with letters. */
function matterOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]{4,}/gu) ?? [];
  return new Set(words.filter((word) => !stopWords.has(word)).map((word) => word.slice(0, 5)));
}
