/** A digest as data, for `digest --json`. */
import type { DigestEntry } from './analysis/digest-entry.ts';
import { dispositions } from './selection/ledger.ts';
import type { Digest } from './selection/plan-digest.ts';
import { windowOf } from './message/post-times.ts';
import { linesOf } from './message/story-lines.ts';
import type { StoryForWriting } from './written-digest.ts';

export function toDigestJson(digest: Digest): Readonly<Record<string, unknown>> {
  const { input, ledger } = digest;
  const window = windowOf(digest);
  return {
    channels: input.channels.map((channel) => channel.title),
    window: window && { from: instant(window.from), to: instant(window.to) },
    language: input.language,
    topic: input.topic?.name ?? null,
    posts: ledger.posts,
    stories: [...digest.stories, ...digest.listed].map((story) => storyAsData(story, digest)),
    ahead: digest.written.ahead.map(({ day, instant: at, stated, text, entries, isOff = false }) => ({
      day,
      at: at === null ? null : instant(at),
      stated,
      isOff,
      text,
      posts: entries.map(refOf),
    })),
    topics: countPostsByTopic(digest),
    ledger: Object.fromEntries(dispositions.map((name) => [name, ledger.counts[name]])),
    dispositions: digest.entries.map((entry) => ({
      ...refOf(entry),
      disposition: ledger.dispositions.get(entry.key),
    })),
  };
}

const storyAsData = (story: StoryForWriting, digest: Digest): Readonly<Record<string, unknown>> => ({
  topic: story.topic?.name ?? null,
  title: story.entries[0]?.layout.title ?? null,
  state: stateOf(story),
  lines: linesOf(story, digest).map(
    ({ question = null, text, headline, speaker, via, language, source, entries }) => ({
      question,
      text,
      headline,
      speaker,
      via,
      language,
      source,
      posts: entries.map(refOf),
    }),
  ),
  posts: story.entries.map(refOf),
  earlier: story.earlier.map(refOf),
  otherLanguages: story.entries.flatMap((entry) => digest.translations.get(entry) ?? []).map(refOf),
});

function stateOf({ note }: StoryForWriting): Readonly<Record<string, unknown>> {
  if (note.is !== 'changed') return { ...note };
  const { passage, entry } = note.before;
  return { is: note.is, day: note.day, before: { text: passage.text, posts: [refOf(entry)] } };
}

export function countPostsByTopic({ topicsOf }: Pick<Digest, 'topicsOf'>): Record<string, number> {
  const byTopic = Map.groupBy([...topicsOf.values()].flat(), ({ name }) => name);
  return Object.fromEntries([...byTopic].map(([name, all]) => [name, all.length]));
}

const instant = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z');

const refOf = ({ post }: DigestEntry) => ({
  channel: post.channel,
  id: post.id,
  date: post.date,
  url: post.url,
});
