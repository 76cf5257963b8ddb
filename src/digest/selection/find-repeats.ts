/** Which posts say nothing of their own: every sentence was said before, word for word. What says something else is never a repeat. */
import type { YieldingTask } from '#src/time-slices.ts';
import { maxEventGapMs } from '../analysis/cluster-by-event.ts';
import type { DigestEntry } from '../analysis/digest-entry.ts';
import { sayingOf } from '../analysis/saying.ts';

export interface Repeats {
  /** For a post that says nothing of its own: one that says the same. */
  readonly originalOf: ReadonlyMap<DigestEntry, DigestEntry>;
  /** When a sentence was said last, milliseconds since 1970; 0 for one that nobody said. */
  lastSaid(saying: string): number;
}

/** A post that was cut ends in the beginning of a sentence; with so many words it is that one. */
const openingWords = 5;
const maxPerOpening = 50;

/** Repeats among `window`, and in it of what was said in `recent`. Originals are no reposts where their own channel is read too; of two posts the longer, then the older one stands. */
export function* findRepeatsInSteps(
  recent: readonly DigestEntry[],
  window: readonly DigestEntry[],
): YieldingTask<Repeats> {
  const sayers = new Map<string, DigestEntry>();
  const openings = new Map<string, string[]>();
  const lastSaid = new Map<string, number>();
  const originalOf = new Map<DigestEntry, DigestEntry>();
  const learn = (entry: DigestEntry, sayings: readonly string[]) => {
    for (const saying of sayings) {
      lastSaid.set(saying, Math.max(lastSaid.get(saying) ?? 0, entry.at ?? 0));
      const known = sayers.get(saying);
      if (known && isNear(known, entry)) continue;
      sayers.set(saying, entry);
      if (!known) remember(openings, saying);
    }
  };
  for (const entry of recent) learn(entry, sayingsOf(entry));
  yield;
  for (const entry of window.toSorted(originalsFirst)) {
    const sayings = sayingsOf(entry);
    const original = sayerOfAll(entry, sayings, sayers, openings);
    if (original) originalOf.set(entry, original);
    learn(entry, sayings);
    yield;
  }
  return { originalOf, lastSaid: (saying) => lastSaid.get(saying) ?? 0 };
}

function sayingsOf({ layout: { title, passages } }: DigestEntry): string[] {
  return [...(title === null ? [] : [sayingOf(title)]), ...passages.map(({ saying }) => saying)];
}

const originalsFirst = (a: DigestEntry, b: DigestEntry): number =>
  Number(a.post.forward !== null) - Number(b.post.forward !== null) ||
  b.layout.passages.length - a.layout.passages.length ||
  (a.at ?? 0) - (b.at ?? 0) ||
  a.post.id - b.post.id;

/** Near in time: what is said again after days is said anew. */
function sayerOfAll(
  entry: DigestEntry,
  sayings: readonly string[],
  sayers: ReadonlyMap<string, DigestEntry>,
  openings: ReadonlyMap<string, readonly string[]>,
): DigestEntry | null {
  const isCut = !/[.!?؟。]$/u.test(entry.layout.passages.at(-1)?.text ?? '');
  const sayerOf = (saying: string, at: number): DigestEntry | undefined => {
    const known =
      sayers.get(saying) ?? (isCut && at === sayings.length - 1 ? sayerOfMore(saying) : undefined);
    return known && isNear(known, entry) ? known : undefined;
  };
  const sayerOfMore = (cut: string): DigestEntry | undefined => {
    const whole = openings.get(openingOf(cut))?.find((saying) => saying.startsWith(cut));
    return whole === undefined ? undefined : sayers.get(whole);
  };
  const all = sayings.map(sayerOf);
  return all.every((one) => one !== undefined) ? (all.at(-1) ?? null) : null;
}

const isNear = (a: DigestEntry, b: DigestEntry): boolean =>
  a.at === null || b.at === null || Math.abs(a.at - b.at) <= maxEventGapMs;

function remember(openings: Map<string, string[]>, saying: string): void {
  const opening = openingOf(saying);
  const known = openings.get(opening);
  if (!known) openings.set(opening, [saying]);
  else if (known.length < maxPerOpening) known.push(saying);
}

function openingOf(saying: string): string {
  let end = -1;
  for (let word = 0; word < openingWords; word += 1) {
    end = saying.indexOf(' ', end + 1);
    if (end < 0) return saying;
  }
  return saying.slice(0, end);
}
