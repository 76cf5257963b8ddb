/** Pages, and the questions they leave open: a reply is the answer, and so is the next message where it can be one. */
import type { Composer } from 'grammy';
import { minuteMs } from '#src/duration.ts';
import { block, type Button, type Keyboard, type Message, type MessageLine } from '#src/message/message.ts';
import type { TextValues } from '#src/message/texts.ts';
import { type BotContext, type CallbackRecord, commandOf, toThreadParams } from './bot-context.ts';
import { requireSettingsRight } from './permissions.ts';

/** `asks`: nothing was changed yet, what was typed is wrong or may mean several things. */
export type Changed = Message | { readonly asks: Message };

interface Page<Deps> {
  readonly name: string;
  readonly view: (deps: Deps, ctx: BotContext) => Message | Promise<Message>;
  /** Takes what was typed behind the command, or stands behind `name:` in the data of a button. */
  readonly change?: (deps: Deps, ctx: BotContext, typed: string) => Promise<Changed>;
}

/** `/name` shows it, and takes the next message as what could have followed; a button puts it in the place of another page. */
export function addPage<Deps>(page: Composer<BotContext>, deps: Deps, { name, view, change }: Page<Deps>) {
  page.command(name, async (ctx) => {
    const typed = ctx.match.trim();
    if (typed !== '' && change)
      return requireSettingsRight(ctx, async () => {
        const answer = await change(deps, ctx, typed);
        return 'asks' in answer ? showUsage(ctx, answer.asks) : ctx.show(answer);
      });
    await ctx.show(await view(deps, ctx));
    return change && expectAnswer(ctx, { about: 'command', text: name });
  });
  page.callbackQuery(name, async (ctx) => ctx.replaceWith(await view(deps, ctx)));
  if (change)
    page.callbackQuery(new RegExp(`^${name}:(.+)$`), requireSettingsRight, async (ctx) => {
      const answer = await change(deps, ctx, String(ctx.match?.[1]));
      return 'asks' in answer ? ctx.notifyTooOld() : ctx.replaceWith(answer);
    });
}

/** The way on from every page: to the settings, and to a subscription where there is none. */
export function createWayOn(ctx: BotContext): Button[] {
  const settings = ctx.button('settings');
  const isNew = ctx.state.chat.channels.length === 0;
  return isNew ? [ctx.button('subscribe'), settings] : [settings];
}

export const createToggle = (ctx: BotContext, isOn: boolean, name: string, data: string): Button =>
  ctx.button(isOn ? 'followed' : 'follow', data, { channel: name });

export const newestFirst = ['back-page', 'next-page'] as const;

/** What page `page`, or the last one, shows of `all`; `pager`: to those before and after, with `data` and their number. */
export function cutPage<T>(
  ctx: BotContext,
  all: readonly T[],
  { page, perPage, data }: { page: number; perPage: number; data: (page: number) => string },
  [before, after]: readonly [string, string] = ['page-before', 'page-after'],
) {
  const pages = Math.max(1, Math.ceil(all.length / perPage));
  const at = Math.min(page, pages - 1);
  const pager = [
    ...(at > 0 ? [ctx.button(before, data(at - 1))] : []),
    ...(at < pages - 1 ? [ctx.button(after, data(at + 1))] : []),
  ];
  return { at, pages, shown: all.slice(at * perPage, (at + 1) * perPage), pager };
}

/** `ask-…` of the locales; all but `channel` are named for the command that takes the answer. */
export const questions = ['alert', 'topic', 'channel', 'schedule', 'timezone', 'quiet'] as const;

export function addAskHandlers(ask: Composer<BotContext>): void {
  ask.callbackQuery(new RegExp(`^ask:(${questions.join('|')})$`), requireSettingsRight, async (ctx) => {
    const question = ctx.match?.[1] as (typeof questions)[number];
    const takesChannel = ctx.state.fromAdmin ? 'watch' : 'subscribe';
    const text = question === 'channel' ? takesChannel : question;
    await askForReply(ctx, `ask-${question}`, { about: 'command', text });
  });
}

/** `key`: of the question; its hint stands in the field. */
export async function askForReply(ctx: BotContext, key: string, asked: CallbackRecord, values?: TextValues) {
  const { texts, address } = ctx.state;
  const sent = await ctx.api.sendMessage(address.chat, texts.plain(key, values), {
    ...toThreadParams(address),
    reply_markup: { force_reply: true, input_field_placeholder: texts.plain(`${key}-hint`) },
  });
  await ctx.saveRecord(asked.about, asked.text, { id: `ask-${sent.message_id}` });
  await expectAnswer(ctx, asked);
}

/** Shows how a command is used, or what is wrong with it: the next message may be what was missing. */
export async function showUsage(ctx: BotContext, message: Message): Promise<void> {
  await ctx.show(message);
  const command = commandOf(ctx);
  if (command) await expectAnswer(ctx, { about: 'command', text: command });
}

export const createUsage = (
  ctx: BotContext,
  problem: MessageLine,
  example: string,
  buttons: Keyboard = [],
): Message => ({ blocks: [block(problem, ctx.line('an-example', { example }))], buttons });

export const sayUsage = (ctx: BotContext, key: string, values?: TextValues, buttons?: Keyboard) =>
  showUsage(ctx, ctx.createMessage(key, values, buttons));

const openMs = 10 * minuteMs;
const openId = (ctx: BotContext): string => `open-${ctx.from?.id}`;

export const expectAnswer = (ctx: BotContext, { about, text }: CallbackRecord): Promise<string> =>
  ctx.saveRecord(about, text, { id: openId(ctx), forMs: openMs });

export const lastUndoId = (ctx: BotContext): string => `undo-${ctx.from?.id}`;

export const loadOpenQuestion = (ctx: BotContext) => ctx.loadRecord(openId(ctx));

/** The question that is open for this person; their next message alone can answer it. */
export const takeOpenQuestion = (ctx: BotContext): Promise<CallbackRecord | undefined> =>
  ctx.takeRecord(openId(ctx));

export async function loadQuestion(ctx: BotContext): Promise<CallbackRecord | undefined> {
  const asked = ctx.message?.reply_to_message?.message_id;
  return asked === undefined ? undefined : ctx.loadRecord(`ask-${asked}`);
}

export function rewriteCommand(ctx: BotContext, command: string, args: string): void {
  Object.assign(ctx.msg ?? {}, {
    text: args === '' ? `/${command}` : `/${command} ${args}`,
    entities: [{ type: 'bot_command', offset: 0, length: command.length + 1 }],
  });
}
