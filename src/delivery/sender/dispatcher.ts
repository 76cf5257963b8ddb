/**
 * Which chats are being served: a window of chats per priority, not of deliveries, so that a long backlog costs no
 * memory and no broadcast keeps an alert waiting.
 */
import { type Priority, priorities } from '../delivery.ts';
import type { ReadyChat } from '../outbox/delivery-queue.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { StoreRetry } from './store-retry.ts';

export interface ChatWorker {
  readonly chat: number;
  /** Hears of something more urgent. */
  raisePriority: (priority: Priority) => void;
  /** Ends its wait for a permit. */
  cancel: () => void;
  /** New work came while this worker was busy or about to end. */
  hasNewWork: boolean;
}

export interface Dispatcher {
  /** Starts a worker for the chat when there is room, else it is found later. */
  dispatch(ready: ReadyChat): void;
  /** Looks for chats in the store as long as there is room for them. */
  scan(): void;
  /** Resolves when no chat is served and none is left to serve. */
  whenIdle(): Promise<void>;
  workers(): Iterable<ChatWorker>;
}

interface Window {
  /** Ready chats up to here were taken. */
  cursor: string;
  /** There may be more behind the cursor. */
  more: boolean;
  taken: number;
  reading: boolean;
}

/** Chats at once per priority: enough to reach every limit, however slow single chats are. */
const width = 2000;
const page = 100;

/** `serve` works off one chat; it must not throw. */
export function createDispatcher(parts: {
  outbox: Pick<Outbox, 'listReadyChats'>;
  retryStore: StoreRetry;
  stopping: AbortSignal;
  serve: (worker: ChatWorker) => Promise<void>;
  onBug: (thrown: unknown) => void;
}): Dispatcher {
  const { outbox, retryStore, stopping, serve, onBug } = parts;
  const workers = new Map<number, ChatWorker>();
  const windows = new Map<Priority, Window>(
    priorities.map((priority) => [priority, { cursor: '', more: true, taken: 0, reading: false }]),
  );
  let idleListeners: (() => void)[] = [];

  function checkIdle(): void {
    const isBusy = workers.size > 0 || windows.values().some(({ more, reading }) => more || reading);
    if (isBusy && !(stopping.aborted && workers.size === 0)) return;
    for (const done of idleListeners) done();
    idleListeners = [];
  }

  function start(chat: number, priority: Priority, window: Window): void {
    const worker: ChatWorker = { chat, raisePriority() {}, cancel() {}, hasNewWork: false };
    workers.set(chat, worker);
    window.taken += 1;
    void serve(worker).then(() => {
      workers.delete(chat);
      window.taken -= 1;
      if (worker.hasNewWork && !stopping.aborted) start(chat, priority, window);
      if (window.more) fill(priority, window);
      checkIdle();
    });
  }

  function fill(priority: Priority, window: Window): void {
    if (window.reading || stopping.aborted) return;
    window.reading = true;
    readReadyChats(priority, window)
      .catch(onBug)
      .finally(() => {
        window.reading = false;
        checkIdle();
      });
  }

  async function readReadyChats(priority: Priority, window: Window): Promise<void> {
    while (window.more && window.taken < width && !stopping.aborted) {
      window.more = false;
      const found = await retryStore(() => outbox.listReadyChats(priority, window.cursor, page));
      for (const { key, chat } of found) {
        window.cursor = key;
        if (!workers.has(chat)) start(chat, priority, window);
      }
      if (found.length === page) window.more = true;
    }
  }

  return {
    dispatch({ key, chat, priority }) {
      const worker = workers.get(chat);
      const window = windows.get(priority);
      if (stopping.aborted || window === undefined) return;
      if (worker !== undefined) {
        worker.hasNewWork = true;
        worker.raisePriority(priority);
      } else if (window.taken < width) start(chat, priority, window);
      else {
        window.more = true;
        if (key < window.cursor) window.cursor = '';
      }
    },
    scan() {
      for (const [priority, window] of windows) fill(priority, window);
    },
    whenIdle: () =>
      new Promise((done) => {
        idleListeners.push(done);
        checkIdle();
      }),
    workers: () => workers.values(),
  };
}
