/** Are reposts and near duplicates found, and nothing else? */
import { maxEventGapMs } from '#src/digest/analysis/cluster-by-event.ts';
import { findDuplicates } from '#src/posts/find-duplicates.ts';
import type { Post } from '#src/posts/post.ts';
import { firstHalf, reworded, withFooter } from '../fixtures/norland/variations.ts';
import { comparePairs, type Figure } from './figure.ts';
import { type Labelled, tellsSomething } from './labelled.ts';

const variations = { withFooter, firstHalf, reworded };
/** Shorter posts leave nothing to recognise when they are cut. */
const fewestWords = 30;

/** On the labelled repeats, and on every longer post published once more in three ways. */
export function measureDuplicates(all: readonly Labelled[]): Figure[] {
  const told = all.filter(tellsSomething);
  const found = new Set<string>();
  const truth = new Set<string>();
  for (const { post, label } of told) if (label.duplicateOf) truth.add(`${label.duplicateOf} = ${post.slug}`);
  const slugs = new Map<Post, string>(told.map(({ post }) => [post, post.slug]));
  for (const pair of pairsFound(slugs)) found.add(pair);
  for (const vary of Object.values(variations)) {
    const originals = told.filter(({ post, label }) => !label.duplicateOf && isLong(post.text));
    const again = originals.map(
      ({ post }) => [repost(post, vary(post.text)), `${post.slug} ${vary.name}`] as const,
    );
    for (const { post } of originals) truth.add(`${post.slug} = ${post.slug} ${vary.name}`);
    const kept = told.filter(({ label }) => !label.duplicateOf).map(({ post }) => [post, post.slug] as const);
    for (const pair of pairsFound(new Map<Post, string>([...kept, ...again]))) found.add(pair);
  }
  const { precision, recall, wrong, missed } = comparePairs(found, truth);
  const of = `${truth.size} repeats`;
  return [
    { name: 'duplicates, precision', value: precision, gate: { least: 0.98 }, of, wrong },
    { name: 'duplicates, recall', value: recall, gate: { least: 0.95 }, of, wrong: missed },
  ];
}

/** Each repeat with what it was folded into, each pair in the order of publishing. */
function pairsFound(slugs: ReadonlyMap<Post, string>): string[] {
  const repeats = findDuplicates([...slugs.keys()], maxEventGapMs);
  return [...repeats].map(([post, original]) => {
    const [first, second] = (post.date ?? '') < (original.date ?? '') ? [post, original] : [original, post];
    return `${slugs.get(first)} = ${slugs.get(second)}`;
  });
}

const isLong = (text: string): boolean => text.split(/\s+/).length >= fewestWords;

function repost(post: Post, text: string): Post {
  const date = new Date(Date.parse(post.date ?? '') + 1_200_000).toISOString();
  const forward = { name: 'Norland Daily', url: null };
  return { ...post, id: post.id + 100_000, date, text, forward, url: `${post.url}00000` };
}
