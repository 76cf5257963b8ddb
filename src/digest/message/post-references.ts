/** The numbers of a digest's links, given in the order in which posts are shown. */
import { type InlineNode, link } from '#src/message/message.ts';
import type { DigestEntry } from '../analysis/digest-entry.ts';

export interface PostReferences {
  /** ` [1] [2] [3] +28`: links to the first posts, and how many more there are; `uncited` are counted only. */
  linksTo(entries: readonly DigestEntry[], uncited?: number): InlineNode[];
}

const maxLinks = 3;

/** A post without an address keeps the number it has in its file. `moreUrl` opens the posts of a story at the post given; null: nowhere. */
export function createPostReferences(moreUrl: (entry: DigestEntry) => string | null): PostReferences {
  const numbers = new Map<string, number>();
  const numberOf = (entry: DigestEntry): number => {
    if (entry.post.url === null) return entry.post.id;
    const number = numbers.get(entry.key) ?? numbers.size + 1;
    numbers.set(entry.key, number);
    return number;
  };
  const linkTo = (entry: DigestEntry): InlineNode => {
    const label = `[${numberOf(entry)}]`;
    return link(entry.post.url, label);
  };
  return {
    linksTo(entries, uncited = 0) {
      const shown = entries.slice(0, maxLinks);
      const more = entries.length - shown.length + uncited;
      const [first] = shown;
      const count = `+${more}`;
      const url = first && more > 0 ? moreUrl(first) : null;
      return [
        ...shown.flatMap((entry): InlineNode[] => [' ', linkTo(entry)]),
        ...(more > 0 ? [' ', link(url, count)] : []),
      ];
    },
  };
}
