/** What lies ahead: what notices announce, and what has a date to come in other posts. */
import { addDays, toLocalTime } from '#src/chats/wall-clock.ts';
import { readAgenda } from '../analysis/agenda.ts';
import {
  type AnnouncedTime,
  findAnnouncedTime,
  fromWord,
  isToCome,
  type Moment,
  newestOf,
  planChangeIn,
  readMoments,
  tenseOf,
  type Writing,
} from '../analysis/announced-time.ts';
import { withoutLiveSign } from '../analysis/classify-post.ts';
import { findDays, namesDay } from '../analysis/calendar.ts';
import { findClockTime } from '../analysis/clock-time.ts';
import { type DigestEntry, entryTitle } from '../analysis/digest-entry.ts';
import { isPromptInjection } from '../grounding/prompt-injection.ts';
import type { AheadItem } from '../written-digest.ts';
import { inContext } from './in-context.ts';
import { shortenAtClause } from './shorten-at-clause.ts';
import { isCorrection } from './overtaken.ts';
import { claims, isRefuted, withoutWhichWrong } from './needed-by.ts';

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
/** Characters of a sentence that is told whole. */
const maxSentence = 300;

interface Plan
  extends Pick<Moment, 'day' | 'time'>,
    Partial<Pick<AheadItem, 'lastDay' | 'sentences' | 'isOff'>> {
  readonly text: string;
}

/** At its day and hour in the reader's zone; none for what is over. */
function itemOf(entry: DigestEntry, plan: Plan, { now, timeZone }: Reader): AheadItem[] {
  const { time, text, sentences = [], isOff = false } = plan;
  // midnight in Bogotá is the next morning elsewhere
  const day = time ? toLocalTime(time.at, timeZone).date : plan.day;
  if (time ? time.at <= now : day < toLocalTime(now, timeZone).date) return [];
  const clock = time ? clockOf(time, timeZone) : { instant: null, stated: null };
  const { lastDay = day } = plan;
  return [{ ...clock, day, lastDay, text, language: entry.language, entries: [entry], sentences, isOff }];
}

/** What a notice says will be on air. */
export function announcedBy(entry: DigestEntry, reader: Reader): AheadItem[] {
  const time = entry.at === null ? null : findAnnouncedTime(entry.post.text, writingOf(entry, reader));
  const text = announcementTitle(entry);
  return time === null
    ? []
    : itemOf(entry, { day: '', time, text, isOff: planChangeIn(text) === 'off' }, reader);
}

const writingOf = ({ at, language }: DigestEntry, { now, timeZone }: Reader): Writing => ({
  postedAt: at ?? now,
  zone: timeZone,
  language,
});

/** What a list of announcements says will be, as far as it is not over. */
export const agendaOf = (entry: DigestEntry, reader: Reader): AheadItem[] =>
  readAgenda(entry.post.text, writingOf(entry, reader)).flatMap(({ day, time, text }) =>
    isPromptInjection(text) ? [] : itemOf(entry, { day, time, text: withoutLiveSign(text) }, reader),
  );

/** The stated time stands beside the reader's where the two differ, and alone where its zone is not known. */
function clockOf({ at, clock }: AnnouncedTime, timeZone: string): Pick<AheadItem, 'instant' | 'stated'> {
  if (clock.zone === null) return { instant: null, stated: clock.stated };
  const isSame = toLocalTime(at, clock.zone).offsetMs === toLocalTime(at, timeZone).offsetMs;
  return { instant: at, stated: isSame ? null : clock.stated };
}

/** "LIVE at 15:00 MSK: briefing by …" names its time beside; what follows is what is announced. */
export function announcementTitle(entry: DigestEntry): string {
  const name = entryTitle(entry);
  return withoutLiveSign(name).replace(/^.{0,12}?\d{1,2}[:.]\d{2}[^:]{0,24}:\s+/u, '') || name;
}

/** Sentences that name a day to come; one day of one post once, and none that `known` has. */
export function plansOf(entry: DigestEntry, reader: Reader, known: readonly AheadItem[]): AheadItem[] {
  // telling the day of a zone takes longer than all else here, and most posts name no day
  if (!namesDay(entry.post.text) && findClockTime(entry.post.text) === null) return [];
  const today = toLocalTime(reader.now, reader.timeZone).date;
  const [last, lastWithoutYear] = [addDays(today, maxDaysAhead), addDays(today, maxDaysWithoutYear)];
  const writing = writingOf(entry, reader);
  // "It begins at 19:30. The day is the same: 27 November."
  const isOfOtherDay = findDays(entry.post.text, today, entry).some(
    ({ is, day }) => is === 'date' && day > today,
  );
  const found = new Map<string, AheadItem>();
  for (const passage of entry.layout.passages.slice(0, maxPassages)) {
    if (isRefuted(passage, entry)) continue;
    const { text: said, sentences } = passage;
    const change = planChangeIn(said);
    const moments = readMoments(said, writing);
    const newest = change === 'moved' ? newestOf(moments, said, writing) : undefined;
    // of a day that is no longer the one only the new one is ahead
    const limit = withoutWhichWrong(passage, entry);
    // "in our earlier post we announced it for 25 November"
    const isVoid = ({ index }: Moment) =>
      isCorrection(said, entry) &&
      (tenseOf(entry.language)?.past.test(said.slice(0, index)) || claims.test(said.slice(0, index)));
    const plans = newest
      ? [newest]
      : moments
          .filter(
            (moment) => isToCome(moment, said, entry.language) && !(moment.is === 'hour' && isOfOtherDay),
          )
          .filter((moment, at, all) => at !== all.findIndex(({ day }) => day >= today) || !isVoid(moment));
    const whole = plans.length > 0 ? inContext(passage, entry) : null;
    const shown = shortenAtClause(said, maxSentence, entry.language);
    if (whole === null) continue;
    const text = [whole.replace(said, shown), ...(limit ? [limit.text] : [])]
      .join(' ')
      .replace(/[.,;:]$/u, '');
    for (const plan of plans.filter(({ index }) => index < shown.length)) {
      const lead = said.slice(0, plan.index);
      const part = said.split(/(?<=;)/u)[lead.split(';').length - 1] ?? said;
      // what is cancelled from a day on is news of that day: visas, a tax
      const isOff = planChangeIn(part) === 'off' && !fromWord.test(lead);
      // what has begun is told of its end
      const moment = plan.day < today ? { ...plan, day: plan.lastDay, time: null } : plan;
      for (const item of itemOf(entry, { ...moment, text, sentences, isOff }, reader)) {
        const isOfToday = item.day === today && moment.time === null;
        const isTooFar = item.day > (plan.hasYear ? last : lastWithoutYear);
        const isKnown = known.some(
          (other) => other.day === item.day && (other.text === text || other.entries[0] === entry),
        );
        if (!isOfToday && !isTooFar && !isKnown && !found.has(item.day) && !isPromptInjection(said))
          found.set(item.day, item);
      }
    }
  }
  return [...found.values()];
}
