/** What lies ahead: what notices announce, and what has a date to come in other posts. */
import { addDays, getWeekday, toLocalTime } from '#src/chats/wall-clock.ts';
import { readAgenda } from '../analysis/agenda.ts';
import {
  type AnnouncedTime,
  findAnnouncedTime,
  fromWord,
  isToCome,
  type Moment,
  newestOf,
  partOf,
  readMoments,
  rejected,
  tenseOf,
  untilWord,
  type Writing,
} from '../analysis/announced-time.ts';
import { planChangeIn } from '../analysis/events/plan-change.ts';
import { withoutLiveSign } from '../analysis/classify-post.ts';
import { daysUntil, findDays, type NamedDay, namesDay } from '../analysis/calendar.ts';
import { findClockTime } from '../analysis/clock-time.ts';
import { type DigestEntry, entryTitle } from '../analysis/digest-entry.ts';
import type { PostPassage } from '../analysis/layout.ts';
import { isPromptInjection } from '../grounding/prompt-injection.ts';
import type { AheadItem } from '../written-digest.ts';
import { inContext, otherMatterOf } from './in-context.ts';
import { shortenAtClause } from './shorten-at-clause.ts';
import { isCorrection } from './same-event.ts';
import { claims, isRefuted, requiredAfter } from './needed-by.ts';

export interface Reader {
  readonly now: number;
  readonly timeZone: string;
  readonly language: string;
}

/** What is further away is a plan for its year, not for the reader's week. */
const maxDaysAhead = 183;
/** Half a year from now a day without its year may be of this year or the next. */
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
  if (time === null) return [];
  const text = announcementTitle(entry);
  return itemOf(entry, { day: '', time, text, isOff: planChangeIn(text) === 'off' }, reader);
}

const writingOf = ({ at, language }: DigestEntry, { now, timeZone }: Reader): Writing => ({
  postedAt: at ?? now,
  zone: timeZone,
  language,
});

/** What a list of announcements says will be, as far as it is not over. */
export const agendaOf = (entry: DigestEntry, reader: Reader): AheadItem[] =>
  readAgenda(entry.post.text, writingOf(entry, reader)).flatMap((item) =>
    isPromptInjection(item.text) ? [] : itemOf(entry, { ...item, text: withoutLiveSign(item.text) }, reader),
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

/** Sentences that name a day to come; in one matter of a post a day once, but for another hour in another sentence, and none that `known` has. */
export function plansOf(entry: DigestEntry, reader: Reader, known: readonly AheadItem[]): AheadItem[] {
  // to tell the day of a zone takes longer than all else here, and most posts name no day
  if (!namesDay(entry.post.text) && findClockTime(entry.post.text) === null) return [];
  const passages = entry.layout.passages.slice(0, maxPassages);
  const matters = Map.groupBy(passages, (passage) => otherMatterOf(passage, entry));
  const plans = [...matters.values()].flatMap((own) => {
    const all = own.flatMap((passage) => plansIn(passage, entry, reader));
    const isTold = (one: AheadItem, { day, stated, instant, sentences }: AheadItem) =>
      one.day === day &&
      (one.sentences === sentences ||
        (instant ?? stated) === null ||
        (stated === one.stated && instant === one.instant));
    return all.filter((item, at) => !all.slice(0, at).some((one) => isTold(one, item)));
  });
  return plans.filter(
    ({ day, text }) =>
      !known.some((other) => other.day === day && (other.text === text || other.entries[0] === entry)),
  );
}

function plansIn(passage: PostPassage, entry: DigestEntry, reader: Reader): AheadItem[] {
  const { text: said, sentences } = passage;
  if (isRefuted(passage, entry) || isPromptInjection(said)) return [];
  const moments = momentsToCome(said, entry, reader);
  const whole = moments.length > 0 ? inContext(passage, entry) : null;
  if (whole === null) return [];
  const today = toLocalTime(reader.now, reader.timeZone).date;
  const more = requiredAfter(passage, entry)?.text ?? '';
  return moments.flatMap((moment) => {
    const own = sentences.length > 2 ? itemOfList(said, moment.index) : said;
    const shown = shortenAtClause(own, maxSentence, entry.language);
    if (own === said && moment.index >= shown.length) return [];
    const text = `${whole.replace(said, shown)} ${more}`.trim().replace(/[.,;:]$/u, '');
    const lead = said.slice(0, moment.index);
    // "Visa fees are cancelled from 1 January", "sailings are suspended until Sunday": nothing of that day is off
    const isBound = fromWord.test(lead) || untilWord.test(lead);
    const isOff = planChangeIn(partOf(said, moment.index, entry.language)) === 'off' && !isBound;
    // what has begun is told of its end
    const plan = moment.day < today ? { ...moment, day: moment.lastDay, time: null } : moment;
    const last = addDays(today, moment.hasYear ? maxDaysAhead : maxDaysWithoutYear);
    return itemOf(entry, { ...plan, text, sentences, isOff }, reader).filter(
      ({ day }) => day <= last && (day !== today || plan.time !== null),
    );
  });
}

/** With what introduces the list. */
function itemOfList(said: string, index: number): string {
  const [lead = ''] = /^[^:]+: (?=.*[;؛] )/u.exec(said) ?? [];
  const [before = '', behind = ''] = [said.slice(lead.length, index), said.slice(index)];
  if (lead === '' || index < lead.length) return said;
  return `${lead}${before.split(/[;؛] /u).at(-1)}${behind.split(/[;؛] /u)[0]}`;
}

/** Days and hours that a sentence says are to come; of what is moved only the new time. */
function momentsToCome(said: string, entry: DigestEntry, reader: Reader): Moment[] {
  const writing = writingOf(entry, reader);
  // nobody knows the "tomorrow" of a post without a date
  const moments = readMoments(said, writing).filter(({ is }) => is === 'date' || entry.at !== null);
  const newest = planChangeIn(said) === 'moved' ? newestOf(moments, said, writing) : undefined;
  if (newest) return [newest];
  const today = toLocalTime(reader.now, reader.timeZone).date;
  // "It begins at 19:30. The day is the same: 27 November."
  const isOfOtherDay = () =>
    findDays(entry.post.text, today, entry).some(({ is, day }) => is === 'date' && day > today);
  // "in our earlier post we announced it for 25 November"
  const isTakenBack = ({ index }: Moment) =>
    isCorrection(said, entry) &&
    !findDays(said, today, entry).some((day) => rejected.test(said.slice(0, day.index))) &&
    [tenseOf(entry.language).past, claims].some((words) => words.test(said.slice(0, index)));
  const spans = findDays(entry.post.text.slice(0, entry.post.text.indexOf(said)), today, entry);
  return moments
    .map((moment) => spans.reduce(inSpan, moment))
    .filter((moment) => isToCome(moment, said, entry.language) && !(moment.is === 'hour' && isOfOtherDay()))
    .filter((moment, at, all) => at !== all.findIndex(({ day }) => day >= today) || !isTakenBack(moment));
}

/** “The fair is on 28 and 29 November. The concert is on Saturday at 20:30.” */
function inSpan(moment: Moment, { day: first, lastDay }: NamedDay): Moment {
  const day = addDays(first, daysUntil(getWeekday(moment.day), first));
  if (moment.is !== 'weekday' || moment.day >= first || first === lastDay || day > lastDay) return moment;
  const shift = Date.parse(day) - Date.parse(moment.day);
  return {
    ...moment,
    day,
    lastDay: day,
    time: moment.time && { ...moment.time, at: moment.time.at + shift },
  };
}
