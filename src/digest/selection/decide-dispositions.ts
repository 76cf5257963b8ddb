/** Which posts are no stories: service, repeats, notices, greetings, the same in other languages. */
import type { YieldingTask } from '#src/time-slices.ts';
import type { DigestEntry } from '../analysis/digest-entry.ts';
import { findTranslationsInSteps } from '../analysis/find-translations.ts';
import type { AheadItem } from '../written-digest.ts';
import { announcedBy, plansOf, type Reader, soonestFirst } from './find-ahead.ts';
import { findRepeatsInSteps, type Repeats } from './find-repeats.ts';
import type { Disposition } from './ledger.ts';

interface Decided {
  readonly dispositions: Map<DigestEntry, Disposition>;
  /** The soonest first. */
  readonly ahead: readonly AheadItem[];
  readonly translations: ReadonlyMap<DigestEntry, readonly DigestEntry[]>;
  readonly repeats: Repeats;
}

export const isSummarizable = ({ kind }: DigestEntry): boolean =>
  kind === 'statement' || kind === 'report' || kind === 'interview';

/** What becomes of all posts that are not to be told as stories. */
export function* decideDispositionsInSteps(
  entries: readonly DigestEntry[],
  recent: readonly DigestEntry[],
  reader: Reader,
): YieldingTask<Decided> {
  const dispositions = new Map<DigestEntry, Disposition>();
  const ahead: AheadItem[] = [];
  for (const entry of entries) {
    const announced = entry.kind === 'live notice' ? announcedBy(entry, reader) : null;
    if (announced) ahead.push(announced);
    const disposition = announced ? 'ahead' : dispositionOf(entry);
    if (disposition) dispositions.set(entry, disposition);
    yield;
  }
  const told = entries.filter((entry) => !dispositions.has(entry));
  const repeats = yield* findRepeatsInSteps(recent.filter(isSummarizable), told);
  for (const entry of repeats.originalOf.keys())
    dispositions.set(entry, entry.post.forward ? 'repost folded' : 'duplicate folded');
  const open = told.filter((entry) => !dispositions.has(entry));
  const found = yield* findTranslationsInSteps(open, reader.language);
  for (const entry of found.keys()) dispositions.set(entry, 'other language folded');
  for (const entry of open) {
    ahead.push(...plansOf(entry, reader, ahead));
    yield;
  }
  const translations = Map.groupBy(found.keys(), (entry) => found.get(entry) ?? entry);
  return { dispositions, ahead: ahead.sort(soonestFirst), translations, repeats };
}

/** Null for what makes a story. A repost of a sight or a feast is counted; one that brings words or facts is told. */
function dispositionOf({ kind, post, layout }: DigestEntry): Disposition | null {
  if (kind === 'service' || kind === 'withheld' || kind === 'media only') return kind;
  const isOccasion = kind === 'live notice' || kind === 'history day' || kind === 'greeting';
  if (post.forward && (isOccasion || (kind === 'report' && !hasSubstance(layout.passages))))
    return 'repost folded';
  return isOccasion ? kind : null;
}

/** Somebody is quoted, or a figure or a date is given. */
const hasSubstance = (passages: DigestEntry['layout']['passages']): boolean =>
  passages.some(({ speaker, text }) => speaker !== null || /\p{N}/u.test(text));
