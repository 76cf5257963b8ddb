/** What lies ahead, by its day and time. */
import { toLocalTime } from '#src/chats/wall-clock.ts';
import { bold, type InlineNode, type MessageLine } from '#src/message/message.ts';
import { maxText } from '../selection/find-ahead.ts';
import { shortenAtClause } from '../selection/shorten-at-clause.ts';
import type { AheadItem } from '../written-digest.ts';
import { asQuoted } from './as-quoted.ts';
import type { LineContext } from './story-lines.ts';

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
  const { digest, texts, linksTo } = context;
  const whens = items.map((item) => whenOf(item, context));
  return items.flatMap((item, at): InlineNode[] => {
    const title = shortenAtClause(item.text, maxText, item.language);
    // quotation marks are for the channel's own words
    const isQuoted = digest.ahead.some(({ text }) => text === item.text);
    const what = [
      isQuoted ? texts.plain('digest-title', { title: asQuoted(title, item.language) }) : title,
      ...linksTo(item.entries),
      ...(item.before ? beforeOf(item.before, item, context) : []),
    ];
    if (at > 0 && whens[at] === whens[at - 1]) return [texts.plain('digest-comma'), ...what];
    return [at === 0 ? ' ' : ' · ', `${whens[at]} `, ...what];
  });
}

/** ` (changed; before: 21:00 [2])`, ` (announced [2])`; a sentence of the same time stands where its story is told. */
function beforeOf(before: AheadItem, item: AheadItem, context: LineContext): InlineNode[] {
  const { texts, linksTo } = context;
  if (item.isOff) return [` (${texts.plain('digest-announced')}`, ...linksTo(before.entries), ')'];
  const [now, then] = [item, before].map((one) => timeOf(one, context));
  const time = before.day === item.day ? (then === now ? '' : then!) : whenOf(before, context);
  if (time === '' && before.sentences.length > 0) return [];
  const title = shortenAtClause(before.text, maxText, before.language);
  const text = time === '' ? texts.plain('digest-title', { title: asQuoted(title, before.language) }) : time;
  return [' (', ...texts.line('digest-changed-from', { text }), ...linksTo(before.entries), ')'];
}

/** `Wed 25 Nov 18:00`, `Thu 26 Nov – Fri 27 Nov`, and `off: Wed 25 Nov 18:00`. */
function whenOf(item: AheadItem, context: LineContext): string {
  const { day, lastDay = day } = item;
  const until = lastDay > day ? ` – ${dayOf(lastDay, context)}` : '';
  const when = `${dayOf(day, context)} ${timeOf(item, context)}`.trim() + until;
  return item.isOff ? context.texts.plain('digest-off', { when }) : when;
}

/** Empty where no time is stated. */
function timeOf({ instant, stated }: AheadItem, { digest, texts }: LineContext): string {
  if (instant === null) return stated ?? '';
  const time = texts.time(instant, digest.input.timeZone);
  return stated === null ? time : `${time} (${stated})`;
}

function dayOf(day: string, { digest, texts }: LineContext): string {
  const today = toLocalTime(digest.input.now, digest.input.timeZone).date;
  if (day === today) return texts.plain('digest-today');
  return texts.day(Date.parse(`${day}T12:00:00Z`), 'UTC', day.slice(0, 4) !== today.slice(0, 4));
}
