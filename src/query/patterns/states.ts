/**
 * The sets of places met so far, each with a number, and where each leads by class of character: a table instead of a
 * computation. It grows with what the texts need, up to a limit; then it forgets all and starts afresh.
 */
import { words } from './sets.ts';

export interface States {
  readonly classes: number;
  count: number;
  /** By state: the kind of character that was read last, then the set. */
  sets: Int32Array;
  /** By state and class; see pattern-automaton.ts. 0 where it is not known yet. */
  moves: Int16Array;
  /** A table of hashes, half empty at least: the number of the state, plus one. */
  slots: Int16Array;
}

const mostMoves = 8192;
const most = 512;
const fewest = 8;

/** Words per state. */
export const width = words + 1;

export function createStates(classes: number): States {
  return { classes, count: 0, ...tablesFor(fewest, classes) };
}

function tablesFor(size: number, classes: number) {
  const slots = new Int16Array(4 * size);
  return { sets: new Int32Array(size * width), moves: new Int16Array(size * classes), slots };
}

/** The number of the state whose set is at the beginning of `set`; -1 when there is no room for another. */
export function numberOfState(states: States, set: Int32Array): number {
  const slot = slotOf(states, set, 0);
  const known = states.slots[slot] ?? 0;
  if (known > 0) return known - 1;
  const { count, classes } = states;
  if ((count + 1) * width > states.sets.length) {
    const isLarge = count * 2 * classes > mostMoves && count >= 2 * fewest;
    if (isLarge || count >= most) return -1;
    grow(states, count * 2);
    return numberOfState(states, set);
  }
  for (let word = 0; word < width; word += 1) states.sets[count * width + word] = set[word] ?? 0;
  states.slots[slot] = count + 1;
  states.count += 1;
  return count;
}

/** Where a set stands among the slots, or would. */
function slotOf({ sets, slots }: States, set: Int32Array, from: number): number {
  let hash = 0;
  for (let word = 0; word < width; word += 1) {
    hash = Math.imul(hash ^ (set[from + word] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  let slot = hash & (slots.length - 1);
  for (;;) {
    const known = slots[slot] ?? 0;
    if (known === 0) return slot;
    let word = 0;
    while (word < width && sets[(known - 1) * width + word] === set[from + word]) word += 1;
    if (word === width) return slot;
    slot = (slot + 1) & (slots.length - 1);
  }
}

function grow(states: States, size: number): void {
  const { sets, moves, classes, count } = states;
  Object.assign(states, tablesFor(size, classes));
  states.sets.set(sets);
  states.moves.set(moves);
  for (let state = 0; state < count; state += 1) {
    states.slots[slotOf(states, sets, state * width)] = state + 1;
  }
}

/** Forgets all; the tables keep their size. */
export function clearStates(states: States): void {
  states.count = 0;
  states.moves.fill(0);
  states.slots.fill(0);
}
