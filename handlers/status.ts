/** What /status shows: one screen that says whether all is well. */

import { isReadable } from '#src/channels/channel.ts';
import type { Line, Message } from '#src/delivery/message.ts';
import type { HouseContext } from './context.ts';

export async function statusView(ctx: HouseContext): Promise<Message> {
  const { core, texts, chat } = ctx.house;
  const channels = core.watch.list();
  const counts = core.outbox.counts();
  const undeliverable = Object.values(counts.undeliverable).reduce((sum, count) => sum + count, 0);
  const lines: Line[] = [
    texts.line('status-running', {
      since: texts.dayAndTime(core.startedAt, chat.timeZone),
      fresh: channels.filter((channel) => isReadable(channel.state)).length,
      channels: channels.length,
      chats: core.chats.count(),
      queue: counts.owed,
    }),
    texts.line('status-sent', {
      sent: counts.sent,
      waited: Math.round(core.waitedMs() / 1000),
      undeliverable,
      unknown: counts.unknown,
      resent: counts.resent,
    }),
    ...reasonLines(ctx, counts.undeliverable),
    ...(await modelLines(ctx)),
    ...channels.filter((channel) => !isReadable(channel.state)).map((channel) => lostLine(ctx, channel.key)),
    errorLine(ctx),
  ];
  return { blocks: [{ lines }] };
}

const reasonLines = ({ house: { texts } }: HouseContext, reasons: Readonly<Record<string, number>>): Line[] =>
  Object.entries(reasons).map(([reason, count]) => texts.line('status-reason', { reason, count }));

async function modelLines({ house: { core, texts } }: HouseContext): Promise<Line[]> {
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

function lostLine({ house: { core, texts, chat } }: HouseContext, key: string): Line {
  const channel = core.watch.get(key);
  return texts.line('status-lost', {
    channel: channel?.title ?? key,
    state: channel?.state ?? '',
    since: texts.dayAndTime(channel?.lostSince ?? core.clock.now(), chat.timeZone),
  });
}

function errorLine({ house: { core, texts, chat } }: HouseContext): Line {
  const newest = core.faults.newest();
  if (newest === null) return texts.line('status-no-error');
  return texts.line('status-error', {
    at: texts.dayAndTime(newest.at, chat.timeZone),
    what: newest.what,
    count: newest.count,
  });
}
