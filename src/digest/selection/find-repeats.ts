/** Which posts say nothing of their own: every sentence was said before, word for word. What says something else is never a repeat. */
import type { YieldingTask } from '#src/time-slices.ts';
import { isNearInTime } from '../analysis/cluster-by-event.ts';
import type { DigestEntry } from '../analysis/digest-entry.ts';
import { fingerprintOf } from '../analysis/words.ts';

export interface Repeats {
  /** For a post that says nothing of its own: one that says the same. */
  readonly originalOf: ReadonlyMap<DigestEntry, DigestEntry>;
  /** When a sentence was said last, milliseconds since 1970; 0 for one that nobody said. */
  lastSaid(fingerprint: string): number;
}

/** A post that was cut ends in the beginning of a sentence; with so many words it is that one. */
const minWordsOfCut = 5;

/** Repeats among `window`, and in it of what was said in `recent`. Originals are no reposts where their own channel is read too; of two posts the longer, then the older one stands. */
export function* findRepeatsInSteps(
  recent: readonly DigestEntry[],
  window: readonly DigestEntry[],
): YieldingTask<Repeats> {
  const sayers = new Map<string, DigestEntry>();
  const lastSaid = new Map<string, number>();
  const originalOf = new Map<DigestEntry, DigestEntry>();
  const learn = (entry: DigestEntry, fingerprints: readonly string[]) => {
    for (const fingerprint of fingerprints) {
      lastSaid.set(fingerprint, Math.max(lastSaid.get(fingerprint) ?? 0, entry.at ?? 0));
      const known = sayers.get(fingerprint);
      if (!known || !isNearInTime(known, entry)) sayers.set(fingerprint, entry);
    }
  };
  for (const entry of recent) learn(entry, fingerprintsOf(entry));
  yield;
  for (const entry of window.toSorted(originalsFirst)) {
    const fingerprints = fingerprintsOf(entry);
    const original = sayerOfAll(entry, fingerprints, sayers);
    if (original) originalOf.set(entry, original);
    learn(entry, fingerprints);
    yield;
  }
  return { originalOf, lastSaid: (fingerprint) => lastSaid.get(fingerprint) ?? 0 };
}

function fingerprintsOf({ layout: { title, passages } }: DigestEntry): string[] {
  return [
    ...(title === null ? [] : [fingerprintOf(title)]),
    ...passages.map(({ fingerprint }) => fingerprint),
  ];
}

const originalsFirst = (a: DigestEntry, b: DigestEntry): number =>
  Number(a.post.forward !== null) - Number(b.post.forward !== null) ||
  b.layout.passages.length - a.layout.passages.length ||
  (a.at ?? 0) - (b.at ?? 0) ||
  a.post.id - b.post.id;

/** Near in time: what is said again after days is said anew. */
function sayerOfAll(
  entry: DigestEntry,
  fingerprints: readonly string[],
  sayers: ReadonlyMap<string, DigestEntry>,
): DigestEntry | null {
  const isCut = !/[.!?؟。]$/u.test(entry.layout.passages.at(-1)?.text ?? '');
  const sayerOf = (fingerprint: string, at: number): DigestEntry | undefined => {
    const known =
      sayers.get(fingerprint) ??
      (isCut && at === fingerprints.length - 1 ? sayerOfMore(fingerprint) : undefined);
    return known && isNearInTime(known, entry) ? known : undefined;
  };
  const sayerOfMore = (cut: string): DigestEntry | undefined =>
    cut.split(' ').length < minWordsOfCut
      ? undefined
      : sayers.entries().find(([fingerprint]) => fingerprint.startsWith(cut))?.[1];
  const all = fingerprints.map(sayerOf);
  return all.every((one) => one !== undefined) ? (all.at(-1) ?? null) : null;
}
