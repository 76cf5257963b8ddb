/** Numbered links of a digest, in the order in which posts are shown. */
import { type InlineNode, link } from '#src/message/message.ts';
import type { DigestEntry } from '../analysis/digest-entry.ts';

/** ` [1] [2] [3] +28`: links to the first posts, and the number of others, including `uncited`. */
export type LinksTo = (entries: readonly DigestEntry[], uncited?: number) => InlineNode[];

const maxLinks = 3;

/** A post without a URL keeps its number in its file. `moreUrl`: a link that opens the posts of the given post's story; null: none. */
export function createPostReferences(moreUrl: (entry: DigestEntry) => string | null): LinksTo {
  const numbers = new Map<string, number>();
  const numberOf = ({ key, post }: DigestEntry): number => {
    if (post.url === null) return post.id;
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    return number;
  };
  return (entries, uncited = 0) => {
    const shown = entries.slice(0, maxLinks);
    const more = entries.length - shown.length + uncited;
    const links = shown.flatMap((entry) => [' ', link(entry.post.url, `[${numberOf(entry)}]`)]);
    const [first] = shown;
    return more > 0 ? [...links, ' ', link(first ? moreUrl(first) : null, `+${more}`)] : links;
  };
}
