/** What lies ahead, by its day and time. */
import { toLocalTime } from '#src/chats/wall-clock.ts';
import { bold, type InlineNode, type MessageLine } from '#src/message/message.ts';
import { shortenAtClause } from '../selection/shorten-at-clause.ts';
import type { AheadItem } from '../written-digest.ts';
import type { LineContext } from './story-lines.ts';

const maxText = 110;
const maxItems = 8;

/** `Ahead today 15:00 briefing by … [6] · 1 Jan chairmanship passes to Estmark [7]`; none where nothing is announced. */
export function aheadLines(context: LineContext): MessageLine[] {
  const { digest, texts } = context;
  const items = digest.written.ahead.slice(0, maxItems);
  if (items.length === 0) return [];
  const whens = items.map((item) => whenOf(item, context));
  const joined = items.flatMap((item, at): InlineNode[] => {
    const title = shortenAtClause(item.text, maxText);
    // quotation marks are for the channel's own words
    const isQuoted = digest.ahead.some(({ text }) => text === item.text);
    const what = [
      isQuoted ? texts.plain('digest-title', { title }) : title,
      ...context.references.linksTo(item.entries),
    ];
    if (at > 0 && whens[at] === whens[at - 1]) return [texts.plain('digest-comma'), ...what];
    return [at === 0 ? ' ' : ' · ', `${whens[at]} `, ...what];
  });
  const more = digest.written.ahead.length - items.length;
  return [[bold(texts.plain('digest-ahead')), ...joined, ...(more > 0 ? [` +${more}`] : [])]];
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
