import type { Services } from '#src/app/create-services.ts';
import type { Composer } from 'grammy';
import type { Button, Message } from '#src/message/message.ts';
import { shortenTyped } from '#src/message/shorten.ts';
import type { BotContext } from '../context.ts';
import { addPage, createWayOn, type OpenQuestion } from '../page.ts';

export type LanguageDeps = Pick<Services, 'languages' | 'texts'>;

export function addLanguageHandlers(language: Composer<BotContext>, deps: LanguageDeps): void {
  addPage(language, {
    name: 'language',
    view: (ctx) => createLanguageView(deps, ctx),
    change: (ctx, typed) => change(deps, ctx, typed),
  });
}

const ofSummary = /^(?:summary|summaries)(?:\s+(.+))?$/is;

async function change(deps: LanguageDeps, ctx: BotContext, typed: string): Promise<Message | OpenQuestion> {
  const { texts } = ctx.state;
  const summary = ofSummary.exec(typed);
  const name = summary ? summary[1] : typed;
  if (name === undefined) return createLanguageView(deps, ctx);
  const code = findLanguageCode(deps, ctx, name);
  if (code === null) {
    const codes = texts.list(deps.languages);
    const example = `/language ${summary ? 'summary ' : ''}en`;
    return { asks: ctx.createMessage('language-unknown', { name: shortenTyped(name), codes, example }) };
  }
  if (summary) {
    await ctx.changeChat((chat) => ({ ...chat, summaryLanguage: code }));
    return ctx.createMessage('summary-language-set', { language: texts.languageName(code) }, [
      createWayOn(ctx),
    ]);
  }
  await ctx.changeChat((chat) => ({ ...chat, language: code, languageChosen: true, summaryLanguage: null }));
  // somebody new goes on to the first steps
  const isNew = ctx.state.chat.channels.length === 0;
  return ctx.createMessage('language-set', { language: ctx.state.texts.languageName(code) }, [
    isNew ? [ctx.button('button-digest-today', 'digest:today')] : [],
    createWayOn(ctx),
  ]);
}

/** `ru`, "Russian" or "русский". */
export function findLanguageCode(deps: LanguageDeps, ctx: BotContext, typed: string): string | null {
  const namesOf = (code: string) =>
    [ctx.state.texts, deps.texts(code)].map((each) => each.languageName(code));
  const isMeant = (code: string) =>
    [code, ...namesOf(code).map((name) => name.toLowerCase())].includes(typed.toLowerCase());
  return deps.languages.find(isMeant) ?? null;
}

function createLanguageView(deps: LanguageDeps, ctx: BotContext): Message {
  const { texts, chat } = ctx.state;
  const values = {
    language: texts.languageName(chat.language),
    summary: texts.languageName(chat.summaryLanguage ?? chat.language),
  };
  const rows = deps.languages.map((code): Button[] => {
    const tick = code === texts.locale ? '✓ ' : '';
    const name = capitalize(deps.texts(code).languageName(code), code);
    return [{ text: `${tick}${name}`, data: `language:${code}` }];
  });
  return ctx.createMessage('language-now', values, [...rows, createWayOn(ctx)]);
}

/** Languages that write their own name small begin a button with a capital all the same. */
function capitalize(name: string, code: string): string {
  const [first = '', ...rest] = name;
  return first.toLocaleUpperCase(code) + rest.join('');
}
