import type { Post } from '#src/posts/post.ts';

export function postOf(fields: Partial<Post>): Post {
  return {
    channel: 'Norland',
    channelId: null,
    id: 1,
    date: null,
    edited: false,
    kind: 'text',
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
    ...fields,
  };
}
