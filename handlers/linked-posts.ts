/** Posts by what links to them, as far as the chat that asks may read them. */
import type { MessageEntity } from 'grammy/types';
import type { Services } from '#src/app/create-services.ts';
import { parsePostLink } from '#src/channels/channel.ts';
import type { ArchivedPost } from '#src/posts/archive.ts';
import { isFeedAddress, toChannelKey } from '#src/posts/channel-key.ts';
import type { BotContext } from './context.ts';

type PostsDeps = Pick<Services, 'archive'>;
type PostLink = NonNullable<ReturnType<typeof parsePostLink>>;
/** `channel`: the key of its channel, which may have had another name when it was posted. */
type LinkedPost = ArchivedPost & { readonly channel: string };

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
  const links = [...new Set(urls)].slice(0, mostLinks).map((url) => ({ url, post: parsePostLink(url) }));
  const articles = links.some(({ post }) => post === null) ? await loadArticles(archive, ctx) : null;
  const found = await Promise.all(
    links.map(async ({ url, post: link }): Promise<LinkedPost | undefined> => {
      if (link === null) return articles?.get(URL.parse(url)?.href ?? '');
      const channel = keyOfReadable(ctx, link);
      const archived = channel === null ? undefined : await archive.get(channel, link.id);
      return archived && { ...archived, channel: channel ?? '' };
    }),
  );
  return found.filter((each) => each !== undefined);
}

/** The newest of each feed by their addresses. */
async function loadArticles(archive: Services['archive'], ctx: BotContext): Promise<Map<string, LinkedPost>> {
  const byUrl = new Map<string, LinkedPost>();
  for (const { key: channel } of ctx.readableChannels().filter(({ name }) => isFeedAddress(name)))
    for await (const each of archive.newest(channel, undefined, mostOfFeed))
      byUrl.set(URL.parse(each.post.url ?? '')?.href ?? '', { ...each, channel });
  return byUrl;
}
