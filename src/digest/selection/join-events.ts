import { toLocalTime } from '#src/chats/wall-clock.ts';
import type { YieldingTask } from '#src/time-slices.ts';
import { planChangeIn } from '../analysis/announced-time.ts';
import { findDays } from '../analysis/calendar.ts';
import { accountOf, type DigestEntry, type Said } from '../analysis/digest-entry.ts';
import { sayingsOf } from '../analysis/layout.ts';
import { saysOpposite } from '../grounding/negation.ts';
import type { AheadItem } from '../written-digest.ts';
import type { Reader } from './find-ahead.ts';
import { isInSameWords, isOfOneEvent, saidIn, sharedWords } from './same-event.ts';
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
    const [now, before] = [saidIn(item), saidIn(known)];
    const { shared, ofShorter } = sharedWords(now, before, true);
    // of one account a newer post in other words may name another place
    const isFuller =
      isForeign(known) - isForeign(item) ||
      Number(shared < ofShorter && accountOf(now.entry) === accountOf(before.entry)) ||
      item.text.length - known.text.length;
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
  for (const entry of current.size > 0 ? inTurn : []) {
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
      if (first === undefined) continue;
      const announcing = overturned.flatMap((item) => item.entries);
      for (const item of [...overturned, own]) if (item) current.delete(item);
      current.add(changed(said, own, { ...first, entries: announcing }));
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

function changed(said: Change, own: AheadItem | undefined, before: AheadItem): AheadItem {
  if (own === undefined || said.change === 'off') return calledOff(said, before);
  if (isAtOnce(own, before) && before.isOff) return own;
  return said.change === 'moved' || !isAtOnce(own, before) ? { ...own, before } : calledOff(said, before);
}

/** In the words that call it off. Who calls off the same again says so with the first. */
function calledOff({ entry, passage: { text, sentences } }: Said, known: AheadItem): AheadItem {
  const { day, lastDay = day, instant, stated, isOff, before } = known;
  const announced = isOff ? before : known;
  return {
    ...{ day, lastDay, instant, stated, sentences, isOff: true },
    text: text.replace(/[.;,]$/u, ''),
    language: entry.language,
    entries: [...new Set([entry, ...(isOff ? known.entries : [])])],
    ...(announced && { before: announced }),
  };
}

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
  const isMoved = own !== undefined && !isAtOnce(own, item);
  const isAnswer = entry.post.reply !== null && entry.post.reply.url === announced.entry.post.url;
  const isAbout =
    change !== null
      ? (isAnswer || isOfOneEvent(said, announced, true)) && canBeOf(said, own, item, timeZone)
      : isInSameWords(said, announced) &&
        (isMoved || saysOpposite(passage.text, announced.passage.text, entry.language));
  if (!isAbout || (change === 'off' && own?.instant)) return isAbout;
  const hasSaid = (other: DigestEntry) =>
    accountOf(other) === accountOf(entry) &&
    sayingsOf(other.layout).some(({ fingerprint }) => fingerprint === announced.passage.fingerprint);
  return accountOf(announced.entry) === accountOf(entry) || entries.some(hasSaid);
}
