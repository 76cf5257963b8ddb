/** A digest as data, for `digest --json`. */
import type { DigestEntry } from './analysis/digest-entry.ts';
import { dispositions } from './selection/ledger.ts';
import type { Digest } from './selection/plan-digest.ts';
import type { Story } from './selection/story.ts';

/** Window, counts, stories with the posts of each line, what is ahead, and the ledger post by post. */
export function toDigestJson(digest: Digest): Readonly<Record<string, unknown>> {
  const { input, ledger } = digest;
  return {
    channels: input.channels.map((channel) => channel.title),
    window: input.window && { from: instant(input.window.from), to: instant(input.window.to) },
    language: input.language,
    topic: input.topic?.name ?? null,
    posts: ledger.posts,
    stories: digest.stories.map((story) => storyAsData(story, digest)),
    ahead: digest.upcoming.map(({ entry, planned }) => ({
      ...refOf(entry),
      at: instant(planned.at),
      stated: planned.clock.stated,
    })),
    topics: countPostsByTopic(digest),
    ledger: Object.fromEntries(dispositions.map((fate) => [fate, ledger.counts[fate]])),
    fates: digest.entries.map((entry) => ({ ...refOf(entry), fate: ledger.dispositions.get(entry.key) })),
  };
}

function storyAsData(story: Story, digest: Digest): Readonly<Record<string, unknown>> {
  return {
    topics: story.topics.map((topic) => topic.name),
    title: story.entries[0]?.layout.title ?? null,
    state: story.novelty,
    lines: story.points.map(({ point, entry }) => ({
      text: point.text,
      headline: point.headline,
      speaker: point.speaker,
      source: entry.post.forward?.name ?? entry.channel.title,
      language: point.language,
      by: point.by,
      posts: [refOf(entry)],
    })),
    posts: story.entries.map(refOf),
    earlier: story.earlier.map(refOf),
    otherLanguages: story.entries.flatMap((entry) => digest.translations.get(entry) ?? []).map(refOf),
  };
}

/** How many posts of the window fall under each topic that has any. */
export function countPostsByTopic(digest: Digest): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const topic of [...digest.topicsOf.values()].flat())
    counts[topic.name] = (counts[topic.name] ?? 0) + 1;
  return counts;
}

const instant = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z');

const refOf = ({ post }: DigestEntry) => ({
  channel: post.channel,
  id: post.id,
  date: post.date,
  url: post.url,
});
