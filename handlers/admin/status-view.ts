import type { Services } from '#src/app/create-services.ts';
import { type Channel, showChannelName } from '#src/channels/channel.ts';
import { isReadableState } from '#src/posts/channel-state.ts';
import type { Button, MessageLine, Message } from '#src/message/message.ts';
import type { BotContext } from '../context.ts';
import { storyKinds } from '#src/digest/feedback.ts';
import { ageLines, whyUnreadable } from '../channels.ts';
import { worthSendingAgain } from '#src/delivery/delivery.ts';
import type { Outbox } from '#src/delivery/outbox/outbox.ts';

export type StatusViewDeps = Pick<
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

export async function createStatusView(deps: StatusViewDeps, ctx: BotContext): Promise<Message> {
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
