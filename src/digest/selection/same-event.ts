import { toLocalTime } from '#src/chats/wall-clock.ts';
import { memoize } from '#src/memoize.ts';
import { relativeDay } from '#src/languages/calendar-names.ts';
import type { YieldingTask } from '#src/time-slices.ts';
import { planChange, planChangeIn } from '../analysis/announced-time.ts';
import { findDays, namesDay } from '../analysis/calendar.ts';
import { isCalendarWord } from '../analysis/calendar-words.ts';
import { crossLanguageFeaturesOf } from '../analysis/cross-language-features.ts';
import { accountOf, type DigestEntry, type Said } from '../analysis/digest-entry.ts';
import { passageOf, sayingsOf } from '../analysis/layout.ts';
import { contentStemsOf } from '../analysis/words.ts';
import { saysOpposite } from '../grounding/negation.ts';
import type { AheadItem } from '../written-digest.ts';
import type { Reader } from './find-ahead.ts';
import { turnsIn } from './shorten-at-clause.ts';

const maxPassages = 40;

/** Each event once, the soonest first: as a later post changed it, with the links of all who announce it for that moment, in the words that say most, in the reader's language if some are. */
export function* joinEventsInSteps(
  items: readonly AheadItem[],
  entries: readonly DigestEntry[],
  { language, timeZone }: Reader,
): YieldingTask<AheadItem[]> {
  const isForeign = (item: AheadItem): number => Number(item.language !== language);
  const joined: AheadItem[] = [];
  for (const item of yield* withChangesInSteps(items, entries, timeZone)) {
    const at = joined.findIndex((other) => isSameEvent(other, item));
    const known = joined[at] ?? item;
    const isFuller = isForeign(known) - isForeign(item) || item.text.length - known.text.length;
    const [more, less] = isFuller > 0 ? [item, known] : [known, item];
    if (known === item) joined.push(item);
    else joined[at] = { ...less, ...more, entries: [...more.entries, ...less.entries] };
  }
  const momentOf = ({ day, instant, stated }: AheadItem) =>
    `${day} ${instant === null ? (stated ?? '') : toLocalTime(instant, timeZone).time}`;
  return joined.sort((a, b) => Number(momentOf(a) > momentOf(b)) - Number(momentOf(a) < momentOf(b)));
}

/** At one stated moment; the lines of one list are events of their own. */
const isSameEvent = (a: AheadItem, b: AheadItem): boolean =>
  a.isOff === b.isOff &&
  (a.instant ?? a.stated) !== null &&
  isAtOnce(a, b) &&
  !a.entries.some((entry) => b.entries.includes(entry)) &&
  limitsOf(a) === limitsOf(b) &&
  isOfOneEvent(saidIn(a), saidIn(b));

/** How often it is denied, doubted or made to depend: a post without "if the pitch is not frozen" does not say so. */
const limitsOf = (item: AheadItem): number =>
  saidIn(item).passage.text.match(turnsIn(item.language) ?? /(?!)/g)?.length ?? 0;

/** What a later post moves stands at its new time with the old one, what it calls off as off at the time that was announced. */
function* withChangesInSteps(
  items: readonly AheadItem[],
  entries: readonly DigestEntry[],
  timeZone: string,
): YieldingTask<AheadItem[]> {
  const current = new Set(items);
  const inTurn = entries.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
  for (const entry of inTurn) {
    for (const passage of sayingsOf(entry.layout).slice(0, maxPassages)) {
      const said = { entry, passage, change: planChangeIn(passage.text) };
      const own = ownItem(said, current);
      const others = [...current].filter((item) => item !== own && isBefore(item, entry));
      const turned = likeliestOf(
        others.filter((item) => overturns(said, own, item, entries, timeZone)),
        said,
      );
      // who else announced it does not say so again
      const overturned = others.filter((item) =>
        turned.some(
          (one) => one === item || (isAtOnce(one, item) && isOfOneEvent(saidIn(one), saidIn(item))),
        ),
      );
      const [first] = overturned;
      if (first === undefined || overturned.some((item) => !isAtOnce(item, first))) continue;
      const announcing = overturned.flatMap((item) => item.entries);
      for (const item of [...overturned, own]) if (item) current.delete(item);
      const isOn = said.change !== 'off' && own !== undefined;
      const before = { ...first, entries: announcing };
      if (isOn && !isAtOnce(own, first)) current.add({ ...own, before });
      else current.add(isOn && first.isOff ? own : calledOff(said, first, announcing));
    }
    yield;
  }
  return [...current];
}

interface Change extends Said {
  readonly change: 'moved' | 'off' | null;
}

/** What the sentence announces; what a notice announces is what all its sentences are about, and so is the only new time of a post that moves something. */
function ownItem({ entry, passage, change }: Change, items: ReadonlySet<AheadItem>): AheadItem | undefined {
  const own = [...items].filter(({ entries: [first] }) => first === entry);
  const isOfAll = (item: AheadItem) => change === 'moved' || item.sentences.length === 0;
  return (
    own.find((item) => saidIn(item).passage === passage) ?? (own.length === 1 ? own.find(isOfAll) : undefined)
  );
}

/** In the words that call it off, with the posts that gave its time. */
const calledOff = (
  { entry, passage: { text, sentences } }: Said,
  { day, lastDay = day, instant, stated }: AheadItem,
  announcing: readonly DigestEntry[],
): AheadItem => ({
  ...{ day, lastDay, instant, stated, sentences, isOff: true },
  text: text.replace(/[.;,]$/u, ''),
  language: entry.language,
  entries: [...new Set([entry, ...announcing])],
});

const isAtOnce = (a: AheadItem, b: AheadItem): boolean =>
  a.day === b.day && (a.instant ?? a.stated) === (b.instant ?? b.stated);

/** Those with most of the words that call it off or move it. */
function likeliestOf(items: readonly AheadItem[], said: Said): AheadItem[] {
  const shared = items.map((item) => sharedWords(said, saidIn(item), true).shared);
  return items.filter((_, at) => shared[at] === Math.max(...shared));
}

/** Neither the days that a change names, beside the new one, nor the hour are others. */
function canBeOf(
  { entry, passage, change }: Change,
  own: AheadItem | undefined,
  item: AheadItem,
  zone: string,
): boolean {
  const posted = toLocalTime(entry.at ?? 0, zone).date;
  const isMoved = change === 'moved';
  const days = findDays(passage.text, posted, { language: entry.language, isMoved });
  const named = days.filter(({ day }) => !isMoved || day !== own?.day);
  const isAnotherHour = !isMoved && own?.instant && item.instant && own.instant !== item.instant;
  const isNamed = named.some(({ day, lastDay }) => day <= (item.lastDay ?? item.day) && item.day <= lastDay);
  return !isAnotherHour && (named.length === 0 || isNamed);
}

const isBefore = ({ entries: [first] }: AheadItem, entry: DigestEntry): boolean =>
  (first?.at ?? 0) < (entry.at ?? 0);

/** Only a word of a change, or the same words with another date, make two announcements one event. What one ministry says changes nothing about what another announced, unless it calls off what is of the same moment. */
function overturns(
  said: Change,
  own: AheadItem | undefined,
  item: AheadItem,
  entries: readonly DigestEntry[],
  timeZone: string,
): boolean {
  const announced = saidIn(item);
  const { entry, passage, change } = said;
  if (entry.language !== item.language) return false;
  const isMoved = own !== undefined && !isAtOnce(own, item);
  const isAnswer = entry.post.reply !== null && entry.post.reply.url === announced.entry.post.url;
  const isOther = change === 'moved' && !isMoved && item.isOff !== true;
  const isAbout =
    change !== null
      ? !isOther && (isAnswer || isOfOneEvent(said, announced, true)) && canBeOf(said, own, item, timeZone)
      : isInSameWords(said, announced) &&
        (isMoved || saysOpposite(passage.text, announced.passage.text, entry.language));
  if (!isAbout || (change === 'off' && own?.instant !== undefined && own.instant !== null)) return isAbout;
  const hasSaid = (other: DigestEntry) =>
    accountOf(other) === accountOf(entry) &&
    sayingsOf(other.layout).some(({ fingerprint }) => fingerprint === announced.passage.fingerprint);
  return accountOf(announced.entry) === accountOf(entry) || entries.some(hasSaid);
}

/** Of the words of the shorter, the share that both have where they speak of one event. */
const leastOfShorter = 0.66;
/** "Briefing" alone may be anybody's, and so may one name in two languages. */
const fewestOfOthers = 2;

/** Less where a day is named too: an office and its holder are in many announcements. */
const fewestOfChanged = 3;

/** Fewer may stand before any date: "Next meeting: 18 December". */
const fewestOfSame = 3;

/** By the words of one language, by the names of two. What is changed need not be called as before: there some words do. */
function isOfOneEvent(a: Said, b: Said, isChange = false): boolean {
  const isOneLanguage = a.entry.language === b.entry.language;
  const isOneAccount = accountOf(a.entry) === accountOf(b.entry);
  const { shared, ofShorter } = sharedWords(a, b, isOneLanguage);
  if (shared < (isOneLanguage && isOneAccount ? 1 : fewestOfOthers)) return false;
  const isEnough = isChange && isOneAccount && shared >= fewestOfChanged - Number(namesDay(a.passage.text));
  return !isOneLanguage || isEnough || shared >= leastOfShorter * ofShorter;
}

function sharedWords(a: Said, b: Said, isOneLanguage: boolean) {
  const [one, other] = [a, b].map(isOneLanguage ? wordsOf : namesOf) as [Set<string>, Set<string>];
  return { shared: one.intersection(other).size, ofShorter: Math.min(one.size, other.size) };
}

function isInSameWords(a: Said, b: Said): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  return one.size >= fewestOfSame && one.size === other.size && one.isSubsetOf(other);
}

const relativeDays = new RegExp(relativeDay.source, 'giu');

/** What a sentence is about: not when, nor that it is changed, nor who is to take note. */
function subjectOf({ passage: { text } }: Said): string {
  const parts = planChange.test(text) ? text.split(/\s?[:;]\s/u) : [];
  const changed = parts.find((part) => planChange.test(part) && /\p{L}{4}.*\p{L}{4}/u.test(part));
  return (changed ?? text)
    .replace(planChange, ' ')
    .replaceAll(relativeDays, ' ')
    .replace(/[\p{L}\p{M}]+/gu, (word) => (isCalendarWord(word.toLowerCase()) ? ' ' : word));
}

const wordsOf = memoize((said: Said) => withoutFigures(contentStemsOf(subjectOf(said), said.entry.language)));
const namesOf = memoize((said: Said) => withoutFigures(crossLanguageFeaturesOf(subjectOf(said))));
const withoutFigures = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.filter((word) => !/\p{N}|^c:/u.test(word)));

/** The whole sentence of a plan, the words of a notice. */
const saidIn = memoize(({ text, sentences, entries: [entry] }: AheadItem): Said => {
  const sentence = sayingsOf(entry!.layout).find((passage) => passage.sentences === sentences);
  return { entry: entry!, passage: sentence ?? passageOf(text, sentences, null) };
});
