/**
 * Which chats are being served: a window of chats per priority, not of deliveries, so that a long backlog costs no
 * memory and no broadcast keeps an alert waiting.
 */
import { type Priority, priorities } from '../delivery.ts';
import { parseSeq, type QueueKey, type ReadyChat } from '../outbox/queue-key.ts';
import type { Outbox } from '../outbox/outbox.ts';

export interface ChatWorker {
  readonly chat: number;
  /** Hears of something more urgent. */
  raisePriority: (priority: Priority) => void;
  /** Ends its wait for a permit. */
  cancel: () => void;
  /** New work came while this worker was busy or about to end. */
  hasNewWork: boolean;
}

interface Window {
  /** Ready chats up to here were taken. */
  cursor: QueueKey | null;
  taken: number;
}

/** Chats at once per priority: enough to reach every limit, however slow single chats are. */
const width = 2000;

/** `serve` works off one chat; it must not throw. */
export function createDispatcher(parts: {
  outbox: Pick<Outbox, 'listReadyChats'>;
  stopping: AbortSignal;
  serve: (worker: ChatWorker) => Promise<void>;
}) {
  const { outbox, stopping, serve } = parts;
  const workers = new Map<number, ChatWorker>();
  const windows = new Map<Priority, Window>(
    priorities.map((priority) => [priority, { cursor: null, taken: 0 }]),
  );
  let idleListeners: (() => void)[] = [];

  function checkIdle(): void {
    if (workers.size > 0) return;
    for (const done of idleListeners) done();
    idleListeners = [];
  }

  function begin(chat: number, priority: Priority, window: Window): void {
    const worker: ChatWorker = { chat, raisePriority() {}, cancel() {}, hasNewWork: false };
    workers.set(chat, worker);
    window.taken += 1;
    void serve(worker).then(() => {
      workers.delete(chat);
      window.taken -= 1;
      if (worker.hasNewWork && !stopping.aborted) begin(chat, priority, window);
      fill(priority, window);
      checkIdle();
    });
  }

  function fill(priority: Priority, window: Window): void {
    while (window.taken < width && !stopping.aborted) {
      const [next] = outbox.listReadyChats(priority, window.cursor, 1);
      if (next === undefined) return;
      window.cursor = next.key;
      if (!workers.has(next.chat)) begin(next.chat, priority, window);
    }
  }

  return {
    /** Starts a worker for the chat when there is room, else it is found later. */
    dispatch({ key, chat, priority }: ReadyChat): void {
      const worker = workers.get(chat);
      const window = windows.get(priority);
      if (stopping.aborted || window === undefined) return;
      if (worker !== undefined) {
        worker.hasNewWork = true;
        worker.raisePriority(priority);
      } else if (window.taken < width) begin(chat, priority, window);
      else if (window.cursor !== null && parseSeq(key) < parseSeq(window.cursor)) window.cursor = null;
    },
    /** Starts workers for all chats that are ready, as long as there is room for them. */
    start(): void {
      for (const [priority, window] of windows) fill(priority, window);
    },
    /** Resolves when no chat is served and none is left to serve. */
    whenIdle: () =>
      new Promise<void>((done) => {
        idleListeners.push(done);
        checkIdle();
      }),
    workers: () => workers.values(),
  };
}
