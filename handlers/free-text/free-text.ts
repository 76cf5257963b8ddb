import type { Composer, NextFunction } from 'grammy';
import type { Services } from '#src/app/create-services.ts';
import { isFeedAddress } from '#src/posts/channel-key.ts';
import { isOff } from '#src/chats/command-arguments.ts';
import { parseQuietHours } from '#src/chats/quiet-hours.ts';
import { parseSchedule } from '#src/chats/schedule.ts';
import { findTimeZones } from '#src/chats/timezones/find-time-zones.ts';
import { type Intent, readIntent } from '#src/chats/intents/read-intent.ts';
import { commandArguments, createVocabulary, type Vocabulary } from '#src/chats/intents/vocabulary.ts';
import { answerAboutAlert, parseAlertNumber } from '../alerts/alerts.ts';
import { type Channel, parseChannelName, parsePostLink } from '#src/channels/channel.ts';
import { parseDigestRequest } from '#src/digest/digest-request.ts';
import { findKnownTopic, type KnownTopicDeps } from '../digest/digest.ts';
import { toLocalTime } from '#src/chats/wall-clock.ts';
import { findClosestName } from '#src/digest/topics/find-topic.ts';
import { writeDays } from '#src/digest/typed-days.ts';
import { parseStatsDays } from '../stats.ts';
import { loadOpenQuestion, loadQuestion, rewriteCommand, takeOpenQuestion } from '../page.ts';
import { createMinuteMemory } from '../permissions.ts';
import { nameOfChannel } from '../read-channel-post.ts';
import { commandNames, commandsFor } from '../commands.ts';
import type { BotContext, CallbackRecord } from '../bot-context.ts';
import { createLanguageChoice, findLanguageCode } from '../settings/settings.ts';
import { answerReply, lastingOf, type ReplyDeps } from './answer-reply.ts';
import { answerChannel, answerPhrase, answerQuestion, type ChannelAnswerDeps } from './answers.ts';

export type FreeTextDeps = ReplyDeps &
  ChannelAnswerDeps &
  KnownTopicDeps &
  Pick<Services, 'languages' | 'outbox'>;

/** Commands in any spelling are rewritten and go on to the features; the rest is answered here. */
export function addFreeTextHandlers(freeText: Composer<BotContext>, deps: FreeTextDeps): void {
  const vocabulary = createVocabulary(deps.languages.map(deps.texts));
  const albums = createMinuteMemory();
  // the parts of an album come as messages of their own: the first one is answered
  freeText.use(async (ctx, next) => {
    const { media_group_id: album, date = 0 } = ctx.message ?? {};
    if (album === undefined || albums.isFirst(album, date * 1000)) await next();
  });
  // "never mind" after a press is about that, and not about what came before
  freeText.on('callback_query', async (ctx, next) => {
    if ((await loadOpenQuestion(ctx))?.about === 'cancel') await takeOpenQuestion(ctx);
    return next();
  });

  freeText.on('message:text', async (ctx, next) => {
    const asked = await loadQuestion(ctx);
    if (!asked) return next();
    await takeOpenQuestion(ctx);
    return takeAnswer(deps, ctx, asked, next);
  });

  freeText.on(['message', 'channel_post'], async (ctx, next) => {
    const origin = ctx.message?.forward_origin;
    if (origin?.type === 'channel' && ctx.state.type === 'private')
      return answerChannel(deps, ctx, nameOfChannel(origin.chat));
    const text = ctx.msg.text ?? ctx.msg.caption;
    if (text === undefined || !isForBot(ctx, text)) return next();
    const intent = readIntentOf(deps, ctx, vocabulary, text);
    if (await answerReply(deps, ctx, vocabulary, text, intent)) return undefined;
    const asked = await takeOpenQuestion(ctx);
    const isCancelling = asked?.about === 'cancel' && intent?.kind === 'command' && intent.name === 'cancel';
    // an alert that came meanwhile is what "never mind" is about, not the saving before it
    if (isCancelling && !(await deps.outbox.hasSentSince(ctx.state.subjectKey, asked.at ?? 0))) {
      rewriteCommand(ctx, asked.text, '');
      return next();
    }
    if (asked && intent && (await canAnswer(deps, ctx, asked, intent)))
      return takeAnswer(deps, ctx, asked, next);
    if (intent?.kind !== 'command') return intent === null ? undefined : answer(deps, ctx, intent, next);
    rewriteCommand(ctx, intent.name, intent.args);
    return next();
  });
}

async function takeAnswer(deps: FreeTextDeps, ctx: BotContext, asked: CallbackRecord, next: NextFunction) {
  const text = ctx.msg?.text ?? '';
  if (asked.about !== 'command') return answerAboutAlert(deps, ctx, asked, text);
  rewriteCommand(ctx, asked.text, text);
  return next();
}

type IsAnswer = (typed: string, ctx: BotContext, deps: FreeTextDeps) => boolean | Promise<boolean>;

/** What these commands take has a form of its own: it answers them whatever else it could mean. */
const hasForm: Readonly<Record<string, IsAnswer>> = {
  language: (typed, ctx, deps) => findLanguageCode(deps, ctx, typed) !== null,
  schedule: (typed) => isOff(typed) || !('problem' in parseSchedule(typed)),
  quiet: (typed) => isOff(typed) || !('problem' in parseQuietHours(typed)),
  digest: (typed, { state }, { clock }) =>
    !('problem' in parseDigestRequest(typed, state.chat.timeZone, clock.now(), '')),
  stats: (typed) => parseStatsDays(typed) !== null,
  unalert: (typed) => parseAlertNumber(typed) > 0,
  revisions: isLink,
  remind: isLink,
};

/** To a post, or to what may be an article of a feed. */
function isLink(typed: string): boolean {
  return parsePostLink(typed) !== null || isFeedAddress(parseChannelName(typed) ?? '');
}

/** Words answer these only where they name something that is known; else they are something to look for. */
const isKnown: Readonly<Record<string, IsAnswer>> = {
  timezone: async (typed, _, { languages }) => (await findTimeZones(typed, languages)).matches.length > 0,
  topic: async (typed, ctx, deps) =>
    typed.includes('=') || (await findKnownTopic(deps, ctx, typed)).topic !== null,
};

/** Whether a message that is no reply can be what was asked for: who goes on to other things is not held back. */
function canAnswer(deps: FreeTextDeps, ctx: BotContext, asked: CallbackRecord, { kind }: Intent) {
  const { about, text: command } = asked;
  if (about === 'cancel') return false;
  const typed = ctx.msg?.text ?? '';
  const isAnswer = hasForm[command] ?? (kind === 'phrase' ? isKnown[command] : undefined);
  if (isAnswer) return isAnswer(typed, ctx, deps);
  if (/^(?:un)?(?:subscribe|watch)$/.test(command)) return kind === 'channel';
  // the title of a channel is also something to look for; its name and its link are not
  if (kind === 'channel') return /^(?:alert|try|search)$/.test(command) && !/[@/]/.test(typed);
  return kind === 'phrase' || (kind === 'question' && command === 'broadcast');
}

export function takeEdited(ctx: BotContext, next: NextFunction): Promise<void> {
  const { update } = ctx;
  if (update.edited_message?.text !== undefined) {
    Object.assign(update, { message: update.edited_message });
    delete update.edited_message;
  }
  return next();
}

/** In groups only commands and what names the bot or answers it; in channels only commands. */
function isForBot(ctx: BotContext, text: string): boolean {
  if (ctx.state.type === 'private' || /^[\s\p{Cf}]*[/／]/u.test(text)) return true;
  if (ctx.state.type === 'channel') return false;
  const isReply = ctx.message?.reply_to_message?.from?.id === ctx.me.id;
  return isReply || text.toLowerCase().includes(`@${ctx.me.username.toLowerCase()}`);
}

function readIntentOf(
  deps: FreeTextDeps,
  ctx: BotContext,
  vocabulary: Vocabulary,
  text: string,
): Intent | null {
  const { chat } = ctx.state;
  const today = toLocalTime(deps.clock.now(), chat.timeZone).date;
  const { joinTopics } = deps.chatDigests;
  const writeDigestWords = (typed: string) => writeDays(joinTopics(chat, typed), today, chat.language);
  const channelCalled = (called: string) => {
    const wanted = called.trim().toLowerCase();
    const isMeant = ({ key, title }: Channel) => key === wanted || title.toLowerCase() === wanted;
    return ctx.readableChannels().find(isMeant)?.name ?? null;
  };
  const known = { vocabulary, commands: commandNames, username: ctx.me.username };
  const intent = readIntent(text, { ...known, channelCalled, writeDigestWords, today });
  const lasting = intent?.kind === 'phrase' ? lastingOf(deps, ctx, vocabulary, text) : null;
  // "tomorrow morning" alone may be about the next digest
  if (lasting?.isTimeAlone) return { kind: 'command', name: 'schedule', args: '' };
  const isPause = lasting?.remark === 'mute' && lasting.forMs > 0 && lasting.left.length === 0;
  return isPause ? { kind: 'command', name: 'pause', args: '' } : intent;
}

async function answer(
  deps: FreeTextDeps,
  ctx: BotContext,
  intent: Exclude<Intent, { kind: 'command' }>,
  next: NextFunction,
): Promise<unknown> {
  if (intent.kind === 'channel') return answerChannel(deps, ctx, intent.name);
  if (intent.kind === 'question') return answerQuestion(deps, ctx, intent.text);
  if (intent.kind === 'phrase') {
    const language = findLanguageCode(deps, ctx, intent.text);
    return answerPhrase(ctx, intent.text, language ? createLanguageChoice(deps, ctx, language) : []);
  }
  // in a group another bot may know the command
  if (ctx.state.type !== 'private') return next();
  const meant = intent.kind === 'unknown-command' && findMeantCommand(ctx, intent.name);
  return meant
    ? ctx.say('did-you-mean', { fix: `/${meant} ${intent.args}`.trim() })
    : ctx.say(answers[intent.kind]);
}

/** "/dijest" is meant for "/digest"; names in the language of the chat count, too. */
function findMeantCommand({ state: { texts, fromAdmin } }: BotContext, typed: string): string | undefined {
  const own = [...commandArguments.keys()].flatMap((meaning) => {
    const words = texts.plain(`typed-${meaning}`).split(' | ');
    return words.map((word) => [word.replaceAll(' ', ''), meaning] as const);
  });
  const names = new Map([...own, ...commandsFor(fromAdmin).map((name) => [name, name] as const)]);
  return names.get(findClosestName(typed, [...names.keys()]) ?? '');
}

const answers = {
  nothing: 'not-a-query',
  thanks: 'glad-to-help',
  invitation: 'channel-private',
  'unknown-command': 'unknown-command',
};
