/** The one object both doors receive: every room, joined. */
import { createAlarm } from './alerts/alarm.ts';
import { type Cards, createCards } from './alerts/cards.ts';
import { createDesk, type Desk } from './alerts/desk.ts';
import { createRules, type Rules } from './alerts/index/rules.ts';
import { createNotices, type Notices } from './channels/notices.ts';
import { createVisits, type Visits } from './channels/visit.ts';
import { openWatch, type Watch } from './channels/watch.ts';
import { type Chat, type ChatDefaults, isDigested } from './chats/chat.ts';
import { type Chats, openChats } from './chats/chats.ts';
import { createDue, type Due } from './chats/due.ts';
import { createForgetting, type Forgetting } from './chats/forgetting.ts';
import { createNotes, type Notes } from './chats/notes.ts';
import { createPresence, type Presence } from './chats/presence.ts';
import { createSpeaking, type Speaking } from './chats/speaking.ts';
import type { Config } from './config.ts';
import { createOutbox, type Outbox } from './delivery/outbox.ts';
import type { Budget } from './digest/budget.ts';
import { type Arrange, createDigests, type PointsProvider } from './digest/digests.ts';
import { createEditions, type Editions } from './digest/edition.ts';
import { createPromises, type Promises } from './digest/promised.ts';
import { createMatching } from './digest/query-matching.ts';
import { createScheduled, type Scheduled } from './digest/scheduled.ts';
import type { Faults } from './faults.ts';
import type { Log } from './log.ts';
import type { ChannelReader, Clock, Painter } from './ports.ts';
import { type Archive, createArchive } from './posts/archive.ts';
import { createSearch, type Search } from './search/search.ts';
import { createStats, type Stats } from './stats/stats.ts';
import type { Store } from './store/shelf.ts';
import type { Texts } from './texts.ts';

export interface CorePorts {
  readonly config: Config;
  readonly store: Store;
  readonly reader: ChannelReader;
  readonly painter: Painter;
  readonly clock: Clock;
  readonly faults: Faults;
  readonly texts: (locale: string) => Texts;
  /** A model's points; without it summaries are extracted. */
  readonly points?: PointsProvider;
  /** A model's order of the points. */
  readonly arrange?: Arrange;
  readonly budget: Budget;
  readonly waitedMs: () => number;
  /** Locales there are. */
  readonly languages: readonly string[];
  /** 0 to 1, drawn anew. */
  readonly chance: () => number;
}

export interface Core {
  readonly store: Store;
  readonly watch: Watch;
  readonly archive: Archive;
  readonly visits: Visits;
  readonly notices: Notices;
  readonly chats: Chats;
  readonly due: Due;
  readonly notes: Notes;
  readonly rules: Rules;
  readonly desk: Desk;
  readonly cards: Cards;
  readonly editions: Editions;
  readonly search: Search;
  readonly stats: Stats;
  readonly painter: Painter;
  readonly presence: Presence;
  readonly forgetting: Forgetting;
  readonly scheduled: Scheduled;
  readonly speaking: Speaking;
  readonly promises: Promises;
  readonly outbox: Outbox;
  readonly defaults: ChatDefaults;
  readonly languages: readonly string[];
  readonly texts: (locale: string) => Texts;
  readonly clock: Clock;
  readonly log: Log;
  readonly faults: Faults;
  readonly budget: Budget;
  readonly hasModel: boolean;
  readonly admins: readonly number[];
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** How long Telegram made all sending wait since the start, milliseconds. */
  waitedMs(): number;
  /** Long work stops at the next step. */
  isClosing(): boolean;
  /** From now on nothing long is begun. */
  beginClosing(): void;
  isAdmin(person: number): boolean;
  isServed(chat: number): boolean;
}

/** Opens every room: reads channels and chats, and builds the index of all alerts. */
export async function createCore(ports: CorePorts): Promise<Core> {
  const { config, store, reader, clock, faults, texts, languages, chance, points, arrange, budget } = ports;
  const { log } = faults;
  const defaults = {
    language: config.defaultLanguage,
    timeZone: config.defaultTimeZone,
    digestTime: config.digestTime,
  };
  const served = [...config.allowedChats, ...config.adminIds];
  const isServed = (chat: number) => config.allowedChats.length === 0 || served.includes(chat);
  const watch = await openWatch(store, { pollMs: config.pollSeconds * 1000, chance });
  for (const name of config.channels) await watch.add(name, clock.now());
  const rules = createRules();
  const chats = await openChats(store, defaults, clock.now, (chat) => addRules(rules, chat));
  const archive = createArchive(store, config.retentionDays);
  const outbox = createOutbox({ store, clock, log });
  const cards = createCards(store, outbox, texts);
  const alarm = createAlarm({ rules, chats, cards, isServed });
  const reading = {
    postsBetween: archive.between,
    postsArrived: archive.arrived,
    clock,
    matching: createMatching(),
  };
  const plain = createDigests(reading);
  const digests = points ? createDigests({ ...reading, points, ...(arrange && { arrange }) }) : plain;
  const editions = createEditions({ digests, plain, watch, texts });
  const due = createDue(store);
  const presence = createPresence({ chats, outbox, clock, log });
  const closing = new AbortController();
  const core: Core = {
    store,
    watch,
    archive,
    visits: createVisits({ reader, watch, archive, alarm, clock, log, closing: closing.signal }),
    notices: createNotices({ watch, archive, chats, outbox, clock, texts, isServed }),
    chats,
    due,
    notes: createNotes(store),
    rules,
    desk: createDesk({ watch, archive, clock }),
    cards,
    editions,
    search: createSearch({ archive, clock }),
    stats: createStats({ archive, watch, clock, matching: reading.matching }),
    painter: ports.painter,
    presence,
    forgetting: createForgetting({ store, chats, outbox }),
    scheduled: createScheduled({ chats, due, editions, outbox, isServed }),
    speaking: createSpeaking(store),
    promises: createPromises(store),
    outbox,
    defaults,
    languages,
    texts,
    clock,
    log,
    faults,
    budget,
    hasModel: config.model !== null,
    admins: config.adminIds,
    startedAt: clock.now(),
    waitedMs: ports.waitedMs,
    isClosing: () => closing.signal.aborted,
    beginClosing: () => closing.abort(),
    isAdmin: (person) => config.adminIds.includes(person),
    isServed,
  };
  followChanges(core);
  return core;
}

/** Keeps the index of alerts, the plan of digests and what is held in line with the chats' documents. */
function followChanges(core: Core): void {
  const { chats, rules, due, clock } = core;
  chats.onChange(async (before, after) => {
    if (before?.key !== after?.key || before?.alerts !== after?.alerts) {
      for (const { n } of before?.alerts ?? []) rules.remove(before?.key ?? '', n);
      if (after) addRules(rules, after);
    }
    if (before && before.key !== after?.key) await leaveKey(core, before.key, after?.key);
    if (!after) return;
    if (isDigested(after)) await due.plan(after, clock.now());
    else await due.drop(after.key);
    if (before && movesQuiet(before, after)) await core.cards.retime(after, clock.now());
  });
}

/** What other shelves keep of a chat goes with it, or goes. */
async function leaveKey({ cards, due }: Core, from: string, to: string | undefined): Promise<void> {
  if (to === undefined) await Promise.all([cards.forget(from), due.drop(from)]);
  else await Promise.all([cards.move(from, to), due.move(from, to)]);
}

/** Nobody waits for a morning that was called off, or comes sooner. */
const movesQuiet = (before: Chat, after: Chat): boolean =>
  before.quiet !== after.quiet || before.timeZone !== after.timeZone;

/** A query that can be read no longer stays in its chat's list and fires on nothing. */
function addRules(rules: Rules, chat: Chat): void {
  for (const { n, query, scope } of chat.alerts) rules.add(chat.key, n, query, scope);
}
