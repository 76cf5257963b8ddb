/**
 * A pattern as places that read one character each, and which may come next: no forks, no groups. What comes next depends
 * on the border between two characters, so it is told for each combination of borders that the pattern can tell apart.
 */
import { queryLimits } from '../language/query-problem.ts';
import { bordersBetween, type Kind, kinds } from './borders.ts';
import type { PatternProgram, Step } from './program.ts';

/** Stands in a list for the end of a match; all places have smaller numbers. */
export const ending = 255;

export interface Graph {
  /** What each place reads: ranges of code points. */
  readonly ranges: readonly Int32Array[];
  /** Whether borders matter at all. */
  readonly bordered: boolean;
  /** The number of a combination of borders, by kind before times `kinds` plus kind after. */
  readonly contextOf: Uint8Array;
  readonly ways: readonly Ways[];
  /** Whatever borders there are: for what must hold of every match. */
  readonly anyWays: Ways;
}

/** Under one combination of borders: places in order of preference; after `ending` there is none. */
export interface Ways {
  readonly first: Uint8Array;
  /** By place. */
  readonly next: readonly Uint8Array[];
}

/** Null when there is too much of it. */
export function graphOf(program: PatternProgram): Graph | null {
  const places = placesOf(program.steps);
  if (places.size > queryLimits.patternPlaces || program.steps.length > queryLimits.patternSize) return null;
  const used = program.steps.reduce((all, step) => (step.is === 'border' ? all | step.borders : all), 0);
  const { contextOf, combinations } = contextsOf(used);
  if (combinations.length * places.size > queryLimits.patternTables) return null;
  const walker = createWalker(program.steps, places);
  const waysUnder = (borders: number): Ways => ({
    first: walker.reach(program.start, borders),
    next: Array.from(places.keys(), (step) => walker.reach(nextOf(program.steps[step]), borders)),
  });
  const ways = combinations.map(waysUnder);
  const anyWays = used === 0 ? ways[0] : waysUnder(used);
  if (walker.work > queryLimits.patternWork || anyWays === undefined) return null;
  const ranges = Array.from(places.keys(), (step) => rangesAt(program.steps[step]));
  return { ranges, bordered: used !== 0, contextOf, ways, anyWays };
}

const none = new Int32Array(0);
const rangesAt = (step: Step | undefined) => (step?.is === 'character' ? step.ranges : none);
const nextOf = (step: Step | undefined) => (step !== undefined && 'next' in step ? step.next : 0);

/** The number of the place, by the number of the step. */
function placesOf(steps: readonly Step[]): Map<number, number> {
  const places = new Map<number, number>();
  for (const [number, step] of steps.entries()) if (step.is === 'character') places.set(number, places.size);
  return places;
}

/** Numbers the combinations of borders that differ in what the pattern looks at. */
function contextsOf(used: number): { contextOf: Uint8Array; combinations: number[] } {
  const contextOf = new Uint8Array(kinds * kinds);
  const combinations: number[] = [];
  for (let pair = 0; pair < contextOf.length; pair += 1) {
    const borders = used & bordersBetween(Math.floor(pair / kinds) as Kind, (pair % kinds) as Kind);
    if (!combinations.includes(borders)) combinations.push(borders);
    contextOf[pair] = combinations.indexOf(borders);
  }
  return { contextOf, combinations };
}

/** Finds what can be reached without reading; lists that are equal are one. */
function createWalker(steps: readonly Step[], places: ReadonlyMap<number, number>) {
  const known = new Map<number, Uint8Array>();
  const seen = new Int32Array(steps.length);
  let round = 0;
  const walker = { work: 0, reach };

  function reach(start: number, borders: number): Uint8Array {
    const name = start * 64 + borders;
    const list = known.get(name) ?? Uint8Array.from(walk(start, borders));
    known.set(name, list);
    return list;
  }

  function walk(start: number, borders: number): number[] {
    const found: number[] = [];
    const open = [start];
    round += 1;
    for (let at = open.pop(); at !== undefined && walker.work <= queryLimits.patternWork; at = open.pop()) {
      if (seen[at] === round) continue;
      seen[at] = round;
      walker.work += 1;
      const step = steps[at];
      if (step?.is === 'match') return [...found, ending];
      if (step?.is === 'character') found.push(places.get(at) ?? ending);
      else if (step?.is === 'fork') open.push(step.other, step.next);
      else if (step?.is === 'pass') open.push(step.next);
      else if (step?.is === 'border' && (step.borders & ~borders) === 0) open.push(step.next);
    }
    return found;
  }

  return walker;
}

/** Whether no match gets by without this place. */
export function isRequired({ anyWays }: Graph, place: number): boolean {
  const seen = new Uint8Array(ending);
  seen[place] = 1;
  const open = [anyWays.first];
  for (let list = open.pop(); list !== undefined; list = open.pop()) {
    for (const next of list) {
      if (next === ending) return false;
      if (seen[next] === 1) continue;
      seen[next] = 1;
      open.push(anyWays.next[next] ?? new Uint8Array(0));
    }
  }
  return true;
}
