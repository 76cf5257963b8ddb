/** The numbers of a digest's links, given in the order in which posts are shown. */
import { type InlineNode, link } from '#src/message/message.ts';
import type { DigestEntry } from '../analysis/digest-entry.ts';

export interface PostReferences {
  /** `[3]`, a link to the post; without one where the source gave no address. */
  linkTo(entry: DigestEntry): InlineNode;
  numberOf(entry: DigestEntry): number;
}

/** A post without an address keeps the number it has in its file. */
export function createPostReferences(): PostReferences {
  const numbers = new Map<string, number>();
  const numberOf = (entry: DigestEntry): number => {
    if (entry.post.url === null) return entry.post.id;
    const number = numbers.get(entry.key) ?? numbers.size + 1;
    numbers.set(entry.key, number);
    return number;
  };
  return {
    numberOf,
    linkTo: (entry) => {
      const label = `[${numberOf(entry)}]`;
      return entry.post.url === null ? label : link(entry.post.url, label);
    },
  };
}

/** ` [1] [2]`. */
export function referenceLinks(entries: readonly DigestEntry[], references: PostReferences): InlineNode[] {
  return entries.flatMap((entry) => [' ', references.linkTo(entry)]);
}
