/** Buttons that send what did not arrive, or may not have: a digest for its chat, all of one reason for the operator. */
import type { Services } from '#src/app/create-services.ts';
import type { Composer } from 'grammy';
import { chatKeyOf } from '#src/delivery/address.ts';
import type { BotContext } from './context.ts';
import { requireOperator } from './permissions.ts';

export function addUndeliveredHandlers(
  undelivered: Composer<BotContext>,
  { outbox }: Pick<Services, 'outbox'>,
): void {
  undelivered.callbackQuery(/^send-digest:(.+)$/, async (ctx) => {
    const chat = chatKeyOf(ctx.state.address);
    const count = await outbox.enqueueFailed(
      ({ to, kind, subject }) => kind === 'digest' && subject === ctx.match[1] && chatKeyOf(to) === chat,
    );
    await say(ctx, count);
  });

  undelivered.callbackQuery(/^send-failed:(.+)$/, requireOperator, async (ctx) => {
    await say(ctx, await outbox.enqueueFailed(({ reason }) => reason === ctx.match?.[1]));
  });
}

const say = (ctx: BotContext, count: number) => ctx.notify(count === 0 ? 'sending-already' : 'sending-again');
