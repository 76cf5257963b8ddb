/** What /status shows: one screen that says whether all is well. */

import { isReadableState } from '#src/posts/channel-state.ts';
import type { MessageLine, Message } from '#src/message/message.ts';
import type { BotContext } from '../context.ts';

export async function createStatusView(ctx: BotContext): Promise<Message> {
  const { core, texts, chat } = ctx.state;
  const channels = core.channelRegistry.list();
  const counts = core.outbox.getCounts();
  const undeliverable = Object.values(counts.undeliverable).reduce((sum, count) => sum + count, 0);
  const lines: MessageLine[] = [
    texts.line('status-running', {
      since: texts.dayAndTime(core.startedAt, chat.timeZone),
      fresh: channels.filter((channel) => isReadableState(channel.state)).length,
      channels: channels.length,
      chats: core.chats.count(),
      queue: counts.pending,
    }),
    texts.line('status-sent', {
      sent: counts.sent,
      waited: Math.round(core.rateLimitedMs() / 1000),
      undeliverable,
      unknown: counts.unknown,
      resent: counts.resent,
    }),
    ...reasonLines(ctx, counts.undeliverable),
    ...(await modelLines(ctx)),
    ...channels
      .filter((channel) => !isReadableState(channel.state))
      .map((channel) => lostLine(ctx, channel.key)),
    errorLine(ctx),
  ];
  return { blocks: [{ lines }] };
}

const reasonLines = (
  { state: { texts } }: BotContext,
  reasons: Readonly<Record<string, number>>,
): MessageLine[] =>
  Object.entries(reasons).map(([reason, count]) => texts.line('status-reason', { reason, count }));

async function modelLines({ state: { core, texts } }: BotContext): Promise<MessageLine[]> {
  const usage = await core.budget.usage();
  if (usage.length === 0) return [texts.line(core.hasModel ? 'status-model-idle' : 'status-no-model')];
  return usage.map(({ model, calls, tokensIn, tokensOut, kept, refused }) =>
    texts.line('status-model', {
      model,
      calls,
      tokens: tokensIn + tokensOut,
      kept,
      refused: Object.values(refused).reduce((sum, count) => sum + (count ?? 0), 0),
    }),
  );
}

function lostLine({ state: { core, texts, chat } }: BotContext, key: string): MessageLine {
  const channel = core.channelRegistry.get(key);
  return texts.line('status-lost', {
    channel: channel?.title ?? key,
    state: channel?.state ?? '',
    since: texts.dayAndTime(channel?.unreadableSince ?? core.clock.now(), chat.timeZone),
  });
}

function errorLine({ state: { core, texts, chat } }: BotContext): MessageLine {
  const newest = core.errorReporter.getLatest();
  if (newest === null) return texts.line('status-no-error');
  return texts.line('status-error', {
    at: texts.dayAndTime(newest.lastSeenAt, chat.timeZone),
    what: newest.message,
    count: newest.count,
  });
}
