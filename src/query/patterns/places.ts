/**
 * Where a pattern matches, as RE2 has it: leftmost, then what is preferred. The scan from the end has told of each
 * character which places may read it so that a match follows, so the way through a match is walked without trying.
 */
import { type Automaton, beginsAtStart, makeMove, startOf, stateOf } from './automaton.ts';
import { Kind, kinds } from './borders.ts';
import { classOf } from './classes.ts';
import { ending } from './graph.ts';
import { pointBefore } from './scan.ts';
import { hasBit, words } from './sets.ts';
import { width } from './states.ts';

interface Scan {
  /** By UTF-16 offset: the places that may read the character there, in words. */
  readonly sets: Int32Array;
  /** By offset: the class of the character, and whether a match begins there. */
  readonly ids: Uint8Array;
  readonly begins: Uint8Array;
}

/** At most `most` places in order, empty ones left out. */
export function placesInText(
  automaton: Automaton,
  text: string,
  most: number,
): { start: number; end: number }[] {
  const scan = scanText(automaton, text);
  const places: { start: number; end: number }[] = [];
  for (let at = 0; at <= text.length && places.length < most; ) {
    const start = scan.begins.indexOf(1, at);
    if (start < 0 || start > text.length) break;
    const end = endOf(automaton, text, start, scan);
    if (end > start) places.push({ start, end });
    at = end > start ? end : start + widthAt(text, start);
  }
  return places;
}

const widthAt = (text: string, at: number) => ((text.codePointAt(at) ?? 0) >= 0x10000 ? 2 : 1);

function scanText(automaton: Automaton, text: string): Scan {
  const { classes, states } = automaton;
  const scan = scanFor(text.length);
  let state = startOf(automaton);
  scan.sets.fill(0, text.length * words, (text.length + 1) * words);
  for (let at = text.length; at > 0; ) {
    const point = pointBefore(text, at);
    const id = classOf(classes, point);
    const known = states.moves[state * classes.count + id] ?? 0;
    const move = known === 0 ? makeMove(automaton, state, id) : known;
    scan.begins[at] = move & 1;
    at -= point >= 0x10000 ? 2 : 1;
    if (point >= 0x10000) scan.begins[at + 1] = 0;
    state = stateOf(move);
    scan.ids[at] = id;
    const from = state * width + 1;
    for (let word = 0; word < words; word += 1) scan.sets[at * words + word] = states.sets[from + word] ?? 0;
  }
  scan.begins[0] = beginsAtStart(automaton, state) ? 1 : 0;
  return scan;
}

const usual = 4096;
/** All texts of usual length share one. */
const room = createScan(usual);

const scanFor = (length: number) => (length <= usual ? room : createScan(length));

function createScan(length: number): Scan {
  const sets = new Int32Array((length + 1) * words);
  return { sets, ids: new Uint8Array(length), begins: new Uint8Array(length + 1) };
}

/** Where the match that begins at `start` ends. */
function endOf(automaton: Automaton, text: string, start: number, { sets, ids }: Scan): number {
  const { graph, classes, contexts } = automaton;
  const kindAt = (at: number) => (at < text.length ? (classes.kinds[ids[at] ?? 0] ?? Kind.other) : Kind.edge);
  let before: number = Kind.edge;
  if (start > 0) before = classes.kinds[classOf(classes, pointBefore(text, start))] ?? Kind.other;
  let place = -1;
  for (let at = start; ; at += widthAt(text, at)) {
    const ways = contexts[graph.contextOf[before * kinds + kindAt(at)] ?? 0]?.ways;
    const open = place < 0 ? ways?.first : ways?.next[place];
    const next = open?.find((wanted) => wanted === ending || hasBit(sets, at * words, wanted)) ?? ending;
    if (next === ending) return at;
    place = next;
    before = kindAt(at);
  }
}
