/** Which posts say nothing of their own: every sentence was said before, word for word. What says something else is never a repeat. */
import type { YieldingTask } from '#src/time-slices.ts';
import { dayMs } from '#src/duration.ts';
import { relativeDay } from '#src/languages/calendar-names.ts';
import { isNearInTime } from '../analysis/events/likeness.ts';
import { isCalendarWord } from '../analysis/calendar-words.ts';
import { linesWithWords } from '../analysis/clean-text.ts';
import type { DigestEntry } from '../analysis/digest-entry.ts';
import { openOnSame } from '../analysis/lede.ts';
import { firstPerson } from '../analysis/layout.ts';
import { segmentWords } from '../analysis/words.ts';

/** A post without a full stop that is so long may have been cut. */
const minLengthOfCut = 140;
const minWordsOfCut = 5;

/** Each repeat with its original, among `window`, and in it of what was said in `recent`. Originals are no reposts where their own channel is read too; of two posts the longer, then the older one stands. */
export function* findRepeatsInSteps(
  recent: readonly DigestEntry[],
  window: readonly DigestEntry[],
): YieldingTask<Map<DigestEntry, DigestEntry>> {
  const sayers = new Map<string, DigestEntry[]>();
  const originalOf = new Map<DigestEntry, DigestEntry>();
  const learn = (entry: DigestEntry) => {
    for (const fingerprint of new Set(entry.layout.fingerprints)) {
      const by = sayers.get(fingerprint);
      if (by) by.push(entry);
      else sayers.set(fingerprint, [entry]);
    }
  };
  for (const entry of recent) learn(entry);
  yield;
  for (const entry of window.toSorted(originalsFirst)) {
    const original = sayersOfRarest(entry, sayers).findLast((other) => saysAll(other, entry));
    if (original && ![...recent, ...window].some((other) => saidOtherwiseBetween(other, original, entry)))
      originalOf.set(entry, original);
    learn(entry);
    yield;
  }
  return originalOf;
}

/** "Closed", "open", and "closed" once more: what came between them said something else. */
function saidOtherwiseBetween(between: DigestEntry, original: DigestEntry, entry: DigestEntry): boolean {
  const at = (one: DigestEntry) => one.at ?? Number.NaN;
  if (!(at(original) < at(between) && at(between) < at(entry))) return false;
  const areOwn = [between, entry].every(({ post }) => post.forward === null);
  return areOwn && openOnSame(between, entry) && !saysAll(between, entry);
}

const originalsFirst = (a: DigestEntry, b: DigestEntry): number =>
  Number(a.post.forward !== null) - Number(b.post.forward !== null) ||
  b.layout.passages.length - a.layout.passages.length ||
  (a.at ?? 0) - (b.at ?? 0) ||
  a.post.id - b.post.id;

/** Who said the rarest of its sentences: whoever said all of them is among these. Of a post that was cut the last sentence may be only a beginning. */
function sayersOfRarest(entry: DigestEntry, sayers: ReadonlyMap<string, readonly DigestEntry[]>) {
  const { fingerprints } = entry.layout;
  const whole = isCut(entry) ? fingerprints.slice(0, -1) : fingerprints;
  if (whole.length === 0 && fingerprints.length > 0)
    return sayers
      .entries()
      .flatMap(([said, by]) => (begins(fingerprints[0] ?? '', said) ? by : []))
      .toArray();
  const known = whole.map((fingerprint) => sayers.get(fingerprint) ?? []);
  return known.reduce((rarest, one) => (one.length < rarest.length ? one : rarest), known[0] ?? []);
}

/** Near in time: what is said again after days is said anew. */
function saysAll(other: DigestEntry, entry: DigestEntry): boolean {
  if (!isNearInTime(other, entry) || isOfAnotherDay(other, entry)) return false;
  if (isOfAnotherSpeaker(other, entry)) return false;
  const cutAt = isCut(entry) ? entry.layout.fingerprints.length - 1 : -1;
  let next = 0;
  return entry.layout.fingerprints.every((own, at) => {
    const isSaid = (said: string) => said === own || (at === cutAt && begins(own, said));
    next = other.layout.fingerprints.findIndex((said, place) => place >= next && isSaid(said)) + 1;
    return next > 0;
  });
}

function isCut({ post }: DigestEntry): boolean {
  const last = linesWithWords(post.text).at(-1)?.trimEnd() ?? '';
  return (
    /(?:…|\.\.\.|;)$/u.test(last) || (post.text.length >= minLengthOfCut && /[\p{L}\p{N},]$/u.test(last))
  );
}

const begins = (cut: string, said: string): boolean =>
  cut.split(' ').length >= minWordsOfCut && said.startsWith(`${cut} `);

/** "Closed today" and "over the past day 12 drones were shot down", word for word on two days; with its date it is the same again. */
const isOfAnotherDay = (a: DigestEntry, b: DigestEntry): boolean =>
  a.post.forward === null &&
  b.post.forward === null &&
  Math.abs((a.at ?? 0) - (b.at ?? 0)) > dayMs / 2 &&
  (relativeDay.test(b.post.text) || (/\p{N}/u.test(b.post.text) && !namesDate(b.post.text)));

const namesDate = (text: string): boolean =>
  /\d[./-]\d/.test(text) || segmentWords(text.toLowerCase()).some(isCalendarWord);

/** "We did not open fire", of two sides. */
const isOfAnotherSpeaker = (a: DigestEntry, b: DigestEntry): boolean =>
  a.channel.key !== b.channel.key && b.post.forward === null && firstPerson.test(b.post.text);
