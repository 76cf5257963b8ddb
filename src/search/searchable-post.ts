/** Posts prepared for queries one after the other, without keeping anybody else waiting. */
import { getPublishedAt } from '#src/posts/archive.ts';
import { inTimeSlices } from '#src/time-slices.ts';
import { analyzePost } from '#src/query/analyze-post.ts';
import type { AnalyzedText } from '#src/query/analysis/analyze-text.ts';
import { detectLanguage } from '#src/posts/detect-language.ts';
import type { ChannelPost } from '#src/channels/stream-posts.ts';

/** A post that can be searched. */
export interface SearchablePost extends ChannelPost {
  /** When it was published, milliseconds since 1970. */
  readonly publishedAt: number;
  readonly doc: AnalyzedText;
}

/** The posts in the order given. Service messages say nothing and are left out. */
export async function* prepareForSearch(posts: AsyncIterable<ChannelPost>): AsyncIterable<SearchablePost> {
  for await (const recent of inTimeSlices(posts)) {
    const { post, channel } = recent;
    if (post.kind === 'service') continue;
    const doc = analyzePost(post, channel.language ?? detectLanguage(post.text));
    yield { ...recent, publishedAt: getPublishedAt(recent), doc };
  }
}
