/** What lies ahead, by its day and time. */
import { toLocalTime } from '#src/chats/wall-clock.ts';
import { bold, type InlineNode, type MessageLine } from '#src/message/message.ts';
import { cleanText } from '../analysis/clean-text.ts';
import { type DigestEntry, entryOrigin, type Said } from '../analysis/digest-entry.ts';
import { isOwnVoice } from '../analysis/layout.ts';
import { statementOf } from '../selection/same-event.ts';
import type { AheadItem } from '../written-digest.ts';
import { asQuoted } from './as-quoted.ts';
import { type LineContext, maxTitle, quoted } from './line-marks.ts';

/** In the first line; the others are in a second one. */
const maxItems = 4;
const maxCharacters = 320;

/** `Ahead today 15:00 briefing by … [6] · 1 Jan chairmanship passes to Estmark [7]`, and `Later …` in a second line; none where nothing is announced. */
export function aheadLines(context: LineContext): MessageLine[] {
  const { ahead } = context.digest.written;
  const told = ahead
    .filter((item, at) => !ahead.slice(0, at).some((one) => isSameSentence(one, item)))
    .map((item, at, all) => ({ item, text: shownOf(item, at, all) }));
  const lengthTo = (end: number) => told.slice(0, end).reduce((sum, { text }) => sum + text.length, 0);
  const room = told
    .slice(0, maxItems)
    .filter((_, at) => at === 0 || lengthTo(at + 1) <= maxCharacters).length;
  return [told.slice(0, room), told.slice(room)]
    .filter((items) => items.length > 0)
    .map((items, at) => [
      bold(context.texts.plain(at === 0 ? 'digest-ahead' : 'digest-later')),
      ...joinItems(items, context),
    ]);
}

/** One sentence is shown once, at its first day. */
const isSameSentence = (a: AheadItem, b: AheadItem): boolean =>
  a.text === b.text && a.isOff === b.isOff && a.entries[0] === b.entries[0];

/** Without what the entry before it tells, or the next one. */
function shownOf({ text, entries: [entry] }: AheadItem, at: number, all: readonly AheadItem[]): string {
  const known = all.find(
    (one) =>
      one.entries[0] === entry &&
      text !== one.text &&
      text.includes(one.text) &&
      (one === all[at + 1] || all[at - 1]?.text.includes(one.text)),
  );
  return known ? text.replace(known.text, '').replace(/^[^\p{L}\p{N}"“«„]+/u, '') : text;
}

function joinItems(told: readonly { item: AheadItem; text: string }[], context: LineContext): InlineNode[] {
  const { digest, texts, linksTo } = context;
  const whens = told.map(({ item }) => whenOf(item, context));
  return told.flatMap(({ item, text }, at): InlineNode[] => {
    const { language, entries, before } = item;
    // quotation marks only for the post's own words
    const isQuoted = digest.ahead.some((one) => one.text === item.text);
    const quoted = isQuoted ? texts.plain('digest-title', { title: asQuoted(text, language) }) : text;
    const { entry, passage } = statementOf(item);
    const ownTitle = isOwnVoice(passage.text) ? (entryOrigin(entry) ?? cleanText(entry.channel.title)) : null;
    // the speaker need not have said what stands before the passage
    const { title, passages } = entry.layout;
    const isWhole = title === null && passages.every((one) => one.speaker === passage.speaker);
    const speaker = isWhole || passage.text.startsWith(text) ? passage.speaker : null;
    const source = isQuoted && passage.speaker === null ? ownTitle : speaker;
    const what = [
      ...(source === null ? [quoted] : texts.line('digest-said-by', { source, text: quoted })),
      ...linksTo(entries),
      ...(before ? beforeOf(before, item, context) : []),
      ...(item.other ? otherOf(item.other, entry, context) : []),
    ];
    if (whens[at] === whens[at - 1]) return [texts.plain('digest-comma'), ...what];
    return [at === 0 ? ' ' : ' · ', `${whens[at]} `, ...what];
  });
}

/** ` · later: “The race is off” [2]`. */
function otherOf({ entry, passage }: Said, told: DigestEntry, { texts, linksTo }: LineContext): InlineNode[] {
  const text = quoted(passage.text, maxTitle, entry, texts);
  const isLater = (entry.at ?? 0) > (told.at ?? 0);
  return [
    ' · ',
    ...texts.line(isLater ? 'digest-said-later' : 'digest-said-earlier', { text }),
    ...linksTo([entry]),
  ];
}

/** ` (changed; before: 21:00 [2])`, ` (announced [2])`; nothing for a sentence with the same time. */
function beforeOf(before: AheadItem, item: AheadItem, context: LineContext): InlineNode[] {
  const { texts, linksTo } = context;
  if (item.isOff) return [` (${texts.plain('digest-announced')}`, ...linksTo(before.entries), ')'];
  const [now, then] = [item, before].map((one) => timeOf(one, context));
  const time = before.day === item.day ? (then === now ? '' : then!) : whenOf(before, context);
  if (time === '' && before.sentences.length > 0) return [];
  const title = asQuoted(before.text, before.language);
  const text = time === '' ? texts.plain('digest-title', { title }) : time;
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
  if (day === today && digest.input.window !== null) return texts.plain('digest-today');
  return texts.day(Date.parse(`${day}T12:00:00Z`), 'UTC', day.slice(0, 4) !== today.slice(0, 4));
}
