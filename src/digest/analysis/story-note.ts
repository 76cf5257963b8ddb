import { dayMs } from '#src/duration.ts';
import { toLocalTime } from '#src/chats/wall-clock.ts';
import type { YieldingTask } from '#src/time-slices.ts';
import type { DigestEntry } from './digest-entry.ts';
import { findFigureChange } from './figure-change.ts';
import type { Contradiction } from './contradiction.ts';

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
