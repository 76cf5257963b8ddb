/** Serves a bounded number of chats per priority at once, so that a long backlog costs no memory and no broadcast delays an alert. */
import { type Priority, priorities } from '../delivery.ts';
import type { ReadyChat } from '../outbox/delivery-queue.ts';

export interface ChatWorker {
  readonly chat: number;
  /** Ends its wait for a permit. */
  cancel: () => void;
  /** New work came while this worker was busy or about to end. */
  hasNewWork: boolean;
  ended: Promise<void>;
}

interface Window {
  readonly waiting: Set<number>;
  taken: number;
}

/** Chats at once per priority: enough to reach every limit, however slow single chats are. */
const width = 2000;

/** `serve` sends all that is pending for one chat; it must not throw. */
export function createDispatcher(parts: {
  stopping: AbortSignal;
  serve: (worker: ChatWorker) => Promise<void>;
}) {
  const { stopping, serve } = parts;
  const workers = new Map<number, ChatWorker>();
  const windows = new Map<Priority, Window>(
    priorities.map((priority) => [priority, { waiting: new Set(), taken: 0 }]),
  );

  async function work(worker: ChatWorker, window: Window): Promise<void> {
    window.taken += 1;
    await serve(worker);
    workers.delete(worker.chat);
    window.taken -= 1;
    if (worker.hasNewWork && !stopping.aborted) begin(worker.chat, window);
    fill(window);
  }

  function begin(chat: number, window: Window): void {
    const worker: ChatWorker = { chat, cancel() {}, hasNewWork: false, ended: Promise.resolve() };
    workers.set(chat, worker);
    worker.ended = work(worker, window);
  }

  function fill(window: Window): void {
    for (const chat of window.waiting) {
      if (window.taken >= width || stopping.aborted) return;
      window.waiting.delete(chat);
      const worker = workers.get(chat);
      if (worker) worker.hasNewWork = true;
      else begin(chat, window);
    }
  }

  return {
    /** Starts a worker for the chat as soon as there is room; one that it has already starts over. */
    dispatch({ chat, priority }: ReadyChat): void {
      const worker = workers.get(chat);
      const window = windows.get(priority);
      if (worker) {
        // more urgent than what the worker waits for: it is to choose again
        worker.hasNewWork = true;
        worker.cancel();
      } else if (window) {
        window.waiting.add(chat);
        fill(window);
      }
    },
    async whenIdle(): Promise<void> {
      while (workers.size > 0) await Promise.all(workers.values().map(({ ended }) => ended));
    },
    workers: () => workers.values(),
  };
}
