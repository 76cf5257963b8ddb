import type { Services } from '#src/app/create-services.ts';
import type { Composer } from 'grammy';
import { canReceiveDigests } from '#src/chats/chat.ts';
import type { Address } from '#src/delivery/address.ts';
import { parseChannelName, showChannelName } from '#src/channels/channel.ts';
import { toChannelKey } from '#src/posts/channel-key.ts';
import { block, type Button, type Message, type MessageLine } from '#src/message/message.ts';
import { renderMessage } from '#src/message/render-message.ts';
import { sayUsage } from '../page.ts';
import type { BotContext } from '../bot-context.ts';
import { ageLines, getExampleChannel, whyUnreadable } from '../channels.ts';
import { requireOperator } from '../permissions.ts';
import { shorten, shortenTyped } from '#src/message/shorten.ts';
import { emptySnapshot, type ReadChannel } from '#src/channels/channel-reader.ts';
import { withFallback } from '#src/errors.ts';
import { isReadableState } from '#src/posts/channel-state.ts';
import { storyKinds } from '#src/digest/feedback.ts';
import { worthSendingAgain } from '#src/delivery/delivery.ts';

type AdminDeps = StatusDeps & Pick<Services, 'isAllowedChat' | 'readChannel'>;

export function addAdminHandlers(admin: Composer<BotContext>, deps: AdminDeps): void {
  admin.command('watch', requireOperator, async (ctx) => {
    const typed = String(ctx.match).trim();
    const name = parseChannelName(typed);
    if (name === null)
      return sayUsage(ctx, typed === '' ? 'ask-channel' : 'watch-how', { name: shortenTyped(typed) });
    const channel = showChannelName(name);
    if (deps.channelRegistry.get(toChannelKey(name))) return ctx.say('watched-already', { channel });
    const outcome = await tryChannel(deps.readChannel, name);
    if (outcome !== 'watch-not-found' && outcome !== 'watch-preview-off')
      await deps.channelRegistry.add(name, deps.clock.now());
    return ctx.say(outcome, { channel });
  });

  admin.command('unwatch', requireOperator, async (ctx) => {
    const name = parseChannelName(String(ctx.match));
    const isRemoved = name !== null && (await deps.channelRegistry.remove(toChannelKey(name)));
    return isRemoved
      ? ctx.say('unwatched', { channel: showChannelName(name) })
      : sayUsage(ctx, 'unwatch-how', { example: getExampleChannel(ctx) });
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
    return ctx.show(await previewBroadcast(deps, ctx, text));
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

async function tryChannel(readChannel: ReadChannel, name: string) {
  const read = () => readChannel({ name }, AbortSignal.timeout(patienceMs));
  // forgives hosts that do not answer now: the polls go on trying
  const { state } = await withFallback(read, emptySnapshot(name, 'unreachable'), () => true);
  if (['not found', 'not a channel', 'private'].includes(state)) return 'watch-not-found';
  if (state === 'preview off') return 'watch-preview-off';
  return isReadableState(state) ? 'watched' : 'watch-unreachable';
}

async function previewBroadcast(deps: AdminDeps, ctx: BotContext, text: string): Promise<Message> {
  const id = await ctx.saveRecord('broadcast', text);
  const count = (await reachable(deps)).length;
  return {
    blocks: [block(ctx.line('broadcast-ask', { count })), toBlock(text)],
    buttons: [[ctx.button('send', `broadcast:${id}`, { count }), ctx.button('cancel', 'broadcast:no')]],
  };
}

/** The id of what is sent is the subject: a second press enqueues nothing new. */
async function enqueueBroadcast(deps: AdminDeps, subject: string, text: string): Promise<number> {
  const [body] = renderMessage({ blocks: [toBlock(text)] });
  const chats = body ? await reachable(deps) : [];
  await deps.outbox.enqueue(
    chats.flatMap((to) => (body ? [{ to, kind: 'broadcast', subject, part: 0, body, silent: false }] : [])),
  );
  return chats.length;
}

const toBlock = (text: string) => block(...text.split('\n').map((line) => [line]));

async function reachable(deps: AdminDeps): Promise<Address[]> {
  const found: Address[] = [];
  for await (const chat of deps.chats.all())
    if (canReceiveDigests(chat) && deps.isAllowedChat(chat.id))
      found.push({ chat: chat.id, thread: chat.thread });
  return found;
}

type StatusDeps = Pick<Services, 'channelRegistry' | 'chats' | 'clock' | 'outbox' | 'startedAt'> &
  Pick<Services, 'budget' | 'errorReporter' | 'examResults' | 'feedback' | 'hasModel' | 'rateLimitedMs'>;

async function createStatusView(deps: StatusDeps, ctx: BotContext): Promise<Message> {
  const { texts, chat } = ctx.state;
  const channels = ctx.readableChannels();
  const unreadable = channels.filter(({ state }) => !isReadableState(state));
  const { pending, sent, unknown, resent, undeliverable } = deps.outbox.getCounts();
  const running = {
    since: texts.dayAndTime(deps.startedAt, chat.timeZone),
    fresh: channels.length - unreadable.length,
    channels: channels.length,
    chats: deps.chats.count(),
    queue: pending,
  };
  const waited = Math.round(deps.rateLimitedMs() / 1000);
  const failed = Object.values(undeliverable).reduce((sum, count) => sum + count, 0);
  const lines = [
    texts.line('status-running', running),
    texts.line('status-sent', { sent, unknown, resent, waited, undeliverable: failed }),
    ...ageLines(deps.channelRegistry, texts),
    ...Object.entries(undeliverable).map(([reason, count]) =>
      texts.line('status-reason', { reason: describeReason(ctx, reason), count }),
    ),
    ...(await modelLines(deps, ctx)),
    ...(await feedbackLines(deps, ctx)),
    ...unreadable.map((channel) =>
      texts.line('status-lost', {
        channel: channel.title,
        why: whyUnreadable(channel, texts),
        cure: texts.plain(`cure-${channel.state.replaceAll(' ', '-')}`, {
          name: showChannelName(channel.name),
        }),
        since: texts.dayAndTime(channel.unreadableSince ?? deps.clock.now(), chat.timeZone),
      }),
    ),
    ...channels
      .filter(({ state, unreadable }) => isReadableState(state) && unreadable.length > 0)
      .map(({ title: channel, unreadable: all }) =>
        texts.line('status-unreadable', { channel, count: all.length, which: shorten(all.join('; '), 300) }),
      ),
    errorLine(deps, ctx),
  ];
  return { blocks: [{ lines }], buttons: await createSendAgainButtons(deps, ctx) };
}

const mostFailures = 1000;

async function createSendAgainButtons({ outbox }: StatusDeps, ctx: BotContext): Promise<Button[][]> {
  const failures = await outbox.listFailures(mostFailures);
  const resendable = failures.filter(({ reason }) => worthSendingAgain.has(reason));
  return [...Map.groupBy(resendable, ({ reason }) => reason)].map(([reason, { length: count }]) => [
    ctx.button('send-again', `send-failed:${reason}`, { reason: describeReason(ctx, reason), count }),
  ]);
}

const describeReason = ({ state: { texts } }: BotContext, reason: string): string =>
  texts.plain('delivery-reason', { reason: { choice: reason.replaceAll(' ', '-') } });

async function modelLines(deps: StatusDeps, { state: { texts } }: BotContext): Promise<MessageLine[]> {
  const cap = deps.hasModel ? deps.budget.dailyTokens : 0;
  const usage = (await deps.budget.usage()).map(({ model, calls, tokensIn, tokensOut, shown, replaced }) =>
    texts.line('status-model', { model, calls, tokens: tokensIn + tokensOut, shown, replaced }),
  );
  const exams = (await deps.examResults()).map(
    ({ model, language, caught, falseLines, refused, trueLines }) =>
      texts.line('status-exam', { model, language, caught, of: falseLines, refused, true: trueLines }),
  );
  const idle = texts.line(deps.hasModel ? 'status-model-idle' : 'status-no-model');
  const capped = cap > 0 ? [texts.line('status-budget', { spent: await deps.budget.spent(), cap })] : [];
  return [...(usage.length === 0 ? [idle] : usage), ...capped, ...exams];
}

async function feedbackLines({ feedback }: StatusDeps, { state: { texts } }: BotContext) {
  const kinds = [...(await feedback.counts())].map(([letter, { up, down }]) =>
    texts.plain('status-thumbs-kind', { kind: { choice: storyKinds[letter] }, up, down }),
  );
  return kinds.length === 0 ? [] : [texts.line('status-thumbs', { kinds: texts.list(kinds) })];
}

function errorLine({ errorReporter }: StatusDeps, { state: { texts, chat } }: BotContext): MessageLine {
  const newest = errorReporter.getLatest();
  if (newest === null) return texts.line('status-no-error');
  const { lastSeenAt, message: what, count } = newest;
  return texts.line('status-error', { at: texts.dayAndTime(lastSeenAt, chat.timeZone), what, count });
}
