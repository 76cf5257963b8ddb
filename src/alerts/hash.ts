/**
 * Keys as 64 bits each. Among two million keys that queries are filed under, a word of a post has the hash of a key that is
 * not its own once in 10^13 look-ups; what that would do is one alert too many.
 */

/** The hashes of several keys, two numbers for each. */
export type Hashes = Int32Array;

const first = 0x9e3779b1 | 0;
const second = 0x85ebca77 | 0;

/** Multiply and mix over UTF-16 units in two streams, each finished with the other, as cyrb53 does. */
export function writeHash(key: string, into: Int32Array, at: number): void {
  let a = 0x2127599b;
  let b = 0x7c9b3e4d;
  for (let index = 0; index < key.length; index += 1) {
    const unit = key.charCodeAt(index);
    a = Math.imul(a ^ unit, first);
    b = Math.imul(b ^ unit, second);
    b ^= b >>> 15;
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x27d4eb2f) ^ Math.imul(a ^ (a >>> 13), 0x165667b1);
  into[at] = a;
  into[at + 1] = b;
}

export function hashesOf(keys: readonly string[]): Hashes {
  const hashes = new Int32Array(2 * keys.length);
  keys.forEach((key, index) => {
    writeHash(key, hashes, 2 * index);
  });
  return hashes;
}
