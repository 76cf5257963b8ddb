/** An announcement as an iCalendar file. Its UID stays and its SEQUENCE grows, so that a calendar replaces what it has. */
import type { PostRef } from '#src/posts/post.ts';
import type { Plan } from './announcement.ts';
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** `leadMs`: before it the calendar rings; `now`: milliseconds since 1970. */
export function createCalendarFile(
  event: PostRef & Plan & { readonly channelTitle: string; readonly leadMs: number; readonly now: number },
): string {
  const { isCalledOff, url } = event;
  const calendar = ical({
    prodId: { company: 'Dragoman', product: 'announcements' },
    method: isCalledOff ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  const entry = calendar.createEvent({
    id: `${event.channel}-${event.id}@dragoman`,
    sequence: event.sequence,
    stamp: new Date(event.now),
    start: new Date(event.at),
    summary: event.title,
    description: event.channelTitle,
    status: isCalledOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(url !== null && { url }),
  });
  if (!isCalledOff) entry.createAlarm({ type: ICalAlarmType.display, triggerBefore: event.leadMs / 1000 });
  return calendar.toString();
}
