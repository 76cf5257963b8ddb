/** An announcement as an iCalendar file. Its UID stays and its SEQUENCE grows, so that a calendar replaces what it has. */
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

export interface CalendarEvent {
  readonly channel: string;
  readonly id: number;
  readonly channelTitle: string;
  readonly title: string;
  readonly url: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly leadMs: number;
  /** How often the post was edited or deleted. */
  readonly sequence: number;
  readonly isCalledOff: boolean;
  readonly now: number;
}

export function createCalendarFile(event: CalendarEvent): string {
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
