/** Whether a pattern is in a text. It is read from its end; most steps have been made before and are looked up. */
import { type Automaton, beginsAtStart, makeMove, startOf, stateOf } from './automaton.ts';
import { classOf, tableSize } from './classes.ts';

export function isInText(automaton: Automaton, text: string): boolean {
  const { classes, states } = automaton;
  const { table, count } = classes;
  let { moves } = states;
  let state = startOf(automaton);
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const unit = text.charCodeAt(at);
    let id = 0;
    if (unit < tableSize) {
      id = table[unit] ?? 0;
    } else {
      const point = pointBefore(text, at + 1);
      if (point >= 0x10000) at -= 1;
      id = classOf(classes, point);
    }
    let move = moves[state * count + id] ?? 0;
    if (move === 0) {
      move = makeMove(automaton, state, id);
      moves = states.moves;
    }
    if ((move & 1) === 1) return true;
    state = stateOf(move);
  }
  return beginsAtStart(automaton, state);
}

/** The code point that ends before `end`; half a pair is one of its own. */
export function pointBefore(text: string, end: number): number {
  const unit = text.charCodeAt(end - 1);
  if (unit < 0xdc00 || unit > 0xdfff || end < 2) return unit;
  const point = text.codePointAt(end - 2) ?? unit;
  return point >= 0x10000 ? point : unit;
}
