/** Does a day's digest notice that a figure of a story is another now? */
import { maxEventGapMs } from '#src/digest/analysis/events/likeness.ts';
import { planDigest } from '#src/digest/selection/plan-digest.ts';
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
  const right = new Map(
    labelled.map(({ post, label }) => [nameOf(post.slug, label.changed?.to ?? ''), post.slug]),
  );
  const namesOf = (change: string) => change.split(' + ');
  const found = new Set([...noticed].flatMap(namesOf));
  const missed = [...right].filter(([name]) => !found.has(name));
  const wrong = [...noticed].filter((change) => !namesOf(change).some((name) => right.has(name)));
  return [
    {
      name: 'changed figures, precision',
      value: 1 - wrong.length / Math.max(1, noticed.size),
      gate: { least: 1 },
      of: `${noticed.size} stories`,
      wrong,
    },
    {
      name: 'changed figures, recall',
      value: 1 - missed.length / labelled.length,
      gate: { least: 0.85 },
      of: `${labelled.length} changes`,
      wrong: missed.map(([, slug]) => slug),
    },
  ];
}

/** Earlier in the same story and channel, near enough to be linked. */
function goesBefore(other: Labelled, one: Labelled): boolean {
  const apart = Date.parse(one.post.date) - Date.parse(other.post.date);
  if (one.label.story === null || one.post.channel !== other.post.channel) return false;
  return other.label.story === one.label.story && apart > 0 && apart <= maxEventGapMs;
}

/** `slug: figure + slug: figure`, the posts of each story that is said to have changed. */
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
    });
    return stories.flatMap(({ note, entries }) =>
      note.is === 'figure'
        ? [entries.map(({ post }) => nameOf(slugs.get(post.id) ?? '', note.to)).join(' + ')]
        : [],
    );
  });
}

const nameOf = (slug: string, figure: string): string => `${slug}: ${figure.replace(/\D/g, '')}`;
