/** A service that is out, and the post that says that it runs again. */
import { byLanguage } from '#src/languages/index.ts';
import { wholeSourceOf, wholeTerms } from '#src/languages/terms.ts';
import { memoize } from '#src/memoize.ts';
import { deniesSomething } from '../grounding/negation.ts';
import { tenseOf } from './announced-time.ts';
import { areOfTwoEvents } from './contradicts.ts';
import { type Contradiction, type DigestEntry, type Said, vectorOf } from './digest-entry.ts';
import { type PostPassage, sayingsOf } from './layout.ts';
import { namesOf } from './mentions.ts';
import { contentStemsOf } from './words.ts';

const servicesOf = byLanguage(({ services: { lines, names, outage, restored } }) => ({
  names: new RegExp(`(${wholeSourceOf(lines, names)})(?: (\\p{L}?\\p{N}{0,3})(?![\\p{L}\\p{N}]))?`, 'giu'),
  outage: wholeTerms(outage),
  restored: wholeTerms(restored),
}));

/** What a post opens with of a service that is out, or that runs again. */
const serviceIn = memoize((entry: DigestEntry) => {
  const { outage, restored } = servicesOf(entry.language) ?? { outage: /(?!)/u, restored: /(?!)/u };
  const openings = sayingsOf(entry.layout).slice(0, 2);
  const isSaid = ({ text }: PostPassage, one: RegExp, other: RegExp) => one.test(text) && !other.test(text);
  const runs = ({ text }: PostPassage) =>
    !deniesSomething(text, entry.language) &&
    // "resumes" may be said of both
    tenseOf(entry.language)?.future.test(text.replace(restored, ' ')) !== true;
  return {
    out: openings.find((passage) => isSaid(passage, outage, restored)),
    again: openings.find((passage) => isSaid(passage, restored, outage) && runs(passage)),
  };
});

/** A service that is out runs again: of that line, and at no other place. */
export function restorationIn(older: DigestEntry, newer: DigestEntry): Contradiction | null {
  const { again } = serviceIn(newer);
  const out = again && serviceIn(older).out;
  if (!again || !out || older.language !== newer.language || (older.at ?? 0) >= (newer.at ?? 0)) return null;
  const [before, after] = [
    { entry: older, passage: out },
    { entry: newer, passage: again },
  ];
  const [known, mine] = [before, after].map(servedIn) as [Served, Served];
  if (known.what.isDisjointFrom(mine.what) || !mine.labels.isSubsetOf(known.labels)) return null;
  const others = namesOf(after).difference(mine.what).difference(mine.verb);
  return others.isSubsetOf(vectorOf(older)) && !areOfTwoEvents(before, after) ? { before, after } : null;
}

type Served = ReturnType<typeof servedIn>;

/** The services that it names, which of them (line B, bus 12), and the word that says that they run. */
function servedIn({ passage: { text }, entry: { language } }: Said) {
  const found = [...text.matchAll(servicesOf(language)?.names ?? /(?!)/gu)];
  return {
    what: new Set(contentStemsOf(found.map(([, name]) => name).join(' '), language)),
    verb: new Set(contentStemsOf(servicesOf(language)?.restored.exec(text)?.[0] ?? '', language)),
    labels: new Set(found.flatMap(([, , label = '']) => (/[\p{Lu}\p{N}]/u.test(label) ? label : []))),
  };
}
