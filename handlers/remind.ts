/** /remind: to be told before what a channel announces, from a link, a reply or a button; and the same as a calendar file. */
import type { Services } from '#src/app/create-services.ts';
import { findReminder, maxReminders, removeReminder, setReminder } from '#src/chats/chat-changes.ts';
import type { Reminder } from '#src/chats/chat.ts';
import type { Composer } from 'grammy';
import { minuteMs } from '#src/duration.ts';
import { block, type Message, type MessageLine } from '#src/message/message.ts';
import type { PostRef } from '#src/posts/post.ts';
import { findPlan, listAnnounced, readAnnouncement } from '#src/reminders/announcement.ts';
import { createCalendarFile } from '#src/reminders/calendar-file.ts';
import {
  defaultLeadMs,
  leadMinutes,
  type ReminderContext,
  reminderData,
  renderReminderLine,
  renderReminderSet,
  valuesOf,
} from '#src/reminders/reminder-messages.ts';
import { sayUsage } from './page.ts';
import type { BotContext } from './bot-context.ts';
import { findLinkedPost, getExampleLink, loadLinkedPosts } from './linked-posts.ts';
import { requireSettingsRight } from './permissions.ts';

export type RemindHandlersDeps = Pick<Services, 'archive' | 'clock'>;

const maxListed = 8;
const dayMinutes = 24 * 60;

export function addRemindHandlers(remind: Composer<BotContext>, deps: RemindHandlersDeps): void {
  remind.command('remind', async (ctx) => {
    const [typed = '', minutes] = ctx.match.trim().split(/\s+/);
    const isLead = minutes === undefined && /^\d{1,4}$/.test(typed);
    const inReply = typed === '' || isLead;
    const linked = inReply ? await loadLinkedPosts(deps, ctx, ctx.message?.reply_to_message?.entities) : [];
    const link = inReply
      ? (linked.find(({ name }) => ctx.findChannel(name)) ?? null)
      : await findLinkedPost(deps, ctx, typed);
    const lead = Number(isLead ? typed : (minutes ?? defaultLeadMs / minuteMs));
    if (typed === '' && link === null) return ctx.show(await createList(deps, ctx));
    if (link === null || !Number.isInteger(lead) || lead < 0 || lead > dayMinutes)
      return sayUsage(ctx, 'reminder-how', { example: await getExampleLink(deps, ctx) });
    const post = { channel: ctx.findChannel(link.name)?.key ?? '', id: link.id };
    return requireSettingsRight(ctx, async () => ctx.show(await remindOf(deps, ctx, post, lead * minuteMs)));
  });

  remind.callbackQuery(/^remind:(set|lead|off|ics):(\w{3,40}):(\d{1,10})(?::(\d{1,4}))?$/, async (ctx) => {
    const [, what, channel = '', id, minutes] = ctx.match;
    const post = { channel, id: Number(id) };
    if (what === 'ics') return sendCalendarFile(deps, ctx, post);
    return requireSettingsRight(ctx, async () => {
      if (what === 'off') {
        await ctx.changeChat((chat) => removeReminder(chat, post));
        return ctx.replaceWith(ctx.createMessage('reminder-removed'));
      }
      const lead = Number(minutes ?? defaultLeadMs / minuteMs);
      if (lead > dayMinutes) return ctx.notifyTooOld();
      const message = await remindOf(deps, ctx, post, lead * minuteMs);
      return what === 'set' ? ctx.show(message) : ctx.replaceWith(message);
    });
  });
}

/** Sets the reminder, or says why there is none. A lead that is over already gives way to the longest that is not. */
async function remindOf(deps: RemindHandlersDeps, ctx: BotContext, post: PostRef, wishedMs: number) {
  const { chat } = ctx.state;
  const now = deps.clock.now();
  const archived = await deps.archive.get(post.channel, post.id);
  const channel = ctx.findChannel(post.channel);
  if (!archived || !channel || archived.deletedAt !== null)
    return ctx.createMessage('reminder-unknown', { example: await getExampleLink(deps, ctx) });
  const found = readAnnouncement(archived.post, channel, chat.timeZone, archived.editedAt);
  if (found === null) return ctx.createMessage('reminder-no-time');
  const context = contextOf(deps, ctx, post);
  const { url } = archived.post;
  const { at, title } = found;
  if (at <= now) return ctx.createMessage('reminder-over', valuesOf({ at, title, url }, context));
  const leads = [wishedMs, ...leadMinutes.map((minutes) => minutes * minuteMs).toReversed()];
  const leadMs = leads.find((each) => each <= wishedMs && at - each > now) ?? 0;
  if (findReminder(chat, post) === undefined && (chat.reminders ?? []).length >= maxReminders)
    return ctx.createMessage('reminder-too-many', { most: maxReminders });
  const reminder: Reminder = { ...post, title, url, at, leadMs, remindedAt: null, followedBy: [] };
  await ctx.changeChat((old) => setReminder(old, reminder));
  return renderReminderSet(reminder, found.isZoneStated, context);
}

async function createList(deps: RemindHandlersDeps, ctx: BotContext): Promise<Message> {
  const { texts, chat } = ctx.state;
  const now = deps.clock.now();
  const set = (chat.reminders ?? []).filter(({ at }) => at > now).slice(0, maxListed);
  const all = await listAnnounced(deps.archive, ctx.channelsOfChat(), chat.timeZone, now);
  const open = all.filter((each) => findReminder(chat, each) === undefined).slice(0, maxListed);
  if (set.length + open.length === 0)
    return ctx.createMessage('reminder-none', { example: await getExampleLink(deps, ctx) });
  const setLines = set.map((each) => renderReminderLine(each, contextOf(deps, ctx, each)));
  const openLines = open.map((each) =>
    ctx.line('reminder-ahead-line', valuesOf(each, contextOf(deps, ctx, each))),
  );
  const listed = (head: string, lines: readonly MessageLine[]) =>
    lines.length > 0 ? [block(ctx.line(head), ...lines)] : [];
  const button = (name: string, what: 'set' | 'off') => (each: PostRef & { readonly at: number }) => [
    ctx.button(name, reminderData(what, each), { time: texts.dayAndTime(each.at, chat.timeZone) }),
  ];
  return {
    blocks: [...listed('reminder-list-head', setLines), ...listed('reminder-ahead-head', openLines)],
    buttons: [...open.map(button('remind-at', 'set')), ...set.map(button('remind-off-at', 'off'))],
  };
}

async function sendCalendarFile(deps: RemindHandlersDeps, ctx: BotContext, post: PostRef): Promise<unknown> {
  const { chat } = ctx.state;
  const channel = ctx.findChannel(post.channel);
  const plan = channel && (await findPlan(deps.archive, channel, post.id, chat.timeZone));
  if (!channel || !plan) return ctx.notifyTooOld();
  const event = {
    ...post,
    ...plan,
    channelTitle: channel.title,
    leadMs: findReminder(chat, post)?.leadMs ?? defaultLeadMs,
    now: deps.clock.now(),
  };
  const caption = ctx.createMessage('reminder-calendar', valuesOf(plan, contextOf(deps, ctx, post)));
  const bytes = Buffer.from(createCalendarFile(event));
  return ctx.sendFile({ name: `${post.channel}-${post.id}.ics`, bytes }, caption);
}

function contextOf(deps: RemindHandlersDeps, ctx: BotContext, post: PostRef): ReminderContext {
  const { texts, chat } = ctx.state;
  const channel = ctx.findChannel(post.channel)?.title ?? '';
  return { texts, timeZone: chat.timeZone, channel, now: deps.clock.now() };
}
