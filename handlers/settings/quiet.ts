import type { Composer } from 'grammy';
import { isOff } from '#src/chats/command-arguments.ts';
import { defaultQuietHours, parseQuietHours } from '#src/chats/quiet-hours.ts';
import type { Button, Message } from '#src/message/message.ts';
import type { BotContext } from '../context.ts';
import { addPage, createWayOn, type OpenQuestion } from '../page.ts';

export const addQuietHandlers = (quiet: Composer<BotContext>): void =>
  addPage(quiet, { name: 'quiet', view, change });

async function change(ctx: BotContext, typed: string): Promise<Message | OpenQuestion> {
  const read = isOff(typed) ? { quiet: null } : parseQuietHours(typed);
  if ('problem' in read) return { asks: ctx.createMessage(read.problem.key, { ...read.problem }) };
  const { quiet } = read;
  // whoever ends the quiet hours wants to hear what comes at night
  await ctx.changeChat((chat) => ({ ...chat, quiet, soundAtNight: quiet === null }));
  return view(ctx);
}

function view(ctx: BotContext): Message {
  const { quiet, timeZone: zone, soundAtNight } = ctx.state.chat;
  const night = { choice: soundAtNight ? 'sound' : 'hushed' };
  const key = quiet === null ? 'quiet-none' : 'quiet-now';
  return ctx.createMessage(key, { from: '', to: '', ...quiet, zone, night }, [
    createQuietButtons(ctx),
    [ctx.button('button-other-hours', 'ask:quiet'), ...createWayOn(ctx)],
  ]);
}

function createQuietButtons(ctx: BotContext): Button[] {
  const { quiet, soundAtNight } = ctx.state.chat;
  if (quiet !== null) return [ctx.button('button-quiet-off', 'quiet:off')];
  const { from, to } = defaultQuietHours;
  const usual = ctx.button('button-quiet-usual', `quiet:${from}-${to}`, defaultQuietHours);
  return soundAtNight ? [usual] : [usual, ctx.button('button-loud', 'quiet:off')];
}
