/**
 * Telegram's Bot API on loopback, with the people who use it: the public face of `telegram/`.
 *
 *     const telegram = await startFakeTelegram();          // TELEGRAM_API_ROOT=telegram.root
 *     const ann = telegram.user({ name: 'Ann', language: 'en' });
 *     const answer = await ann.asks('/start');             // the bot's next message to her
 *     await ann.taps('Subscribe');                         // pressed, and the press was answered
 *     const desk = telegram.forum({ owner: ann });
 *     await desk.adds(telegram.bot);
 *     await ann.in(desk.thread(5)).says('/digest today');
 *     telegram.breaks({ method: 'sendMessage', chat: desk.id, how: 'reset', accepted: true });
 *     await telegram.until(() => desk.thread(5).last?.content.text.includes('posts'));
 *     await telegram.stop();
 */
import { type FakeTelegramOptions, startEngine } from './telegram/engine.ts';
import type { BotCommand } from './telegram/methods/profile-state.ts';
import { type Account, createAccount } from './telegram/script/account.ts';
import { createRoom, type Room } from './telegram/script/room.ts';
import type { Fault, FaultFields } from './telegram/server/faults.ts';
import type { SeenRequest } from './telegram/server/request.ts';
import type { Press } from './telegram/state/callbacks.ts';
import type { ChatState } from './telegram/state/chat.ts';
import type { Events, UntilOptions } from './telegram/state/events.ts';
import type { Person, PersonFields } from './telegram/state/person.ts';
import type { Update } from './telegram/state/updates.ts';
import type { World } from './telegram/state/world.ts';

interface RoomFields {
  readonly title?: string;
  readonly username?: string;
  /** Default: somebody new. */
  readonly owner?: Account;
}

export interface FakeTelegram extends Pick<Events, 'on' | 'until'> {
  /** For TELEGRAM_API_ROOT. */
  readonly root: string;
  readonly token: string;
  readonly bot: { readonly id: number; readonly username: string; readonly person: Person };
  /** Ends everything, long polls and waiting included. */
  stop(): Promise<void>;

  /** Somebody with an account; they have to write first, unless `started`. */
  user(fields?: PersonFields): Account;
  group(fields?: RoomFields): Room;
  supergroup(fields?: RoomFields): Room;
  forum(fields?: RoomFields): Room;
  channel(fields?: RoomFields): Room;

  /** The newest `keep` requests or more, as they came. */
  readonly requests: readonly SeenRequest[];
  requestsOf(method: string): readonly SeenRequest[];
  /** `sendMessage`: requests; `sendMessage 429`: answers. */
  count(key: string): number;
  /** Requests that came while they should have waited (429). */
  readonly requestsDuringWait: number;
  /** Parameters no method has, as `sendMessage.txet`: the real server ignores them in silence. */
  readonly oddities: readonly string[];
  readonly presses: readonly Press[];
  /** What is registered for a scope and language, for example `commands('default ru')`. */
  commands(scope: string): readonly BotCommand[];
  /** Name and descriptions, for example `about('description ru')`. */
  about(field: string): string;
  readonly chats: ReadonlyMap<number, ChatState>;
  readonly pendingUpdates: number;
  /** A long poll is open. */
  readonly isPolled: boolean;

  /** Waits until nothing is going on: a long poll or a webhook is there, all updates are confirmed, all requests answered. */
  settles(options?: UntilOptions): Promise<unknown>;

  breaks(fault: FaultFields): Fault;
  /** Ends all faults. */
  heals(): void;
  /** Connections are refused until it comes up again, on the same port. */
  goesDown(): Promise<void>;
  comesUp(): Promise<void>;
  slowsTo(latencyMs: number): void;
  /** Puts an update into the queue as it is, for kinds this double has no people for. */
  tells(kind: string, chat: number, payload: unknown): Update | null;
  /** Hands an update out once more, as the real one may. */
  repeats(update: Update): void;
}

/** A server on a free port of loopback, and a world without people. */
export async function startFakeTelegram(options: FakeTelegramOptions = {}): Promise<FakeTelegram> {
  const engine = await startEngine(options);
  const { world, faults, journal, profile, polling, server } = engine;
  const user = (fields: PersonFields = {}) => addUser(world, fields);
  function room(kind: 'group' | 'supergroup' | 'channel', forum: boolean, fields: RoomFields = {}): Room {
    const { title = `A ${forum ? 'forum' : kind}`, username, owner = user({ name: 'Owner' }) } = fields;
    const chat = world.addChat({ kind, title, forum, ...(username === undefined ? {} : { username }) });
    chat.members.set(owner.id, { person: owner.person, status: 'creator', anonymous: false, rights: {} });
    return createRoom(world, chat, owner);
  }

  return {
    root: server.root(),
    token: engine.token,
    bot: { id: world.bot.id, username: world.bot.username ?? '', person: world.bot },
    stop: engine.stop,
    on: world.events.on,
    until: world.events.until,
    user,
    group: (fields) => room('group', false, fields),
    supergroup: (fields) => room('supergroup', false, fields),
    forum: (fields) => room('supergroup', true, fields),
    channel: (fields) => room('channel', false, fields),
    get requests() {
      return journal.requests();
    },
    requestsOf: (method) => journal.requests().filter((request) => request.method === method),
    count: (key) => journal.counts.get(key) ?? 0,
    get requestsDuringWait() {
      return journal.duringWait();
    },
    get oddities() {
      const odd = journal
        .requests()
        .flatMap(({ method, unknown }) => unknown.map((name) => `${method}.${name}`));
      return [...new Set(odd)];
    },
    get presses() {
      return world.callbacks.all();
    },
    commands: (scope) => profile.commands.get(scope) ?? [],
    about: (field) => profile.texts.get(field) ?? '',
    chats: world.chats,
    get pendingUpdates() {
      return world.updates.pending();
    },
    get isPolled() {
      return polling.open();
    },
    settles: (withOptions) =>
      world.events.until(
        () => engine.isListening() && world.updates.pending() === 0 && journal.open() === 0,
        {
          hoping: 'the bot has nothing left to do',
          ...withOptions,
        },
      ),
    breaks: faults.add,
    heals: faults.clear,
    goesDown: server.goDown,
    comesUp: server.comeUp,
    slowsTo: engine.slowTo,
    tells: world.tell,
    repeats: world.updates.repeat,
  };
}

function addUser(world: World, fields: PersonFields): Account {
  const person = world.addPerson(fields);
  const chat = world.addChat({ kind: 'private', id: person.id, person });
  for (const each of [person, world.bot]) {
    chat.members.set(each.id, { person: each, status: 'member', anonymous: false, rights: {} });
  }
  return createAccount(world, person, chat);
}
