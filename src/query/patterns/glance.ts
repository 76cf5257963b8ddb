/**
 * A first look that tells most posts from those worth reading: a few characters side by side that every match contains,
 * each out of a few. V8's engine is fastest at that, and without repetition it cannot be made to go back and forth.
 */
import { ending, type Graph, isRequired } from './graph.ts';

/** A text in which it finds nothing has no match. Null where a look would not tell much. */
export function glanceOf(graph: Graph): RegExp | null {
  const starts = [[...graph.anyWays.first], ...requiredPlaces(graph).map((place) => [place])];
  const windows = starts.map((start) => windowFrom(graph, start));
  const [first, ...others] = windows;
  if (first === undefined) return null;
  const best = others.reduce((least, window) => (window.share < least.share ? window : least), first);
  return best.share > mostShare ? null : new RegExp(best.classes.join(''));
}

const mostShare = 0.01;
const longestWindow = 6;

interface Window {
  readonly classes: readonly string[];
  /** A guess at how many characters of a text it stands at. */
  readonly share: number;
}

function requiredPlaces(graph: Graph): number[] {
  const rare = [...graph.ranges.keys()].filter((place) => shareOf(graph.ranges[place] ?? none) < rareShare);
  return rare.filter((place) => isRequired(graph, place));
}

/** What the first of these places reads, and the next ones, until a match may end or anything may come. */
function windowFrom({ anyWays, ranges }: Graph, start: readonly number[]): Window {
  const classes: string[] = [];
  let share = 1;
  for (let open = new Set(start); classes.length < longestWindow; ) {
    if (open.size === 0 || open.has(ending)) break;
    const read = [...new Set(Array.from(open, (place) => ranges[place] ?? none))];
    const sum = read.reduce((all, one) => all + shareOf(one), 0);
    if (sum >= 1) break;
    share *= sum;
    classes.push(`[${read.map(classText).join('')}]`);
    open = new Set(Array.from(open).flatMap((place) => [...(anyWays.next[place] ?? [])]));
  }
  return { classes, share };
}

const none = new Int32Array(0);
const rareShare = 0.1;
const widest = 64;

/** How many characters of a text are likely to be of these; all, when they are many or not of one unit each. */
function shareOf(ranges: Int32Array): number {
  let share = 0;
  for (let at = 0; at < ranges.length && share < 1; at += 2) {
    const from = ranges[at] ?? 0;
    const to = ranges[at + 1] ?? 0;
    if (to >= 0xd800 || to - from > widest) return 1;
    for (let point = from; point <= to; point += 1) share += shareOfOne(String.fromCharCode(point));
  }
  return share;
}

function shareOfOne(character: string): number {
  if (character === ' ') return 0.15;
  return /[a-zа-я]/.test(character) ? 0.03 : /[.,\n]/.test(character) ? 0.02 : 0.004;
}

function classText(ranges: Int32Array): string {
  let text = '';
  for (let at = 0; at < ranges.length; at += 2) text += `${unit(ranges[at])}-${unit(ranges[at + 1])}`;
  return text;
}

const unit = (point = 0) => `\\u${point.toString(16).padStart(4, '0')}`;
