/** A reply to an alert or a digest is about that message: less of it, none of it, not this word, a question. */
import { excludeWords } from '#src/alerts/preview/edit-query.ts';
import type { AlertDeps } from '../alerts/alert-list.ts';
import type { Composer } from 'grammy';
import { findAlert } from '#src/chats/chat-alerts.ts';
import type { Alert } from '#src/chats/chat.ts';
import { foldWord, type Vocabulary } from '#src/chats/intents/vocabulary.ts';
import type { BotContext } from '../context.ts';
import { requireSettingsRight } from '../permissions.ts';
import { createAlertView } from '../alerts/alert-view.ts';
import { deleteAlert, saveQuery } from '../alerts/save-query.ts';
import { answerQuestion, toQueries } from './answer-words.ts';
import { answerWithin, type WithinDeps } from './answer-within.ts';

export type ReplyDeps = AlertDeps & WithinDeps;

export function addReplyHandlers(replies: Composer<BotContext>, deps: ReplyDeps, vocabulary: Vocabulary) {
  replies.on('message:text', async (ctx, next) => {
    const text = ctx.message.text.trim();
    const answered = ctx.message.reply_to_message;
    if (answered?.from?.id !== ctx.me.id || text.startsWith('/')) return next();
    const remark = readRemark(text, vocabulary);
    const alert = findAlert(ctx.state.chat, alertNumberIn(ctx) ?? 0);
    if (alert) return (await aboutAlert(deps, ctx, alert, remark)) ? undefined : next();
    if (!/^\p{Cf}*🗂/u.test(answered.text ?? '') || remark === null) return next();
    return remark.meaning === 'question' ? ask(deps, ctx, text) : aboutDigest(ctx);
  });
}

interface Remark {
  readonly meaning: 'less' | 'enough' | 'without' | 'question';
  /** What stands behind the words of the remark, as typed. */
  readonly rest: string;
}

function readRemark(text: string, vocabulary: Vocabulary): Remark | null {
  const typed = text.split(/\s+/);
  const words = typed.map(foldWord);
  const phrase = vocabulary.remark(words);
  const rest = typed.slice(phrase?.length ?? 0).join(' ');
  if (phrase && (rest === '') === (phrase.meaning !== 'without')) return { meaning: phrase.meaning, rest };
  const isQuestion = /[?؟]$/.test(text) || vocabulary.question(words) !== null;
  return isQuestion ? { meaning: 'question', rest: text } : null;
}

/** The number that the buttons under an alert message carry. */
function alertNumberIn(ctx: BotContext): number | null {
  const keyboard = ctx.message?.reply_to_message?.reply_markup?.inline_keyboard ?? [];
  for (const button of keyboard.flat()) {
    const n = 'callback_data' in button && /^alert:[a-z-]+:(\d{1,6})\b/.exec(button.callback_data)?.[1];
    if (n) return Number(n);
  }
  return null;
}

/** False when the reply says nothing about the alert. */
async function aboutAlert(deps: ReplyDeps, ctx: BotContext, alert: Alert, remark: Remark | null) {
  if (remark === null) return false;
  const { meaning, rest } = remark;
  if (meaning === 'question') await ask(deps, ctx, rest, alert.query);
  else if (meaning === 'less') await ctx.show(await createAlertView(deps, ctx, alert.n));
  else
    await requireSettingsRight(ctx, () =>
      meaning === 'without'
        ? saveQuery(deps, ctx, excludeWords(alert.query, rest), { alert })
        : deleteAlert(ctx, alert),
    );
  return true;
}

/** Within the posts of the message; where they say nothing of it, within what the alert would have caught, or everything. */
async function ask(deps: ReplyDeps, ctx: BotContext, text: string, within?: string): Promise<unknown> {
  const entities = ctx.message?.reply_to_message?.entities ?? [];
  const answer = await answerWithin(deps, ctx, entities, toQueries(text));
  return answer ? ctx.show(answer) : answerQuestion(deps, ctx, text, within);
}

function aboutDigest(ctx: BotContext): Promise<number> {
  return ctx.say('digest-fewer', {}, [
    [ctx.button('button-topics', 'topics'), ctx.button('button-schedule', 'schedule')],
  ]);
}
