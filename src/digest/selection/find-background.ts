import { type DigestEntry, vectorOf } from '../analysis/digest-entry.ts';
import { findLanguage } from '#src/languages/index.ts';
import { memoize } from '#src/memoize.ts';
import { cosineSimilarity } from '../analysis/tf-idf.ts';
import { measureContentOverlap } from '../analysis/words.ts';
import type { DigestLine, StoryForWriting } from '../written-digest.ts';
import { type Leaning, leaningIn } from './leaning.ts';
import { clarityOf, openingOf, standsAsTitle } from './stands-alone.ts';

/** Least cosine of two posts, and what is added where the earlier one names the very thing. */
const leastNearness = 0.15;
const bonusOfName = 0.1;

/** An interview or a notice speaks of too much to introduce one thing. */
const introduces = (entry: DigestEntry): boolean => entry.kind === 'statement' || entry.kind === 'report';

/** The post that introduces what the lines of a story speak of as known: the most alike of those before the window that can be understood, for those of the window are told themselves; null where they lean on nothing, or nobody does. */
export function findBackground(
  { lines, note }: StoryForWriting,
  earlier: readonly DigestEntry[],
): DigestEntry | null {
  const quoted = note.is === 'changed' ? note.before.entry : null;
  const others = earlier.filter((post) => introduces(post) && post !== quoted);
  for (const line of lines) {
    const [entry] = line.entries;
    const leaning = entry ? leaningOf(line, entry) : [];
    const found = entry && leaning.length > 0 ? nearestOf(entry, leaning, others) : null;
    if (found) return found;
  }
  return null;
}

/** What the line speaks of as known; where a title explains the rest, only the events among it. */
function leaningOf({ question = '', text }: DigestLine, entry: DigestEntry): Leaning[] {
  const { title } = entry.layout;
  const opening = openingOf(entry);
  const isShown = title === null ? opening && clarityOf(opening, entry) !== null : title === text;
  return isShown ? leaningIn(text, entry, question).filter(({ isKnown }) => isKnown || title === null) : [];
}

function nearestOf(
  entry: DigestEntry,
  leaning: readonly Leaning[],
  others: readonly DigestEntry[],
): DigestEntry | null {
  const things = leaning.map(({ thing }) => thing).join(' ');
  const around = leaning.map((one) => one.around).join(' ');
  // where all nouns have capitals names cannot be told
  const hasNames = findLanguage(entry.language)?.capitalizesNouns === false;
  const names = hasNames ? (around.match(/\p{Lu}\p{L}+/gu) ?? []).join(' ') : '';
  const overlap = (words: string, text: string) => measureContentOverlap(words, text, entry.language);
  let best: DigestEntry | null = null;
  let least = leastNearness;
  for (const other of others) {
    if (other.language !== entry.language || (other.at ?? 0) > (entry.at ?? 0)) continue;
    const likeness = cosineSimilarity(vectorOf(entry), vectorOf(other));
    // it could not become the nearest: most posts need not be read any further
    if (likeness + bonusOfName < least) continue;
    const introduction = introductionOf(other);
    if (introduction === null) continue;
    const isNamed = overlap(things, introduction).shared > 0;
    const nearness = likeness + (isNamed ? bonusOfName : 0);
    if (nearness < least) continue;
    const isNear = overlap(around, introduction).shared > 0 || overlap(things, other.post.text).shared > 0;
    const named = overlap(names, other.post.text);
    if (!isNear || named.shared < named.all) continue;
    best = other;
    least = nearness;
  }
  return best;
}

/** Its title, or its first sentence that is clear; null where both lean on others. */
export const introductionOf = memoize((entry: DigestEntry): string | null => {
  const { title, passages } = entry.layout;
  if (title !== null && standsAsTitle(title, entry)) return title;
  return passages.find((passage) => clarityOf(passage, entry) === 'clear')?.text ?? null;
});
