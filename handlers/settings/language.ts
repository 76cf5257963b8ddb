/** /language for texts and summaries, /language summary for summaries alone. */

import { Composer } from 'grammy';
import type { Message } from '#src/message/message.ts';
import { changeChat, type BotContext, reply, replyText, editOrReply, createTextMessage } from '../context.ts';
import { requireSettingsRight } from '../permissions.ts';
import { shortenTyped } from '../subscription.ts';

export const language = new Composer<BotContext>();

language.command('language', async (ctx) => {
  const typed = ctx.match.trim();
  if (typed === '') return reply(ctx, languageView(ctx));
  return requireSettingsRight((own) => choose(own, typed.toLowerCase()))(ctx);
});

language.callbackQuery('language', async (ctx) => {
  await ctx.answerCallbackQuery();
  await editOrReply(ctx, languageView(ctx));
});

language.callbackQuery(
  /^language:([a-z]{2})$/,
  requireSettingsRight(async (ctx) => {
    const code = String(ctx.match?.[1]);
    if (!ctx.state.core.languages.includes(code))
      return ctx.answerCallbackQuery({ text: ctx.state.texts.plain('button-too-old') });
    await ctx.answerCallbackQuery();
    await speak(ctx, code);
    return editOrReply(ctx, languageSet(ctx));
  }),
);

const summary = /^(?:summary|summaries)\s+(\S+)$/;

async function choose(ctx: BotContext, typed: string): Promise<void> {
  const { core, texts } = ctx.state;
  const ofSummary = summary.exec(typed)?.[1];
  const code = codeOf(ctx, ofSummary ?? typed);
  if (code === null) {
    const codes = texts.list(core.languages);
    await replyText(ctx, 'language-unknown', { name: shortenTyped(ofSummary ?? typed), codes });
  } else if (ofSummary === undefined) {
    await speak(ctx, code);
    await reply(ctx, languageSet(ctx));
  } else {
    await changeChat(ctx, (chat) => ({ ...chat, summaryLanguage: code }));
    await replyText(ctx, 'summary-language-set', { language: texts.languageName(code) });
  }
}

/** `ru`, "Russian" or "русский". */
function codeOf(ctx: BotContext, typed: string): string | null {
  const { core, texts } = ctx.state;
  const isMeant = (code: string) =>
    [
      code,
      texts.languageName(code).toLowerCase(),
      core.texts(code).languageName(code).toLowerCase(),
    ].includes(typed);
  return core.languages.find(isMeant) ?? null;
}

const speak = (ctx: BotContext, code: string) =>
  changeChat(ctx, (chat) => ({ ...chat, language: code, languageChosen: true, summaryLanguage: null }));

function languageSet(ctx: BotContext): Message {
  const { texts, chat } = ctx.state;
  return createTextMessage(texts, 'language-set', { language: texts.languageName(chat.language) }, [
    [{ text: texts.plain('button-settings'), data: 'settings' }],
  ]);
}

function languageView(ctx: BotContext): Message {
  const { texts, core, chat } = ctx.state;
  const values = {
    language: texts.languageName(chat.language),
    summary: texts.languageName(chat.summaryLanguage ?? chat.language),
  };
  const rows = core.languages.map((code) => [
    { text: capitalised(core.texts(code).languageName(code), code), data: `language:${code}` },
  ]);
  return createTextMessage(texts, 'language-now', values, [
    ...rows,
    [{ text: texts.plain('button-settings'), data: 'settings' }],
  ]);
}

/** Languages that write their own name small begin a button with a capital all the same. */
function capitalised(name: string, code: string): string {
  const [first = '', ...rest] = name;
  return first.toLocaleUpperCase(code) + rest.join('');
}
