/** /digest: answers at once, says how far it got, and becomes the digest. A second tap while it works starts nothing. */

import { Composer } from 'grammy';
import { type DigestRequest, parseDigestRequest } from '#src/digest/request.ts';
import { reasonOf } from '#src/errors.ts';
import { inThread } from './answer.ts';
import { type HouseContext, keyOf, sayText } from './context.ts';
import { shortened } from './subscription.ts';

export const digest = new Composer<HouseContext>();

/** What people may type in several ways is one request. */
const keyFor = (ctx: HouseContext, typed: string): string =>
  `${keyOf(ctx)} ${typed.toLowerCase().split(/\s+/).sort().join(' ').trim()}`;

digest.command('digest', (ctx) => answer(ctx, ctx.match));

digest.callbackQuery(/^digest:(today|yesterday|24h|7d)$/, async (ctx) => {
  const typed = String(ctx.match[1]);
  const isBusy = ctx.house.keeper.isUnderWay(keyFor(ctx, typed));
  await ctx.answerCallbackQuery(isBusy ? { text: ctx.house.texts.plain('digest-under-way') } : {});
  await answer(ctx, typed);
});

async function answer(ctx: HouseContext, typed: string): Promise<unknown> {
  const { core, chat } = ctx.house;
  const read = parseDigestRequest(typed, chat.timeZone, core.clock.now());
  if ('problem' in read)
    return sayText(ctx, read.problem.key, { part: read.problem.part, example: read.problem.example });
  const stranger = read.request.channels.find((key) => !core.watch.get(key));
  if (stranger !== undefined) {
    const example = core.watch.list()[0]?.name ?? 'MFARussia';
    return sayText(ctx, 'channel-not-watched', { name: stranger, example });
  }
  const [topic = null, ...more] = read.request.topics;
  if (more.length > 0) return sayText(ctx, 'digest-one-topic', { topic: shortened(`#${topic}`) });
  if (topic !== null && !core.editions.topicNamed(chat, topic))
    return sayText(ctx, 'topic-unknown', { name: shortened(topic) });
  return promise(ctx, typed, { ...read.request, topic });
}

/** The answer is a message that says how far the work is; it turns into the digest. */
export async function promise(
  ctx: HouseContext,
  typed: string,
  { window, channels, topic }: Omit<DigestRequest, 'topics'> & { readonly topic: string | null },
): Promise<void> {
  const { core, keeper, address } = ctx.house;
  const key = keyFor(ctx, typed);
  if (keeper.isUnderWay(key)) return;
  await showTyping(ctx);
  const message = await sayText(ctx, 'digest-working');
  const promised = { key, address, message, window, channels, topic };
  await core.promises.keep(promised);
  keeper.begin(promised);
}

async function showTyping(ctx: HouseContext): Promise<void> {
  const { core, address } = ctx.house;
  try {
    await ctx.api.sendChatAction(address.chat, 'typing', inThread(address));
  } catch (thrown) {
    // forgives a sign that could not be shown: the work it stands for goes on
    core.log.debug('typing could not be shown', { reason: reasonOf(thrown) });
  }
}
