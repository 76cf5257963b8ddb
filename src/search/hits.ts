/** A query tried on one post after the other, without keeping anybody else waiting. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { matchOne } from '../alerts/match-one.ts';
import { readPost } from '../alerts/read-post.ts';
import type { Span } from '../alerts/token.ts';
import type { Query } from '../alerts/tree.ts';
import type { Kept } from '../posts/archive.ts';
import { languageOf } from '../posts/language.ts';
import type { Recent } from '../posts/recent.ts';

/** A post that was looked at. */
export interface Tried extends Recent {
  /** When it was published, milliseconds since 1970. */
  readonly at: number;
  /** Where it has what was looked for, in UTF-16 offsets; null when it has not. */
  readonly spans: readonly Span[] | null;
}

/** How long the event loop waits at a time. */
const sliceMs = 6;

/** Tries `query` on each post, in the order given. Service messages say nothing and are left out. */
export async function* triedOn(query: Query, posts: AsyncIterable<Recent>): AsyncIterable<Tried> {
  let sliceStart = performance.now();
  for await (const recent of posts) {
    const { post, channel } = recent;
    if (post.kind === 'service') continue;
    const doc = readPost(post, channel.language ?? languageOf(post.text));
    yield { ...recent, at: instantOfPost(recent), spans: matchOne(query, doc) };
    if (performance.now() - sliceStart < sliceMs) continue;
    await nextTurn();
    sliceStart = performance.now();
  }
}

export const instantOfPost = ({ post, seenAt }: Kept): number =>
  post.date === null ? seenAt : Date.parse(post.date);
