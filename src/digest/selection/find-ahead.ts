/** What lies ahead: what notices announce, and what has a date to come in other posts. */
import { addDays, toLocalTime } from '#src/chats/wall-clock.ts';
import { languages } from '#src/languages/index.ts';
import { wholeSourceOf } from '#src/languages/terms.ts';
import { readAgenda } from '../analysis/agenda.ts';
import {
  type AnnouncedTime,
  findAnnouncedTime,
  findDates,
  findRelativeDay,
  namesDay,
  planChangeIn,
} from '../analysis/announced-time.ts';
import { findClockTime } from '../analysis/clock-time.ts';
import { type DigestEntry, entryTitle } from '../analysis/digest-entry.ts';
import type { PostPassage } from '../analysis/layout.ts';
import { isPromptInjection } from '../grounding/prompt-injection.ts';
import type { AheadItem } from '../written-digest.ts';

export interface Reader {
  readonly now: number;
  readonly timeZone: string;
  readonly language: string;
}

/** What is further away is a plan for its year, not for the reader's week. */
const maxDaysAhead = 183;
/** Of two years that are as near the writer may mean either. */
const maxDaysWithoutYear = 150;
const maxPassages = 40;
const maxText = 100;

/** At no time of day unless one is given. */
export const aheadItemOf = (
  entry: DigestEntry,
  day: string,
  text: string,
  { instant = null, stated = null, sentences = [], isOff = false, lastDay = day }: Partial<AheadItem>,
): AheadItem => ({
  day,
  instant,
  stated,
  text,
  language: entry.language,
  entries: [entry],
  sentences,
  isOff,
  lastDay,
});

/** What a notice says will be on air; null for what is over. */
export function announcedBy(entry: DigestEntry, { now, timeZone }: Reader): AheadItem | null {
  const time = entry.at === null ? null : findAnnouncedTime(entry.post.text, entry.at, timeZone);
  if (time === null || time.at <= now) return null;
  const day = toLocalTime(time.at, timeZone).date;
  const text = announcementTitle(entry);
  return aheadItemOf(entry, day, text, { ...clockOf(time, timeZone), isOff: planChangeIn(text) === 'off' });
}

/** What a list of announcements says will be, as far as it is not over. */
export function agendaOf(entry: DigestEntry, { now, timeZone }: Reader): AheadItem[] {
  const today = toLocalTime(now, timeZone).date;
  return readAgenda(entry.post.text, entry.at ?? now, timeZone)
    .filter(({ day, time }) => (time ? time.at > now : day >= today))
    .filter(({ text }) => !isPromptInjection(text))
    .map(({ day, time, text }) =>
      aheadItemOf(entry, day, text.replace(liveSign, ''), time ? clockOf(time, timeZone) : {}),
    );
}

/** The stated time stands beside the reader's where the two differ, and alone where its zone is not known. */
function clockOf({ at, clock }: AnnouncedTime, timeZone: string): Pick<AheadItem, 'instant' | 'stated'> {
  if (clock.zone === null) return { instant: null, stated: clock.stated };
  const isSame = toLocalTime(at, clock.zone).offsetMs === toLocalTime(at, timeZone).offsetMs;
  return { instant: at, stated: isSame ? null : clock.stated };
}

const liveSign = /^live\b\s*[:!—–-]*\s*/iu;

/** "LIVE at 15:00 MSK: briefing by …" names its time beside; what follows is what is announced. */
export function announcementTitle(entry: DigestEntry): string {
  const name = entryTitle(entry);
  return name.replace(liveSign, '').replace(/^.{0,12}?\d{1,2}[:.]\d{2}[^:]{0,24}:\s+/u, '') || name;
}

/** Sentences that name a day to come; one day of one post once, and none that `known` has. */
export function plansOf(
  entry: DigestEntry,
  { now, timeZone }: Reader,
  known: readonly AheadItem[],
): AheadItem[] {
  // telling the day of a zone takes longer than all else here, and most posts name no day
  if (!namesDay(entry.post.text) && findClockTime(entry.post.text) === null) return [];
  const today = toLocalTime(now, timeZone).date;
  const [last, lastWithoutYear] = [addDays(today, maxDaysAhead), addDays(today, maxDaysWithoutYear)];
  const posted = toLocalTime(entry.at ?? now, timeZone).date;
  const found = new Map<string, AheadItem>();
  for (const passage of entry.layout.passages.slice(0, maxPassages)) {
    const time = findAnnouncedTime(passage.text, entry.at ?? now, timeZone);
    const spoken = time && findRelativeDay(passage.text, posted);
    const named = findDates(passage.text, posted);
    const dates =
      named.length > 0 || !spoken ? named : [{ day: spoken, lastDay: spoken, index: 0, hasYear: false }];
    const change = planChangeIn(passage.text);
    // of a day that is no longer the one only the new one is ahead
    for (const { day: first, lastDay, index, hasYear } of change === 'moved' ? dates.slice(-1) : dates) {
      const stated = change === 'moved' || first < today ? lastDay : first;
      const isOfDay = time !== null && toLocalTime(time.at, time.clock.zone ?? timeZone).date === stated;
      // midnight in Bogotá is the next morning elsewhere
      const day = isOfDay ? toLocalTime(time.at, timeZone).date : stated;
      if (
        day < today ||
        (day === today && !(isOfDay && time.at > now)) ||
        day > (hasYear ? last : lastWithoutYear) ||
        found.has(day) ||
        isPromptInjection(passage.text)
      )
        continue;
      const text = clauseAround(passage, index);
      const isKnown = (item: AheadItem) => item.text === text || item.entries[0] === entry;
      if (known.some((item) => item.day === day && isKnown(item))) continue;
      const isOff = change === 'off' && !fromDay.test(passage.text.slice(0, index));
      const { sentences } = passage;
      found.set(
        day,
        aheadItemOf(entry, day, text, { sentences, isOff, lastDay, ...(isOfDay && clockOf(time, timeZone)) }),
      );
    }
  }
  return [...found.values()];
}

/** What is cancelled from a day on is news of that day: visas, a tax. */
const fromDay = new RegExp(`${wholeSourceOf(...languages.map(({ clock }) => clock.from))}\\s+$`, 'iu');

/** The clause that names the day, with those after and before it as far as there is room. */
function clauseAround({ text }: PostPassage, index: number): string {
  const clauses = [...text.matchAll(/[^,;:—–]+(?:[,;:—–](?!\s)[^,;:—–]*)*[,;:—–]?\s*/gu)];
  const at = clauses.findLastIndex((clause) => clause.index <= index);
  let shown = clauses[at]?.[0] ?? text;
  for (const [clause] of clauses.slice(at + 1)) {
    if (shown.length + clause.length > maxText) break;
    shown += clause;
  }
  for (const [clause] of clauses.slice(0, Math.max(0, at)).toReversed()) {
    if (shown.length + clause.length > maxText) break;
    shown = clause + shown;
  }
  return shown.trim().replace(/[,;:—–.]+$/u, '');
}
