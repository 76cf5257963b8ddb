import { parseWeekdays } from '#src/chats/weekdays.ts';
import { addDays, toLocalTime } from '#src/chats/wall-clock.ts';
import { sourceInAnyLanguage } from '#src/languages/index.ts';
import { type AnnouncedTime, findAnnouncedTime, findDates, namesMonth, tomorrow } from './announced-time.ts';
import { cleanText } from './clean-text.ts';
import { findClockTime, withLatinDigits } from './clock-time.ts';
import { countWords } from './words.ts';

interface AgendaItem {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly time: AnnouncedTime | null;
  readonly text: string;
}

const fewestItems = 2;
const fewestWords = 2;
/** Room for a weekday, a date and a time with its zone. */
const maxLead = 60;
const at = new RegExp(`^${sourceInAnyLanguage(({ clock }) => clock.at)}\\s+(?=\\d)`, 'iu');

/** The items of a post of `postedAt` that is hardly more than a list of them, most of them to come; none for any other. Times without a zone are in `zone`. */
export function readAgenda(text: string, postedAt: number, zone: string): readonly AgendaItem[] {
  if (!/\p{Nd}.*[\n;].*\p{Nd}/su.test(text)) return [];
  const today = toLocalTime(postedAt, zone).date;
  const lines = withLatinDigits(text)
    .split(/\n|;/u)
    .map(cleanText)
    .filter((line) => line !== '');
  const items: AgendaItem[] = [];
  const headings: string[] = [];
  let day: string | null = null;
  for (const line of lines) {
    const lead = readLead(line, today);
    if (lead.day !== null) day = lead.day;
    if (lead.text === line) headings.push(line);
    else if (countWords(lead.text) >= fewestWords) {
      for (const heading of headings.splice(0)) day ??= dayOfHeading(heading, today);
      const time = lead.hasTime ? findAnnouncedTime(lead.when, postedAt, zone, day) : null;
      items.push({ day: time ? toLocalTime(time.at, zone).date : (day ?? today), time, text: lead.text });
    }
  }
  const toCome = items.filter((item) => (item.time ? item.time.at > postedAt : item.day >= today));
  const isList = items.length >= fewestItems && 2 * items.length >= lines.length;
  return isList && 2 * toCome.length >= items.length ? items : [];
}

/** Takes weekday, date and time from the beginning of a line, in any order; `text` is what stands behind them. */
function readLead(line: string, today: string) {
  const taken: string[] = [];
  let rest = line;
  let day: string | null = null;
  let hasTime = false;
  for (;;) {
    const from = withColon(rest.replace(/^[^\p{L}\p{N}]+/u, '').replace(at, ''));
    const head = from.slice(0, maxLead);
    const word = /^\p{L}+/u.exec(head)?.[0] ?? '';
    const date = word === '' || namesMonth(word) ? findDates(head, today)[0] : undefined;
    const clock = word === '' ? findClockTime(head) : null;
    const named = word === '' ? null : dayOfWord(word, today);
    const end = date?.index === 0 ? date.end : clock?.index === 0 ? clock.end : named ? word.length : 0;
    if (end === 0) break;
    if (date?.index === 0) day = date.day;
    else if (clock?.index === 0) hasTime = true;
    else day ??= named;
    taken.push(from.slice(0, end));
    rest = from.slice(end);
  }
  const text = taken.length === 0 ? line : rest.replace(/^[^\p{L}\p{N}“«„"]+|[.,]$/gu, '');
  return { day, hasTime, when: taken.join(' '), text };
}

/** "15.00", "9 h 30", "10 Uhr" as `15:00`. */
const withColon = (line: string): string =>
  line
    .replace(/^(\d{1,2})(?:[.:]|\s?h\s?)([0-5]\d)(?![.:]?\d)(?:\s+uhr)?/iu, '$1:$2')
    .replace(/^(\d{1,2})\s?(?:uhr|h|ч\.?)(?![\p{L}\d])/iu, '$1:00');

function dayOfHeading(line: string, today: string): string | null {
  const named = line.match(/\p{L}+/gu)?.map((word) => dayOfWord(word, today)) ?? [];
  return findDates(line, today)[0]?.day ?? named.find((day) => day !== null) ?? null;
}

/** Of "tomorrow" and of a weekday: the next one, today among them. */
function dayOfWord(word: string, today: string): string | null {
  if (tomorrow.test(word)) return addDays(today, 1);
  const [weekday, ...more] = word.length < 2 ? [] : (parseWeekdays(word) ?? []);
  if (weekday === undefined || more.length > 0) return null;
  const now = new Date(`${today}T00:00:00Z`).getUTCDay() || 7;
  return addDays(today, (weekday - now + 7) % 7);
}
