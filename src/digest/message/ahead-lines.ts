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
  const items = digest.written.ahead.slice(0, maxItems).map((item) => itemOf(item, context));
  if (items.length === 0) return [];
  const joined = items.flatMap((item, at): InlineNode[] => [at === 0 ? ' ' : ' · ', ...item]);
  const more = digest.written.ahead.length - items.length;
  return [[bold(texts.plain('digest-ahead')), ...joined, ...(more > 0 ? [` +${more}`] : [])]];
}

function itemOf(item: AheadItem, { digest, texts, references }: LineContext): MessageLine {
  const { timeZone } = digest.input;
  const time = item.instant === null ? null : texts.time(item.instant, timeZone);
  const stated = time !== null && item.stated !== null ? `(${item.stated})` : item.stated;
  const when = [dayOf(item.day, digest.input, texts), time, stated].filter((part) => part !== null).join(' ');
  const text = texts.plain('digest-title', { title: shortenAtClause(item.text, maxText) });
  return [`${when} `, text, ...references.linksTo(item.entries)];
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
