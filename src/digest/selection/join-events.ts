import { toLocalTime } from '#src/chats/wall-clock.ts';
import type { YieldingTask } from '#src/time-slices.ts';
import { accountOf, type DigestEntry } from '../analysis/digest-entry.ts';
import type { AheadItem } from '../written-digest.ts';
import type { Reader } from './find-ahead.ts';
import { isAtOnce, withChangesInSteps } from './plan-changes.ts';
import { isOfOneEvent, sharedWords, statementOf } from './same-event.ts';
import { caveatsIn } from './shorten-at-clause.ts';

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
  isOfOneEvent(statementOf(a), statementOf(b));

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
