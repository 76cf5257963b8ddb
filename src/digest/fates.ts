/** Which posts are no stories: service, repeats, notices, greetings, sisters in other languages. */
import { foldingRepeats } from '#src/posts/fold.ts';
import type { Steps } from '#src/turns.ts';
import { type Planned, plannedIn } from './ahead.ts';
import type { Entry } from './entries.ts';
import type { Fate } from './ledger.ts';
import { linkWithinMs } from './link.ts';
import { findingSisters } from './sisters.ts';

interface Decided {
  readonly fates: Map<Entry, Fate>;
  readonly ahead: { entry: Entry; planned: Planned }[];
  readonly sisters: Map<Entry, Entry[]>;
}

interface Reader {
  readonly now: number;
  readonly timeZone: string;
  readonly language: string;
}

export const tellsSomething = ({ kind }: Entry): boolean =>
  kind === 'statement' || kind === 'report' || kind === 'interview';

/** The fates of all posts that are not to be told as stories. */
export function* decidingFates(
  entries: readonly Entry[],
  recent: readonly Entry[],
  reader: Reader,
): Steps<Decided> {
  const decided: Decided = { fates: new Map(), ahead: [], sisters: new Map() };
  for (const entry of entries) {
    const planned = entry.kind === 'live notice' ? comingUp(entry, reader) : null;
    if (planned) decided.ahead.push({ entry, planned });
    const fate = planned ? 'ahead' : fateByKind(entry);
    if (fate) decided.fates.set(entry, fate);
    yield;
  }
  yield* foldDuplicates(entries, recent, decided);
  const open = entries.filter((entry) => !decided.fates.has(entry));
  for (const [entry, twin] of yield* findingSisters(open, reader.language)) {
    decided.fates.set(entry, 'other language folded');
    decided.sisters.set(twin, [...(decided.sisters.get(twin) ?? []), entry]);
  }
  decided.ahead.sort((a, b) => a.planned.at - b.planned.at);
  return decided;
}

function* foldDuplicates(
  entries: readonly Entry[],
  recent: readonly Entry[],
  { fates }: Decided,
): Steps<void> {
  const told = entries.filter((entry) => !fates.has(entry));
  const posts = [...recent.filter(tellsSomething), ...told].map(({ post }) => post);
  const repeats = yield* foldingRepeats(posts, linkWithinMs);
  for (const entry of told) {
    if (!repeats.has(entry.post)) continue;
    fates.set(entry, entry.post.forward ? 'repost folded' : 'duplicate folded');
  }
}

function comingUp(entry: Entry, { now, timeZone }: Reader): Planned | null {
  const planned = entry.at === null ? null : plannedIn(entry.post.text, entry.at, timeZone);
  return planned && planned.at > now ? planned : null;
}

/** Null for what makes a story. A repost makes one when it brings somebody's words, not when it shows an event. */
function fateByKind({ kind, post }: Entry): Fate | null {
  if (kind === 'service' || kind === 'withheld' || kind === 'media only') return kind;
  if (post.forward && kind !== 'statement' && kind !== 'interview') return 'repost folded';
  if (kind === 'live notice' || kind === 'history day' || kind === 'greeting') return kind;
  return null;
}
