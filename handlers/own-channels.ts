/** Channels where the bot is administrator: Telegram hands over each post at once, and nothing is polled. */
import type { Services } from '#src/app/create-services.ts';
import type { Composer } from 'grammy';
import type { ChannelRegistry } from '#src/channels/channel-registry.ts';
import { createAlbumJoiner } from '#src/posts/join-albums.ts';
import { toChannelKey } from '#src/posts/channel-key.ts';
import type { BotContext } from './context.ts';
import { isChatAdministrator } from './permissions.ts';
import { channelIdOf, nameOfChannel, readChannelPost } from './read-channel-post.ts';

export type OwnChannelsDeps = Pick<
  Services,
  'channelRegistry' | 'channelNotifier' | 'ingest' | 'archive' | 'clock' | 'admins' | 'isAdmin' | 'isListed'
>;

export function addOwnChannelsHandlers(own: Composer<BotContext>, deps: OwnChannelsDeps): void {
  const { channelRegistry, channelNotifier, ingest, clock } = deps;
  const joinAlbum = createAlbumJoiner(deps.archive);

  own.on('my_chat_member', async (ctx, next) => {
    if (ctx.chat.type !== 'channel') return next();
    const [name, channelId] = [nameOfChannel(ctx.chat), channelIdOf(ctx.chat.id)];
    const isAdministrator = ctx.myChatMember.new_chat_member.status === 'administrator';
    const known = keyOf(channelRegistry, name, channelId);
    if (isAdministrator && known === undefined && (await mayBeRead(deps, ctx)))
      await channelRegistry.add(name, clock.now());
    const key = known ?? toChannelKey(name);
    await channelRegistry.recordOwn(key, isAdministrator ? channelId : null, clock.now());
    return next();
  });

  own.on(['channel_post', 'edited_channel_post'], async (ctx, next) => {
    const message = ctx.channelPost ?? ctx.editedChannelPost;
    const { media_group_id: group = null } = message;
    const part = readChannelPost(message);
    const channelId = channelIdOf(message.chat.id);
    const key = keyOf(channelRegistry, part.channel, channelId) ?? (await admit(ctx, part.channel));
    if (!(message.text ?? '').startsWith('/') && key !== undefined) {
      await channelRegistry.recordOwn(key, channelId, clock.now());
      const post = await joinAlbum(key, part, group);
      await ingest.receive(key, message.chat.title ?? post.channel, [post]);
      await channelNotifier.notify(key);
    }
    return next();
  });

  /** Only an administrator is handed posts, also one that was made it while nobody listened. */
  async function admit(ctx: BotContext, name: string): Promise<string | undefined> {
    if (channelRegistry.wasAdded(toChannelKey(name)) || !(await mayBeRead(deps, ctx))) return undefined;
    return (await channelRegistry.add(name, clock.now())).key;
  }
}

/** Under another name than before it is the same channel, by its number. */
function keyOf(registry: ChannelRegistry, name: string, channelId: number): string | undefined {
  const byNumber = registry.list().find((each) => each.isOwn && each.channelId === channelId);
  return (byNumber ?? registry.get(toChannelKey(name)))?.key;
}

/** What is public anybody may read here; what is private only where the operator let it in. */
async function mayBeRead(deps: OwnChannelsDeps, ctx: BotContext): Promise<boolean> {
  const { isServed, address } = ctx.state;
  const isPublic = ctx.chat !== undefined && 'username' in ctx.chat && ctx.chat.username !== undefined;
  if (!isServed || isPublic || deps.isListed(address.chat)) return isServed;
  if (ctx.from) return deps.isAdmin(ctx.from.id);
  for (const admin of deps.admins) if (await isChatAdministrator(ctx, address.chat, admin)) return true;
  return false;
}
