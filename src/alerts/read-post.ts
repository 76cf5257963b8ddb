/** A post as alerts see it. */
import { channelKeyOf } from '../channels/channel.ts';
import type { Post } from '../posts/post.ts';
import type { PostFacts } from './index/scope.ts';
import { type Doc, readText } from './words/words.ts';

/** Prepared once per post; `language` is the channel's. */
export function readPost(post: Post, language: string | null): Doc {
  return readText(post.text, language, post.links);
}

export function factsOf(post: Post): PostFacts {
  return {
    channel: channelKeyOf(post.channel),
    repost: post.forward !== null,
    media: post.media.length > 0,
  };
}
