/** What people type for a day, as `/digest` takes it. */
import { addDays } from '#src/chats/wall-clock.ts';
import { readDays } from './analysis/calendar.ts';

const inName = /[@#＃/]\S*$/u;

/**
 * "24 November" as `YYYY-MM-DD`, "from Monday to Wednesday" as two of them with `..` between. A weekday is the last of its name
 * before the day `today`, or that day itself. `language`: of who types.
 */
export function writeDays(
  typed: string,
  today: string,
  language: string,
  kinds = ['date', 'weekday'],
): string {
  // in small letters, because a day with a capital may be part of a name, as that of a club
  const text = typed.toLowerCase();
  return readDays(text, today, { language }).reduceRight((written, { day, lastDay, index, end, is }) => {
    if (!kinds.includes(is) || inName.test(text.slice(0, index))) return written;
    const back = is === 'weekday' && lastDay > today ? -7 : 0;
    const [from, to] = [addDays(day, back), addDays(lastDay, back)];
    const dates = from === to ? from : `${from}..${to}`;
    return written.slice(0, index) + dates + written.slice(end);
  }, typed);
}
