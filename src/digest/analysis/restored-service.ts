/** A service that is out, and the post that says that it runs again. */
import { byLanguage } from '#src/languages/index.ts';
import { wholeSourceOf, wholeTerms } from '#src/languages/terms.ts';
import { memoize } from '#src/memoize.ts';
import { deniesSomething } from '../grounding/negation.ts';
import { tenseOf } from './announced-time.ts';
import { areOfTwoEvents } from './contradicts.ts';
import { type Contradiction, type DigestEntry, ledeOf, type Said, vectorOf } from './digest-entry.ts';
import { type PostPassage, sayingsOf } from './layout.ts';
import { hasNoCapitals, namesOf } from './mentions.ts';
import { manyWithoutCapitals, subjectOf } from './supersedes.ts';
import { contentStemsOf } from './words.ts';

const servicesOf = byLanguage(({ services: { lines, names, outage, restored } }) => ({
  names: new RegExp(`(${wholeSourceOf(lines, names)})(?: (\\p{L}?\\p{N}{0,3})(?![\\p{L}\\p{N}]))?`, 'giu'),
  outage: wholeTerms(outage),
  restored: wholeTerms(restored),
}));

/** What a post opens with of a service that is out, or that runs again. */
const serviceIn = memoize((entry: DigestEntry) => {
  const { outage, restored } = servicesOf(entry.language);
  const openings = sayingsOf(entry.layout).slice(0, 2);
  const isSaid = ({ text }: PostPassage, one: RegExp, other: RegExp) => one.test(text) && !other.test(text);
  const runs = ({ text }: PostPassage) =>
    !deniesSomething(text, entry.language) &&
    // "resumes" may be said of both
    !tenseOf(entry.language).future.test(text.replace(restored, ' '));
  return {
    out: openings.find((passage) => isSaid(passage, outage, restored)),
    again: openings.find((passage) => isSaid(passage, restored, outage) && runs(passage)),
  };
});

/** A service that is out runs again, or one that ran again is out once more: of that line, and at no other place. */
export function changeOfService(older: DigestEntry, newer: DigestEntry): Contradiction | null {
  if (older.language !== newer.language || (older.at ?? 0) >= (newer.at ?? 0)) return null;
  const [then, now] = [serviceIn(older), serviceIn(newer)];
  const isRestored = then.out !== undefined && now.again !== undefined;
  const [one, other] = isRestored ? [then.out, now.again] : [then.again, now.out];
  if (!one || !other) return null;
  const before = { entry: older, passage: one };
  const after = { entry: newer, passage: other };
  const [known, mine] = [servedIn(ledeOf(older)), servedIn(after)];
  if (known.what.isDisjointFrom(mine.what) || !mine.labels.isSubsetOf(known.labels)) return null;
  const areNamesKnown = isRestored || !hasNoCapitals(older.language);
  if (!areNamesKnown && subjectOf(before).intersection(subjectOf(after)).size < manyWithoutCapitals)
    return null;
  const others = namesOf(after).difference(mine.what).difference(mine.verb);
  return others.isSubsetOf(vectorOf(older)) && !areOfTwoEvents(before, after) ? { before, after } : null;
}

/** The services that it names, which of them (line B, bus 12), and the words that say whether they run. */
function servedIn({ passage: { text }, entry: { language } }: Said) {
  const { names, outage, restored } = servicesOf(language);
  const found = [...text.matchAll(names)];
  return {
    what: new Set(contentStemsOf(found.map(([, name]) => name).join(' '), language)),
    verb: new Set(
      [restored, outage].flatMap((terms) => contentStemsOf(terms.exec(text)?.[0] ?? '', language)),
    ),
    labels: new Set(found.flatMap(([, , label = '']) => (/[\p{Lu}\p{N}]/u.test(label) ? label : []))),
  };
}
