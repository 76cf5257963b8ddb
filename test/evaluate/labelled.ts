/** The labelled posts as the digest sees them. */
import { analyzePosts, type DigestEntry } from '#src/digest/analysis/digest-entry.ts';
import type { Label } from '../fixtures/norland/label.ts';
import { labels } from '../fixtures/norland/labels.ts';
import type { SamplePost } from '../fixtures/norland/sample.ts';
import { sampleAt } from '../fixtures/norland/sample-at.ts';

/** Any evening will do: the sample moves with it. */
export const evening = Date.UTC(2026, 10, 20, 18, 30);

export interface Labelled {
  readonly post: SamplePost;
  readonly label: Label;
  readonly entry: DigestEntry;
}

export const channels = sampleAt(evening).map(({ name, title, language }) => ({
  key: name.toLowerCase(),
  title,
  language,
}));

/** Every labelled post, channel by channel, oldest first. */
export function readLabelled(): Labelled[] {
  const posts = sampleAt(evening).flatMap((channel) => channel.posts);
  const entries = analyzePosts(posts, channels);
  return posts.flatMap((post, index) => {
    const label = labels.find(({ slug }) => slug === post.slug);
    const entry = entries[index];
    return label && entry ? [{ post, label, entry }] : [];
  });
}

/** Posts that say something of their own; what is only shown or counted is no matter of folding and linking. */
export function tellsSomething({ label }: Labelled): boolean {
  return !['media', 'service', 'withheld'].includes(label.kind);
}
