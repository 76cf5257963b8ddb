import { dayMs } from '#src/duration.ts';
import { toLocalTime } from '#src/chats/wall-clock.ts';
import type { YieldingTask } from '#src/time-slices.ts';
import { contradicts } from './contradicts.ts';
import type { Contradiction, DigestEntry, Said } from './digest-entry.ts';
import { findFigureChange } from './figure-change.ts';
import { type PostPassage, sayingsOf } from './layout.ts';

export type StoryNote =
  | { readonly is: 'new' }
  | { readonly is: 'day'; readonly day: number }
  | {
      readonly is: 'figure';
      readonly day: number;
      readonly from: string;
      readonly to: string;
      readonly word: string | null;
    }
  | ({ readonly is: 'changed'; readonly day: number } & Contradiction);

const mostCompared = 12;

/** New, or going on since `earlier`: then what changed. */
export function* noteOfStoryInSteps(
  now: readonly DigestEntry[],
  earlier: readonly DigestEntry[],
  timeZone: string,
  contradiction: Contradiction | null,
): YieldingTask<StoryNote> {
  const day = dayOf([...earlier, ...now], timeZone);
  if (earlier.length === 0 && contradiction) return { is: 'changed', day, ...contradiction };
  const inTurn = now.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0)).slice(-mostCompared);
  // one post alone changes nothing that the reader knew
  for (let at = inTurn.length - 1; at >= (earlier.length === 0 ? 1 : 0); at -= 1) {
    const figure = findFigureChange([...earlier, ...inTurn.slice(0, at)], inTurn.slice(at));
    if (figure) return { is: 'figure', day, ...figure };
    yield;
  }
  if (contradiction) return { is: 'changed', day, ...contradiction };
  return earlier.length === 0 ? { is: 'new' } : { is: 'day', day };
}

/** The first calendar day of a story is day 1. */
function dayOf(entries: readonly DigestEntry[], timeZone: string): number {
  const times = entries.flatMap(({ at }) => at ?? []);
  const dayAt = (at: number) => Date.parse(toLocalTime(at, timeZone).date);
  return times.length < 2
    ? 1
    : Math.round((dayAt(Math.max(...times)) - dayAt(Math.min(...times))) / dayMs) + 1;
}

/** Who is compared with whom stays bounded, however long the posts are. */
const maxPassages = 12;
const maxKnown = 24;

/** The newest contradiction between sentences of `entries` and what was said beside or before them; null where there is none. */
export function* findContradictionInSteps(
  entries: readonly DigestEntry[],
  earlier: readonly DigestEntry[],
): YieldingTask<Contradiction | null> {
  const isNow = new Set(entries);
  const inTurn = [...earlier, ...entries].toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
  const sayings = Map.groupBy(
    inTurn.flatMap(({ layout }) => sayingsOf(layout)),
    ({ fingerprint }) => fingerprint,
  );
  const commonness = ({ fingerprint }: PostPassage) => sayings.get(fingerprint)?.length ?? 0;
  const said = inTurn.flatMap((entry) =>
    sayingsOf(entry.layout)
      .toSorted((a, b) => commonness(a) - commonness(b))
      .slice(0, maxPassages)
      .map((passage) => ({ entry, passage })),
  );
  for (let at = said.length - 1; at > 0; at -= 1) {
    const after = said[at] as Said;
    const before = lastContradicted(after, said.slice(Math.max(0, at - maxPassages - maxKnown), at));
    if (before && isNow.has(after.entry)) return { before, after };
    if (said[at - 1]?.entry !== after.entry) yield;
  }
  return null;
}

/** Of what was said since somebody said the same. */
function lastContradicted(one: Said, before: readonly Said[]): Said | undefined {
  const known = before.filter(({ entry }) => entry !== one.entry);
  const since = known.findLastIndex(({ passage }) => passage.fingerprint === one.passage.fingerprint) + 1;
  return known.slice(Math.max(since, known.length - maxKnown)).findLast((two) => contradicts(two, one));
}
