/** What a digest counts and links without telling it: what is ahead, who spoke, reposts, history days and the like. */
import { toLocalTime } from '#src/chats/wall-clock.ts';
import { bold, type InlineNode, type MessageLine, toPlainText } from '#src/message/message.ts';
import type { Texts } from '#src/message/texts.ts';
import type { AnnouncedTime } from '../analysis/announced-time.ts';
import { entryAuthor, type DigestEntry, entryTitle } from '../analysis/digest-entry.ts';
import type { Disposition } from '../selection/ledger.ts';
import type { Digest } from '../selection/plan-digest.ts';
import { type PostReferences, referenceLinks } from './post-references.ts';
import { shortenAtClause } from '../selection/shorten-at-clause.ts';

/** Those named with links only; `summarised`, `ahead`, `service` and `skipped` have places of their own. */
const counted: readonly Disposition[] = [
  'repost folded',
  'live notice',
  'history day',
  'greeting',
  'media only',
  'duplicate folded',
  'withheld',
];
const longestLine = 560;
const namedReposts = 6;

/** `Ahead “Briefing by …” Thu 20 Nov 13:00 (15:00 Moscow time) [5]`, one line each. */
export function upcomingLines(digest: Digest, texts: Texts, references: PostReferences): MessageLine[] {
  const { timeZone, now } = digest.input;
  return digest.upcoming.map(({ entry, planned }) => {
    const today = toLocalTime(planned.at, timeZone).date === toLocalTime(now, timeZone).date;
    const day = today ? texts.plain('digest-today') : texts.day(planned.at, timeZone);
    const name = shortenAtClause(withoutTime(entryTitle(entry)), 120);
    const { stated } = planned.clock;
    const when = { day, time: texts.time(planned.at, timeZone), stated, title: name };
    const line = texts.line(aheadKey(planned, timeZone), when);
    return [...line, ' ', references.linkTo(entry)];
  });
}

/** The stated time is told beside the reader's where the two differ, and alone where its zone is not known. */
function aheadKey({ at, clock }: AnnouncedTime, timeZone: string): string {
  if (clock.zone === null) return 'digest-ahead-as-stated';
  const there = toLocalTime(at, clock.zone).offsetMs;
  return there === toLocalTime(at, timeZone).offsetMs ? 'digest-ahead-here' : 'digest-ahead';
}

/** "LIVE at 15:00 MSK: briefing by …" names its time beside; what follows is what is announced. */
function withoutTime(name: string): string {
  return name.replace(/^(?:live\b\s*[:!—–-]*\s*)?(?:.{0,12}?\d{1,2}[:.]\d{2}[^:]{0,24}:\s+)?/iu, '') || name;
}

/** `Who said what Minister 3 · Spokesperson 2`; null when nobody is named twice and nobody beside another. */
export function speakersLine(digest: Digest, texts: Texts): MessageLine | null {
  const counts = new Map<string, { name: string; posts: number }>();
  for (const { speakers } of digest.stories.flatMap((story) => story.entries)) {
    for (const name of speakers) {
      const surname = name.split(' ').at(-1) ?? name;
      const known = counts.get(surname);
      counts.set(surname, { name: known?.name ?? name, posts: (known?.posts ?? 0) + 1 });
    }
  }
  const all = [...counts.values()].sort((a, b) => b.posts - a.posts);
  if (all.length < 2) return null;
  const named = all.slice(0, 6).map(({ name, posts }) => `${name} ${texts.number(posts)}`);
  return [bold(texts.plain('digest-who')), ' ', named.join(' · ')];
}

/** `Also 4 reposts [6] [7] …, 1 history day [10]`, broken where a line gets too long. */
export function otherPostsLines(digest: Digest, texts: Texts, references: PostReferences): MessageLine[] {
  const parts = otherPostsParts(digest, texts, references);
  const lines: InlineNode[][] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (!last) lines.push([bold(texts.plain('digest-also')), ' ', ...part]);
    else if (toPlainText([...last, ...part]).length > longestLine) lines.push([...part]);
    else last.push(texts.plain('digest-comma'), ...part);
  }
  return lines;
}

/** One phrase with its links for each kind of post that is not told. */
export function otherPostsParts(digest: Digest, texts: Texts, references: PostReferences): MessageLine[] {
  return counted.flatMap((fate): MessageLine[] => {
    const entries = digest.entries.filter((entry) => digest.ledger.dispositions.get(entry.key) === fate);
    if (entries.length === 0) return [];
    const phrase = texts.line(`digest-also-${fate.replaceAll(' ', '-')}`, { n: entries.length });
    const named = fate === 'repost folded' && entries.length <= namedReposts;
    if (named) return [[...phrase, ': ', ...repostNames(entries, texts, references)]];
    return [[...phrase, ...referenceLinks(entries, references)]];
  });
}

function repostNames(
  entries: readonly DigestEntry[],
  texts: Texts,
  references: PostReferences,
): InlineNode[] {
  return entries.flatMap((entry, i) => {
    const name = shortenAtClause(entryAuthor(entry), 60);
    return [...(i > 0 ? [texts.plain('digest-comma')] : []), name, ' ', references.linkTo(entry)];
  });
}
