/** A page: `/name` shows it, `/name …` changes what it shows, a button `name` puts it in the place of another page. */
import type { Composer } from 'grammy';
import type { Button, Message } from '#src/message/message.ts';
import type { BotContext } from './context.ts';
import { requireSettingsRight } from './permissions.ts';

export interface Page {
  readonly name: string;
  readonly view: (ctx: BotContext) => Message | Promise<Message>;
  /** Takes what was typed behind the command; absent where nothing can be. */
  readonly change?: (ctx: BotContext, typed: string) => Promise<unknown>;
}

export function addPage(page: Composer<BotContext>, { name, view, change }: Page): void {
  page.command(name, async (ctx) => {
    const typed = ctx.match.trim();
    if (typed === '' || !change) return ctx.show(await view(ctx));
    return requireSettingsRight(ctx, () => change(ctx, typed));
  });
  page.callbackQuery(name, async (ctx) => ctx.replaceWith(await view(ctx)));
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
): Button[][] {
  const row = [
    ...(at > 0 ? [ctx.button(before, dataOf(at - 1))] : []),
    ...(at < pages - 1 ? [ctx.button(after, dataOf(at + 1))] : []),
  ];
  return row.length === 0 ? [] : [row];
}

/** One page of many things; a page beyond the last is the last. */
export function cutPage<T>(all: readonly T[], page: number, perPage: number) {
  const pages = Math.max(1, Math.ceil(all.length / perPage));
  const at = Math.min(page, pages - 1);
  return { at, pages, shown: all.slice(at * perPage, (at + 1) * perPage) };
}
