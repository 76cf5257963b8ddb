/** Whatever a person sends that is no command as Telegram knows it: understood by rules, and answered. */
import type { Composer, NextFunction } from 'grammy';
import type { Services } from '#src/app/create-services.ts';
import { type Intent, readIntent } from '#src/chats/intents/read-intent.ts';
import { createVocabulary, type Vocabulary } from '#src/chats/intents/vocabulary.ts';
import { rewriteCommand } from '../ask.ts';
import { createLimitedMemory } from '../limited-memory.ts';
import { commandNames } from '../commands.ts';
import type { BotContext } from '../context.ts';
import { answerChannel, type ChannelAnswerDeps, answerPhrase, answerQuestion } from './answers.ts';
import { addReplyHandlers, type ReplyDeps } from './answer-reply.ts';

export type FreeTextDeps = ReplyDeps & ChannelAnswerDeps & Pick<Services, 'languages' | 'texts'>;

/** Commands in any spelling are rewritten and go on to the features; the rest is answered here. */
export function addFreeTextHandlers(freeText: Composer<BotContext>, deps: FreeTextDeps): void {
  const vocabulary = createVocabulary(deps.languages.map(deps.texts));
  freeText.use(createAlbumFilter());
  addReplyHandlers(freeText, deps, vocabulary);

  freeText.on(['message', 'channel_post'], async (ctx, next) => {
    const forwarded = forwardedFrom(ctx);
    if (forwarded !== null && ctx.state.type === 'private') return answerChannel(deps, ctx, forwarded);
    const text = ctx.msg.text ?? ctx.msg.caption;
    if (text === undefined || !isForBot(ctx, text)) return next();
    const intent = readIntentOf(deps, ctx, vocabulary, text);
    if (intent?.kind !== 'command') return intent === null ? undefined : answer(deps, ctx, intent, next);
    rewriteCommand(ctx, intent.name, intent.args);
    return next();
  });
}

export function takeEdited(ctx: BotContext, next: NextFunction): Promise<void> {
  const { update } = ctx;
  if (update.edited_message?.text !== undefined) {
    Object.assign(update, { message: update.edited_message });
    delete update.edited_message;
  }
  return next();
}

/** The parts of an album come as messages of their own: the first one is answered. */
function createAlbumFilter() {
  const albums = createLimitedMemory();
  return async (ctx: BotContext, next: NextFunction): Promise<void> => {
    const { media_group_id: album, date = 0 } = ctx.message ?? {};
    if (album === undefined || albums.isFirst(album, date * 1000)) await next();
  };
}

/** In groups only commands and what names the bot or answers it; in channels only commands. */
function isForBot(ctx: BotContext, text: string): boolean {
  if (ctx.state.type === 'private' || /^[\s\p{Cf}]*[/／]/u.test(text)) return true;
  if (ctx.state.type === 'channel') return false;
  const isReply = ctx.message?.reply_to_message?.from?.id === ctx.me.id;
  return isReply || text.toLowerCase().includes(`@${ctx.me.username.toLowerCase()}`);
}

function readIntentOf(
  { channelRegistry }: ChannelAnswerDeps,
  ctx: BotContext,
  vocabulary: Vocabulary,
  text: string,
): Intent | null {
  const channelCalled = (called: string) => {
    const wanted = called.trim().toLowerCase();
    const found = channelRegistry
      .list()
      .find(({ key, title }) => key === wanted || title.toLowerCase() === wanted);
    return found?.name ?? null;
  };
  return readIntent(text, { vocabulary, commands: commandNames, username: ctx.me.username, channelCalled });
}

async function answer(
  deps: FreeTextDeps,
  ctx: BotContext,
  intent: Exclude<Intent, { kind: 'command' }>,
  next: NextFunction,
): Promise<unknown> {
  if (intent.kind === 'channel') return answerChannel(deps, ctx, intent.name);
  if (intent.kind === 'question') return answerQuestion(deps, ctx, intent.text);
  if (intent.kind === 'phrase') return answerPhrase(ctx, intent.text);
  // in a group another bot may know the command
  if (ctx.state.type === 'private') return ctx.say(answers[intent.kind]);
  return next();
}

const answers = { nothing: 'not-a-query', thanks: 'glad-to-help', 'unknown-command': 'unknown-command' };

/** The channel a message was forwarded from; '' for one without a public name, null when it was not. */
function forwardedFrom(ctx: BotContext): string | null {
  const origin = ctx.message?.forward_origin;
  return origin?.type === 'channel' ? (origin.chat.username ?? '') : null;
}
