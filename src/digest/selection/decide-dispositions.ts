/** Which posts are no stories: service, repeats, notices, greetings, the same in other languages. */
import { findAnnouncedTime, tenseOf } from '../analysis/announced-time.ts';
import { planChangeIn } from '../analysis/events/plan-change.ts';
import { isFestive, isTimedNotice, withoutLiveSign } from '../analysis/classify-post.ts';
import type { DigestEntry } from '../analysis/digest-entry.ts';
import { sayingsOf } from '../analysis/layout.ts';
import { findTranslationsInSteps } from './find-translations.ts';
import type { AheadItem } from '../written-digest.ts';
import { agendaOf, announcedBy, plansOf, type Reader } from './find-ahead.ts';
import { findRepeatsInSteps } from './find-repeats.ts';
import type { Disposition } from './ledger.ts';
import { gravityOf, substanceOf } from './gravity.ts';
import { joinEventsInSteps } from './join-events.ts';
import { canFollow } from './stands-alone.ts';

export const isSummarizable = ({ kind }: DigestEntry): boolean =>
  kind === 'statement' || kind === 'report' || kind === 'interview';

/** What becomes of all posts that are not to be told as stories; what is ahead, the soonest first. */
export function* decideDispositionsInSteps(
  entries: readonly DigestEntry[],
  recent: readonly DigestEntry[],
  reader: Reader,
) {
  const dispositions = new Map<DigestEntry, Disposition>();
  const ahead: AheadItem[] = [];
  for (const entry of entries) {
    const announced = announcementsOf(entry, reader);
    ahead.push(...announced);
    const isAhead = announced.length > 0 && !isSummarizable(entry);
    const disposition = isAhead
      ? 'ahead'
      : isOverNotice(entry, reader)
        ? 'live notice'
        : dispositionOf(entry);
    if (disposition) dispositions.set(entry, disposition);
    yield;
  }
  const undecided = entries.filter((entry) => !dispositions.has(entry));
  const originalOf = yield* findRepeatsInSteps(recent.filter(isSummarizable), undecided);
  for (const entry of originalOf.keys())
    dispositions.set(entry, entry.post.forward ? 'repost folded' : 'duplicate folded');
  const open = undecided.filter((entry) => !dispositions.has(entry));
  const found = yield* findTranslationsInSteps(open, reader.language);
  for (const entry of found.keys()) dispositions.set(entry, 'other language folded');
  for (const entry of open) {
    ahead.push(...plansOf(entry, reader, ahead));
    yield;
  }
  const translations = Map.groupBy(found.keys(), (entry) => found.get(entry) ?? entry);
  const repeats = Map.groupBy(originalOf.keys(), (entry) => originalOf.get(entry) ?? entry);
  const events = yield* joinEventsInSteps(ahead, entries, reader);
  return { dispositions, ahead: events, translations, repeats };
}

function announcementsOf(entry: DigestEntry, reader: Reader): readonly AheadItem[] {
  if (entry.kind === 'agenda') return agendaOf(entry, reader);
  const isNotice = entry.kind === 'live notice' || isTimedNotice(entry.post);
  // its sentences say more exactly what is when
  return isNotice &&
    !(isSummarizable(entry) && plansOf(entry, reader, []).some(({ stated, instant }) => stated ?? instant))
    ? announcedBy(entry, reader)
    : [];
}

/** "LIVE at 11:00 | Press conference", "the briefing has been moved to 15:30", and nothing else, once that is over. */
function isOverNotice(entry: DigestEntry, { now, timeZone }: Reader): boolean {
  const { at, language, post, layout } = entry;
  const [notice, ...more] = sayingsOf(layout);
  if (!notice || at === null || !isSummarizable(entry) || !isTimedNotice(post)) return false;
  const time = findAnnouncedTime(post.text, { postedAt: at, zone: timeZone, language })?.at ?? now;
  const isLive = withoutLiveSign(notice.text) !== notice.text && !tenseOf(language).past.test(notice.text);
  const isNotice = isLive || planChangeIn(notice.text) === 'moved';
  return isNotice && at < time && time < now && more.every(({ text }) => substanceOf(text, entry) < 2);
}

/** Null for what makes a story. A repost of a sight or a feast is counted; one that brings words or facts is told. */
function dispositionOf(entry: DigestEntry): Disposition | null {
  const { kind, post, layout } = entry;
  if (kind === 'service' || kind === 'withheld' || kind === 'media only') return kind;
  if (kind === 'agenda') return 'live notice';
  // "LIVE: explosion in the port, three killed" announces nothing
  if (
    kind === 'live notice' &&
    !isTimedNotice(post) &&
    sayingsOf(layout).some((one) => gravityOf(one.text, entry) > 1)
  )
    return null;
  const isOccasion = kind === 'live notice' || kind === 'history day' || kind === 'greeting';
  if (post.forward && (isOccasion || (kind === 'report' && !hasSubstance(layout.passages))))
    return 'repost folded';
  return isOccasion ? kind : null;
}

/** Somebody is quoted, a figure or a date is given, or a sentence that can be understood tells of more than a concert. */
const hasSubstance = (passages: DigestEntry['layout']['passages']): boolean =>
  passages.some(
    (passage) =>
      passage.speaker !== null ||
      /\p{N}/u.test(passage.text) ||
      (canFollow(passage) && !isFestive(passage.text)),
  );
