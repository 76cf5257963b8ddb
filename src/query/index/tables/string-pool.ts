/** Strings by number, their letters in one pool, where a million of them are nothing to the garbage collector. */
import { grown } from './rows.ts';

export interface StringPool {
  /** Keeps a string; its number. Numbers are dense, those of removed strings are used again. */
  add(text: string): number;
  remove(number: number): void;
  /** Null when the number is not in use. */
  get(number: number): string | null;
  /** The first unit of a string; NaN where there is none. */
  firstUnit(number: number): number;
}

export function createStringPool(): StringPool {
  /** By number: where its letters start, and how many they are; -1 for a number that is free. */
  let places = new Int32Array(32);
  let letters = new Uint16Array(128);
  /** The same, to cut strings from: four times as fast as putting them together. */
  let bytes = Buffer.from(letters.buffer);
  let written = 0;
  /** Letters of removed strings. */
  let gaps = 0;
  let count = 0;
  const free: number[] = [];

  function add(text: string): number {
    const number = free.pop() ?? count;
    if (number === count) count += 1;
    if (2 * number >= places.length) places = grown(places, 2 * number + 2);
    if (written + text.length > letters.length) makeRoom(text.length);
    places[2 * number] = written;
    places[2 * number + 1] = text.length;
    for (let at = 0; at < text.length; at += 1) letters[written + at] = text.charCodeAt(at);
    written += text.length;
    return number;
  }

  /** Grows by half; what removed strings left is closed up on the way. */
  function makeRoom(more: number): void {
    const old = letters;
    const kept = written - gaps;
    letters = new Uint16Array(kept + more + (kept >> 1));
    bytes = Buffer.from(letters.buffer);
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

  return {
    add,
    remove(number) {
      gaps += places[2 * number + 1] ?? 0;
      places[2 * number + 1] = -1;
      free.push(number);
    },
    get(number) {
      const length = number >= 0 && number < count ? (places[2 * number + 1] ?? -1) : -1;
      const start = places[2 * number] ?? 0;
      return length < 0 ? null : bytes.toString('utf16le', 2 * start, 2 * (start + length));
    },
    firstUnit(number) {
      const isThere = number >= 0 && number < count && (places[2 * number + 1] ?? 0) > 0;
      return isThere ? (letters[places[2 * number] ?? 0] ?? Number.NaN) : Number.NaN;
    },
  };
}
