/** /digest: answers at once, says how far it got, and becomes the digest. A second tap while it works starts nothing. */

import { Composer } from 'grammy';
import { type DigestRequest, parseDigestRequest } from '#src/digest/digest-request.ts';
import { describeError } from '#src/errors.ts';
import { toThreadParams } from '../send-reply.ts';
import { type BotContext, getSubjectKey, replyText } from '../context.ts';
import { shortenTyped } from '../subscription.ts';

export const digest = new Composer<BotContext>();

/** What people may type in several ways is one request. */
const keyFor = (ctx: BotContext, typed: string): string =>
  `${getSubjectKey(ctx)} ${typed.toLowerCase().split(/\s+/).sort().join(' ').trim()}`;

digest.command('digest', (ctx) => answer(ctx, ctx.match));

digest.callbackQuery(/^digest:(today|yesterday|24h|7d)$/, async (ctx) => {
  const typed = String(ctx.match[1]);
  const isBusy = ctx.state.digestRunner.isRunning(keyFor(ctx, typed));
  await ctx.answerCallbackQuery(isBusy ? { text: ctx.state.texts.plain('digest-under-way') } : {});
  await answer(ctx, typed);
});

async function answer(ctx: BotContext, typed: string): Promise<unknown> {
  const { core, chat } = ctx.state;
  const read = parseDigestRequest(typed, chat.timeZone, core.clock.now());
  if ('problem' in read)
    return replyText(ctx, read.problem.key, { part: read.problem.part, example: read.problem.example });
  const stranger = read.request.channels.find((key) => !core.channelRegistry.get(key));
  if (stranger !== undefined) {
    const example = core.channelRegistry.list()[0]?.name ?? 'MFARussia';
    return replyText(ctx, 'channel-not-watched', { name: stranger, example });
  }
  const [topic = null, ...more] = read.request.topics;
  if (more.length > 0) return replyText(ctx, 'digest-one-topic', { topic: shortenTyped(`#${topic}`) });
  if (topic !== null && !core.chatDigests.findTopic(chat, topic))
    return replyText(ctx, 'topic-unknown', { name: shortenTyped(topic) });
  return requestDigest(ctx, typed, { ...read.request, topic });
}

/** The answer is a message that says how far the work is; it turns into the digest. */
export async function requestDigest(
  ctx: BotContext,
  typed: string,
  { window, channels, topic }: Omit<DigestRequest, 'topics'> & { readonly topic: string | null },
): Promise<void> {
  const { core, digestRunner, address } = ctx.state;
  const key = keyFor(ctx, typed);
  if (digestRunner.isRunning(key)) return;
  await showTyping(ctx);
  const message = await replyText(ctx, 'digest-working');
  const promised = { key, address, message, window, channels, topic };
  await core.pendingDigests.add(promised);
  digestRunner.start(promised);
}

async function showTyping(ctx: BotContext): Promise<void> {
  const { core, address } = ctx.state;
  try {
    await ctx.api.sendChatAction(address.chat, 'typing', toThreadParams(address));
  } catch (thrown) {
    // forgives a sign that could not be shown: the work it stands for goes on
    core.log.debug('typing could not be shown', { reason: describeError(thrown) });
  }
}
