/** The whole bot, read from top to bottom: who is served, the features in order, what nobody understood. */

import { type Bot, type BotError, Composer, GrammyError } from 'grammy';
import type { Core } from '#src/app/core.ts';
import { describeError } from '#src/errors.ts';
import { admin } from './admin/admin.ts';
import { alerts } from './alerts/alerts.ts';
import { chatData } from './settings/chat-data.ts';
import { createStateMiddleware, type BotContext, replyText } from './context.ts';
import { digest } from './digest/digest.ts';
import { language } from './settings/language.ts';
import { ledger } from './digest/ledger.ts';
import { membership } from './membership.ts';
import { createDigestRunner, type DigestRunner } from './digest/digest-runner.ts';
import { quiet } from './settings/quiet.ts';
import { allowServedChats } from './permissions.ts';
import { schedule } from './settings/schedule.ts';
import { search } from './search/search.ts';
import { settings } from './settings/settings.ts';
import { onBehalfOf } from './settings/on-behalf-of.ts';
import { start } from './start.ts';
import { stats } from './stats.ts';
import { subscription } from './subscription.ts';
import { timezone } from './settings/timezone.ts';
import { topics } from './digest/topics.ts';
import { unhandled } from './unhandled.ts';

/** Adds every feature to the bot. An error in one update ends that update, is logged once, and the person is told. */
export function addHandlers(bot: Bot<BotContext>, core: Core): DigestRunner {
  const keeper = createDigestRunner(core, bot.api);
  const house = new Composer<BotContext>();
  house.use(createStateMiddleware(core, keeper));
  house.use(membership);
  house.use(allowServedChats);
  // first: it takes the buttons from before /forget
  house.use(chatData);
  house.use(onBehalfOf, start, subscription, alerts, digest, ledger, topics);
  house.use(search, stats);
  house.use(schedule, timezone, language, quiet, settings, admin);
  // last on purpose: what nobody took
  house.use(unhandled);
  bot.use(house);
  bot.catch((error) => apologise(core, error));
  return keeper;
}

/** Somebody who asked and left, a group in which the bot may not write: nobody's fault. */
function isOutOfReach(error: unknown): boolean {
  if (!(error instanceof GrammyError)) return false;
  const { error_code: code, description } = error;
  return (
    code === 403 || /not enough rights|_FORBIDDEN|TOPIC_|thread not found|chat not found/i.test(description)
  );
}

async function apologise(core: Core, { error, ctx }: BotError<BotContext>): Promise<void> {
  if (isOutOfReach(error)) {
    core.log.info('a chat could not be answered', {
      update: ctx.update.update_id,
      reason: describeError(error),
    });
    return;
  }
  core.log.error('an update failed', { update: ctx.update.update_id, reason: describeError(error) });
  try {
    if (ctx.callbackQuery) await ctx.answerCallbackQuery({ text: ctx.state.texts.plain('our-fault') });
    else if (ctx.message) await replyText(ctx, 'our-fault');
  } catch (thrown) {
    // forgives a chat that cannot be written to: the fault is in the log already
    core.log.warn('an apology could not be sent', { reason: describeError(thrown) });
  }
}
