/**
 * Which chats are being served: a window of chats per lane, not of deliveries, so that a long backlog costs no memory
 * and no broadcast keeps an alert waiting.
 */
import { type Priority, priorities } from '../delivery.ts';
import type { ReadyChat } from '../outbox/delivery-queue.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { StoreRetry } from './store-retry.ts';

export interface ChatWorker {
  readonly chat: number;
  /** Told when something more urgent comes. */
  raisePriority: (lane: Priority) => void;
  /** Ends its wait at the gate. */
  cancel: () => void;
  /** New work came while this hand was busy or about to end. */
  hasNewWork: boolean;
}

export interface Dispatcher {
  /** Takes the chat in hand when there is room, else it is found later. */
  dispatch(turn: ReadyChat): void;
  /** Looks for chats in the store as long as there is room for them. */
  scan(): void;
  /** Resolves when no chat is in hand and none is left to take. */
  whenIdle(): Promise<void>;
  workers(): Iterable<ChatWorker>;
}

interface Window {
  /** Turns up to here were taken. */
  cursor: string;
  /** There may be turns behind the cursor. */
  more: boolean;
  taken: number;
  reading: boolean;
}

/** Chats at once per lane: enough to reach every limit, however slow single chats are. */
const width = 500;
const page = 100;

/** `serve` works off one chat; it must not throw. */
export function createDispatcher(parts: {
  outbox: Pick<Outbox, 'listReadyChats'>;
  steady: StoreRetry;
  stopping: AbortSignal;
  serve: (hand: ChatWorker) => Promise<void>;
  onBug: (thrown: unknown) => void;
}): Dispatcher {
  const { outbox, steady, stopping, serve, onBug } = parts;
  const hands = new Map<number, ChatWorker>();
  const windows = new Map<Priority, Window>(
    priorities.map((lane) => [lane, { cursor: '', more: true, taken: 0, reading: false }]),
  );
  let idlers: (() => void)[] = [];

  function checkIdle(): void {
    const busy = hands.size > 0 || [...windows.values()].some(({ more, reading }) => more || reading);
    if (busy && !(stopping.aborted && hands.size === 0)) return;
    for (const done of idlers) done();
    idlers = [];
  }

  function start(chat: number, lane: Priority, window: Window): void {
    const hand: ChatWorker = { chat, raisePriority() {}, cancel() {}, hasNewWork: false };
    hands.set(chat, hand);
    window.taken += 1;
    void serve(hand).then(() => {
      hands.delete(chat);
      window.taken -= 1;
      if (hand.hasNewWork && !stopping.aborted) start(chat, lane, window);
      if (window.more) fill(lane, window);
      checkIdle();
    });
  }

  function fill(lane: Priority, window: Window): void {
    if (window.reading || stopping.aborted) return;
    window.reading = true;
    readTurns(lane, window)
      .catch(onBug)
      .finally(() => {
        window.reading = false;
        checkIdle();
      });
  }

  async function readTurns(lane: Priority, window: Window): Promise<void> {
    while (window.more && window.taken < width && !stopping.aborted) {
      window.more = false;
      const turns = await steady(() => outbox.listReadyChats(lane, window.cursor, page));
      for (const { key, chat } of turns) {
        window.cursor = key;
        if (!hands.has(chat)) start(chat, lane, window);
      }
      if (turns.length === page) window.more = true;
    }
  }

  return {
    dispatch({ key, chat, priority }) {
      const hand = hands.get(chat);
      const window = windows.get(priority);
      if (stopping.aborted || window === undefined) return;
      if (hand !== undefined) {
        hand.hasNewWork = true;
        hand.raisePriority(priority);
      } else if (window.taken < width) start(chat, priority, window);
      else {
        window.more = true;
        if (key < window.cursor) window.cursor = '';
      }
    },
    scan() {
      for (const [lane, window] of windows) fill(lane, window);
    },
    whenIdle: () =>
      new Promise((done) => {
        idlers.push(done);
        checkIdle();
      }),
    workers: () => hands.values(),
  };
}
