/**
 * Which chats are being served: a window of chats per lane, not of deliveries, so that a long backlog costs no memory
 * and no broadcast keeps an alert waiting.
 */
import { type Lane, lanes } from './delivery.ts';
import type { Outbox } from './outbox.ts';
import type { Turn } from './queue.ts';
import type { Steady } from './steady.ts';

export interface Hand {
  readonly chat: number;
  /** Told when something more urgent comes. */
  raise: (lane: Lane) => void;
  /** Ends its wait at the gate. */
  cancel: () => void;
  /** New work came while this hand was busy or about to end. */
  again: boolean;
}

export interface Rounds {
  /** Takes the chat in hand when there is room, else it is found later. */
  take(turn: Turn): void;
  /** Looks for chats in the store as long as there is room for them. */
  look(): void;
  /** Resolves when no chat is in hand and none is left to take. */
  whenIdle(): Promise<void>;
  hands(): Iterable<Hand>;
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
export function createRounds(parts: {
  outbox: Pick<Outbox, 'turns'>;
  steady: Steady;
  stopping: AbortSignal;
  serve: (hand: Hand) => Promise<void>;
  onBug: (thrown: unknown) => void;
}): Rounds {
  const { outbox, steady, stopping, serve, onBug } = parts;
  const hands = new Map<number, Hand>();
  const windows = new Map<Lane, Window>(
    lanes.map((lane) => [lane, { cursor: '', more: true, taken: 0, reading: false }]),
  );
  let idlers: (() => void)[] = [];

  function checkIdle(): void {
    const busy = hands.size > 0 || [...windows.values()].some(({ more, reading }) => more || reading);
    if (busy && !(stopping.aborted && hands.size === 0)) return;
    for (const done of idlers) done();
    idlers = [];
  }

  function start(chat: number, lane: Lane, window: Window): void {
    const hand: Hand = { chat, raise() {}, cancel() {}, again: false };
    hands.set(chat, hand);
    window.taken += 1;
    void serve(hand).then(() => {
      hands.delete(chat);
      window.taken -= 1;
      if (hand.again && !stopping.aborted) start(chat, lane, window);
      if (window.more) fill(lane, window);
      checkIdle();
    });
  }

  function fill(lane: Lane, window: Window): void {
    if (window.reading || stopping.aborted) return;
    window.reading = true;
    readTurns(lane, window)
      .catch(onBug)
      .finally(() => {
        window.reading = false;
        checkIdle();
      });
  }

  async function readTurns(lane: Lane, window: Window): Promise<void> {
    while (window.more && window.taken < width && !stopping.aborted) {
      window.more = false;
      const turns = await steady(() => outbox.turns(lane, window.cursor, page));
      for (const { key, chat } of turns) {
        window.cursor = key;
        if (!hands.has(chat)) start(chat, lane, window);
      }
      if (turns.length === page) window.more = true;
    }
  }

  return {
    take({ key, chat, lane }) {
      const hand = hands.get(chat);
      const window = windows.get(lane);
      if (stopping.aborted || window === undefined) return;
      if (hand !== undefined) {
        hand.again = true;
        hand.raise(lane);
      } else if (window.taken < width) start(chat, lane, window);
      else {
        window.more = true;
        if (key < window.cursor) window.cursor = '';
      }
    },
    look() {
      for (const [lane, window] of windows) fill(lane, window);
    },
    whenIdle: () =>
      new Promise((done) => {
        idlers.push(done);
        checkIdle();
      }),
    hands: () => hands.values(),
  };
}
