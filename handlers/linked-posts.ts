/** Posts by what links to them, as far as the chat that asks may read them. */
import type { MessageEntity } from 'grammy/types';
import type { Services } from '#src/app/create-services.ts';
import { parsePostLink } from '#src/channels/channel.ts';
import type { Post } from '#src/posts/post.ts';
import { isFeedAddress, toChannelKey } from '#src/posts/channel-key.ts';
import type { BotContext } from './bot-context.ts';
import { getExampleChannel } from './channels.ts';

type PostsDeps = Pick<Services, 'archive'>;
type PostLink = NonNullable<ReturnType<typeof parsePostLink>>;
/** `name`: the key of its channel, which may have had another name when it was posted. */
type LinkedPost = PostLink & { readonly post: Post };

const mostLinks = 60;
const mostOfFeed = 300;

/** Also of a channel that is watched no longer; null where the chat may not read it. */
export function keyOfReadable(ctx: BotContext, { name }: PostLink): string | null {
  const key = ctx.findChannel(name)?.key ?? toChannelKey(name);
  return ctx.mayRead(key) ? key : null;
}

/** In the order of the links; those that lead to no post that is kept are left out. */
export async function loadLinkedPosts(
  { archive }: PostsDeps,
  ctx: BotContext,
  entities: readonly MessageEntity[] = [],
): Promise<LinkedPost[]> {
  const urls = entities.flatMap((entity) => (entity.type === 'text_link' ? [entity.url] : []));
  const articles = urls.every(parsePostLink) ? null : await loadArticles(archive, ctx);
  const found = await Promise.all(
    [...new Set(urls)].slice(0, mostLinks).map(async (url): Promise<LinkedPost[]> => {
      const link = parsePostLink(url);
      if (link === null) return articles?.get(hrefOf(url)) ?? [];
      const name = keyOfReadable(ctx, link);
      const archived = name === null ? undefined : await archive.get(name, link.id);
      return name !== null && archived ? [{ name, id: link.id, post: archived.post }] : [];
    }),
  );
  return found.flat();
}

/** What a typed link leads to: a post, also one that is not kept, or an article of a feed. */
export async function findLinkedPost(
  deps: PostsDeps,
  ctx: BotContext,
  typed: string,
): Promise<PostLink | null> {
  const url = typed.trim();
  if (!isFeedAddress(url)) return parsePostLink(url);
  const links = await loadLinkedPosts(deps, ctx, [{ type: 'text_link', url, offset: 0, length: 0 }]);
  return links[0] ?? parsePostLink(url);
}

/** The newest of each feed by their addresses. */
async function loadArticles(archive: Services['archive'], ctx: BotContext) {
  const byUrl = new Map<string, LinkedPost[]>();
  for (const { key: name } of ctx.readableChannels().filter((each) => isFeedAddress(each.name)))
    for await (const { post } of archive.newest(name, undefined, mostOfFeed))
      if (post.url !== null) byUrl.set(hrefOf(post.url), [{ name, id: post.id, post }]);
  return byUrl;
}

const hrefOf = (url: string): string => URL.parse(url)?.href ?? url;

/** To the newest post of a watched channel, so that an example that somebody copies works. */
export async function getExampleLink({ archive }: Pick<Services, 'archive'>, ctx: BotContext) {
  const name = getExampleChannel(ctx);
  const [newest] = await Array.fromAsync(archive.newest(toChannelKey(name), undefined, 1));
  return newest?.post.url?.replace(/^https:\/\/(?=t\.me\/)/, '') ?? `t.me/${name}/123`;
}
