/** When a message of a Telegram Desktop export was sent. */
import { toPostDate } from '../post.ts';

interface ExportDateFields {
  /** Local time of the machine that exported, in a zone that nothing tells. */
  readonly date?: string | null | undefined;
  /** The only instant in an export. */
  readonly date_unixtime?: string | number | undefined;
}

/** Telegram opened to the public on 2013-08-14 and counts seconds in 31 bits. */
const firstSecond = Date.UTC(2013, 7, 14) / 1000;
const lastSecond = 2 ** 31;

/** Seconds since 1970 of `date_unixtime`, which other programs write in milliseconds; null when nothing can have been sent then. */
export function readUnixTime({ date_unixtime }: ExportDateFields): number | null {
  const given = Number(date_unixtime ?? Number.NaN);
  const seconds = Math.floor(given > lastSecond ? given / 1000 : given);
  return seconds >= firstSecond && seconds < lastSecond ? seconds : null;
}

const localSecondsOf = ({ date }: ExportDateFields): number => Date.parse(`${date}Z`) / 1000;

/** Seconds that `date` is ahead of UTC in these messages; not a number when none of them tells. */
export function findZone(messages: readonly ExportDateFields[]): number {
  const offsets = messages.map((each) => localSecondsOf(each) - (readUnixTime(each) ?? Number.NaN));
  return offsets.find(Number.isFinite) ?? Number.NaN;
}

/** UTC to the second, from `date` where `date_unixtime` tells nothing; null when neither does. */
export function readExportDate(message: ExportDateFields, zoneSeconds: number): string | null {
  const seconds = readUnixTime(message) ?? localSecondsOf(message) - zoneSeconds;
  return Math.abs(seconds) < lastSecond ? toPostDate(seconds * 1000) : null;
}
