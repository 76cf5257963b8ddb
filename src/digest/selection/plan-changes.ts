/** What later posts call off or move. */
import type { YieldingTask } from '#src/time-slices.ts';
import { planChangeIn } from '../analysis/events/plan-change.ts';
import { accountOf, type DigestEntry, type Said } from '../analysis/digest-entry.ts';
import { sayingsOf } from '../analysis/layout.ts';
import { deniesSomething, saysOpposite } from '../grounding/negation.ts';
import type { AheadItem, StoryForWriting } from '../written-digest.ts';
import {
  countShared,
  dayPosted,
  daysOf,
  isCorrection,
  namesDayOf,
  isInSameWords,
  shareOfLonger,
  withoutStop,
  isOfOneEvent,
  sharedWords,
  statementOf,
  eventWordsOf,
  eventWordsOfPost,
} from './same-event.ts';

const maxPassages = 40;
/** Words that a plan and what denies it have in common, as a share of the longer. */
const leastDenied = 0.66;
/** Words that a correction has of the post that it corrects. */
const leastCorrected = 3;

interface Update extends Said {
  readonly change: 'moved' | 'off' | null;
  /** What the sentence itself announces. */
  readonly own: AheadItem | undefined;
  readonly zone: string;
}

/** The plans as they stand at last, by `entries`, the oldest first: what was moved at its new time, with the old one as `before`, and what was called off as off at the time that was announced. */
export function* withChangesInSteps(
  items: readonly AheadItem[],
  entries: readonly DigestEntry[],
  zone: string,
): YieldingTask<AheadItem[]> {
  const current = new Set(items);
  for (const entry of current.size > 0 ? entries : []) {
    for (const passage of sayingsOf(entry.layout).slice(0, maxPassages)) {
      const said = { entry, passage, change: planChangeIn(passage.text), zone };
      const own = ownPlan(said, current);
      const isOtherDay = own !== undefined && said.change === null && isCorrection(passage.text, entry);
      const update = { ...said, own, ...(isOtherDay && { change: 'moved' as const }) };
      const changed = plansChangedBy(update, current, entries);
      const [first] = changed;
      if (first === undefined) continue;
      for (const item of [...changed, update.own]) if (item) current.delete(item);
      current.add(afterUpdate(update, { ...first, entries: changed.flatMap((item) => item.entries) }));
    }
    yield;
  }
  return [...current];
}

/** The plan that the sentence announces: a notice has one for all its sentences, and so has a post that moves something to one new time. */
function ownPlan(
  { entry, passage, change }: Omit<Update, 'own'>,
  items: ReadonlySet<AheadItem>,
): AheadItem | undefined {
  const own = [...items].filter(({ entries: [first] }) => first === entry);
  const [only, ...others] = own;
  const isOfAll = others.length === 0 && (change === 'moved' || only?.sentences.length === 0);
  return own.find((item) => statementOf(item).passage === passage) ?? (isOfAll ? only : undefined);
}

/** Of the earlier plans that may be meant those with most of the words of the update, and whatever else announced the same for that moment. */
function plansChangedBy(
  update: Update,
  items: ReadonlySet<AheadItem>,
  entries: readonly DigestEntry[],
): AheadItem[] {
  const earlier = [...items].filter(
    (item) => item !== update.own && (item.entries[0]?.at ?? 0) < (update.entry.at ?? 0),
  );
  const named = earlier.filter((item) => changes(update, item, entries));
  const meant = named.length > 0 ? named : onlyPlanOf(update, earlier, entries);
  const shared = meant.map((item) => sharedWords(update, statementOf(item), true).shared);
  const likeliest = meant.filter((_, at) => shared[at] === Math.max(...shared));
  return earlier.filter((item) =>
    likeliest.some(
      (one) => one === item || (isAtOnce(one, item) && isOfOneEvent(statementOf(one), statementOf(item))),
    ),
  );
}

/** “Tonight's show is off”, where no other post speaks of a show: the only plan that the account has for that day. */
function onlyPlanOf(
  update: Update,
  earlier: readonly AheadItem[],
  entries: readonly DigestEntry[],
): AheadItem[] {
  const { entry, change, zone } = update;
  const [thing, ...others] = eventWordsOf(update);
  if (change !== 'off' || thing === undefined || others.length > 0) return [];
  const days = daysOf(update, zone);
  const ofDay = earlier.filter(
    ({ day, instant, stated, entries: [first] }) =>
      (instant ?? stated) !== null &&
      accountOf(first!) === accountOf(entry) &&
      days.some((named) => named.day === day),
  );
  const isOfOthers = entries.some((one) => one !== entry && eventWordsOfPost(one).has(thing));
  return isOfOthers || ofDay.length > 1 ? [] : ofDay;
}

/** Only a word of a change, or the same words with another date, make an update of an announcement. What one ministry says changes nothing of what another alone announced, unless it calls off what is of the same moment. */
function changes(update: Update, item: AheadItem, entries: readonly DigestEntry[]): boolean {
  const announced = statementOf(item);
  const { entry, passage, change, own } = update;
  const isAnswer = entry.post.reply !== null && entry.post.reply.url === announced.entry.post.url;
  // in other words: of the sentence it has few, but more of its post
  const isCorrected =
    isCorrection(passage.text, entry) &&
    countShared(update, announced) > 0 &&
    eventWordsOf(update).intersection(eventWordsOfPost(announced.entry)).size >= leastCorrected;
  const isOpposite = saysOpposite(passage.text, announced.passage.text, entry.language);
  const isAbout =
    change === null
      ? isInSameWords(update, announced) &&
        (isOpposite ? mayBeOfTime(update, item) : own !== undefined && !isAtOnce(own, item))
      : (isAnswer || isOfOneEvent(update, announced, true) || isCorrected) && mayBeOfTime(update, item);
  if (!isAbout || (change === 'off' && own?.instant)) return isAbout;
  const announces = (other: DigestEntry) =>
    accountOf(other) === accountOf(entry) &&
    sayingsOf(other.layout).some(({ fingerprint }) => fingerprint === announced.passage.fingerprint);
  return accountOf(announced.entry) === accountOf(entry) || entries.some(announces);
}

/** It names no other day than the plan's, the new one aside, and calls off nothing at another hour. */
function mayBeOfTime(update: Update, item: AheadItem): boolean {
  const { change, own, zone } = update;
  const isMoved = change === 'moved';
  // "Correction to our post of today"
  const isOfPost = (day: string) => day === dayPosted(update, zone) && isCorrection('', update.entry);
  const named = daysOf(update, zone).filter(({ day }) => !isMoved || (day !== own?.day && !isOfPost(day)));
  const isAnotherHour = !isMoved && own?.instant && item.instant && own.instant !== item.instant;
  return !isAnotherHour && (named.length === 0 || namesDayOf(item, update, zone));
}

/** Off, on again, or moved. */
function afterUpdate(update: Update, before: AheadItem): AheadItem {
  const { own, change } = update;
  if (own === undefined || change === 'off') return calledOff(update, before);
  if (isAtOnce(own, before) && before.isOff) return own;
  return change === 'moved' || !isAtOnce(own, before) ? { ...own, before } : calledOff(update, before);
}

/** In the words that call it off, at the time that was announced. Who calls off the same again is linked with the first who did. */
function calledOff({ entry, passage: { text, sentences } }: Said, known: AheadItem): AheadItem {
  const { day, lastDay = day, instant, stated, isOff } = known;
  const before = isOff ? known.before : known;
  return {
    ...{ day, lastDay, instant, stated, sentences, isOff: true },
    text: withoutStop(text),
    language: entry.language,
    entries: [...new Set([entry, ...(isOff ? known.entries : [])])],
    ...(before && { before }),
  };
}

/** Told without a sentence before it that has changed; "no sirens will be tested tomorrow", where that has changed "tested tomorrow at 12:00", is that plan called off. */
export const asNoted =
  (items: readonly AheadItem[]) =>
  (item: AheadItem, { note }: StoryForWriting): AheadItem => {
    if (note.is !== 'changed') return item;
    const [said, was] = [statementOf(item).passage.text, note.before.passage.text];
    if (item.text.includes(was)) return { ...item, text: withoutStop(said) };
    if (said !== note.after.passage.text || (item.instant ?? item.stated) !== null) return item;
    const isDenied = deniesSomething(said, item.language) && !deniesSomething(was, item.language);
    if (!isDenied || shareOfLonger(note.after, note.before) < leastDenied) return item;
    const isMeant = (one?: AheadItem) => one?.day === item.day && statementOf(one).passage.text === was;
    const plan = [item.before, ...items].find(isMeant);
    return plan ? calledOff(note.after, plan) : item;
  };

export const isAtOnce = (a: AheadItem, b: AheadItem): boolean =>
  a.day === b.day && (a.instant ?? a.stated) === (b.instant ?? b.stated);
