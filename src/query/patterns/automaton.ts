/**
 * A pattern being read from the end of a text: of each character it is known which places could read it so that a match
 * follows. One step costs a fixed number of operations, whatever the pattern; so a text costs its length times a constant.
 */
import { Kind, kinds } from './borders.ts';
import { type Classes, classesOf } from './classes.ts';
import { ending, type Graph, type Ways } from './graph.ts';
import { setBit, words } from './sets.ts';
import { clearStates, createStates, numberOfState, type States, width } from './states.ts';

export interface Automaton {
  readonly graph: Graph;
  readonly classes: Classes;
  readonly contexts: readonly Context[];
  readonly states: States;
}

/** One combination of borders. */
interface Context {
  readonly ways: Ways;
  /** The sets of places that a match may begin and end with. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Whether nothing at all is a match. */
  readonly isEmptyMatch: boolean;
  /** For four neighbouring places at a time, and each choice of them: the set that may stand before; null until needed. */
  before: Int32Array | null;
}

/** Null when the pattern is too much. */
export function automatonOf(graph: Graph): Automaton | null {
  const classes = classesOf(graph);
  if (classes === null) return null;
  return { graph, classes, contexts: graph.ways.map(contextOf), states: createStates(classes.count) };
}

function contextOf(ways: Ways): Context {
  const first = new Int32Array(words);
  const last = new Int32Array(words);
  for (const place of ways.first) if (place !== ending) setBit(first, 0, place);
  ways.next.forEach((next, place) => {
    if (next.includes(ending)) setBit(last, 0, place);
  });
  return { ways, first, last, isEmptyMatch: ways.first.includes(ending), before: null };
}

/** A state, and whether a match begins before the character that leads to it, as one number; 0 is none. */
const moveTo = (state: number, begins: boolean) => 2 * (state + 1) + (begins ? 1 : 0);
export const stateOf = (move: number): number => (move >> 1) - 1;

/** The state after the last character. */
export function startOf({ states }: Automaton): number {
  return known(states, atEnd);
}

const atEnd = new Int32Array(width);
atEnd[0] = Kind.edge;

/** Whether a match begins with the text; `state` is that of its first character. */
export function beginsAtStart(automaton: Automaton, state: number): boolean {
  return begins(automaton, state, contextAt(automaton, state, Kind.edge));
}

function contextAt(
  { graph, contexts, states }: Automaton,
  state: number,
  before: number,
): Context | undefined {
  const after = states.sets[state * width] ?? Kind.other;
  return contexts[graph.contextOf[before * kinds + after] ?? 0];
}

function begins({ states }: Automaton, state: number, context: Context | undefined): boolean {
  if (context === undefined || context.isEmptyMatch) return context !== undefined;
  const from = state * width + 1;
  for (let word = 0; word < words; word += 1) {
    if (((states.sets[from + word] ?? 0) & (context.first[word] ?? 0)) !== 0) return true;
  }
  return false;
}

const next = new Int32Array(width);

/** Reads one more character, of class `id`, before those that led to `state`. */
export function makeMove(automaton: Automaton, state: number, id: number): number {
  const { classes, states } = automaton;
  const kind = classes.kinds[id] ?? Kind.other;
  const context = contextAt(automaton, state, kind);
  if (context === undefined) return 0;
  const isBegin = begins(automaton, state, context);
  next[0] = kind;
  readBefore(automaton, state, id, context);
  const { count } = states;
  const move = moveTo(known(states, next), isBegin);
  if (states.count >= count) states.moves[state * classes.count + id] = move;
  return move;
}

function known(states: States, wanted: Int32Array): number {
  const state = numberOfState(states, wanted);
  if (state >= 0) return state;
  clearStates(states);
  return numberOfState(states, wanted);
}

/**
 * Puts into `next` what reads a character of class `id` and may stand before the places of a state, or end a match. This
 * is where all the time goes when a pattern is hostile, so the four words are written out.
 */
function readBefore(
  { classes, states, graph }: Automaton,
  state: number,
  id: number,
  context: Context,
): void {
  context.before ??= beforeOf(context.ways, graph.ranges.length);
  const { before, last } = context;
  let [a = 0, b = 0, c = 0, d = 0] = [last[0], last[1], last[2], last[3]];
  for (let word = 0; word < words; word += 1) {
    let places = states.sets[state * width + 1 + word] ?? 0;
    for (let rows = word * rowsPerWord; places !== 0; rows += rowsPerFour) {
      const row = (rows + (places & 15)) * words;
      a |= before[row] ?? 0;
      b |= before[row + 1] ?? 0;
      c |= before[row + 2] ?? 0;
      d |= before[row + 3] ?? 0;
      places >>>= 4;
    }
  }
  const readers = id * words;
  next[1] = a & (classes.readers[readers] ?? 0);
  next[2] = b & (classes.readers[readers + 1] ?? 0);
  next[3] = c & (classes.readers[readers + 2] ?? 0);
  next[4] = d & (classes.readers[readers + 3] ?? 0);
}

const rowsPerFour = 16;
const rowsPerWord = 8 * rowsPerFour;

function beforeOf(ways: Ways, places: number): Int32Array {
  const table = new Int32Array(Math.ceil(places / 4) * rowsPerFour * words);
  ways.next.forEach((after, place) => {
    for (const one of after) if (one !== ending) setBit(table, rowOf(one) * words, place);
  });
  for (let at = 0; at < table.length; at += 1) {
    const row = Math.floor(at / words);
    const choice = row % rowsPerFour;
    const lowest = choice & -choice;
    if (lowest === choice) continue;
    table[at] = (table[at - lowest * words] ?? 0) | (table[at - (choice - lowest) * words] ?? 0);
  }
  return table;
}

const rowOf = (place: number) => (place >> 2) * rowsPerFour + (1 << (place & 3));
