/** The whole bot, read from top to bottom: who is served, the features in order, what nobody understood. */
import { type Bot, type BotError, Composer, GrammyError, type MiddlewareFn } from 'grammy';
import { describeError } from '#src/errors.ts';
import type { Services } from '#src/app/create-services.ts';
import type { DigestRunner } from './digest/digest-runner.ts';
import { addAdminHandlers } from './admin/admin.ts';
import { addAlertsHandlers } from './alerts/alerts.ts';
import { addFreeTextHandlers, takeEdited } from './free-text/free-text.ts';
import { addInlineSearch, addSearchHandlers } from './search.ts';
import { addAskHandlers } from './page.ts';
import { addChannelsHandlers } from './channels.ts';
import { addChatDataHandlers, addErasedButtons } from './settings/chat-data.ts';
import { type BotContext, sendReply } from './bot-context.ts';
import { addDigestHandlers } from './digest/digest.ts';
import { addSettingsHandlers } from './settings/settings.ts';
import { addListPostsHandlers } from './digest/list-posts.ts';
import { addMembershipHandlers, addOwnChannelsHandlers, followGroup } from './membership.ts';
import { allowServedChats, createMinuteMemory, createPersonLimit } from './permissions.ts';
import { addScheduleHandlers } from './settings/schedule.ts';
import { addRemindHandlers } from './remind.ts';
import { addRevisionsHandlers } from './revisions.ts';
import { addOnBehalfOfHandlers } from './settings/on-behalf-of.ts';
import { addStartHandlers } from './start.ts';
import { addStatsHandlers } from './stats.ts';
import { addTopicsHandlers } from './digest/topics.ts';
import { addressOf, codeOf, createStateMiddleware } from './update-state.ts';

export type HandlersDeps = Services & { readonly digestRunner: DigestRunner };

const features: readonly ((bot: Composer<BotContext>, deps: HandlersDeps) => void)[] = [
  // first: nobody else takes these
  addErasedButtons,
  // before the commands: what people type in their own words becomes one
  addAskHandlers,
  addFreeTextHandlers,
  addOnBehalfOfHandlers,
  addStartHandlers,
  addChannelsHandlers,
  addAlertsHandlers,
  addDigestHandlers,
  addListPostsHandlers,
  addTopicsHandlers,
  addSearchHandlers,
  addStatsHandlers,
  addRevisionsHandlers,
  addRemindHandlers,
  addScheduleHandlers,
  addSettingsHandlers,
  addChatDataHandlers,
  addAdminHandlers,
  // last on purpose: what nobody took
  addUnhandled,
];

/** Adds every feature to the bot. An error in one update ends that update, is logged once, and the person is told. */
export function addHandlers(bot: Bot<BotContext>, deps: HandlersDeps): void {
  addInlineSearch(bot, deps);
  const all = new Composer<BotContext>(createStateMiddleware(deps), answerPresses);
  addOwnChannelsHandlers(all, deps);
  addMembershipHandlers(all, deps);
  const served = new Composer<BotContext>(createPersonLimit(deps.clock));
  for (const add of features) add(served, deps);
  all.use(allowServedChats, takeEdited, eachCommand(served.middleware()));
  bot.use(followGroup(deps, all.middleware()));
  const said = createMinuteMemory();
  bot.catch((error) => apologise(deps, error, said.isFirst));
}

/** At the beginning of a line; what is to be sent to all may hold commands. */
const command = /(?<!\/broadcast\b.*)\n(?=[/／]\p{L}[\p{L}\p{M}\p{N}_]*(?:@\w+)?(?:\s|$))/isu;

/** Several commands in one message are carried out one after the other. */
function eachCommand(handle: MiddlewareFn<BotContext>): MiddlewareFn<BotContext> {
  return async (ctx) => {
    const said = ctx.message ?? ctx.channelPost;
    const { text = '' } = said ?? {};
    const commands = /^[\s\p{Cf}]*[/／]/u.test(text) ? text.split(command) : [text];
    const say = (typed: string) =>
      said && commands.length > 1 && Object.assign(said, { text: typed, entities: [] });
    for (const [at, typed] of commands.entries())
      try {
        say(typed);
        await handle(ctx, async () => {});
      } finally {
        // what is left is asked once more in a group that has become a supergroup
        say(commands.slice(at).join('\n'));
      }
  };
}

/** A line for a person, silence for a group's talk, an end to the spinning of a dead button. */
function addUnhandled(unhandled: Composer<BotContext>): void {
  unhandled.on('callback_query:data', (ctx) => ctx.notifyTooOld());
  unhandled.on('message', async (ctx) => {
    // what Telegram says by itself when somebody pins a message or changes how the chat looks
    const isNews = ctx.has([
      'message:pinned_message',
      'message:chat_background_set',
      'message:message_auto_delete_timer_changed',
    ]);
    if (ctx.state.type === 'private' && !isNews) await ctx.say('text-only');
  });
}

/** After so long a press is answered before its work is done: in a group that may wait most of a minute for its turn to write. */
const patienceMs = 2000;

/** Every press of a button is answered once: by what its feature says, or silently when its work is done. */
async function answerPresses(ctx: BotContext, next: () => Promise<void>): Promise<void> {
  if (!ctx.callbackQuery) return next();
  let isAnswered = false;
  const answer = ctx.answerCallbackQuery.bind(ctx);
  ctx.answerCallbackQuery = async (...how) => {
    if (isAnswered) return true;
    isAnswered = true;
    return answer(...how);
  };
  const isGroup = ctx.state.type !== 'private';
  // forgives a wait that could not be told: what was asked for comes
  const tell = () => void ctx.notify('group-busy').catch(() => undefined);
  const late = isGroup ? setTimeout(tell, patienceMs) : undefined;
  await next().finally(() => clearTimeout(late));
  if (!isAnswered) await answer();
}

/** Somebody who asked and left, a group in which the bot may not write: nobody's fault. */
function isOutOfReach(error: unknown): boolean {
  if (!(error instanceof GrammyError)) return false;
  const refused = /not enough rights|_FORBIDDEN|TOPIC_|thread not found|chat not found/i;
  return error.error_code === 403 || refused.test(error.description);
}

type IsFirst = ReturnType<typeof createMinuteMemory>['isFirst'];

async function apologise(deps: HandlersDeps, { error, ctx }: BotError<BotContext>, isFirst: IsFirst) {
  const { log, admins } = deps;
  const what = { update: ctx.update.update_id, reason: describeError(error) };
  if (isOutOfReach(error)) return log.info('a chat could not be answered', what);
  log.error('an update failed', what);
  const key = admins.length > 0 ? 'our-fault' : 'our-fault-untold';
  try {
    // without a state: the store failed before it was known who asks, and whether anything is asked
    const isAsked = ctx.state !== undefined || isToBeAnswered(deps, ctx, isFirst);
    if (!ctx.chat || !isAsked) return;
    const address = addressOf(ctx, ctx.chat);
    const texts =
      ctx.state?.texts ?? deps.texts(await deps.chats.languageOf(address, codeOf(deps.languages, ctx)));
    if (ctx.callbackQuery) await ctx.answerCallbackQuery({ text: texts.plain(key) });
    else if (ctx.message) await sendReply({ api: ctx.api, address }, texts.message(key));
  } catch (thrown) {
    // forgives a chat that cannot be written to: the fault is in the log already
    log.warn('an apology could not be sent', { reason: describeError(thrown) });
  }
}

function isToBeAnswered(deps: HandlersDeps, { chat, msg, callbackQuery }: BotContext, isFirst: IsFirst) {
  if (!chat || !deps.isAllowedChat(chat.id)) return false;
  if (callbackQuery || chat.type === 'private') return true;
  return msg?.text?.startsWith('/') === true && isFirst(String(chat.id), deps.clock.now());
}
