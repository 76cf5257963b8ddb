/** Strings with their hashes, for those that are looked for again and again. */
export interface Keys {
  readonly texts: readonly string[];
  readonly hashes: readonly number[];
}

/**
 * Numbers strings, a million of them fast and small: an open-addressing table over typed arrays. A Map costs four times the
 * time to fill and five times the memory, which is what a start with a million rules is made of.
 */
export interface StringTable {
  /** The number of a string; -1 when it is not there. */
  find(text: string): number;
  /** The same for one of several keys; its text is not even looked at unless the hash is there. */
  findKey(keys: Keys, index: number): number;
  /** The number of a string, which is new when it was not there. Numbers are dense; removed ones are used again. */
  add(text: string): number;
  remove(text: string): void;
  /** The string of a number that is in use. */
  textOf(number: number): string;
  readonly size: number;
}

const empty = 0;
const removed = -1;
const smallest = 64;

export function createStringTable(): StringTable {
  const texts: string[] = [];
  const free: number[] = [];
  let hashes = new Int32Array(smallest);
  /** Numbers plus one, by hash. */
  let slots = new Int32Array(2 * smallest);
  /** Slots not empty. */
  let used = 0;

  /** Where a string stands; where it may be put, as a negative number less one, when it does not. */
  function slotOf(hash: number, wanted: readonly string[], index: number): number {
    const mask = slots.length - 1;
    let gap = -1;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const held = slots[at] ?? empty;
      if (held === empty) return -1 - (gap < 0 ? at : gap);
      if (held === removed) gap = gap < 0 ? at : gap;
      else if (hashes[held - 1] === hash && texts[held - 1] === wanted[index]) return at;
    }
  }

  function findKey(keys: Keys, index: number): number {
    const at = slotOf(keys.hashes[index] ?? 0, keys.texts, index);
    return at < 0 ? -1 : (slots[at] ?? 0) - 1;
  }

  function add(text: string): number {
    const hash = hashOf(text);
    const at = slotOf(hash, [text], 0);
    if (at >= 0) return (slots[at] ?? 0) - 1;
    const number = free.pop() ?? texts.length;
    texts[number] = text;
    if (number >= hashes.length) hashes = grown(hashes);
    hashes[number] = hash;
    if (slots[-1 - at] === empty) used += 1;
    slots[-1 - at] = number + 1;
    if (2 * used > slots.length) rebuild();
    return number;
  }

  function remove(text: string): void {
    const at = slotOf(hashOf(text), [text], 0);
    if (at < 0) return;
    const number = (slots[at] ?? 0) - 1;
    slots[at] = removed;
    texts[number] = '';
    free.push(number);
  }

  function rebuild(): void {
    const old = slots;
    const held = texts.length - free.length;
    slots = new Int32Array(4 * held > old.length ? 2 * old.length : old.length);
    used = held;
    const mask = slots.length - 1;
    for (const entry of old) {
      if (entry <= 0) continue;
      let at = (hashes[entry - 1] ?? 0) & mask;
      while (slots[at] !== empty) at = (at + 1) & mask;
      slots[at] = entry;
    }
  }

  return {
    find: (text) => findKey(keysFrom([text]), 0),
    findKey,
    add,
    remove,
    textOf: (number) => texts[number] ?? '',
    get size() {
      return texts.length - free.length;
    },
  };
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length);
  larger.set(array);
  return larger;
}

export const keysFrom = (texts: readonly string[]): Keys => ({ texts, hashes: texts.map(hashOf) });

/** FNV-1a over UTF-16 units, with the last step of MurmurHash3 so that low bits depend on all of it. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
