/** When digests come: /schedule. */

import { Composer } from 'grammy';
import { isOff } from '#src/chats/command-arguments.ts';
import { describeSchedule, parseSchedule } from '#src/chats/schedule.ts';
import { findDaily, removeSchedule, setSchedule, setDailyTime } from '#src/chats/chat-schedules.ts';
import type { ChannelRegistry } from '#src/channels/channel-registry.ts';
import { findKnownTopic, type KnownTopicDeps } from '../digest/known-topic.ts';
import type { Button, MessageLine, Message } from '#src/message/message.ts';
import { changeChat, type BotContext, getSubjectKey, reply, replyText, editOrReply } from '../context.ts';
import { requireSettingsRight } from '../permissions.ts';
import type { DigestQueue } from '#src/chats/digest-queue.ts';

export interface ScheduleDeps extends KnownTopicDeps {
  readonly channelRegistry: ChannelRegistry;
  readonly digestQueue: DigestQueue;
}

export function createScheduleHandlers(deps: ScheduleDeps): Composer<BotContext> {
  const schedule = new Composer<BotContext>();

  schedule.command('schedule', async (ctx) => {
    const typed = ctx.match.trim();
    if (typed === '') return reply(ctx, await createScheduleView(deps, ctx));
    return requireSettingsRight((own) => change(deps, own, typed))(ctx);
  });

  schedule.callbackQuery('schedule', async (ctx) => {
    await ctx.answerCallbackQuery();
    await editOrReply(ctx, await createScheduleView(deps, ctx));
  });

  schedule.callbackQuery(
    /^schedule:(at|add|cut):((?:[01]\d|2[0-3]):[0-5]\d)$/,
    requireSettingsRight(async (ctx) => {
      await ctx.answerCallbackQuery();
      const [, how, time = ''] = ctx.match ?? [];
      await changeChat(ctx, (chat) => setDailyTime(chat, time, how !== 'cut'));
      await editOrReply(ctx, await createScheduleView(deps, ctx));
    }),
  );

  schedule.callbackQuery(
    /^schedule:drop:(\d{1,4})$/,
    requireSettingsRight(async (ctx) => {
      await ctx.answerCallbackQuery();
      await changeChat(ctx, (chat) => removeSchedule(chat, Number(ctx.match?.[1])));
      await editOrReply(ctx, await createScheduleView(deps, ctx));
    }),
  );

  return schedule;
}

const offered = ['07:00', '08:00', '09:00', '12:00', '18:00', '21:00'] as const;

async function change(deps: ScheduleDeps, ctx: BotContext, typed: string): Promise<void> {
  if (isOff(typed)) {
    await changeChat(ctx, (chat) => ({ ...chat, schedules: [] }));
    await replyText(ctx, 'schedule-off');
    return;
  }
  const read = parseSchedule(typed);
  if ('problem' in read) {
    await replyText(ctx, read.problem.key, { part: read.problem.part, example: read.problem.example });
    return;
  }
  const { topic, channel } = read.schedule;
  if (channel !== undefined && !deps.channelRegistry.get(channel))
    return void (await replyText(ctx, 'channel-not-watched', { name: channel }));
  const known = topic === null ? null : await findKnownTopic(deps, ctx, topic);
  if (known?.topic === null)
    return void (await replyText(ctx, 'schedule-unknown-topic', {
      name: `#${topic}`,
      names: ctx.state.texts.list(known.names),
    }));
  await changeChat(ctx, (chat) => setSchedule(chat, read.schedule));
  await reply(ctx, await createScheduleView(deps, ctx));
}

/** What is planned, when the next one comes, and buttons for the usual hours. */
export async function createScheduleView(deps: ScheduleDeps, ctx: BotContext): Promise<Message> {
  const { texts, chat } = ctx.state;
  const next = await deps.digestQueue.nextRunAt(getSubjectKey(ctx));
  const lines: MessageLine[] = chat.schedules.map((each) => describeSchedule(each, texts));
  const foot =
    next === null
      ? texts.line(chat.channels.length === 0 ? 'schedule-needs-channel' : 'schedule-none')
      : texts.line('schedule-next', { next: texts.dayAndTime(next, chat.timeZone), zone: chat.timeZone });
  return {
    blocks: [
      { lines: [texts.line('schedule-head'), ...lines, foot] },
      { lines: texts.lines('schedule-how') },
    ],
    buttons: [
      ...timeButtons(ctx),
      ...dropButtons(ctx),
      [{ text: texts.plain('button-settings'), data: 'settings' }],
    ],
  };
}

/** A sign says what a tap does: + adds, ✓ is there and goes. */
function timeButtons({ state: { chat } }: BotContext): Button[][] {
  const times = findDaily(chat)?.times ?? [];
  const buttons = offered.map((time) =>
    times.includes(time)
      ? { text: `✓ ${time}`, data: `schedule:cut:${time}` }
      : { text: `+ ${time}`, data: `schedule:add:${time}` },
  );
  return [buttons.slice(0, 3), buttons.slice(3)];
}

function dropButtons(ctx: BotContext): Button[][] {
  const { texts, chat } = ctx.state;
  return chat.schedules.map((each) => [
    {
      text: texts.plain('button-drop-schedule', { schedule: describeSchedule(each, texts) }),
      data: `schedule:drop:${each.n}`,
    },
  ]);
}
