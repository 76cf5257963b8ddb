import type { Services } from '#src/app/create-services.ts';
import type { Composer } from 'grammy';
import {
  findDaily,
  findSchedule,
  maxSchedules,
  removeSchedule,
  setDailyTime,
  setSchedule,
} from '#src/chats/chat-changes.ts';
import { isOff } from '#src/chats/command-arguments.ts';
import { describeSchedule, parseSchedule } from '#src/chats/schedule.ts';
import { topicTitle } from '#src/digest/topics/find-topic.ts';
import { addPage, createUsage, createWayOn, type Changed } from '../page.ts';
import { getExampleChannel } from '../channels.ts';
import type { BotContext } from '../bot-context.ts';
import { findKnownTopic, type KnownTopicDeps } from '../digest/digest.ts';
import { requireSettingsRight } from '../permissions.ts';

export type ScheduleDeps = KnownTopicDeps & Pick<Services, 'digestQueue'>;

export function addScheduleHandlers(schedule: Composer<BotContext>, deps: ScheduleDeps): void {
  const pattern = /^schedule:(?:drop:(\d{1,4})|(add|cut):((?:[01]\d|2[0-3]):[0-5]\d))$/;
  schedule.callbackQuery(pattern, requireSettingsRight, async (ctx) => {
    const [, n, how, time = ''] = ctx.match ?? [];
    await ctx.changeChat((chat) =>
      n === undefined ? setDailyTime(chat, time, how === 'add') : removeSchedule(chat, Number(n)),
    );
    await ctx.replaceWith(await createScheduleView(deps, ctx));
  });
  addPage(schedule, deps, { name: 'schedule', view: createScheduleView, change });
}

const offered = ['07:00', '08:00', '09:00', '12:00', '18:00', '21:00'] as const;

async function change(deps: ScheduleDeps, ctx: BotContext, typed: string): Promise<Changed> {
  if (isOff(typed)) {
    await ctx.changeChat((chat) => ({ ...chat, schedules: [] }));
    return ctx.createMessage('schedule-off', {}, [createWayOn(ctx)]);
  }
  const joined = deps.chatDigests.joinTopics(ctx.state.chat, typed);
  const [first = '', ...names] = joined.split(/\s+/);
  const isEnding = isOff(first) && names.every((name) => /^[#＃@]/u.test(name));
  const read = parseSchedule(isEnding ? ['00:00', ...names].join(' ') : joined);
  if ('problem' in read) return { asks: ctx.createMessage(read.problem.key, { ...read.problem }) };
  const { topic, channel } = read.schedule;
  if (channel !== undefined && !ctx.findChannel(channel)) {
    const problem = ctx.line('channel-not-watched', { name: channel });
    return { asks: createUsage(ctx, problem, `/schedule 09:00 @${getExampleChannel(ctx)}`) };
  }
  const known = topic === null ? null : await findKnownTopic(deps, ctx, topic);
  if (known?.topic === null) {
    const values = { name: `#${topic}`, names: ctx.state.texts.list(known.names) };
    const problem = ctx.line('schedule-unknown-topic', values);
    // the name of this topic is one word in every language
    const example = topicTitle({ name: 'europe', origin: 'built in' }, ctx.state.texts);
    return { asks: createUsage(ctx, problem, `/schedule 18:00 fri #${example}`) };
  }
  if (isEnding) {
    await ctx.changeChat((chat) => removeSchedule(chat, findSchedule(chat, read.schedule)?.n));
    return createScheduleView(deps, ctx);
  }
  if (setSchedule(ctx.state.chat, read.schedule).schedules.length > maxSchedules)
    return ctx.createMessage('too-many-schedules', { most: maxSchedules });
  await ctx.changeChat((chat) => setSchedule(chat, read.schedule));
  return createScheduleView(deps, ctx);
}

async function createScheduleView(deps: ScheduleDeps, ctx: BotContext) {
  const { texts, chat } = ctx.state;
  const next = await deps.digestQueue.nextRunAt(ctx.state.subjectKey);
  const planned = chat.schedules.map((each) => ({ n: each.n, schedule: describeSchedule(each, texts) }));
  const foot =
    next === null
      ? texts.line(chat.channels.length === 0 ? 'schedule-needs-channel' : 'schedule-none')
      : texts.line('schedule-next', { next: texts.dayAndTime(next, chat.timeZone), zone: chat.timeZone });
  return {
    blocks: [
      { lines: [texts.line('schedule-head'), ...planned.map(({ schedule }) => schedule), foot] },
      { lines: texts.lines('schedule-how') },
    ],
    buttons: [
      ...createTimeButtons(ctx),
      ...planned.map(({ n, schedule }) => [ctx.button('drop-schedule', `schedule:drop:${n}`, { schedule })]),
      [ctx.button('another-time', 'ask:schedule'), ...createWayOn(ctx)],
    ],
  };
}

/** A sign says what a tap does: + adds, ✓ is there and goes. */
function createTimeButtons({ state: { chat } }: BotContext) {
  const times = findDaily(chat)?.times ?? [];
  const buttons = offered.map((time) => {
    const [sign, what] = times.includes(time) ? ['✓', 'cut'] : ['+', 'add'];
    return { text: `${sign} ${time}`, data: `schedule:${what}:${time}` };
  });
  return [buttons.slice(0, 3), buttons.slice(3)];
}
