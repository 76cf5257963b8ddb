/** /quiet: hours in which alerts wait and come as one bundle. */
import type { Composer } from 'grammy';
import type { Chat } from '#src/chats/chat.ts';
import { isOff } from '#src/chats/command-arguments.ts';
import { defaultQuietHours, parseQuietHours, type QuietHours } from '#src/chats/quiet-hours.ts';
import type { Button, Message } from '#src/message/message.ts';
import { sayProblem } from '../ask.ts';
import type { BotContext } from '../context.ts';
import { addPage, createWayOn } from '../page.ts';
import { requireSettingsRight } from '../permissions.ts';

export function addQuietHandlers(quiet: Composer<BotContext>): void {
  addPage(quiet, { name: 'quiet', view, change });
  quiet.callbackQuery(/^quiet:(off|usual)$/, requireSettingsRight, async (ctx) => {
    await setQuietHours(ctx, ctx.match?.[1] === 'off' ? null : defaultQuietHours);
    await ctx.replaceWith(view(ctx));
  });
}

async function change(ctx: BotContext, typed: string): Promise<unknown> {
  const read = isOff(typed) ? { quiet: null } : parseQuietHours(typed);
  if ('problem' in read) return sayProblem(ctx, 'quiet', read.problem.key, { ...read.problem });
  await setQuietHours(ctx, read.quiet);
  return ctx.show(view(ctx));
}

/** Whoever ends the quiet hours wants to hear what comes at night. */
const setQuietHours = (ctx: BotContext, quiet: QuietHours | null): Promise<Chat> =>
  ctx.changeChat((chat) => ({ ...chat, quiet, soundAtNight: quiet === null }));

function view(ctx: BotContext): Message {
  const { chat } = ctx.state;
  const values = {
    from: chat.quiet?.from ?? '',
    to: chat.quiet?.to ?? '',
    zone: chat.timeZone,
    night: { choice: chat.soundAtNight ? 'sound' : 'hushed' },
  };
  const key = chat.quiet === null ? 'quiet-none' : 'quiet-now';
  return ctx.createMessage(key, values, [
    createQuietButtons(ctx),
    [ctx.button('button-other-hours', 'ask:quiet'), ...createWayOn(ctx)],
  ]);
}

/** What is not so already. */
function createQuietButtons(ctx: BotContext): Button[] {
  const { chat } = ctx.state;
  if (chat.quiet !== null) return [ctx.button('button-quiet-off', 'quiet:off')];
  const usual = ctx.button('button-quiet-usual', 'quiet:usual', defaultQuietHours);
  return chat.soundAtNight ? [usual] : [usual, ctx.button('button-loud', 'quiet:off')];
}
