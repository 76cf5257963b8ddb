/** Are reposts and word-for-word repeats found, and nothing that says something else? */
import { analyzePosts, type DigestEntry } from '#src/digest/analysis/digest-entry.ts';
import { findRepeatsInSteps } from '#src/digest/selection/find-repeats.ts';
import type { Post } from '#src/posts/post.ts';
import { runToCompletion } from '#src/time-slices.ts';
import { firstHalf, reworded, withFooter } from '../fixtures/norland/variations.ts';
import { comparePairs, type Figure } from './figure.ts';
import { channels, type Labelled, tellsSomething } from './labelled.ts';

const copies = { withFooter, firstHalf };
/** Shorter posts leave nothing to recognise when they are cut. */
const fewestWords = 30;

/** Every longer post published once more: as a copy, cut, and with other words, which is no repeat. */
export function measureDuplicates(all: readonly Labelled[]): Figure[] {
  const told = all.filter((one) => tellsSomething(one) && !one.label.duplicateOf);
  const originals = told.filter(({ post }) => isLong(post.text));
  const found = new Set<string>();
  const truth = new Set<string>();
  for (const vary of [...Object.values(copies), reworded]) {
    const again = originals.map(({ post }) => repost(post, vary(post.text)));
    if (vary !== reworded) for (const { id } of again) truth.add(`${id} ${vary.name}`);
    const entries = analyzePosts([...told.map(({ post }) => post), ...again], channels);
    for (const { post } of repeatsIn(entries)) found.add(`${post.id} ${vary.name}`);
  }
  const { precision, recall, wrong, missed } = comparePairs(found, truth);
  const of = `${truth.size} repeats`;
  return [
    { name: 'repeats, precision', value: precision, gate: { least: 0.98 }, of, wrong },
    { name: 'repeats, recall', value: recall, gate: { least: 0.95 }, of, wrong: missed },
  ];
}

const repeatsIn = (entries: readonly DigestEntry[]): DigestEntry[] => [
  ...runToCompletion(findRepeatsInSteps([], entries)).keys(),
];

const isLong = (text: string): boolean => text.split(/\s+/).length >= fewestWords;

function repost(post: Post, text: string): Post {
  const date = new Date(Date.parse(post.date ?? '') + 1_200_000).toISOString();
  const forward = { name: 'Norland Daily', url: null };
  return { ...post, id: post.id + 100_000, date, text, forward, url: `${post.url}00000` };
}
