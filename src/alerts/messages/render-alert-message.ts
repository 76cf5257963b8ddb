import { minuteMs } from '#src/duration.ts';
import { parseChatKey } from '#src/delivery/address.ts';
import { formerAlert } from '#src/chats/chat-changes.ts';
import { toLocalTime } from '#src/chats/wall-clock.ts';
import { type Button, bold, joinLines, type MessageLine, link, type Message } from '#src/message/message.ts';
import { shorten } from '#src/message/shorten.ts';
import type { Texts } from '#src/message/texts.ts';
import type { AlertItem, AlertMessage, Duplicate } from './alert-message.ts';

const maxQueries = 5;
const longestQuery = 60;
const longestText = 1000;
const maxAlertButtons = 3;

export interface SentenceEdit {
  readonly from: string;
  readonly to: string | null;
}

export interface AlertMessageContext {
  readonly texts: Texts;
  readonly timeZone: string;
}

export function renderAlertMessage(message: AlertMessage, view: AlertMessageContext): Message {
  const [first, second] = message.items;
  if (!first) return { blocks: [] };
  const silent = message.items.every((item) => item.fired.every(({ mode }) => mode === 'silent'));
  const isList = message.storm !== undefined || (message.isBundle && second !== undefined);
  const blocks = isList ? renderBundle(message, view) : [renderSingle(first, message, view)];
  return { blocks, buttons: renderButtons(message, view.texts), silent };
}

function renderSingle(item: AlertItem, message: AlertMessage, view: AlertMessageContext) {
  const { texts } = view;
  const head = texts.line('alert-head', {
    queries: queriesOf(message, texts),
    channel: item.channelTitle,
    time: timeOf(item.at, message.createdAt, view),
  });
  return { lines: [head, texts.line('alert-excerpt', { excerpt: item.excerpt }), renderFooter(item, view)] };
}

function timeOf(at: number, messageAt: number, { texts, timeZone }: AlertMessageContext): string {
  const isSameDay = toLocalTime(at, timeZone).date === toLocalTime(messageAt, timeZone).date;
  return isSameDay ? texts.time(at, timeZone) : texts.dayAndTime(at, timeZone);
}

function renderFooter(item: AlertItem, view: AlertMessageContext): MessageLine {
  const open: MessageLine = item.url === null ? [] : [link(item.url, view.texts.plain('alert-open'))];
  return joinLines([open, ...renderOrigins(item, view)], ' · ');
}

function renderOrigins(item: AlertItem, view: AlertMessageContext): MessageLine[] {
  const { texts } = view;
  const comma = texts.plain('digest-comma');
  const duplicates = item.duplicates.filter(({ isGone }) => !isGone);
  const elsewhere = duplicates.filter(({ again }) => again === undefined);
  const times = duplicates.flatMap(({ url, again }): MessageLine[] =>
    again === undefined ? [] : [[link(url, timeOf(again, item.at, view))]],
  );
  return [
    item.repostOf === null ? [] : texts.line('alert-repost-of', { name: item.repostOf }),
    elsewhere.length === 0 ? [] : texts.line('alert-also-in', { places: renderLinks(elsewhere, comma) }),
    times.length === 0 ? [] : texts.line('alert-again', { times: joinLines(times, comma) }),
    item.deletedAt === undefined ? [] : renderDeleted(item, view),
  ];
}

/** Each title once; several posts under one title are numbered: Norland MFA [1] [2]. */
function renderLinks(duplicates: readonly Duplicate[], comma: string): MessageLine {
  const byTitle = [...Map.groupBy(duplicates, ({ title }) => title)].map(([title, posts]): MessageLine => {
    const [first, second] = posts;
    if (first && !second) return [link(first.url, title)];
    return [title, ...posts.flatMap(({ url }, at) => [' ', link(url, `[${at + 1}]`)])];
  });
  return joinLines(byTitle, comma);
}

function renderBundle(message: AlertMessage, view: AlertMessageContext) {
  const newestFirst = message.items.toReversed().sort((a, b) => b.at - a.at);
  const { storm } = message;
  const queries = queriesOf(message, view.texts);
  const head = storm
    ? view.texts.line('alert-storm-head', {
        count: storm.count,
        since: timeOf(storm.since, message.createdAt, view),
        queries,
      })
    : view.texts.line('alert-bundle-head', { count: message.items.length, queries });
  return [{ lines: [head] }, { lines: newestFirst.map((item) => renderItem(item, view)) }];
}

function renderItem(item: AlertItem, view: AlertMessageContext): MessageLine {
  const when = link(item.url, view.texts.dayAndTime(item.at, view.timeZone));
  const { channelTitle: channel, excerpt } = item;
  return joinLines(
    [view.texts.line('alert-entry', { when, channel, excerpt }), ...renderOrigins(item, view)],
    ' · ',
  );
}

/** The alerts that fired, by their queries; `name` is what buttons call them, which holds when the chat loses its thread. */
function alertsIn({ key, items, formerItems = items.length }: AlertMessage) {
  const { thread } = parseChatKey(key.slice(0, key.indexOf(':')));
  const nameOf = (n: number, at: number) =>
    thread === null || at >= formerItems ? `${n}` : formerAlert(thread, n);
  return new Map(
    items.flatMap(({ fired }, at) =>
      fired.map(({ n, query }) => [query, { n, name: nameOf(n, at) }] as const),
    ),
  );
}

function queriesOf(message: AlertMessage, texts: Texts): MessageLine {
  const queries = [...alertsIn(message).keys()];
  const named = queries.slice(0, maxQueries).map(shortenQuery);
  const left = queries.length - named.length;
  const more = left > 0 ? [[texts.plain('alert-more-queries', { count: left })]] : [];
  return joinLines([...named.map((query) => [bold(query)]), ...more], ' 🔔 ');
}

const shortenQuery = (query: string): string => shorten(query, longestQuery);

/** `now`: when a change in the shown sentence is reported; null: a change anywhere in a post, to a chat whose alert reports changes. */
export function renderEditNotice(
  item: AlertItem,
  change: SentenceEdit,
  now: number | null,
  view: AlertMessageContext,
): Message {
  const { texts } = view;
  const time = timeOf(item.at, now ?? item.at, view);
  const head = texts.line(now === null ? 'post-edited' : 'alert-changed-head', {
    time,
    channel: item.channelTitle,
  });
  const key = change.to === null ? 'alert-removed' : 'alert-changed';
  const body = texts.line(key, { from: change.from, to: change.to ?? '' });
  const open = item.url === null ? [] : [[link(item.url, texts.plain('alert-open'))]];
  return { blocks: [{ lines: [head, body, ...open] }], silent: true };
}

export function renderDeletionNotice(item: AlertItem, text: string, view: AlertMessageContext): Message {
  const { texts } = view;
  const head = [...renderDeleted(item, view), ' · ', item.channelTitle];
  const said = shorten(text.trim(), longestText);
  const body = said === '' ? [] : [texts.line('post-deleted-text', { text: said })];
  return { blocks: [{ lines: [head, ...body] }], silent: true };
}

/** How long after its publication it was found deleted, in the largest unit that fits. */
function renderDeleted({ at, deletedAt = at }: AlertItem, { texts }: AlertMessageContext): MessageLine {
  const minutes = Math.max(1, Math.round((deletedAt - at) / minuteMs));
  const unit = minutes < 120 ? 'minute' : minutes < 48 * 60 ? 'hour' : 'day';
  return texts.line('post-deleted', { after: texts.duration(Math.round(minutes / minutesOf[unit]), unit) });
}

const minutesOf = { minute: 1, hour: 60, day: 24 * 60 } as const;

function renderButtons(message: AlertMessage, texts: Texts): Button[][] {
  const alerts = [...alertsIn(message)];
  const [announced, ...others] = message.items.filter(({ isTimed }) => isTimed === true);
  const remind =
    announced && others.length === 0
      ? [[texts.button('remind', `remind:set:${announced.channel}:${announced.id}`)]]
      : [];
  const [only, ...more] = alerts.map(([, { name }]) => name);
  if (only === undefined || more.length > 0) {
    const ways = alerts
      .slice(0, maxAlertButtons)
      .map(([query, { n, name }]): Button[] => [
        { text: `${n}. ${shortenQuery(query)}`, data: `alert:open:${name}` },
      ]);
    const isAll = alerts.length > 0 && alerts.length <= maxAlertButtons;
    const list = [texts.button('alerts', 'alerts:open')];
    return [...ways, ...(isAll ? [] : [list]), ...remind];
  }
  return [
    [
      texts.button('mute-day', `alert:mute:${only}`),
      texts.button('exclude-word', `alert:exclude:${only}`),
      texts.button('edit', `alert:open:${only}`),
      texts.button('delete', `alert:delete:${only}`),
    ],
    ...remind,
  ];
}
