/** Chats come, go and change their id. A chat that left keeps all its settings and comes back as it was. */
import { Composer } from 'grammy';
import type { HouseContext } from './context.ts';
import { meetChannel } from './speaking.ts';

export const membership = new Composer<HouseContext>();

membership.on('my_chat_member', async (ctx) => {
  const { core, address } = ctx.house;
  const { status } = ctx.myChatMember.new_chat_member;
  const isIn =
    status === 'member' || status === 'administrator' || status === 'creator' || status === 'restricted';
  if (isIn) await core.presence.returned(address.chat);
  if (status === 'administrator' && ctx.chat.type === 'channel') await meetChannel(ctx, ctx.chat.title);
  if (!isIn)
    await core.presence.left(
      address.chat,
      status === 'kicked' && ctx.chat.type === 'private' ? 'blocked' : 'removed',
    );
});

membership.on('message:migrate_to_chat_id', (ctx) =>
  ctx.house.core.presence.migrated(ctx.house.address.chat, ctx.message.migrate_to_chat_id),
);

membership.on('message:migrate_from_chat_id', (ctx) =>
  ctx.house.core.presence.migrated(ctx.message.migrate_from_chat_id, ctx.house.address.chat),
);

/** Writing to the bot again is coming back, should the news of it have been lost. */
membership.on('message', async (ctx, next) => {
  if (ctx.house.type === 'private' && ctx.house.chat.silentSince !== null) {
    await ctx.house.core.presence.returned(ctx.house.address.chat);
    ctx.house.chat = { ...ctx.house.chat, silentSince: null };
  }
  await next();
});
