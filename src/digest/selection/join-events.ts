/** Each event once, as the newest post tells it. */
import { toLocalTime } from '#src/chats/wall-clock.ts';
import { memoize, memoizeText } from '#src/memoize.ts';
import type { YieldingTask } from '#src/time-slices.ts';
import { rejected } from '../analysis/announced-time.ts';
import { planChangeIn } from '../analysis/events/plan-change.ts';
import { namedIn, standSideBySide } from '../analysis/events/names-of-post.ts';
import { accountOf, type DigestEntry, memoizeSaid, type Said, vectorOf } from '../analysis/digest-entry.ts';
import { sayingsOf } from '../analysis/layout.ts';
import { isSameRoot } from '../analysis/words.ts';
import { isPromptInjection } from '../grounding/prompt-injection.ts';
import type { AheadItem } from '../written-digest.ts';
import type { Reader } from './find-ahead.ts';
import { isAtOnce, withChangesInSteps } from './plan-changes.ts';
import {
  areApart,
  dayPosted,
  daysOf,
  eventWordsIn,
  eventWordsOf,
  isCorrection,
  isOfOneEvent,
  sharedWords,
  statementOf,
} from './same-event.ts';
import { caveatsIn } from './shorten-at-clause.ts';
import { newerAkin } from './spoken-of-since.ts';

/** Each event once, the soonest first: as a later post changed it, with the links of all who announce it for that moment, in the words that say most, in the reader's language if some are. */
export function* joinEventsInSteps(
  items: readonly AheadItem[],
  entries: readonly DigestEntry[],
  { language, timeZone }: Reader,
): YieldingTask<AheadItem[]> {
  const joined: AheadItem[] = [];
  for (const item of yield* withChangesInSteps(items, entries, timeZone)) {
    const at = joined.findIndex((other) => isSameEvent(other, item));
    const known = joined[at];
    if (known === undefined) joined.push(item);
    else {
      const [more, less] = saysMore(item, known, language) ? [item, known] : [known, item];
      joined[at] = { ...less, ...more, entries: [...more.entries, ...less.entries] };
    }
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
  countLimits(a) === countLimits(b) &&
  isOfOneEvent(statementOf(a), statementOf(b)) &&
  !(isOfOneAccount(a, b) && areApart(statementOf(a), statementOf(b)));

/** In other words of another account it may be the same. */
const isOfOneAccount = (a: AheadItem, b: AheadItem): boolean =>
  a.language === b.language && accountOf(a.entries[0]!) === accountOf(b.entries[0]!);

/** How often it is denied, doubted or made to depend: a post that leaves out "if the pitch is not frozen" does not announce the same. */
const countLimits = (item: AheadItem): number =>
  statementOf(item).passage.text.match(caveatsIn(item.language))?.length ?? 0;

function saysMore(item: AheadItem, known: AheadItem, language: string): boolean {
  const [now, before] = [statementOf(item), statementOf(known)];
  if ((item.language === language) !== (known.language === language)) return item.language === language;
  const { shared, ofShorter } = sharedWords(now, before, true);
  // other words of the same account may name another place
  if (shared < ofShorter && accountOf(now.entry) === accountOf(before.entry)) return true;
  return item.text.length > known.text.length;
}

/** So many posts have a word that tells what one is about, and it has so many letters. */
const mostPosts = 4;
const fewestLetters = { arabic: 4, other: 5 };
/** Words of a sentence that says something, and those that it opens with. */
const fewestWords = 3;
const lengthOfOpening = 2;
const mostCounted = 5000;

/** Of two posts that name a day for one thing the newer stands, with what the older one said; where the newer names none it stands behind the older. */
export function withNewestWord(
  items: readonly AheadItem[],
  entries: readonly DigestEntry[],
  zone: string,
): AheadItem[] {
  const cited = new Set(items.flatMap(({ entries: own, before }) => [...own, ...(before?.entries ?? [])]));
  const others = entries.filter((entry) => !cited.has(entry));
  const standing = new Map(items.map((item) => [item, item]));
  for (const item of items.toSorted((a, b) => timeOf(a.entries[0]) - timeOf(b.entries[0]))) {
    const word = newestWordOn(item, entries, zone);
    const own = items.find((one) => statementOf(one).passage === word?.said.passage);
    const newer = own && standing.get(own);
    const other = word?.said ?? akinTo(item, others, zone);
    // it has found what it changes
    if (own?.before && areApart(word!.said, statementOf(item))) continue;
    if (newer && word?.isSure && !newer.other)
      standing.set(own, { ...newer, other: statementOf(item) }).delete(item);
    else if (other) standing.set(item, { ...standing.get(item)!, other });
  }
  return [...standing.values()];
}

const timeOf = (entry?: DigestEntry): number => entry?.at ?? 0;

/** Of the newest post of the channel that speaks of it the sentence with most of its words. */
function newestWordOn(item: AheadItem, entries: readonly DigestEntry[], zone: string) {
  const { entry: announcing } = statementOf(item);
  const known = Object.values(rareWordsOf(item)).flat();
  // most posts have none, and to ask it of each sentence takes longer
  const hasKnown = (entry: DigestEntry) =>
    vectorOf(entry)
      .keys()
      .some((stem) => known.some((one) => isSameRoot(one, stem)));
  return entries
    .filter(
      (entry) =>
        timeOf(entry) > timeOf(announcing) &&
        entry.channel.key === announcing.channel.key &&
        entry.language === announcing.language &&
        (isCorrection('', entry) || hasKnown(entry)),
    )
    .flatMap(toldBy)
    .map((said) => wordOn(item, said, zone))
    .filter((word) => word !== null)
    .sort((a, b) => timeOf(b.said.entry) - timeOf(a.said.entry) || b.words - a.words)[0];
}

/** What a sentence says of it: where it opens with a rare word of the announcement and has another, is labelled with it or tells a change; names the day on which it was posted; says that its day is not right; or corrects its post. `isSure`: it says that the day is another. */
function wordOn(item: AheadItem, said: Said, zone: string) {
  const announced = statementOf(item);
  const { entry, passage } = said;
  const { text } = passage;
  const senders = [entry, announced.entry].map((one) => namedIn(one).sender);
  const sharedWith = (known: readonly string[]) =>
    wordsAround(said).filter(
      (word) => known.some((one) => isSameRoot(one, word)) && !senders.some((sender) => sender.has(word)),
    );
  const { own: rare, around } = rareWordsOf(item);
  const shared = sharedWith(rare).filter(
    (word, at, all) => !all.slice(0, at).some((one) => standSideBySide(one, word, entry)),
  );
  const isCorrected = isCorrection(text, entry) && correctsPost(text, item, zone);
  if (!isCorrected && shared.length === 0 && sharedWith(around).length === 0) return null;
  const days = daysOf(said, zone);
  const isRejected = days.some(({ day, index }) => day === item.day && rejected.test(text.slice(0, index)));
  const change = planChangeIn(text);
  const isOfDay = days.some(({ day }) => day === item.day);
  const own = [...eventWordsOf(said)].filter((word) => !/\p{N}/u.test(word));
  const isOpening = shared.some((word) => own.slice(0, lengthOfOpening).includes(word));
  const isLabel = shared.includes(own[0] ?? '') && /^[^:–—]{1,30}[:–—]\s/u.test(text);
  const posted = dayPosted(announced, zone);
  const isOfPost = days.some(
    ({ is, day, lastDay }) =>
      is === 'date' && day <= posted && posted <= lastDay && lastDay <= dayPosted(said, zone),
  );
  const isAbout =
    own.length >= fewestWords &&
    shared.some((word) => own.includes(word)) &&
    (shared.length > 1 ? isOpening || isOfPost : isLabel || (isOpening && change !== null)) &&
    // who names its day again changes nothing, and who names another calls off that; what is moved may be told with its new day alone
    (change === null ? !isOfDay : isOfDay || days.length < (change === 'moved' ? 2 : 1));
  if (!isCorrected && !isRejected && !isAbout) return null;
  return { said, words: shared.length, isSure: isRejected || change !== null };
}

/** It names the hour at which that was posted, and a figure of the announcement: "in our post of 20:14 read 8 for 6". */
function correctsPost(text: string, item: AheadItem, zone: string): boolean {
  const [hour, minute] = toLocalTime(timeOf(statementOf(item).entry), zone).time.split(':');
  const figures: readonly string[] = item.text.match(/\p{N}+/gu) ?? [];
  const isNamed = new RegExp(`(?<!\\d)0?${Number(hour)}\\s?[:.hч]\\s?${minute}(?!\\d)`, 'u').test(text);
  return isNamed && (text.match(/\p{N}+/gu) ?? []).some((figure) => figures.includes(figure));
}

/** Words of the line of its post in which it stands. */
const wordsAround = memoizeSaid(({ entry, passage: { text } }): readonly string[] => {
  const line = entry.post.text.split('\n').find((one) => one.includes(text.slice(0, 20))) ?? text;
  return [...eventWordsIn({ text: line }, entry.language)];
});

const rareWordsOf = memoize((item: AheadItem) => {
  const announced = statementOf(item);
  const own = eventWordsIn(item, announced.entry.language);
  return { own: rareOf(own, announced.entry), around: rareOf(wordsAround(announced), announced.entry) };
});

const rareOf = (words: Iterable<string>, { idf }: DigestEntry): string[] =>
  [...words].filter((word) => {
    const fewest = fewestLetters[/\p{sc=Arabic}/u.test(word) ? 'arabic' : 'other'];
    return word.length >= fewest && !/\p{N}/u.test(word) && countedBy(idf)(word) <= mostPosts;
  });

const countedBy = memoize(({ containing }: DigestEntry['idf']) =>
  memoizeText(mostCounted, (word) =>
    containing.entries().reduce((sum, [one, posts]) => sum + (isSameRoot(one, word) ? posts : 0), 0),
  ),
);

const toldBy = (entry: DigestEntry): Said[] =>
  sayingsOf(entry.layout).flatMap((passage) => (isPromptInjection(passage.text) ? [] : [{ entry, passage }]));

/** Of the newest post that may speak of the same the sentence with most words of the announcing one. */
function akinTo(item: AheadItem, others: readonly DigestEntry[], zone: string): Said | undefined {
  const { entry: announcing } = statementOf(item);
  const newer = newerAkin(announcing, others);
  const known = eventWordsIn(announcing.post, announcing.language);
  const countKnown = (one: Said) => eventWordsOf(one).intersection(known).size;
  return (newer ? toldBy(newer) : [])
    .filter((said) => daysOf(said, zone).every(({ day }) => day !== item.day))
    .sort((a, b) => countKnown(b) - countKnown(a))[0];
}
