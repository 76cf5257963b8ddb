/** /language for texts and summaries, /language summary for summaries alone. */

import { Composer } from 'grammy';
import type { Message } from '#src/message/message.ts';
import { changeChat, type BotContext, reply, replyText, editOrReply, createTextMessage } from '../context.ts';
import { requireSettingsRight } from '../permissions.ts';
import { shortenTyped } from '../subscription.ts';
import type { Texts } from '#src/message/texts.ts';

export interface LanguageDeps {
  readonly languages: readonly string[];
  readonly texts: (locale: string) => Texts;
}

export function createLanguageHandlers(deps: LanguageDeps): Composer<BotContext> {
  const language = new Composer<BotContext>();

  language.command('language', async (ctx) => {
    const typed = ctx.match.trim();
    if (typed === '') return reply(ctx, languageView(deps, ctx));
    return requireSettingsRight((own) => choose(deps, own, typed.toLowerCase()))(ctx);
  });

  language.callbackQuery('language', async (ctx) => {
    await ctx.answerCallbackQuery();
    await editOrReply(ctx, languageView(deps, ctx));
  });

  language.callbackQuery(
    /^language:([a-z]{2})$/,
    requireSettingsRight(async (ctx) => {
      const code = String(ctx.match?.[1]);
      if (!deps.languages.includes(code))
        return ctx.answerCallbackQuery({ text: ctx.state.texts.plain('button-too-old') });
      await ctx.answerCallbackQuery();
      await speak(ctx, code);
      return editOrReply(ctx, languageSet(ctx));
    }),
  );

  return language;
}

const summary = /^(?:summary|summaries)\s+(\S+)$/;

async function choose(deps: LanguageDeps, ctx: BotContext, typed: string): Promise<void> {
  const { texts } = ctx.state;
  const ofSummary = summary.exec(typed)?.[1];
  const code = codeOf(deps, ctx, ofSummary ?? typed);
  if (code === null) {
    const codes = texts.list(deps.languages);
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
function codeOf(deps: LanguageDeps, ctx: BotContext, typed: string): string | null {
  const { texts } = ctx.state;
  const isMeant = (code: string) =>
    [
      code,
      texts.languageName(code).toLowerCase(),
      deps.texts(code).languageName(code).toLowerCase(),
    ].includes(typed);
  return deps.languages.find(isMeant) ?? null;
}

const speak = (ctx: BotContext, code: string) =>
  changeChat(ctx, (chat) => ({ ...chat, language: code, languageChosen: true, summaryLanguage: null }));

function languageSet(ctx: BotContext): Message {
  const { texts, chat } = ctx.state;
  return createTextMessage(texts, 'language-set', { language: texts.languageName(chat.language) }, [
    [{ text: texts.plain('button-settings'), data: 'settings' }],
  ]);
}

function languageView(deps: LanguageDeps, ctx: BotContext): Message {
  const { texts, chat } = ctx.state;
  const values = {
    language: texts.languageName(chat.language),
    summary: texts.languageName(chat.summaryLanguage ?? chat.language),
  };
  const rows = deps.languages.map((code) => [
    {
      text: `${code === texts.locale ? '✓ ' : ''}${capitalised(deps.texts(code).languageName(code), code)}`,
      data: `language:${code}`,
    },
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
