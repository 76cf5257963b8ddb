/** Which posts are no stories: service, repeats, notices, greetings, the same in other languages. */
import { toLocalTime } from '#src/chats/wall-clock.ts';
import type { YieldingTask } from '#src/time-slices.ts';
import { type AnnouncedTime, findAnnouncedTime } from '../analysis/announced-time.ts';
import { type DigestEntry, entryTitle } from '../analysis/digest-entry.ts';
import { findTranslationsInSteps } from '../analysis/find-translations.ts';
import type { AheadItem } from '../written-digest.ts';
import { findRepeatsInSteps, type Repeats } from './find-repeats.ts';
import type { Disposition } from './ledger.ts';

interface Decided {
  readonly dispositions: Map<DigestEntry, Disposition>;
  /** The soonest first. */
  readonly ahead: readonly AheadItem[];
  readonly translations: ReadonlyMap<DigestEntry, readonly DigestEntry[]>;
  readonly repeats: Repeats;
}

interface Reader {
  readonly now: number;
  readonly timeZone: string;
  readonly language: string;
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
  const translations = new Map<DigestEntry, DigestEntry[]>();
  for (const [entry, original] of found)
    translations.set(original, [...(translations.get(original) ?? []), entry]);
  return { dispositions, ahead: ahead.sort(soonestFirst), translations, repeats };
}

const soonestFirst = (a: AheadItem, b: AheadItem): number =>
  a.day === b.day ? (a.instant ?? 0) - (b.instant ?? 0) : a.day < b.day ? -1 : 1;

/** What a notice says will be on air; null for what is over. */
function announcedBy(entry: DigestEntry, { now, timeZone }: Reader): AheadItem | null {
  const time = entry.at === null ? null : findAnnouncedTime(entry.post.text, entry.at, timeZone);
  if (time === null || time.at <= now) return null;
  return {
    day: toLocalTime(time.at, timeZone).date,
    ...clockOf(time, timeZone),
    text: withoutTime(entryTitle(entry)),
    language: entry.language,
    entries: [entry],
    sentences: [],
  };
}

/** The stated time stands beside the reader's where the two differ, and alone where its zone is not known. */
function clockOf({ at, clock }: AnnouncedTime, timeZone: string): Pick<AheadItem, 'instant' | 'stated'> {
  if (clock.zone === null) return { instant: null, stated: clock.stated };
  const isSame = toLocalTime(at, clock.zone).offsetMs === toLocalTime(at, timeZone).offsetMs;
  return { instant: at, stated: isSame ? null : clock.stated };
}

/** "LIVE at 15:00 MSK: briefing by …" names its time beside; what follows is what is announced. */
function withoutTime(name: string): string {
  return name.replace(/^(?:live\b\s*[:!—–-]*\s*)?(?:.{0,12}?\d{1,2}[:.]\d{2}[^:]{0,24}:\s+)?/iu, '') || name;
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
