/** Does a day's digest notice that a figure of a story is another now? */
import { linkWithinMs } from '#src/digest/link.ts';
import { planDigest } from '#src/digest/plan.ts';
import type { Figure } from './figure.ts';
import { channels, type Labelled } from './labelled.ts';

const dayMs = 86_400_000;

/** Day by day and channel by channel; a story may tell of one change a day. */
export function measureChanges(all: readonly Labelled[]): Figure[] {
  const labelled = all.filter(
    (one) => /\d/.test(one.label.changed?.to ?? '') && all.some((other) => goesBefore(other, one)),
  );
  const noticed = new Set(
    [...new Set(all.map(({ post }) => post.channel))].flatMap((name) => changesOf(name, all)),
  );
  const missed = labelled.filter(
    ({ post, label }) => !noticed.has(nameOf(post.slug, label.changed?.to ?? '')),
  );
  const right = new Set(labelled.map(({ post, label }) => nameOf(post.slug, label.changed?.to ?? '')));
  return [
    {
      name: 'changed figures, noticed',
      value: 1 - missed.length / labelled.length,
      gate: null,
      of: `${labelled.length} changes`,
      wrong: [
        ...missed.map(({ post }) => `missed: ${post.slug}`),
        ...[...noticed].filter((name) => !right.has(name)).map((name) => `noticed: ${name}`),
      ],
    },
  ];
}

/** Earlier in the same story and channel, near enough to be linked. */
function goesBefore(other: Labelled, one: Labelled): boolean {
  const apart = Date.parse(one.post.date) - Date.parse(other.post.date);
  if (one.label.story === null || one.post.channel !== other.post.channel) return false;
  return other.label.story === one.label.story && apart > 0 && apart <= linkWithinMs;
}

/** `slug: figure` for every post of a story that is said to have changed. */
function changesOf(channel: string, all: readonly Labelled[]): string[] {
  const own = all.filter(({ post }) => post.channel === channel);
  const slugs = new Map(own.map(({ post }) => [post.id, post.slug]));
  const days = new Set(own.map(({ post }) => Date.parse(post.date.slice(0, 10))));
  return [...days].flatMap((from) => {
    const before = own.filter(({ post }) => Date.parse(post.date) < from);
    const of = own.filter(
      ({ post }) => Date.parse(post.date) >= from && Date.parse(post.date) < from + dayMs,
    );
    const { stories } = planDigest({
      channels,
      posts: of.map(({ post }) => post),
      earlier: before.map(({ post }) => post),
      window: { from, to: from + dayMs },
      now: from + dayMs,
      timeZone: 'UTC',
      language: 'en',
      topics: [],
      topic: null,
      followedTopics: [],
      matching: () => () => [],
    });
    return stories.flatMap(({ state, entries }) =>
      state.is === 'figure' ? entries.map(({ post }) => nameOf(slugs.get(post.id) ?? '', state.to)) : [],
    );
  });
}

const nameOf = (slug: string, figure: string): string => `${slug}: ${figure.replace(/\D/g, '')}`;
