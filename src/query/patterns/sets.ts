/** Sets of a pattern's places, as bits of a few words in a row. */

/** Words of 32 bits per set: enough for limits.patternPlaces. */
export const words = 4;

/** `from` is the first word of the set. */
export function setBit(sets: Int32Array, from: number, bit: number): void {
  const word = from + (bit >> 5);
  sets[word] = (sets[word] ?? 0) | (1 << (bit & 31));
}

export function hasBit(sets: Int32Array, from: number, bit: number): boolean {
  return (((sets[from + (bit >> 5)] ?? 0) >>> (bit & 31)) & 1) === 1;
}
