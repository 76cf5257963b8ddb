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
  const day = earlier.length === 0 ? 1 : dayOf(now, earlier, timeZone);
  const figure = earlier.length === 0 ? null : findFigureChange(earlier, now);
  if (figure) return { is: 'figure', day, ...figure };
  if (contradiction) return { is: 'changed', day, ...contradiction };
  if (earlier.length === 0) return (yield* withinWindowInSteps(now, timeZone)) ?? { is: 'new' };
  return { is: 'day', day };
}

/** In a longer window a story begins and changes. */
function* withinWindowInSteps(
  entries: readonly DigestEntry[],
  timeZone: string,
): YieldingTask<StoryNote | null> {
  const inTurn = entries.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0)).slice(-mostCompared);
  for (let at = inTurn.length - 1; at > 0; at -= 1) {
    const [before, after] = [inTurn.slice(0, at), inTurn.slice(at, at + 1)];
    const figure = findFigureChange(before, after);
    if (figure) return { is: 'figure', day: dayOf(inTurn, before, timeZone), ...figure };
    yield;
  }
  return null;
}

/** The first calendar day of a story is day 1. */
function dayOf(now: readonly DigestEntry[], earlier: readonly DigestEntry[], timeZone: string): number {
  const days = (entries: readonly DigestEntry[]) =>
    entries.flatMap(({ at }) => (at === null ? [] : [Date.parse(toLocalTime(at, timeZone).date)]));
  const last = Math.max(...days(now));
  const first = Math.min(...days(earlier));
  return Number.isFinite(last - first) ? Math.round((last - first) / dayMs) + 1 : 1;
}
