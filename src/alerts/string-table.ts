/**
 * Numbers strings, a million of them fast and small: an open-addressing table over typed arrays, the letters in one pool. A Map
 * costs four times the time to fill and five times the memory, and the garbage collector looks at each of its strings.
 */
import { writeHash } from './hash.ts';
import { grown } from './rows.ts';

export interface StringTable {
  /** The number of a string; -1 when it is not there. */
  find(text: string): number;
  /** The number of a string, which is new when it was not there. Numbers are dense; removed ones are used again. */
  add(text: string): number;
  remove(number: number): void;
  /** The string of a number; null when the number is not in use. */
  textOf(number: number): string | null;
  readonly size: number;
}

const empty = 0;
const removed = -1;

export function createStringTable(): StringTable {
  /** Pairs of hash and number plus one. */
  let slots = new Int32Array(32);
  /** Slots not empty. */
  let used = 0;
  /** By number: where its letters start, and how many they are; -1 for a number that is free. */
  let places = new Int32Array(32);
  let letters = new Uint16Array(128);
  let written = 0;
  /** Letters of removed strings. */
  let gaps = 0;
  let count = 0;
  const free: number[] = [];
  const hash = new Int32Array(2);

  function isText(number: number, text: string): boolean {
    if (places[2 * number + 1] !== text.length) return false;
    const start = places[2 * number] ?? 0;
    for (let at = 0; at < text.length; at += 1) if (letters[start + at] !== text.charCodeAt(at)) return false;
    return true;
  }

  /** Where a string stands; where it may be put, as a negative number less one, when it does not. */
  function slotOf(text: string): number {
    writeHash(text, hash, 0);
    const last = slots.length - 2;
    let gap = -1;
    for (let at = ((hash[0] ?? 0) << 1) & last; ; at = (at + 2) & last) {
      const held = slots[at + 1] ?? empty;
      if (held === empty) return -1 - (gap < 0 ? at : gap);
      if (held === removed) gap = gap < 0 ? at : gap;
      else if (slots[at] === hash[0] && isText(held - 1, text)) return at;
    }
  }

  function add(text: string): number {
    const found = slotOf(text);
    if (found >= 0) return (slots[found + 1] ?? 0) - 1;
    const at = -1 - found;
    const number = free.pop() ?? count;
    if (number === count) count += 1;
    write(number, text);
    if (slots[at + 1] === empty) used += 1;
    slots[at] = hash[0] ?? 0;
    slots[at + 1] = number + 1;
    if (3 * used > slots.length) rebuild();
    return number;
  }

  function write(number: number, text: string): void {
    if (2 * number >= places.length) places = grown(places, 2 * number + 2);
    if (written + text.length > letters.length) makeRoom(text.length);
    places[2 * number] = written;
    places[2 * number + 1] = text.length;
    for (let at = 0; at < text.length; at += 1) letters[written + at] = text.charCodeAt(at);
    written += text.length;
  }

  /** Grows by half; what removed strings left is closed up on the way. */
  function makeRoom(more: number): void {
    const old = letters;
    const kept = written - gaps;
    letters = new Uint16Array(kept + more + (kept >> 1));
    if (gaps === 0) letters.set(old.subarray(0, written));
    else closeUp(old);
    written = kept;
    gaps = 0;
  }

  function closeUp(old: Uint16Array): void {
    let to = 0;
    for (let place = 0; place < 2 * count; place += 2) {
      const length = places[place + 1] ?? 0;
      if (length <= 0) continue;
      const start = places[place] ?? 0;
      letters.set(old.subarray(start, start + length), to);
      places[place] = to;
      to += length;
    }
  }

  function textOf(number: number): string | null {
    const length = number >= 0 && number < count ? (places[2 * number + 1] ?? -1) : -1;
    const start = places[2 * number] ?? 0;
    return length < 0 ? null : String.fromCharCode(...letters.subarray(start, start + length));
  }

  function remove(number: number): void {
    const text = textOf(number);
    if (text === null) return;
    slots[slotOf(text) + 1] = removed;
    gaps += text.length;
    places[2 * number + 1] = -1;
    free.push(number);
  }

  function rebuild(): void {
    const old = slots;
    const held = count - free.length;
    slots = new Int32Array(4 * held > old.length ? 2 * old.length : old.length);
    used = held;
    const last = slots.length - 2;
    for (let from = 0; from < old.length; from += 2) {
      const entry = old[from + 1] ?? empty;
      if (entry <= 0) continue;
      let at = ((old[from] ?? 0) << 1) & last;
      while (slots[at + 1] !== empty) at = (at + 2) & last;
      slots[at] = old[from] ?? 0;
      slots[at + 1] = entry;
    }
  }

  return {
    find(text) {
      const at = slotOf(text);
      return at < 0 ? -1 : (slots[at + 1] ?? 0) - 1;
    },
    add,
    remove,
    textOf,
    get size() {
      return count - free.length;
    },
  };
}
