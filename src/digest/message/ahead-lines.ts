/** What lies ahead, by its day and time. */
import { toLocalTime } from '#src/chats/wall-clock.ts';
import { bold, type InlineNode, type MessageLine } from '#src/message/message.ts';
import { shortenAtClause } from '../selection/shorten-at-clause.ts';
import type { AheadItem } from '../written-digest.ts';
import type { LineContext } from './story-lines.ts';

const maxText = 80;
/** As many are shown at once; the others stand in a line of their own. */
const maxItems = 4;

/** `Ahead today 15:00 briefing by … [6] · 1 Jan chairmanship passes to Estmark [7]`, the soonest in the first line and `Later …` in a second; none where nothing is announced. */
export function aheadLines(context: LineContext): MessageLine[] {
  const { ahead } = context.digest.written;
  return [ahead.slice(0, maxItems), ahead.slice(maxItems)]
    .filter((items) => items.length > 0)
    .map((items, at) => [
      bold(context.texts.plain(at === 0 ? 'digest-ahead' : 'digest-later')),
      ...joined(items, context),
    ]);
}

function joined(items: readonly AheadItem[], context: LineContext): InlineNode[] {
  const { digest, texts, references } = context;
  const whens = items.map((item) => whenOf(item, context));
  return items.flatMap((item, at): InlineNode[] => {
    const title = shortenAtClause(item.text, maxText);
    // quotation marks are for the channel's own words
    const isQuoted = digest.ahead.some(({ text }) => text === item.text);
    const what = [
      isQuoted ? texts.plain('digest-title', { title }) : title,
      ...references.linksTo(item.entries),
    ];
    if (at > 0 && whens[at] === whens[at - 1]) return [texts.plain('digest-comma'), ...what];
    return [at === 0 ? ' ' : ' · ', `${whens[at]} `, ...what];
  });
}

function whenOf(item: AheadItem, { digest, texts }: LineContext): string {
  const { timeZone } = digest.input;
  const time = item.instant === null ? null : texts.time(item.instant, timeZone);
  const stated = time !== null && item.stated !== null ? `(${item.stated})` : item.stated;
  return [dayOf(item.day, digest.input, texts), time, stated].filter((part) => part !== null).join(' ');
}

function dayOf(
  day: string,
  { now, timeZone }: { now: number; timeZone: string },
  texts: LineContext['texts'],
): string {
  const today = toLocalTime(now, timeZone).date;
  if (day === today) return texts.plain('digest-today');
  return texts.day(Date.parse(`${day}T12:00:00Z`), 'UTC', day.slice(0, 4) !== today.slice(0, 4));
}
