import type { Composer } from 'grammy';
import type { Button, Message } from '#src/message/message.ts';
import { expectAnswer, showUsage } from './ask.ts';
import type { BotContext } from './context.ts';
import { requireSettingsRight } from './permissions.ts';

/** Nothing was changed yet: what was typed is wrong, or may mean several things. */
export interface OpenQuestion {
  readonly asks: Message;
}

export interface Page {
  readonly name: string;
  readonly view: (ctx: BotContext) => Message | Promise<Message>;
  /** Takes what was typed behind the command, or stands behind `name:` in the data of a button. */
  readonly change?: (ctx: BotContext, typed: string) => Promise<Message | OpenQuestion>;
}

/** `/name` shows it, and takes the next message as what could have followed; a button puts it in the place of another page. */
export function addPage(page: Composer<BotContext>, { name, view, change }: Page): void {
  page.command(name, async (ctx) => {
    const typed = ctx.match.trim();
    if (typed !== '' && change)
      return requireSettingsRight(ctx, async () => {
        const answer = await change(ctx, typed);
        return 'asks' in answer ? showUsage(ctx, answer.asks) : ctx.show(answer);
      });
    await ctx.show(await view(ctx));
    return change && expectAnswer(ctx, { about: 'command', text: name });
  });
  page.callbackQuery(name, async (ctx) => ctx.replaceWith(await view(ctx)));
  if (change)
    page.callbackQuery(new RegExp(`^${name}:(.+)$`), requireSettingsRight, async (ctx) => {
      const answer = await change(ctx, String(ctx.match?.[1]));
      return 'asks' in answer ? ctx.notifyTooOld() : ctx.replaceWith(answer);
    });
}

/** The way on from every page: to the settings, and to a subscription where there is none. */
export function createWayOn(ctx: BotContext): Button[] {
  const settings = ctx.button('button-settings', 'settings');
  const isNew = ctx.state.chat.channels.length === 0;
  return isNew ? [ctx.button('button-subscribe', 'subscribe'), settings] : [settings];
}

export const newestFirst = ['button-back-page', 'button-next-page'] as const;

/** What is named is switched on or off with a tap. */
export const createToggle = (ctx: BotContext, isOn: boolean, name: string, data: string): Button =>
  ctx.button(isOn ? 'button-followed' : 'button-follow', data, { channel: name });

/** To the pages before and after; `dataOf` is what the button of a page carries. */
export function createPager(
  ctx: BotContext,
  at: number,
  pages: number,
  dataOf: (page: number) => string,
  [before, after]: readonly [string, string] = ['button-page-before', 'button-page-after'],
): Button[] {
  return [
    ...(at > 0 ? [ctx.button(before, dataOf(at - 1))] : []),
    ...(at < pages - 1 ? [ctx.button(after, dataOf(at + 1))] : []),
  ];
}

export function cutPage<T>(all: readonly T[], page: number, perPage: number) {
  const pages = Math.max(1, Math.ceil(all.length / perPage));
  const at = Math.min(page, pages - 1);
  return { at, pages, shown: all.slice(at * perPage, (at + 1) * perPage) };
}
