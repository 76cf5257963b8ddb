/** Which posts say nothing of their own: every sentence was said before, word for word. What says something else is never a repeat. */
import type { YieldingTask } from '#src/time-slices.ts';
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
      if (sayers.has(saying)) continue;
      sayers.set(saying, entry);
      remember(openings, saying);
    }
  };
  for (const entry of recent) learn(entry, sayingsOf(entry));
  yield;
  for (const entry of window.toSorted(originalsFirst)) {
    const sayings = sayingsOf(entry);
    const original = sayerOfAll(sayings, sayers, openings);
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

function sayerOfAll(
  sayings: readonly string[],
  sayers: ReadonlyMap<string, DigestEntry>,
  openings: ReadonlyMap<string, readonly string[]>,
): DigestEntry | null {
  const known = sayings.map(
    (saying, at) =>
      sayers.get(saying) ?? (at === sayings.length - 1 ? sayerOfMore(saying, sayers, openings) : undefined),
  );
  return known.every((one) => one !== undefined) ? (known.at(-1) ?? null) : null;
}

function sayerOfMore(
  cut: string,
  sayers: ReadonlyMap<string, DigestEntry>,
  openings: ReadonlyMap<string, readonly string[]>,
): DigestEntry | undefined {
  const whole = openings.get(openingOf(cut))?.find((saying) => saying.startsWith(`${cut} `));
  return whole === undefined ? undefined : sayers.get(whole);
}

function remember(openings: Map<string, string[]>, saying: string): void {
  const opening = openingOf(saying);
  const known = openings.get(opening);
  if (!known) openings.set(opening, [saying]);
  else if (known.length < maxPerOpening) known.push(saying);
}

const openingOf = (saying: string): string => saying.split(' ', openingWords).join(' ');
