import type { Services } from '#src/app/create-services.ts';
import type { Composer } from 'grammy';
import { canReceiveDigests } from '#src/chats/chat.ts';
import type { Address } from '#src/delivery/address.ts';
import { type Channel, parseChannelName, showChannelName } from '#src/channels/channel.ts';
import { toChannelKey } from '#src/posts/channel-key.ts';
import { block, type Button, type Message, type MessageLine } from '#src/message/message.ts';
import { renderMessage } from '#src/message/render-message.ts';
import { sayUsage } from '../page.ts';
import type { BotContext } from '../context.ts';
import { ageLines, getExampleChannel, whyUnreadable } from '../channels.ts';
import { requireOperator } from '../permissions.ts';
import { shortenTyped } from '#src/message/shorten.ts';
import type { ChannelReader } from '#src/channels/channel-reader.ts';
import { isReadableState } from '#src/posts/channel-state.ts';
import { storyKinds } from '#src/digest/feedback.ts';
import { worthSendingAgain } from '#src/delivery/delivery.ts';
import type { Outbox } from '#src/delivery/outbox/outbox.ts';

type AdminDeps = StatusViewDeps & Pick<Services, 'isAllowedChat' | 'reader'>;

export function addAdminHandlers(admin: Composer<BotContext>, deps: AdminDeps): void {
  admin.command('watch', requireOperator, async (ctx) => {
    const name = parseChannelName(String(ctx.match));
    if (name === null) return sayUsage(ctx, 'watch-how', { name: shortenTyped(String(ctx.match)) });
    const channel = showChannelName(name);
    if (deps.channelRegistry.get(toChannelKey(name))) return ctx.say('watched-already', { channel });
    const outcome = await tryChannel(deps.reader, name);
    if (outcome !== 'watch-not-found' && outcome !== 'watch-preview-off')
      await deps.channelRegistry.add(name, deps.clock.now());
    return ctx.say(outcome, { channel });
  });

  admin.command('unwatch', requireOperator, async (ctx) => {
    const name = parseChannelName(String(ctx.match));
    const isRemoved = name !== null && (await deps.channelRegistry.remove(toChannelKey(name)));
    return isRemoved
      ? ctx.say('unwatched', { channel: showChannelName(name) })
      : sayUsage(ctx, 'unwatch-how', { example: getExampleChannel(deps) });
  });

  admin.command('status', requireOperator, async (ctx) => ctx.show(await createStatusView(deps, ctx)));

  admin.callbackQuery(/^send-failed:(.+)$/, requireOperator, async (ctx) => {
    const count = await deps.outbox.enqueueFailed(({ reason }) => reason === ctx.match?.[1]);
    return ctx.notify(count === 0 ? 'sending-already' : 'sending-again');
  });

  admin.command('broadcast', requireOperator, async (ctx) => {
    const text = String(ctx.match).trim();
    if (text === '') return sayUsage(ctx, 'broadcast-how');
    if ([...text].length > mostBroadcast) return sayUsage(ctx, 'broadcast-too-long', { most: mostBroadcast });
    return ctx.show(await preview(deps, ctx, text));
  });

  admin.callbackQuery(/^broadcast:([\w-]{8})$/, requireOperator, async (ctx) => {
    const id = String(ctx.match?.[1]);
    const kept = await ctx.loadRecord(id);
    if (kept?.about !== 'broadcast') return ctx.notifyTooOld();
    const count = await enqueueBroadcast(deps, id, kept.text);
    return ctx.replaceWith(ctx.createMessage('broadcast-pending', { count }));
  });

  admin.callbackQuery('broadcast:no', requireOperator, (ctx) =>
    ctx.replaceWith(ctx.createMessage('broadcast-dropped')),
  );
}

const mostBroadcast = 3000;
const patienceMs = 15_000;

/** Whether a channel can be read at all, before anybody is promised anything. */
async function tryChannel(reader: ChannelReader, name: string) {
  try {
    const { state } = await reader.fetchLatest(name, AbortSignal.timeout(patienceMs));
    if (state === 'not found' || state === 'not a channel') return 'watch-not-found';
    if (state === 'preview off') return 'watch-preview-off';
    return isReadableState(state) ? 'watched' : 'watch-unreachable';
  } catch {
    // forgives hosts that do not answer now: the polls go on trying
    return 'watch-unreachable';
  }
}

async function preview(deps: AdminDeps, ctx: BotContext, text: string): Promise<Message> {
  const { texts } = ctx.state;
  const id = await ctx.saveRecord('broadcast', text);
  const count = (await reachable(deps)).length;
  return {
    blocks: [block(texts.line('broadcast-ask', { count })), block(...linesOf(text))],
    buttons: [
      [ctx.button('button-send', `broadcast:${id}`, { count }), ctx.button('button-cancel', 'broadcast:no')],
    ],
  };
}

/** The id of what is sent is the subject: a second press enqueues nothing new. */
async function enqueueBroadcast(deps: AdminDeps, id: string, text: string): Promise<number> {
  const [body] = renderMessage({ blocks: [block(...linesOf(text))] });
  if (!body) return 0;
  const chats = await reachable(deps);
  await deps.outbox.enqueue(
    chats.map((to) => ({ to, kind: 'broadcast' as const, subject: id, part: 0, body, silent: false })),
  );
  return chats.length;
}

async function reachable(deps: AdminDeps): Promise<Address[]> {
  const found: Address[] = [];
  for await (const chat of deps.chats.all())
    if (canReceiveDigests(chat) && deps.isAllowedChat(chat.id))
      found.push({ chat: chat.id, thread: chat.thread });
  return found;
}

const linesOf = (text: string): string[][] => text.split('\n').map((line) => [line]);

type StatusViewDeps = Pick<
  Services,
  | 'budget'
  | 'channelRegistry'
  | 'chats'
  | 'clock'
  | 'errorReporter'
  | 'feedback'
  | 'examResults'
  | 'hasModel'
  | 'outbox'
  | 'rateLimitedMs'
  | 'startedAt'
>;

/** As many of the newest are counted for the buttons that send them again. */
const mostFailures = 1000;

async function createStatusView(deps: StatusViewDeps, ctx: BotContext): Promise<Message> {
  const { texts, chat } = ctx.state;
  const channels = deps.channelRegistry.list();
  const counts = deps.outbox.getCounts();
  const undeliverable = Object.values(counts.undeliverable).reduce((sum, count) => sum + count, 0);
  const lines: MessageLine[] = [
    texts.line('status-running', {
      since: texts.dayAndTime(deps.startedAt, chat.timeZone),
      fresh: channels.filter((channel) => isReadableState(channel.state)).length,
      channels: channels.length,
      chats: deps.chats.count(),
      queue: counts.pending,
    }),
    texts.line('status-sent', {
      sent: counts.sent,
      waited: Math.round(deps.rateLimitedMs() / 1000),
      undeliverable,
      unknown: counts.unknown,
      resent: counts.resent,
    }),
    ...ageLines(deps.channelRegistry, texts),
    ...Object.entries(counts.undeliverable).map(([reason, count]) =>
      texts.line('status-reason', { reason: describeReason(ctx, reason), count }),
    ),
    ...(await modelLines(deps, ctx)),
    ...(await feedbackLines(deps, ctx)),
    ...channels
      .filter((channel) => !isReadableState(channel.state))
      .map((channel) => lostLine(deps, ctx, channel)),
    errorLine(deps, ctx),
  ];
  return { blocks: [{ lines }], buttons: await createSendAgainButtons(deps.outbox, ctx) };
}

async function createSendAgainButtons(outbox: Outbox, ctx: BotContext): Promise<Button[][]> {
  const failures = await outbox.listFailures(mostFailures);
  const byReason = Map.groupBy(
    failures.filter(({ reason }) => worthSendingAgain.has(reason)),
    ({ reason }) => reason,
  );
  return [...byReason].map(([reason, { length: count }]) => [
    ctx.button('button-send-again', `send-failed:${reason}`, { reason: describeReason(ctx, reason), count }),
  ]);
}

const describeReason = ({ state: { texts } }: BotContext, reason: string): string =>
  texts.plain('delivery-reason', { reason: { choice: reason.replaceAll(' ', '-') } });

async function modelLines(deps: StatusViewDeps, { state: { texts } }: BotContext): Promise<MessageLine[]> {
  const exams = (await deps.examResults()).map(
    ({ model, language, caught, falseLines, refused, trueLines }) =>
      texts.line('status-exam', { model, language, caught, of: falseLines, refused, true: trueLines }),
  );
  const usage = await deps.budget.usage();
  if (usage.length === 0)
    return [texts.line(deps.hasModel ? 'status-model-idle' : 'status-no-model'), ...exams];
  const lines = usage.map(({ model, calls, tokensIn, tokensOut, shown, replaced }) =>
    texts.line('status-model', { model, calls, tokens: tokensIn + tokensOut, shown, replaced }),
  );
  return [...lines, ...exams];
}

async function feedbackLines({ feedback }: StatusViewDeps, { state: { texts } }: BotContext) {
  const kinds = [...(await feedback.counts())].map(([letter, { up, down }]) =>
    texts.plain('status-thumbs-kind', { kind: { choice: storyKinds[letter] }, up, down }),
  );
  return kinds.length === 0 ? [] : [texts.line('status-thumbs', { kinds: texts.list(kinds) })];
}

function lostLine(deps: StatusViewDeps, { state: { texts, chat } }: BotContext, channel: Channel) {
  return texts.line('status-lost', {
    channel: channel.title,
    why: whyUnreadable(channel, texts),
    cure: texts.plain(`cure-${channel.state.replaceAll(' ', '-')}`, { name: showChannelName(channel.name) }),
    since: texts.dayAndTime(channel.unreadableSince ?? deps.clock.now(), chat.timeZone),
  });
}

function errorLine(deps: StatusViewDeps, { state: { texts, chat } }: BotContext): MessageLine {
  const newest = deps.errorReporter.getLatest();
  if (newest === null) return texts.line('status-no-error');
  return texts.line('status-error', {
    at: texts.dayAndTime(newest.lastSeenAt, chat.timeZone),
    what: newest.message,
    count: newest.count,
  });
}
