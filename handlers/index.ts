/** The whole bot, read from top to bottom: who is served, the features in order, what nobody understood. */

import { type Bot, type BotError, Composer, GrammyError } from 'grammy';
import type { Core } from '#src/core.ts';
import { reasonOf } from '#src/errors.ts';
import { admin } from './admin.ts';
import { alerts } from './alerts.ts';
import { chatData } from './chat-data.ts';
import { enterHouse, type HouseContext, sayText } from './context.ts';
import { digest } from './digest.ts';
import { language } from './language.ts';
import { ledger } from './ledger.ts';
import { membership } from './membership.ts';
import { createKeeper, type Keeper } from './promises.ts';
import { quiet } from './quiet.ts';
import { servesChat } from './rights.ts';
import { schedule } from './schedule.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { speaking } from './speaking.ts';
import { start } from './start.ts';
import { stats } from './stats.ts';
import { subscription } from './subscription.ts';
import { timezone } from './timezone.ts';
import { topics } from './topics.ts';
import { unknown } from './unknown.ts';

/** Adds every feature to the bot. An error in one update ends that update, is logged once, and the person is told. */
export function addHandlers(bot: Bot<HouseContext>, core: Core): Keeper {
  const keeper = createKeeper(core, bot.api);
  const house = new Composer<HouseContext>();
  house.use(enterHouse(core, keeper));
  house.use(membership);
  house.use(servesChat);
  // first: it takes the buttons from before /forget
  house.use(chatData);
  house.use(speaking, start, subscription, alerts, digest, ledger, topics);
  house.use(search, stats);
  house.use(schedule, timezone, language, quiet, settings, admin);
  // last on purpose: what nobody took
  house.use(unknown);
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

async function apologise(core: Core, { error, ctx }: BotError<HouseContext>): Promise<void> {
  if (isOutOfReach(error)) {
    core.log.info('a chat could not be answered', { update: ctx.update.update_id, reason: reasonOf(error) });
    return;
  }
  core.log.error('an update failed', { update: ctx.update.update_id, reason: reasonOf(error) });
  try {
    if (ctx.callbackQuery) await ctx.answerCallbackQuery({ text: ctx.house.texts.plain('our-fault') });
    else if (ctx.message) await sayText(ctx, 'our-fault');
  } catch (thrown) {
    // forgives a chat that cannot be written to: the fault is in the log already
    core.log.warn('an apology could not be sent', { reason: reasonOf(thrown) });
  }
}
