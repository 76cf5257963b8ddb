/** When digests come: /schedule. */

import { Composer } from 'grammy';
import { describeSchedule, parseSchedule } from '#src/chats/schedule.ts';
import { dropSchedule, setSchedule } from '#src/chats/schedules.ts';
import { everyDay } from '#src/chats/weekdays.ts';
import type { Button, Line, Message } from '#src/delivery/message.ts';
import { changeChat, type HouseContext, keyOf, say, sayText, show } from './context.ts';
import { forChangers } from './rights.ts';

export const schedule = new Composer<HouseContext>();

const offered = ['07:00', '08:00', '09:00', '12:00', '18:00', '21:00'] as const;
const off = /^(off|none|stop|0|выкл|aus|non|no|إيقاف)$/iu;

schedule.command('schedule', async (ctx) => {
  const typed = ctx.match.trim();
  if (typed === '') return say(ctx, await scheduleView(ctx));
  return forChangers((own) => change(own, typed))(ctx);
});

schedule.callbackQuery('schedule', async (ctx) => {
  await ctx.answerCallbackQuery();
  await show(ctx, await scheduleView(ctx));
});

schedule.callbackQuery(
  /^schedule:at:((?:[01]\d|2[0-3]):[0-5]\d)$/,
  forChangers(async (ctx) => {
    await ctx.answerCallbackQuery();
    const time = String(ctx.match?.[1]);
    await changeChat(ctx, (chat) => setSchedule(chat, { times: [time], days: everyDay, topic: null }));
    await show(ctx, await scheduleView(ctx));
  }),
);

schedule.callbackQuery(
  /^schedule:drop:(\d{1,4})$/,
  forChangers(async (ctx) => {
    await ctx.answerCallbackQuery();
    await changeChat(ctx, (chat) => dropSchedule(chat, Number(ctx.match?.[1])));
    await show(ctx, await scheduleView(ctx));
  }),
);

async function change(ctx: HouseContext, typed: string): Promise<void> {
  if (off.test(typed)) {
    await changeChat(ctx, (chat) => ({ ...chat, schedules: [] }));
    await sayText(ctx, 'schedule-off');
    return;
  }
  const read = parseSchedule(typed);
  if ('problem' in read) {
    await sayText(ctx, read.problem.key, { part: read.problem.part, example: read.problem.example });
    return;
  }
  await changeChat(ctx, (chat) => setSchedule(chat, read.schedule));
  await say(ctx, await scheduleView(ctx));
}

/** What is planned, when the next one comes, and buttons for the usual hours. */
export async function scheduleView(ctx: HouseContext): Promise<Message> {
  const { texts, chat, core } = ctx.house;
  const next = await core.due.next(keyOf(ctx));
  const lines: Line[] = chat.schedules.map((each) => describeSchedule(each, texts));
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
      ...timeButtons(),
      ...dropButtons(ctx),
      [{ text: texts.plain('button-settings'), data: 'settings' }],
    ],
  };
}

function timeButtons(): Button[][] {
  const buttons = offered.map((time) => ({ text: time, data: `schedule:at:${time}` }));
  return [buttons.slice(0, 3), buttons.slice(3)];
}

function dropButtons(ctx: HouseContext): Button[][] {
  const { texts, chat } = ctx.house;
  return chat.schedules.map((each) => [
    {
      text: texts.plain('button-drop-schedule', { schedule: describeSchedule(each, texts) }),
      data: `schedule:drop:${each.n}`,
    },
  ]);
}
