/** Chats come, go and change their id. A chat that left keeps all its settings and comes back as it was. */
import type { Services } from '#src/app/create-services.ts';
import type { Composer, MiddlewareFn } from 'grammy';
import { type BotContext, newIdOf } from './bot-context.ts';
import { createChannelLinks } from './start.ts';
import { tellAdmins, type TellAdminsDeps } from '#src/chats/tell-admins.ts';
import { offerChannelSetup, type OnBehalfOfDeps } from './settings/on-behalf-of.ts';
import { createAlbumJoiner } from '#src/posts/join-albums.ts';
import { toChannelId, toChannelKey, toPrivateName } from '#src/posts/channel-key.ts';
import { isChatAdministrator } from './permissions.ts';
import { nameOfChannel, readChannelPost } from './read-channel-post.ts';

type Handle = MiddlewareFn<BotContext>;
type MembershipDeps = OnBehalfOfDeps & TellAdminsDeps & Pick<Services, 'admitChat' | 'reachability'>;

export function addMembershipHandlers(membership: Composer<BotContext>, deps: MembershipDeps): void {
  membership.on('my_chat_member', async (ctx) => {
    const { address, isServed, type } = ctx.state;
    const { old_chat_member: before, new_chat_member: now } = ctx.myChatMember;
    const left = now.status === 'kicked' && type === 'private' ? 'blocked' : 'removed';
    if (!isIn(now.status)) return deps.reachability.markUnreachable(address.chat, left);
    const { silentSince } = ctx.state.chat;
    await deps.reachability.markReachable(address.chat);
    if (type === 'channel') {
      if (!isServed || now.status !== 'administrator') return;
      // posts have no author whose language could be guessed: the channel keeps that of whoever added the bot
      if (before.status !== 'administrator') await ctx.changeChat((chat) => chat);
      await offerChannelSetup(deps, ctx, ctx.chat.title ?? '');
    } else if (silentSince !== null) await welcomeBack(ctx, silentSince);
    else if (type !== 'private' && !isIn(before.status)) await welcomeGroup(ctx);
  });

  membership.on(['message:migrate_to_chat_id', 'message:migrate_from_chat_id'], (ctx) => {
    const { chat } = ctx.state.address;
    const { migrate_from_chat_id: from = chat, migrate_to_chat_id: to = chat } = ctx.message;
    return moveGroup(deps, from, to);
  });

  /** What is written where the bot can read it is a sign that it is back, should the news of that have been lost. */
  membership.on(['message', 'channel_post'], async (ctx, next) => {
    const { silentSince } = ctx.state.chat;
    if (silentSince !== null && !ctx.has('message:left_chat_member:me')) {
      await deps.reachability.markReachable(ctx.state.address.chat);
      ctx.state.chat = { ...ctx.state.chat, silentSince: null };
      if (ctx.message) await welcomeBack(ctx, silentSince);
    }
    await next();
  });
}

/** A listed group keeps its place under the new id; the operator hears which that is. */
async function moveGroup(deps: MembershipDeps, from: number, to: number): Promise<void> {
  if (deps.isAllowedChat(from) && !deps.isAllowedChat(to)) {
    await deps.admitChat(to);
    await tellAdmins(deps, `moved:${to}`, 'admin-group-moved', { from: String(from), to: String(to) });
  }
  await deps.reachability.migrateToSupergroup(from, to);
}

/** What a group asked while it became a supergroup is done once more, under its new id. */
export function followGroup(deps: MembershipDeps, handle: Handle): Handle {
  return async (ctx, next) => {
    try {
      await handle(ctx, next);
    } catch (thrown) {
      // forgives the old id of such a group, which Telegram refuses together with the new one
      const to = newIdOf(thrown);
      if (to === undefined || !ctx.chat) throw thrown;
      await moveGroup(deps, ctx.chat.id, to);
      Object.assign(ctx.chat, { id: to, type: 'supergroup' });
      await handle(ctx, next);
    }
  };
}

const isIn = (status: string): boolean =>
  ['member', 'administrator', 'creator', 'restricted'].includes(status);

type Silence = NonNullable<BotContext['state']['chat']['silentSince']>;

/** What was missed begins where the last digest that arrived ended. */
async function welcomeBack(ctx: BotContext, { at, toldUntil = at }: Silence): Promise<void> {
  const { texts, chat, isServed } = ctx.state;
  if (!isServed || chat.channels.length === 0) return;
  const data = `digest:since:${Math.floor(toldUntil / 1000).toString(36)}`;
  await ctx.say('missed-while-away', { since: texts.dayAndTime(at, chat.timeZone) }, [
    [ctx.button('missed', data)],
  ]);
}

async function welcomeGroup(ctx: BotContext): Promise<void> {
  const { isServed, chat } = ctx.state;
  if (!isServed) return void (await ctx.say('not-served'));
  const channels = ctx.readableChannels();
  if (chat.channels.length > 0 || channels.length === 0) return;
  await ctx.say('welcome-group', { channels: createChannelLinks(channels) }, [[ctx.button('subscribe')]]);
}

type OwnChannelsDeps = Pick<
  Services,
  'channelRegistry' | 'channelNotifier' | 'ingest' | 'archive' | 'clock' | 'admins' | 'isAdmin' | 'isListed'
>;

/** Channels where the bot is administrator: Telegram hands over each post at once, and nothing is polled. */
export function addOwnChannelsHandlers(own: Composer<BotContext>, deps: OwnChannelsDeps): void {
  const { channelRegistry, channelNotifier, ingest, clock } = deps;
  const joinAlbum = createAlbumJoiner(deps.archive);
  /** Where a channel is kept, or would be: by its number, whatever its name. Null where another one has its name: who takes a name over takes over nothing. */
  function keyOf(name: string, channelId: number): string | null {
    const known = channelRegistry.find(toPrivateName(channelId)) ?? channelRegistry.find(toChannelKey(name));
    if (known === undefined) return toChannelKey(name);
    return known.channelId === null || known.channelId === channelId ? known.key : null;
  }

  own.on('my_chat_member', async (ctx, next) => {
    if (ctx.chat.type !== 'channel') return next();
    const [name, channelId] = [nameOfChannel(ctx.chat), toChannelId(ctx.chat.id)];
    const isAdministrator = ctx.myChatMember.new_chat_member.status === 'administrator';
    const key = keyOf(name, channelId);
    if (key === null) return next();
    if (isAdministrator && !channelRegistry.get(key) && (await mayBeRead(deps, ctx)))
      await channelRegistry.add(channelRegistry.find(key) ? key : name, clock.now());
    await channelRegistry.recordOwn(key, isAdministrator ? channelId : null, clock.now());
    return next();
  });

  own.on(['channel_post', 'edited_channel_post'], async (ctx, next) => {
    const message = ctx.channelPost ?? ctx.editedChannelPost;
    const { media_group_id: group = null } = message;
    const part = readChannelPost(message);
    const channelId = toChannelId(message.chat.id);
    const key = keyOf(part.channel, channelId);
    const isKept = key !== null && (channelRegistry.get(key) || (await admit(ctx, part.channel, key)));
    if (isKept && !(message.text ?? '').startsWith('/')) {
      await channelRegistry.recordOwn(key, channelId, clock.now());
      const post = await joinAlbum(key, part, group);
      await ingest.receive(key, message.chat.title ?? post.channel, [post]);
      await channelNotifier.notify(key);
    }
    return next();
  });

  /** Only an administrator is handed posts, also one that was made it while nobody listened. */
  async function admit(ctx: BotContext, name: string, key: string): Promise<boolean> {
    if (channelRegistry.find(key) || !(await mayBeRead(deps, ctx))) return false;
    await channelRegistry.add(name, clock.now());
    return true;
  }
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
