import type { Reminder } from '#src/chats/chat.ts';
import { toLocalTime } from '#src/chats/wall-clock.ts';
import { asQuoted } from '#src/digest/message/as-quoted.ts';
import { minuteMs } from '#src/duration.ts';
import { type Button, link, type Message, type MessageLine } from '#src/message/message.ts';
import type { Texts } from '#src/message/texts.ts';
import { detectLanguage } from '#src/posts/detect-language.ts';
import type { Post, PostRef } from '#src/posts/post.ts';

export interface ReminderContext {
  readonly texts: Texts;
  readonly timeZone: string;
  readonly channel: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export const leadMinutes = [5, 15, 60] as const;
export const defaultLeadMs = 15 * minuteMs;
/** So little late, it has just begun. */
const graceMs = 2 * minuteMs;

/** What a button about a reminder carries. */
export const reminderData = (what: 'set' | 'off' | 'ics' | 'lead', { channel, id }: PostRef): string =>
  `remind:${what}:${channel}:${id}`;

const calendarButton = (reminder: PostRef, texts: Texts): Button =>
  texts.button('calendar', reminderData('ics', reminder));

export function renderReminderSet(reminder: Reminder, isZoneStated: boolean, context: ReminderContext) {
  const { texts, timeZone } = context;
  const lead = texts.duration(reminder.leadMs / minuteMs, 'minute');
  const when = texts.time(reminder.at - reminder.leadMs, timeZone);
  const lines = texts.lines('reminder-set', { ...valuesOf(reminder, context), lead, when });
  const zone = isZoneStated ? [] : [texts.line('reminder-zone', { zone: timeZone })];
  const isOther = (leadMs: number) => leadMs !== reminder.leadMs && reminder.at - leadMs > context.now;
  const leads = leadMinutes
    .filter((minutes) => isOther(minutes * minuteMs))
    .map((minutes) => ({
      text: texts.duration(minutes, 'minute'),
      data: `${reminderData('lead', reminder)}:${minutes}`,
    }));
  const others = [calendarButton(reminder, texts), texts.button('remind-off', reminderData('off', reminder))];
  return { blocks: [{ lines: [...lines, ...zone] }], buttons: [leads, others] };
}

/** Shortly before, as it begins, or late: after downtime. */
export function renderReminderDue(reminder: Reminder, context: ReminderContext): Message {
  const { texts, now } = context;
  const left = texts.duration(Math.ceil((reminder.at - now) / minuteMs), 'minute');
  const key =
    reminder.at > now ? 'reminder-due' : now - reminder.at < graceMs ? 'reminder-now' : 'reminder-late';
  const head = texts.line(key, { ...valuesOf(reminder, context), left });
  return { blocks: [{ lines: [head, openLine(reminder, context)] }] };
}

/** `by`: the later post that says so, if not the announcement itself. */
export function renderReminderMoved(reminder: Reminder, from: number, context: ReminderContext, by?: Post) {
  const was = context.texts.dayAndTime(from, context.timeZone);
  const head = context.texts.lines('reminder-moved', { ...valuesOf(reminder, context), from: was });
  return changeOf([...head, openLine(by ?? reminder, context)], reminder, context, by);
}

export function renderReminderOff(
  reminder: Reminder,
  why: 'deleted' | 'edited' | Post,
  context: ReminderContext,
  said: 'said' | 'unsure' = 'said',
) {
  const by = typeof why === 'string' ? undefined : why;
  const choice = typeof why === 'string' ? why : said;
  const head = context.texts.line('reminder-fell', { ...valuesOf(reminder, context), why: { choice } });
  const open = why === 'deleted' ? [] : [openLine(by ?? reminder, context)];
  return changeOf([head, ...open], reminder, context, by);
}

/** A calendar takes over what became of the announcement itself. */
function changeOf(
  lines: readonly MessageLine[],
  reminder: PostRef,
  { texts }: ReminderContext,
  by?: Post,
): Message {
  return { blocks: [{ lines }], buttons: by ? [] : [[calendarButton(reminder, texts)]] };
}

export function renderReminderFollowed(reminder: Reminder, context: ReminderContext): Message {
  const { texts, timeZone } = context;
  const links = reminder.followedBy.map(({ url, at }) => [link(url, texts.time(at, timeZone))]);
  const posts = texts.listOf(links, 'and');
  const line = texts.line('reminder-followed', { ...valuesOf(reminder, context), posts });
  return { blocks: [{ lines: [line] }], silent: true };
}

/** `Fri 20 Nov, 15:00 · briefing by … · 15 minutes before`. */
export function renderReminderLine(reminder: Reminder, context: ReminderContext): MessageLine {
  const lead = context.texts.duration(reminder.leadMs / minuteMs, 'minute');
  return context.texts.line('reminder-line', { ...valuesOf(reminder, context), lead });
}

export function valuesOf(
  { title, at, url }: Pick<Reminder, 'title' | 'at' | 'url'>,
  { texts, timeZone, channel, now }: ReminderContext,
) {
  const isToday = toLocalTime(at, timeZone).date === toLocalTime(now, timeZone).date;
  const start = isToday ? texts.time(at, timeZone) : texts.dayAndTime(at, timeZone);
  const shown = texts.plain('digest-title', { title: asQuoted(title, detectLanguage(title)) });
  return { title: link(url, shown), start, channel };
}

function openLine({ url }: Pick<Reminder, 'url'>, { texts }: ReminderContext): MessageLine {
  return url === null ? [] : [link(url, texts.plain('alert-open'))];
}
