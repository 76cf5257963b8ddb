/** /language for texts and summaries, /language summary for summaries alone. */

import { Composer } from 'grammy';
import type { Message } from '#src/delivery/message.ts';
import { changeChat, type HouseContext, say, sayText, show, textMessage } from './context.ts';
import { forChangers } from './rights.ts';
import { shortened } from './subscription.ts';

export const language = new Composer<HouseContext>();

language.command('language', async (ctx) => {
  const typed = ctx.match.trim();
  if (typed === '') return say(ctx, languageView(ctx));
  return forChangers((own) => choose(own, typed.toLowerCase()))(ctx);
});

language.callbackQuery('language', async (ctx) => {
  await ctx.answerCallbackQuery();
  await show(ctx, languageView(ctx));
});

language.callbackQuery(
  /^language:([a-z]{2})$/,
  forChangers(async (ctx) => {
    const code = String(ctx.match?.[1]);
    if (!ctx.house.core.languages.includes(code))
      return ctx.answerCallbackQuery({ text: ctx.house.texts.plain('button-too-old') });
    await ctx.answerCallbackQuery();
    await speak(ctx, code);
    return show(ctx, languageSet(ctx));
  }),
);

const summary = /^(?:summary|summaries)\s+(\S+)$/;

async function choose(ctx: HouseContext, typed: string): Promise<void> {
  const { core, texts } = ctx.house;
  const ofSummary = summary.exec(typed)?.[1];
  const code = codeOf(ctx, ofSummary ?? typed);
  if (code === null) {
    const codes = texts.list(core.languages);
    await sayText(ctx, 'language-unknown', { name: shortened(ofSummary ?? typed), codes });
  } else if (ofSummary === undefined) {
    await speak(ctx, code);
    await say(ctx, languageSet(ctx));
  } else {
    await changeChat(ctx, (chat) => ({ ...chat, summaryLanguage: code }));
    await sayText(ctx, 'summary-language-set', { language: texts.languageName(code) });
  }
}

/** `ru`, "Russian" or "русский". */
function codeOf(ctx: HouseContext, typed: string): string | null {
  const { core, texts } = ctx.house;
  const isMeant = (code: string) =>
    [
      code,
      texts.languageName(code).toLowerCase(),
      core.texts(code).languageName(code).toLowerCase(),
    ].includes(typed);
  return core.languages.find(isMeant) ?? null;
}

const speak = (ctx: HouseContext, code: string) =>
  changeChat(ctx, (chat) => ({ ...chat, language: code, languageChosen: true, summaryLanguage: null }));

function languageSet(ctx: HouseContext): Message {
  const { texts, chat } = ctx.house;
  return textMessage(texts, 'language-set', { language: texts.languageName(chat.language) }, [
    [{ text: texts.plain('button-settings'), data: 'settings' }],
  ]);
}

function languageView(ctx: HouseContext): Message {
  const { texts, core, chat } = ctx.house;
  const values = {
    language: texts.languageName(chat.language),
    summary: texts.languageName(chat.summaryLanguage ?? chat.language),
  };
  const rows = core.languages.map((code) => [
    { text: capitalised(core.texts(code).languageName(code), code), data: `language:${code}` },
  ]);
  return textMessage(texts, 'language-now', values, [
    ...rows,
    [{ text: texts.plain('button-settings'), data: 'settings' }],
  ]);
}

/** Languages that write their own name small begin a button with a capital all the same. */
function capitalised(name: string, code: string): string {
  const [first = '', ...rest] = name;
  return first.toLocaleUpperCase(code) + rest.join('');
}
