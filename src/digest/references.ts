/** The numbers of a digest's links, given in the order in which posts are shown. */
import { type Inline, link } from '#src/delivery/message.ts';
import type { Entry } from './entries.ts';

export interface References {
  /** `[3]`, a link to the post; without one where the source gave no address. */
  to(entry: Entry): Inline;
  numberOf(entry: Entry): number;
}

/** A post without an address keeps the number it has in its file. */
export function createReferences(): References {
  const numbers = new Map<string, number>();
  const numberOf = (entry: Entry): number => {
    if (entry.post.url === null) return entry.post.id;
    const number = numbers.get(entry.key) ?? numbers.size + 1;
    numbers.set(entry.key, number);
    return number;
  };
  return {
    numberOf,
    to: (entry) => {
      const label = `[${numberOf(entry)}]`;
      return entry.post.url === null ? label : link(entry.post.url, label);
    },
  };
}

/** ` [1] [2]`. */
export function referLine(entries: readonly Entry[], references: References): Inline[] {
  return entries.flatMap((entry) => [' ', references.to(entry)]);
}
