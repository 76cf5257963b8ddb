/** Which posts are no stories: service, repeats, notices, greetings, sisters in other languages. */
import { findDuplicatesInSteps } from '#src/posts/find-duplicates.ts';
import type { YieldingTask } from '#src/time-slices.ts';
import { type AnnouncedTime, findAnnouncedTime } from '../analysis/announced-time.ts';
import type { DigestEntry } from '../analysis/digest-entry.ts';
import type { Disposition } from './ledger.ts';
import { maxEventGapMs } from '../analysis/cluster-by-event.ts';
import { findTranslationsInSteps } from '../analysis/find-translations.ts';

interface Decided {
  readonly fates: Map<DigestEntry, Disposition>;
  readonly ahead: { entry: DigestEntry; planned: AnnouncedTime }[];
  readonly sisters: Map<DigestEntry, DigestEntry[]>;
}

interface Reader {
  readonly now: number;
  readonly timeZone: string;
  readonly language: string;
}

export const isSummarizable = ({ kind }: DigestEntry): boolean =>
  kind === 'statement' || kind === 'report' || kind === 'interview';

/** The fates of all posts that are not to be told as stories. */
export function* decideDispositionsInSteps(
  entries: readonly DigestEntry[],
  recent: readonly DigestEntry[],
  reader: Reader,
): YieldingTask<Decided> {
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
  for (const [entry, twin] of yield* findTranslationsInSteps(open, reader.language)) {
    decided.fates.set(entry, 'other language folded');
    decided.sisters.set(twin, [...(decided.sisters.get(twin) ?? []), entry]);
  }
  decided.ahead.sort((a, b) => a.planned.at - b.planned.at);
  return decided;
}

function* foldDuplicates(
  entries: readonly DigestEntry[],
  recent: readonly DigestEntry[],
  { fates }: Decided,
): YieldingTask<void> {
  const told = entries.filter((entry) => !fates.has(entry));
  const posts = [...recent.filter(isSummarizable), ...told].map(({ post }) => post);
  const repeats = yield* findDuplicatesInSteps(posts, maxEventGapMs);
  for (const entry of told) {
    if (!repeats.has(entry.post)) continue;
    fates.set(entry, entry.post.forward ? 'repost folded' : 'duplicate folded');
  }
}

function comingUp(entry: DigestEntry, { now, timeZone }: Reader): AnnouncedTime | null {
  const planned = entry.at === null ? null : findAnnouncedTime(entry.post.text, entry.at, timeZone);
  return planned && planned.at > now ? planned : null;
}

/** Null for what makes a story. A repost makes one when it brings somebody's words, not when it shows an event. */
function fateByKind({ kind, post }: DigestEntry): Disposition | null {
  if (kind === 'service' || kind === 'withheld' || kind === 'media only') return kind;
  if (post.forward && kind !== 'statement' && kind !== 'interview') return 'repost folded';
  if (kind === 'live notice' || kind === 'history day' || kind === 'greeting') return kind;
  return null;
}
