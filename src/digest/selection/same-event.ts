import { memoize } from '#src/memoize.ts';
import type { YieldingTask } from '#src/time-slices.ts';
import { planChange } from '../analysis/announced-time.ts';
import { contradicts } from '../analysis/contradicts.ts';
import { crossLanguageFeaturesOf } from '../analysis/cross-language-features.ts';
import { accountOf, type DigestEntry, type Said } from '../analysis/digest-entry.ts';
import { passageOf, sayingsOf } from '../analysis/layout.ts';
import { contentStemsOf } from '../analysis/words.ts';
import { saysOpposite } from '../grounding/negation.ts';
import type { AheadItem } from '../written-digest.ts';
import { aheadItemOf } from './find-ahead.ts';

const maxPassages = 40;

/** Each event once, the soonest first: as a later post changed it, with the links of all who announce it for that moment, in the words that say most, in the reader's `language` if some are. */
export function* joinEventsInSteps(
  items: readonly AheadItem[],
  entries: readonly DigestEntry[],
  language: string,
): YieldingTask<AheadItem[]> {
  const isForeign = (item: AheadItem): number => Number(item.language !== language);
  const joined: AheadItem[] = [];
  for (const item of yield* withChangesInSteps(items, entries)) {
    const at = joined.findIndex((other) => isSameEvent(other, item));
    const known = joined[at] ?? item;
    const isFuller = isForeign(known) - isForeign(item) || item.text.length - known.text.length;
    const [more, less] = isFuller > 0 ? [item, known] : [known, item];
    if (known === item) joined.push(item);
    else joined[at] = { ...less, ...more, entries: [...more.entries, ...less.entries] };
  }
  return joined.sort(soonestFirst);
}

const soonestFirst = (a: AheadItem, b: AheadItem): number =>
  a.day === b.day ? (a.instant ?? 0) - (b.instant ?? 0) : a.day < b.day ? -1 : 1;

/** At one stated moment; the lines of one list are events of their own. */
const isSameEvent = (a: AheadItem, b: AheadItem): boolean =>
  (a.instant ?? a.stated) !== null &&
  isAtOnce(a, b) &&
  !a.entries.some((entry) => b.entries.includes(entry)) &&
  isOfOneEvent(saidIn(a), saidIn(b));

/** Where a later post calls off what is announced, or names another day or time for it, that is what lies ahead, and what was announced stands before it. */
function* withChangesInSteps(
  items: readonly AheadItem[],
  entries: readonly DigestEntry[],
): YieldingTask<AheadItem[]> {
  const current = new Set(items);
  const inTurn = entries.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
  for (const entry of inTurn) {
    for (const passage of sayingsOf(entry.layout).slice(0, maxPassages)) {
      const said = { entry, passage };
      const own = ownItem(said, current);
      const others = [...current].filter((item) => item !== own && isBefore(item, entry));
      const turned = others.filter((item) => overturns(said, own, item, entries));
      // who else announced it does not say so again
      const overturned = others.filter((item) =>
        turned.some(
          (one) => one === item || (isAtOnce(one, item) && isOfOneEvent(saidIn(one), saidIn(item))),
        ),
      );
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
const calledOff = ({ entry, passage }: Said, { day }: AheadItem): AheadItem =>
  aheadItemOf(entry, day, passage.text.replace(/[.;,]$/u, ''), passage);

const isAtOnce = (a: AheadItem, b: AheadItem): boolean =>
  a.day === b.day && (a.instant ?? a.stated) === (b.instant ?? b.stated);

const isBefore = ({ entries: [first] }: AheadItem, entry: DigestEntry): boolean =>
  (first?.at ?? 0) < (entry.at ?? 0);

/** What one ministry says changes nothing about what another announced, unless it calls off what is of the same moment. */
function overturns(
  said: Said,
  own: AheadItem | undefined,
  item: AheadItem,
  entries: readonly DigestEntry[],
): boolean {
  const announced = saidIn(item);
  const { entry, passage } = said;
  if (entry.language !== item.language) return false;
  const isMoved = own !== undefined && !isAtOnce(own, item);
  const isOff = planChange.test(passage.text);
  const isMeant = isOff
    ? isOfOneEvent(said, announced)
    : contradicts(announced, said) &&
      (isMoved || saysOpposite(passage.text, announced.passage.text, entry.language));
  if (!isMeant || (isOff && own !== undefined && !isMoved)) return isMeant;
  const hasSaid = (other: DigestEntry) =>
    accountOf(other) === accountOf(entry) &&
    sayingsOf(other.layout).some(({ fingerprint }) => fingerprint === announced.passage.fingerprint);
  return accountOf(announced.entry) === accountOf(entry) || entries.some(hasSaid);
}

/** Of the words of the shorter, the share that both have where they speak of one event. */
const leastOfShorter = 0.66;
/** "Briefing" alone may be anybody's, and so may one name in two languages. */
const fewestOfOthers = 2;

/** By the words of one language, by the names of two. */
function isOfOneEvent(a: Said, b: Said): boolean {
  const { language } = a.entry;
  const isOneLanguage = language === b.entry.language;
  const isOneAccount = accountOf(a.entry) === accountOf(b.entry);
  const [one, other] = [a, b].map(({ passage }) => {
    const text = passage.text.replace(planChange, ' ');
    const words = isOneLanguage ? contentStemsOf(text, language) : crossLanguageFeaturesOf(text);
    return new Set(words.filter((word) => !/\p{N}|^c:/u.test(word)));
  }) as [Set<string>, Set<string>];
  const shared = one.intersection(other).size;
  if (shared < (isOneLanguage && isOneAccount ? 1 : fewestOfOthers)) return false;
  return !isOneLanguage || shared >= leastOfShorter * Math.min(one.size, other.size);
}

/** The whole sentence of a plan, the words of a notice. */
const saidIn = memoize(({ text, sentences, entries: [entry] }: AheadItem): Said => {
  const sentence = sayingsOf(entry!.layout).find((passage) => passage.sentences === sentences);
  return { entry: entry!, passage: sentence ?? passageOf(text, sentences, null) };
});
