/** Posts prepared for queries one after the other, without keeping anybody else waiting. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { readPost } from '../alerts/read-post.ts';
import type { Doc } from '../alerts/words/words.ts';
import type { Kept } from '../posts/archive.ts';
import { languageOf } from '../posts/language.ts';
import type { Recent } from '../posts/recent.ts';

/** A post that can be searched. */
export interface Searchable extends Recent {
  /** When it was published, milliseconds since 1970. */
  readonly at: number;
  readonly doc: Doc;
}

/** How long the event loop waits at a time. */
const sliceMs = 6;

/** The posts in the order given. Service messages say nothing and are left out. */
export async function* searchable(posts: AsyncIterable<Recent>): AsyncIterable<Searchable> {
  let sliceStart = performance.now();
  for await (const recent of posts) {
    const { post, channel } = recent;
    if (post.kind === 'service') continue;
    const doc = readPost(post, channel.language ?? languageOf(post.text));
    yield { ...recent, at: instantOfPost(recent), doc };
    if (performance.now() - sliceStart < sliceMs) continue;
    await nextTurn();
    sliceStart = performance.now();
  }
}

export const instantOfPost = ({ post, seenAt }: Kept): number =>
  post.date === null ? seenAt : Date.parse(post.date);
