/** Channels where the bot is administrator: Telegram hands over each post at once, and nothing is polled. */
import type { Services } from '#src/app/create-services.ts';
import { Composer } from 'grammy';
import type { ChannelRegistry } from '#src/channels/channel-registry.ts';
import { createAlbumJoiner } from '#src/posts/join-albums.ts';
import { toChannelKey } from '#src/posts/channel-key.ts';
import type { Post } from '#src/posts/post.ts';
import type { BotContext } from './context.ts';
import { nameOfChannel, readChannelPost } from './read-channel-post.ts';

export type OwnChannelsDeps = Pick<
  Services,
  'channelRegistry' | 'ingest' | 'archive' | 'clock' | 'isAdmin' | 'isListed'
>;

export function createOwnChannelsHandlers(deps: OwnChannelsDeps): Composer<BotContext> {
  const { channelRegistry, ingest, clock } = deps;
  const own = new Composer<BotContext>();
  const joinAlbum = createAlbumJoiner(deps.archive);

  own.on('my_chat_member', async (ctx, next) => {
    if (ctx.chat.type !== 'channel') return next();
    const name = nameOfChannel(ctx.chat);
    const isAdministrator = ctx.myChatMember.new_chat_member.status === 'administrator';
    if (isAdministrator && mayBeRead(deps, ctx, ctx.from.id)) await channelRegistry.add(name, clock.now());
    await channelRegistry.recordOwn(toChannelKey(name), isAdministrator);
    // Nobody else can read it.
    if (!isAdministrator && ctx.chat.username === undefined) await channelRegistry.remove(toChannelKey(name));
    return next();
  });

  own.on(['channel_post', 'edited_channel_post'], async (ctx, next) => {
    const message = ctx.channelPost ?? ctx.editedChannelPost;
    const { media_group_id: group = null } = message;
    const part = readChannelPost(message);
    const key = keyOf(channelRegistry, part);
    if (!(message.text ?? '').startsWith('/') && key !== undefined) {
      await channelRegistry.recordOwn(key, true);
      const post = await joinAlbum(key, part, group);
      await ingest.receive(key, message.chat.title ?? post.channel, [post]);
    }
    return next();
  });

  return own;
}

/** Under another name than before it is the same channel, by its number. */
function keyOf(registry: ChannelRegistry, { channel, channelId }: Post): string | undefined {
  const named = registry.get(toChannelKey(channel));
  return (named ?? registry.list().find((each) => each.isOwn && each.channelId === channelId))?.key;
}

/** What is public anybody may read here; what is private only where the operator let it in. */
function mayBeRead(deps: OwnChannelsDeps, ctx: BotContext, person: number): boolean {
  const isPublic = ctx.chat !== undefined && 'username' in ctx.chat && ctx.chat.username !== undefined;
  return ctx.state.isServed && (isPublic || deps.isAdmin(person) || deps.isListed(ctx.state.address.chat));
}
