/** /digest: answers at once, says how far it got, and becomes the digest. A second tap while it works starts nothing. */

import { Composer } from 'grammy';
import { type DigestRequest, parseDigestRequest } from '#src/digest/request.ts';
import type { Topic } from '#src/digest/topics.ts';
import { reasonOf } from '#src/errors.ts';
import { becomes, editText, type HouseContext, keyOf, sayText, textMessage } from './context.ts';

export const digest = new Composer<HouseContext>();

/** What is being made, by chat and request. */
const underWay = new Set<string>();
const betweenEditsMs = 1500;

digest.command('digest', (ctx) => answer(ctx, ctx.match));

digest.callbackQuery(/^digest:(today|yesterday|24h|7d)$/, async (ctx) => {
  const isBusy = underWay.has(`${keyOf(ctx)} ${ctx.match[1]}`);
  await ctx.answerCallbackQuery(isBusy ? { text: ctx.house.texts.plain('digest-under-way') } : {});
  await answer(ctx, String(ctx.match[1]));
});

async function answer(ctx: HouseContext, typed: string): Promise<void> {
  const { core, chat } = ctx.house;
  const read = parseDigestRequest(typed, chat.timeZone, core.clock.now());
  if ('problem' in read) {
    await sayText(ctx, read.problem.key, { part: read.problem.part, example: read.problem.example });
    return;
  }
  const stranger = read.request.channels.find((key) => !core.watch.get(key));
  if (stranger !== undefined) {
    const example = core.watch.list()[0]?.name ?? 'MFARussia';
    await sayText(ctx, 'channel-not-watched', { name: stranger, example });
    return;
  }
  const topic = topicOf(ctx, read.request);
  await once(`${keyOf(ctx)} ${typed.trim()}`, () => makeVisibly(ctx, read.request, topic));
}

const topicOf = (ctx: HouseContext, { topics: [name] }: DigestRequest): Topic | null =>
  name === undefined ? null : ctx.house.core.editions.topicNamed(ctx.house.chat, name);

async function once(key: string, work: () => Promise<void>): Promise<void> {
  if (underWay.has(key)) return;
  underWay.add(key);
  try {
    await work();
  } finally {
    underWay.delete(key);
  }
}

/** The answer is a message that says how far the work is; it turns into the digest. */
export async function makeVisibly(
  ctx: HouseContext,
  request: DigestRequest,
  topic: Topic | null,
): Promise<void> {
  const { core, chat, texts } = ctx.house;
  await showTyping(ctx);
  const sent = await sayText(ctx, 'digest-working');
  const tell = everySoOften(
    (done, all) => editText(ctx, sent, textMessage(texts, 'digest-progress', { done, all })),
    core.clock.now,
  );
  const wanted = { chat, window: request.window, channels: request.channels, topic };
  try {
    const edition = await core.editions.make(wanted, tell.progress);
    await tell.settled();
    await becomes(ctx, sent, edition.message);
  } catch (thrown) {
    // forgives nothing: the person must not be left with a message that says "reading"
    await tell.settled();
    core.log.error('a digest failed', { chat: chat.key, reason: reasonOf(thrown) });
    await editText(ctx, sent, textMessage(texts, 'our-fault'));
  }
}

async function showTyping(ctx: HouseContext): Promise<void> {
  const { chat, thread } = ctx.house.address;
  try {
    await ctx.api.sendChatAction(chat, 'typing', thread === null ? {} : { message_thread_id: thread });
  } catch (thrown) {
    // forgives a sign that could not be shown: the work it stands for goes on
    ctx.house.core.log.debug('typing could not be shown', { reason: reasonOf(thrown) });
  }
}

/** Telegram allows about twenty edits a minute: progress is told now and then, one edit at a time. */
function everySoOften(tell: (done: number, all: number) => Promise<void>, now: () => number) {
  let last = now();
  let telling: Promise<void> = Promise.resolve();
  let isBusy = false;
  return {
    progress(done: number, all: number): void {
      if (isBusy || done === all || now() - last < betweenEditsMs) return;
      last = now();
      isBusy = true;
      telling = tell(done, all).finally(() => {
        isBusy = false;
      });
    },
    // an edit that failed says nothing about the digest
    settled: () => telling.catch(() => undefined),
  };
}
