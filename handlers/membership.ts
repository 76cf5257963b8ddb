/** Chats come, go and change their id. A chat that left keeps all its settings and comes back as it was. */
import { Composer } from 'grammy';
import type { BotContext } from './context.ts';
import { offerChannelSetup } from './settings/on-behalf-of.ts';
import type { Reachability } from '#src/chats/reachability.ts';
import type { OnBehalfOfDeps } from './settings/on-behalf-of.ts';

export interface MembershipDeps extends OnBehalfOfDeps {
  readonly reachability: Reachability;
}

export function createMembershipHandlers(deps: MembershipDeps): Composer<BotContext> {
  const membership = new Composer<BotContext>();

  membership.on('my_chat_member', async (ctx) => {
    const { address } = ctx.state;
    const { status } = ctx.myChatMember.new_chat_member;
    const isIn =
      status === 'member' || status === 'administrator' || status === 'creator' || status === 'restricted';
    if (isIn) await deps.reachability.markReachable(address.chat);
    if (status === 'administrator' && ctx.chat.type === 'channel')
      await offerChannelSetup(deps, ctx, ctx.chat.title);
    if (!isIn)
      await deps.reachability.markUnreachable(
        address.chat,
        status === 'kicked' && ctx.chat.type === 'private' ? 'blocked' : 'removed',
      );
  });

  membership.on('message:migrate_to_chat_id', (ctx) =>
    deps.reachability.migrateToSupergroup(ctx.state.address.chat, ctx.message.migrate_to_chat_id),
  );

  membership.on('message:migrate_from_chat_id', (ctx) =>
    deps.reachability.migrateToSupergroup(ctx.message.migrate_from_chat_id, ctx.state.address.chat),
  );

  /** Writing to the bot again is coming back, should the news of it have been lost. */
  membership.on('message', async (ctx, next) => {
    if (ctx.state.type === 'private' && ctx.state.chat.silentSince !== null) {
      await deps.reachability.markReachable(ctx.state.address.chat);
      ctx.state.chat = { ...ctx.state.chat, silentSince: null };
    }
    await next();
  });

  return membership;
}
