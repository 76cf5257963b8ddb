/** Posts that say again what another has said: reposts of it and near duplicates. */
import type { Post } from './post.ts';

interface Shingled {
  readonly post: Post;
  readonly at: number | null;
  readonly shingles: ReadonlySet<string>;
}

/** Containment of three-word shingles from which a text is the same: finds cut and re-worded reposts that hashes of whole texts miss. */
const sameFrom = 0.5;
/** Shorter texts are the same only when most words of both are: a long text contains many short ones. */
const fewestShingles = 12;
/** A shingle of this many posts is a footer. */
const footerFrom = 24;

/** For each post that repeats another one: which. The original is never a repost where its own channel is read too, and the fuller text otherwise. Posts further apart than `withinMs` are never folded. */
export function foldRepeats(posts: readonly Post[], withinMs: number): Map<Post, Post> {
  const index = new Map<string, Shingled[]>();
  const byUrl = new Map(posts.flatMap((post) => (post.url ? [[post.url, post] as const] : [])));
  const repeats = new Map<Post, Post>();
  for (const one of posts.map(shingled).sort(compare)) {
    const source = byUrl.get(one.post.forward?.url ?? '');
    const original = source && source !== one.post ? source : originalOf(one, index, withinMs);
    if (original) repeats.set(one.post, original);
    else for (const shingle of one.shingles) remember(index, shingle, one);
  }
  return new Map([...repeats.keys()].flatMap((post) => toRoot(post, repeats)));
}

/** A repost of a repost stands for the first; two that name each other stand for themselves. */
function toRoot(post: Post, repeats: ReadonlyMap<Post, Post>): [Post, Post][] {
  const passed = new Set<Post>();
  let root = post;
  for (let next = repeats.get(root); next && !passed.has(next); next = repeats.get(root)) {
    passed.add(next);
    root = next;
  }
  return root === post || repeats.has(root) ? [] : [[post, root]];
}

function remember(index: Map<string, Shingled[]>, shingle: string, one: Shingled): void {
  const known = index.get(shingle);
  if (known) known.push(one);
  else index.set(shingle, [one]);
}

function originalOf(one: Shingled, index: ReadonlyMap<string, Shingled[]>, withinMs: number): Post | null {
  const shared = new Map<Shingled, number>();
  for (const shingle of one.shingles) {
    const holders = index.get(shingle) ?? [];
    if (holders.length > footerFrom) continue;
    for (const other of holders) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  let best: Post | null = null;
  let most = 0;
  for (const [other, count] of shared) {
    const share = containment(one, other, count);
    if (share < sameFrom || share <= most || !isNear(one, other, withinMs)) continue;
    best = other.post;
    most = share;
  }
  return best;
}

function containment(a: Shingled, b: Shingled, shared: number): number {
  const least = Math.min(a.shingles.size, b.shingles.size);
  return shared / (least < fewestShingles ? a.shingles.size + b.shingles.size - shared : least);
}

const isNear = (a: Shingled, b: Shingled, withinMs: number): boolean =>
  a.at === null || b.at === null || Math.abs(a.at - b.at) <= withinMs;

/** Originals before reposts, fuller texts before cut ones, then the older. */
function compare(a: Shingled, b: Shingled): number {
  return (
    Number(a.post.forward !== null) - Number(b.post.forward !== null) ||
    sizeOf(b) - sizeOf(a) ||
    (a.at ?? 0) - (b.at ?? 0) ||
    a.post.id - b.post.id
  );
}

const sizeOf = (one: Shingled): number => Math.round(Math.log2(one.shingles.size + 1));

function shingled(post: Post): Shingled {
  const text = post.text.replace(/(?:https?:\/\/|t\.me\/)\S+|[#@][\p{L}\p{N}_]+/giu, ' ');
  const words =
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const shingles = new Set<string>();
  for (let at = 0; at + 2 < words.length; at += 1) shingles.add(words.slice(at, at + 3).join(' '));
  if (words.length > 0 && words.length < 3) shingles.add(words.join(' '));
  return { post, at: post.date === null ? null : Date.parse(post.date), shingles };
}
