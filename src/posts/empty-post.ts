/** A post of which only the place is known. */
import type { Post } from './post.ts';

/** Every field there is, empty; a source fills in what it tells. */
export function createEmptyPost(channel: string, id: number): Post {
  return {
    channel,
    channelId: null,
    id,
    date: null,
    edited: false,
    kind: 'unknown',
    author: null,
    text: '',
    forward: null,
    reply: null,
    links: [],
    hashtags: [],
    media: [],
    album: [],
    views: null,
    reactions: [],
    preview: null,
    url: null,
  };
}
