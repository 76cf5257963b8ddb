/** The whole bot, read from top to bottom: who is served, the features in order, what nobody understood. */

import { type Bot, type BotError, Composer, GrammyError } from 'grammy';
import { describeError } from '#src/errors.ts';
import type { Services } from '#src/app/create-services.ts';
import type { DigestRunner } from './digest/digest-runner.ts';
import { createAdminHandlers } from './admin/admin.ts';
import { createAlertForceReplies, createAlertsHandlers } from './alerts/alerts.ts';
import { createFreeTextHandlers } from './free-text/free-text.ts';
import { createInlineSearch } from './free-text/inline-search.ts';
import { answerPresses } from './answer-presses.ts';
import { createAskHandlers } from './ask.ts';
import { createChannelsHandlers } from './channels.ts';
import { createChatDataHandlers } from './settings/chat-data.ts';
import { createStateMiddleware, type BotContext } from './context.ts';
import { createDigestHandlers } from './digest/digest.ts';
import { createLanguageHandlers } from './settings/language.ts';
import { createLedgerHandlers } from './digest/ledger.ts';
import { createMembershipHandlers } from './membership.ts';
import { createQuietHandlers } from './settings/quiet.ts';
import { allowServedChats } from './permissions.ts';
import { createPersonLimit } from './person-limit.ts';
import { createScheduleHandlers } from './settings/schedule.ts';
import { createSearchHandlers } from './search/search.ts';
import { createRemindHandlers } from './remind.ts';
import { createRevisionsHandlers } from './revisions.ts';
import { createSettingsHandlers } from './settings/settings.ts';
import { createOnBehalfOfHandlers } from './settings/on-behalf-of.ts';
import { createOwnChannelsHandlers } from './own-channels.ts';
import { createStartHandlers } from './start.ts';
import { createStatsHandlers } from './stats.ts';
import { createSubscriptionHandlers } from './subscription.ts';
import { createTimezoneHandlers } from './settings/timezone.ts';
import { createTopicsHandlers } from './digest/topics.ts';
import { createUndeliveredHandlers } from './undelivered.ts';
import { unhandled } from './unhandled.ts';

export type HandlersDeps = Services & { readonly digestRunner: DigestRunner };

/** Adds every feature to the bot. An error in one update ends that update, is logged once, and the person is told. */
export function addHandlers(bot: Bot<BotContext>, deps: HandlersDeps): void {
  const features = new Composer<BotContext>();
  features.use(createInlineSearch(deps));
  features.use(createStateMiddleware(deps), answerPresses);
  features.use(createOwnChannelsHandlers(deps), createMembershipHandlers(deps));
  features.use(allowServedChats, createPersonLimit(deps.clock));
  // first: it takes the buttons from before /forget
  features.use(createChatDataHandlers(deps));
  // before the commands: what people type in their own words becomes one
  features.use(createAskHandlers(deps), createAlertForceReplies(deps), createFreeTextHandlers(deps));
  features.use(createOnBehalfOfHandlers(deps));
  features.use(createStartHandlers(deps), createSubscriptionHandlers(deps), createChannelsHandlers(deps));
  features.use(createAlertsHandlers(deps));
  features.use(createDigestHandlers(deps), createLedgerHandlers(deps), createTopicsHandlers(deps));
  features.use(createUndeliveredHandlers(deps));
  features.use(createSearchHandlers(deps), createStatsHandlers(deps));
  features.use(createRevisionsHandlers(deps), createRemindHandlers(deps));
  features.use(createScheduleHandlers(deps), createTimezoneHandlers(deps), createLanguageHandlers(deps));
  features.use(createQuietHandlers(), createSettingsHandlers(deps), createAdminHandlers(deps));
  // last on purpose: what nobody took
  features.use(unhandled);
  bot.use(features);
  bot.catch((error) => apologise(deps, error));
}

/** Somebody who asked and left, a group in which the bot may not write: nobody's fault. */
function isOutOfReach(error: unknown): boolean {
  if (!(error instanceof GrammyError)) return false;
  const { error_code: code, description } = error;
  return (
    code === 403 || /not enough rights|_FORBIDDEN|TOPIC_|thread not found|chat not found/i.test(description)
  );
}

async function apologise(
  { log, admins }: Pick<HandlersDeps, 'log' | 'admins'>,
  { error, ctx }: BotError<BotContext>,
): Promise<void> {
  if (isOutOfReach(error)) {
    log.info('a chat could not be answered', {
      update: ctx.update.update_id,
      reason: describeError(error),
    });
    return;
  }
  log.error('an update failed', { update: ctx.update.update_id, reason: describeError(error) });
  const key = admins.length > 0 ? 'our-fault' : 'our-fault-untold';
  try {
    if (ctx.callbackQuery) await ctx.notify(key);
    else if (ctx.message) await ctx.say(key);
  } catch (thrown) {
    // forgives a chat that cannot be written to: the fault is in the log already
    log.warn('an apology could not be sent', { reason: describeError(thrown) });
  }
}
