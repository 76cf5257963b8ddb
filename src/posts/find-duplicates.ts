/** Posts that say again what another has said: reposts of it and near duplicates. */
import { mapYielding, type YieldingTask, runToCompletion } from '#src/time-slices.ts';
import type { Post } from './post.ts';

interface Shingled {
  readonly post: Post;
  readonly at: number | null;
  readonly shingles: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
}

/** Containment of three-word shingles from which a text is the same: finds cut and re-worded reposts that hashes of whole texts miss. */
const sameFrom = 0.5;
/** So many times as long, a text has to contain more of the other. */
const muchLonger = 3;
const sameWithinLong = 0.7;
/** Shorter texts are the same only when most words of both are: a long text contains many short ones. */
const fewestShingles = 12;
/** A shingle of this many posts, or a last line of so many, is a footer. */
const footerShingleFrom = 24;
const footerLineFrom = 4;
/** A later post with so much more text stands for the teaser before it. */
const fullerFrom = 1.5;

/** For each post that repeats another one: which. The original is never a repost where its own channel is read too, and the older where neither says much more. Posts further apart than `withinMs` are never folded. */
export const findDuplicates = (posts: readonly Post[], withinMs: number): Map<Post, Post> =>
  runToCompletion(findDuplicatesInSteps(posts, withinMs));

/** The same in steps. */
export function* findDuplicatesInSteps(
  posts: readonly Post[],
  withinMs: number,
): YieldingTask<Map<Post, Post>> {
  const footers = footersOf(posts);
  const all = (yield* mapYielding(posts, (post) => shingled(post, footers))).sort(compare);
  const byUrl = new Map(all.flatMap((one) => (one.post.url ? [[one.post.url, one] as const] : [])));
  const index = new Map<string, Shingled[]>();
  const repeats = new Map<Post, Post>();
  for (const one of all) {
    const original = byUrl.get(one.post.forward?.url ?? '') ?? originalOf(one, index, withinMs);
    const stands = original === null || original === one || isFuller(one, original);
    if (stands) for (const shingle of one.shingles) remember(index, shingle, one);
    if (original && !stands) repeats.set(one.post, original.post);
    else if (original && original !== one) repeats.set(original.post, one.post);
    yield;
  }
  return new Map([...repeats.keys()].flatMap((post) => toRoot(post, repeats)));
}

function isFuller(one: Shingled, original: Shingled): boolean {
  if (one.post.forward !== null) return false;
  return one.shingles.size > fullerFrom * original.shingles.size;
}

/** Last lines that several posts share. */
function footersOf(posts: readonly Post[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { text } of posts) {
    const line = lastLineOf(text);
    if (line) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([line, count]) => (count >= footerLineFrom ? [line] : [])));
}

const lastLineOf = (text: string): string | null => /\n([^\n]+)\s*$/.exec(text)?.[1]?.trim() ?? null;

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

function originalOf(
  one: Shingled,
  index: ReadonlyMap<string, Shingled[]>,
  withinMs: number,
): Shingled | null {
  const shared = new Map<Shingled, number>();
  for (const shingle of one.shingles) {
    const holders = index.get(shingle) ?? [];
    if (holders.length > footerShingleFrom) continue;
    for (const other of holders) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  let best: Shingled | null = null;
  let most = 0;
  for (const [other, count] of shared) {
    const share = containment(one, other, count);
    if (share < needed(one, other) || share <= most) continue;
    if (!isNear(one, other, withinMs) || revisesFigure(one, other)) continue;
    best = other;
    most = share;
  }
  return best;
}

/** A long post may touch on what a short one says without saying it again. */
function needed(a: Shingled, b: Shingled): number {
  const [less, more] = [a.shingles.size, b.shingles.size].sort((x, y) => x - y) as [number, number];
  return more > muchLonger * less ? sameWithinLong : sameFrom;
}

function containment(a: Shingled, b: Shingled, shared: number): number {
  const least = Math.min(a.shingles.size, b.shingles.size);
  return shared / (least < fewestShingles ? a.shingles.size + b.shingles.size - shared : least);
}

/** The same words with another figure are news. */
function revisesFigure(a: Shingled, b: Shingled): boolean {
  return !a.numbers.isSubsetOf(b.numbers) && !b.numbers.isSubsetOf(a.numbers);
}

const isNear = (a: Shingled, b: Shingled, withinMs: number): boolean =>
  a.at === null || b.at === null || Math.abs(a.at - b.at) <= withinMs;

/** Originals before reposts, then the older. */
function compare(a: Shingled, b: Shingled): number {
  return (
    Number(a.post.forward !== null) - Number(b.post.forward !== null) ||
    (a.at ?? 0) - (b.at ?? 0) ||
    a.post.id - b.post.id
  );
}

function shingled(post: Post, footers: ReadonlySet<string>): Shingled {
  const last = lastLineOf(post.text);
  const own = last && footers.has(last) ? post.text.slice(0, post.text.lastIndexOf(last)) : post.text;
  const text = own.replace(/(?:https?:\/\/|t\.me\/)\S+|[#@][\p{L}\p{N}_]+/giu, ' ');
  const words =
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const shingles = new Set<string>();
  for (let at = 0; at + 2 < words.length; at += 1) shingles.add(words.slice(at, at + 3).join(' '));
  if (words.length > 0 && words.length < 3) shingles.add(words.join(' '));
  const numbers = new Set(words.filter((word) => /^\p{N}+$/u.test(word)));
  return { post, at: post.date === null ? null : Date.parse(post.date), shingles, numbers };
}
