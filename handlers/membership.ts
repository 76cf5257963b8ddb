/** Chats come, go and change their id. A chat that left keeps all its settings and comes back as it was. */
import type { Services } from '#src/app/create-services.ts';
import type { Composer } from 'grammy';
import type { BotContext } from './context.ts';
import { createChannelLinks } from './start.ts';
import { type TellAdminsDeps, tellAdmins } from '#src/chats/tell-admins.ts';
import { offerChannelSetup, type OnBehalfOfDeps } from './settings/on-behalf-of.ts';

export type MembershipDeps = OnBehalfOfDeps & TellAdminsDeps & Pick<Services, 'admitChat' | 'reachability'>;

export function addMembershipHandlers(membership: Composer<BotContext>, deps: MembershipDeps): void {
  membership.on('my_chat_member', async (ctx) => {
    const { address, isServed, type } = ctx.state;
    const { old_chat_member: before, new_chat_member: now } = ctx.myChatMember;
    if (!isIn(now.status))
      return deps.reachability.markUnreachable(
        address.chat,
        now.status === 'kicked' && type === 'private' ? 'blocked' : 'removed',
      );
    const { silentSince } = ctx.state.chat;
    await deps.reachability.markReachable(address.chat);
    if (type === 'channel') {
      if (!isServed || now.status !== 'administrator') return;
      // posts have no author whose language could be guessed: the channel keeps that of whoever added the bot
      if (before.status !== 'administrator') await ctx.changeChat((chat) => chat);
      await offerChannelSetup(deps, ctx, ctx.chat.title ?? '');
    } else if (silentSince !== null) await welcomeBack(ctx, silentSince.at);
    else if (type !== 'private' && !isIn(before.status)) await welcomeGroup(deps, ctx);
  });

  membership.on('message:migrate_to_chat_id', (ctx) =>
    migrate(deps, ctx.state.address.chat, ctx.message.migrate_to_chat_id),
  );

  membership.on('message:migrate_from_chat_id', (ctx) =>
    migrate(deps, ctx.message.migrate_from_chat_id, ctx.state.address.chat),
  );

  /** Writing to the bot again is coming back, should the news of it have been lost. */
  membership.on('message', async (ctx, next) => {
    if (ctx.state.type === 'private' && ctx.state.chat.silentSince !== null) {
      const { at } = ctx.state.chat.silentSince;
      await deps.reachability.markReachable(ctx.state.address.chat);
      ctx.state.chat = { ...ctx.state.chat, silentSince: null };
      await welcomeBack(ctx, at);
    }
    await next();
  });
}

const isIn = (status: string): boolean =>
  status === 'member' || status === 'administrator' || status === 'creator' || status === 'restricted';

async function welcomeBack(ctx: BotContext, since: number): Promise<void> {
  const { texts, chat, isServed } = ctx.state;
  if (!isServed || chat.channels.length === 0) return;
  const data = `digest:since:${Math.floor(since / 1000).toString(36)}`;
  await ctx.say('missed-while-away', { since: texts.dayAndTime(since, chat.timeZone) }, [
    [ctx.button('button-missed', data)],
  ]);
}

async function welcomeGroup(deps: MembershipDeps, ctx: BotContext): Promise<void> {
  const { isServed, chat } = ctx.state;
  if (!isServed) return void (await ctx.say('not-served'));
  const channels = deps.channelRegistry.list();
  if (chat.channels.length > 0 || channels.length === 0) return;
  await ctx.say('welcome-group', { channels: createChannelLinks(channels) }, [
    [ctx.button('button-subscribe', 'subscribe')],
  ]);
}

/** A listed group keeps its place under the new id; the operator hears which that is. */
async function migrate(deps: MembershipDeps, from: number, to: number): Promise<void> {
  if (deps.isAllowedChat(from) && !deps.isAllowedChat(to)) {
    await deps.admitChat(to);
    await tellAdmins(deps, `moved:${to}`, 'admin-group-moved', { from: String(from), to: String(to) });
  }
  await deps.reachability.migrateToSupergroup(from, to);
}
