/** Are posts of one event linked, posts of different events kept apart, and sisters in other languages found? */
import { runToCompletion } from '#src/time-slices.ts';
import { clusterByEventInSteps } from '#src/digest/analysis/events/cluster-by-event.ts';
import { maxEventGapMs } from '#src/digest/analysis/events/likeness.ts';
import { findTranslationsInSteps } from '#src/digest/selection/find-translations.ts';
import { comparePairs, type Figure } from './figure.ts';
import { type Labelled, tellsSomething } from './labelled.ts';

/** On posts that make stories: no repeats, no notices, no history days. */
export function measureStories(all: readonly Labelled[]): Figure[] {
  const told = all.filter(
    (one) =>
      tellsSomething(one) &&
      !one.label.duplicateOf &&
      !['live', 'history', 'greeting'].includes(one.label.kind),
  );
  const groups = runToCompletion(clusterByEventInSteps(told.map(({ entry }) => entry)));
  const groupOf = new Map(groups.flatMap((group, index) => group.map((entry) => [entry, index])));
  const found = pairsWithin(told, ({ entry }) => groupOf.get(entry) ?? null);
  const truth = pairsWithin(told, ({ label }) => label.story);
  const { precision, recall, f1, wrong, missed } = comparePairs(found, truth);
  const of = `${truth.size} pairs`;
  return [
    { name: 'stories, precision of pairs', value: precision, gate: null, of, wrong },
    { name: 'stories, recall of pairs', value: recall, gate: null, of, wrong: missed },
    { name: 'stories, F1 of pairs', value: f1, gate: { least: 0.85 }, of, wrong: [] },
    ...measureSisters(told),
  ];
}

/** Pairs of one language, not further apart than posts are ever linked. */
function pairsWithin(
  told: readonly Labelled[],
  groupOf: (one: Labelled) => number | string | null,
): Set<string> {
  const pairs = told.flatMap((one, index) =>
    told
      .slice(index + 1)
      .filter((other) => groupOf(one) !== null && groupOf(one) === groupOf(other))
      .filter((other) => one.entry.language === other.entry.language && isNear(one, other))
      .map((other) => `${one.post.slug} + ${other.post.slug}`),
  );
  return new Set(pairs);
}

const isNear = (one: Labelled, other: Labelled): boolean =>
  Math.abs(Date.parse(one.post.date) - Date.parse(other.post.date)) <= maxEventGapMs;

/** Day by day, as digests of three channels do. */
function measureSisters(told: readonly Labelled[]): Figure[] {
  const found = new Set<string>();
  const truth = new Set<string>();
  const slugs = new Map(told.map(({ post, entry }) => [entry, post.slug]));
  for (const day of Map.groupBy(told, ({ post }) => post.date.slice(0, 10)).values()) {
    const here = new Set(day.map(({ post }) => post.slug));
    for (const { label } of day) {
      if (label.partner && here.has(label.partner)) truth.add(`${label.slug} = ${label.partner}`);
    }
    const entries = day.map(({ entry }) => entry);
    const sisters = runToCompletion(findTranslationsInSteps(entries, 'en'));
    for (const [entry, twin] of sisters) {
      if (twin.language === 'en') found.add(`${slugs.get(entry)} = ${slugs.get(twin)}`);
    }
  }
  const { precision, recall, wrong, missed } = comparePairs(found, truth);
  const of = `${truth.size} sister posts`;
  return [
    { name: 'sisters, precision', value: precision, gate: null, of, wrong },
    { name: 'sisters, recall', value: recall, gate: null, of, wrong: missed },
  ];
}
