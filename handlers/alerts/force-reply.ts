/** Answers to questions about an alert: which words instead, which word shall keep it silent. */
import { excludeWords } from '#src/alerts/preview/edit-query.ts';
import { Composer } from 'grammy';
import { findAlert } from '#src/chats/chat-alerts.ts';
import { loadQuestion } from '../ask.ts';
import { type BotContext, replyText } from '../context.ts';
import { requireSettingsRight } from '../permissions.ts';
import type { QueryMessagesDeps } from './query-messages.ts';
import { replaceQuery } from './save-query.ts';

export function createAlertForceReplies(deps: QueryMessagesDeps): Composer<BotContext> {
  const alertForceReplies = new Composer<BotContext>();

  alertForceReplies.on('message:text', async (ctx, next) => {
    const asked = await loadQuestion(deps, ctx);
    if (asked?.about !== 'replace-alert' && asked?.about !== 'exclude-word') return next();
    return requireSettingsRight((own) => {
      const alert = findAlert(own.state.chat, Number(asked.text));
      const [first] = own.state.chat.alerts;
      if (!alert)
        return first ? replyText(own, 'unalert-which', { example: first.n }) : replyText(own, 'no-alerts');
      const { text } = ctx.message;
      const isExclusion = asked.about === 'exclude-word';
      const query = isExclusion ? excludeWords(alert.query, text) : text;
      return replaceQuery(deps, own, alert, query);
    })(ctx);
  });

  return alertForceReplies;
}
