import { runToCompletion } from '#src/time-slices.ts';
import { describe, expect, test } from 'vitest';
import { clusterByEventInSteps } from '#src/digest/analysis/events/cluster-by-event.ts';
import { analyzePosts, type DigestEntry } from '#src/digest/analysis/digest-entry.ts';
import { findTranslationsInSteps } from '#src/digest/selection/find-translations.ts';
import { choosePassages } from '#src/digest/selection/choose-passages.ts';
import type { Label } from '../fixtures/norland/label.ts';
import { labels } from '../fixtures/norland/labels.ts';
import type { SamplePost } from '../fixtures/norland/sample.ts';
import { sampleAt } from '../fixtures/norland/sample-at.ts';

/** A week of three channels, labelled by hand; the gates are those of the quality a reader notices. */
const channels = sampleAt(Date.parse('2026-11-23T18:00:00Z'));
const facts = channels.map(({ name, title, language }) => ({ key: name.toLowerCase(), title, language }));
const posts = channels.flatMap((channel) => channel.posts);
const entries = analyzePosts(posts, facts);

function label({ post }: DigestEntry): Label {
  const { slug } = post as SamplePost;
  return labels.find((one) => one.slug === slug) as Label;
}

const kinds: Readonly<Record<string, string>> = {
  live: 'live notice',
  history: 'history day',
  media: 'media only',
  greeting: 'greeting',
  interview: 'interview',
  service: 'service',
  withheld: 'withheld',
};
const tells = (kind: string) => ['statement', 'report', 'interview'].includes(kind);
const share = (part: number, whole: number) => part / Math.max(1, whole);

describe('on a labelled week', () => {
  const told = entries.filter(({ kind }) => tells(kind));
  const repeats = new Set(told.filter((entry) => label(entry).duplicateOf));

  test('kinds are right in 95 of 100 posts', () => {
    const right = entries.filter(
      (entry) =>
        (kinds[label(entry).kind] ?? 'told') ===
        (['statement', 'report'].includes(entry.kind) ? 'told' : entry.kind),
    );
    expect(share(right.length, posts.length)).toBeGreaterThanOrEqual(0.95);
  });

  test('languages are told in 98 of 100 posts', () => {
    const right = entries.filter((entry) => entry.language === label(entry).language);
    expect(share(right.length, posts.length)).toBeGreaterThanOrEqual(0.98);
  });

  test('pairs of posts of one story are linked with F1 of .85', () => {
    const single = told.filter((entry) => !repeats.has(entry));
    const groups = runToCompletion(clusterByEventInSteps(single));
    const groupOf = new Map(groups.flatMap((group) => group.map((entry) => [entry, group] as const)));
    const pairs = single.flatMap((a, i) => single.slice(i + 1).map((b) => [a, b] as const));
    const same = pairs.filter(([a, b]) => a.language === b.language);
    const linked = same.filter(([a, b]) => groupOf.get(a) === groupOf.get(b));
    const due = same.filter(([a, b]) => label(a).story !== null && label(a).story === label(b).story);
    const right = linked.filter((pair) => due.includes(pair));
    expect((2 * right.length) / (linked.length + due.length)).toBeGreaterThanOrEqual(0.85);
  });

  test('of the translations linked .85 are right, and .75 of all are found', () => {
    const single = told.filter((entry) => !repeats.has(entry) && entry.post.forward === null);
    const found = [...runToCompletion(findTranslationsInSteps(single, 'en'))].filter(
      ([, twin]) => twin.language === 'en',
    );
    const right = found.filter(([entry, twin]) => label(entry).partner === label(twin).slug);
    const due = single.filter(
      (entry) => label(entry).partner && single.some((one) => label(one).slug === label(entry).partner),
    );
    expect(share(right.length, found.length)).toBeGreaterThanOrEqual(0.85);
    expect(share(right.length, due.length)).toBeGreaterThanOrEqual(0.75);
  });

  test('the sentence shown is one a reader would choose in 8 of 10 posts', () => {
    const due = told.filter((entry) => label(entry).leads.length > 0);
    const right = due.filter((entry) => {
      const passages = choosePassages(entry, { words: 45, topicSentences: null, told: new Set() });
      return passages.some((point) => label(entry).leads.some((lead) => saysTheSame(point.text, lead)));
    });
    expect(labels.length).toBeGreaterThan(60);
    expect(share(right.length, due.length)).toBeGreaterThanOrEqual(0.8);
  });
});

function saysTheSame(a: string, b: string): boolean {
  const [one, other] = [bare(a), bare(b)];
  return one.includes(other.slice(0, 60)) || other.includes(one.slice(0, 60));
}

const bare = (text: string) =>
  text
    .replace(/[#…]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase()
    .trim();
