/** What lies ahead: what notices announce, and what has a date to come in other posts. */
import { addDays, toLocalTime } from '#src/chats/wall-clock.ts';
import { readAgenda } from '../analysis/agenda.ts';
import { type AnnouncedTime, findAnnouncedTime, findDates, namesMonth } from '../analysis/announced-time.ts';
import { crossLanguageFeaturesOf } from '../analysis/cross-language-features.ts';
import { type DigestEntry, entryTitle } from '../analysis/digest-entry.ts';
import type { PostPassage } from '../analysis/layout.ts';
import { contentStemsOf } from '../analysis/words.ts';
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

const soonestFirst = (a: AheadItem, b: AheadItem): number =>
  a.day === b.day ? (a.instant ?? 0) - (b.instant ?? 0) : a.day < b.day ? -1 : 1;

/** What several posts announce for one moment stands once, in the reader's language if it can, with the links of all; the soonest first. */
export function joinAnnouncements(items: readonly AheadItem[], { language }: Reader): AheadItem[] {
  const joined: AheadItem[] = [];
  for (const item of items.toSorted(soonestFirst)) {
    const at = joined.findIndex((other) => isSameEvent(other, item));
    const known = joined[at];
    if (known) {
      const shown = known.language !== language && item.language === language ? item : known;
      joined[at] = { ...shown, entries: [...known.entries, ...item.entries] };
    } else joined.push(item);
  }
  return joined;
}

/** Of the words of the shorter, the share that both have; across languages so many names. */
const leastOfShorter = 0.7;
const fewestNames = 2;

function isSameEvent(a: AheadItem, b: AheadItem): boolean {
  const isAtOnce =
    a.day === b.day && a.instant === b.instant && (a.instant !== null || a.stated === b.stated);
  if (!isAtOnce || (a.instant ?? a.stated) === null || a.entries.includes(b.entries[0]!)) return false;
  const isOneLanguage = a.language === b.language;
  const [one, other] = [a, b].map(
    ({ text }) =>
      new Set(
        isOneLanguage
          ? contentStemsOf(text, a.language)
          : crossLanguageFeaturesOf(text).filter((feature) => feature.startsWith('w:')),
      ),
  ) as [Set<string>, Set<string>];
  const shared = one.intersection(other).size;
  return isOneLanguage
    ? shared > 0 && shared >= leastOfShorter * Math.min(one.size, other.size)
    : shared >= fewestNames;
}

/** What a notice says will be on air; null for what is over. */
export function announcedBy(entry: DigestEntry, { now, timeZone }: Reader): AheadItem | null {
  const time = entry.at === null ? null : findAnnouncedTime(entry.post.text, entry.at, timeZone);
  if (time === null || time.at <= now) return null;
  return {
    day: toLocalTime(time.at, timeZone).date,
    ...clockOf(time, timeZone),
    text: announcementTitle(entry),
    language: entry.language,
    entries: [entry],
    sentences: [],
  };
}

/** What a list of announcements says will be, as far as it is not over. */
export function agendaOf(entry: DigestEntry, { now, timeZone }: Reader): AheadItem[] {
  const today = toLocalTime(now, timeZone).date;
  return readAgenda(entry.post.text, entry.at ?? now, timeZone)
    .filter(({ day, time }) => (time ? time.at > now : day >= today))
    .filter(({ text }) => !isPromptInjection(text))
    .map(({ day, time, text }) => ({
      day,
      ...(time ? clockOf(time, timeZone) : { instant: null, stated: null }),
      text: text.replace(liveSign, ''),
      language: entry.language,
      entries: [entry],
      sentences: [],
    }));
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
  if (!namesMonth(entry.post.text)) return [];
  const today = toLocalTime(now, timeZone).date;
  const [last, lastWithoutYear] = [addDays(today, maxDaysAhead), addDays(today, maxDaysWithoutYear)];
  const posted = toLocalTime(entry.at ?? now, timeZone).date;
  const found = new Map<string, AheadItem>();
  for (const passage of entry.layout.passages.slice(0, maxPassages)) {
    for (const { day, index, hasYear } of findDates(passage.text, posted)) {
      if (
        day <= today ||
        day > (hasYear ? last : lastWithoutYear) ||
        found.has(day) ||
        isPromptInjection(passage.text)
      )
        continue;
      const text = clauseAround(passage, index);
      if (known.some((item) => item.day === day && item.text === text)) continue;
      found.set(day, {
        day,
        instant: null,
        stated: null,
        text,
        language: entry.language,
        entries: [entry],
        sentences: passage.sentences,
      });
    }
  }
  return [...found.values()];
}

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
