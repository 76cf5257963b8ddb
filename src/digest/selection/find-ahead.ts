/** What lies ahead: what notices announce, and what has a date to come in other posts. */
import { memoize } from '#src/memoize.ts';
import type { YieldingTask } from '#src/time-slices.ts';
import { addDays, toLocalTime } from '#src/chats/wall-clock.ts';
import { readAgenda } from '../analysis/agenda.ts';
import {
  type AnnouncedTime,
  findAnnouncedTime,
  findDates,
  namesMonth,
  planChange,
} from '../analysis/announced-time.ts';
import { contradicts, type Said, sayingsOf } from '../analysis/contradiction.ts';
import { accountOf, type DigestEntry, entryTitle } from '../analysis/digest-entry.ts';
import { passageOf, type PostPassage } from '../analysis/layout.ts';
import { contentStemsOf } from '../analysis/words.ts';
import { saysOpposite } from '../grounding/negation.ts';
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

export const soonestFirst = (a: AheadItem, b: AheadItem): number =>
  a.day === b.day ? (a.instant ?? 0) - (b.instant ?? 0) : a.day < b.day ? -1 : 1;

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
    const dates = findDates(passage.text, posted);
    // of a day that is no longer the one only the new one is ahead
    for (const { day, index, hasYear } of planChange.test(passage.text) ? dates.slice(-1) : dates) {
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

/** Where a later post calls off what is announced, or names another day or time for it, that is what lies ahead, and what was announced stands before it. */
export function* withChangesInSteps(
  items: readonly AheadItem[],
  entries: readonly DigestEntry[],
): YieldingTask<AheadItem[]> {
  const current = new Set(items);
  const inTurn = entries.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
  for (const entry of inTurn) {
    for (const passage of sayingsOf(entry).slice(0, maxPassages)) {
      const said = { entry, passage };
      const own = ownItem(said, current);
      const overturned = [...current].filter((item) => item !== own && overturns(said, own, item));
      const [first] = overturned;
      if (first === undefined || overturned.some((item) => !isAtOnce(item, first))) continue;
      const before = { ...first, entries: overturned.flatMap((item) => item.entries) };
      for (const item of [...overturned, own]) if (item) current.delete(item);
      current.add(own && !isAtOnce(own, first) ? { ...own, before } : { ...calledOff(said, first), before });
    }
    yield;
  }
  return [...current];
}

/** What the sentence announces; of a post that announces one thing any of its sentences is about it. */
function ownItem({ entry, passage }: Said, items: ReadonlySet<AheadItem>): AheadItem | undefined {
  const own = [...items].filter(({ entries: [first] }) => first === entry);
  return own.find((item) => saidIn(item).passage === passage) ?? (own.length === 1 ? own[0] : undefined);
}

/** At no time: nobody needs a reminder. */
const calledOff = ({ entry, passage: { text, sentences } }: Said, { day }: AheadItem): AheadItem => ({
  day,
  instant: null,
  stated: null,
  text: text.replace(/[.;,]$/u, ''),
  language: entry.language,
  entries: [entry],
  sentences,
});

const isAtOnce = (a: AheadItem, b: AheadItem): boolean => a.day === b.day && a.instant === b.instant;

function overturns(said: Said, own: AheadItem | undefined, item: AheadItem): boolean {
  const announced = saidIn(item);
  const { entry, passage } = said;
  const isLater = (entry.at ?? 0) > (announced.entry.at ?? 0) && entry.language === item.language;
  // what one ministry says changes nothing about what another announced
  if (!isLater || accountOf(entry) !== accountOf(announced.entry)) return false;
  if (planChange.test(passage.text)) return isOfSame(passage.text, announced);
  if (!contradicts(announced, said)) return false;
  const isMoved = own !== undefined && !isAtOnce(own, item);
  return isMoved || saysOpposite(passage.text, announced.passage.text, entry.language);
}

/** Of the words of the shorter, the share that both have where they speak of one occasion. */
const leastOfShorter = 0.7;

function isOfSame(text: string, { entry: { language }, passage }: Said): boolean {
  const [one, other] = [text.replace(planChange, ' '), passage.text].map(
    (each) => new Set(contentStemsOf(each, language).filter((stem) => !/\p{N}/u.test(stem))),
  ) as [Set<string>, Set<string>];
  const shared = one.intersection(other).size;
  return shared > 0 && shared >= leastOfShorter * Math.min(one.size, other.size);
}

/** The whole sentence of a plan, the words of a notice. */
const saidIn = memoize(({ text, sentences, entries: [entry] }: AheadItem): Said => {
  const sentence = sayingsOf(entry!).find((passage) => passage.sentences === sentences);
  return { entry: entry!, passage: sentence ?? passageOf(text, sentences, null) };
});

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
