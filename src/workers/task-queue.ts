/** Tasks that any process may do: given to the workers, and done here when no worker takes them. */

export const taskNames = ['read', 'digest'] as const;
export type TaskName = (typeof taskNames)[number];

export interface TaskOptions {
  readonly signal?: AbortSignal | undefined;
  /** Tasks with one key that wait or run at the same time are one task, whichever bot enqueued it. */
  readonly key?: string;
  readonly isBackground?: boolean;
}

export interface TaskQueue {
  /** The task's result for `input`, both JSON; that of `doHere` when no worker takes it for ten seconds, none is there after such a task, a worker fails in it, or the queue is away. Throws what `doHere` throws. */
  run<Input, Output>(
    task: TaskName,
    input: Input,
    doHere: () => Promise<Output>,
    options?: TaskOptions,
  ): Promise<Output>;
  /** How many tasks wait and run, by name. Null while the queue cannot be reached. */
  depth(): Promise<Readonly<Record<TaskName, { waiting: number; active: number; workers: number }>> | null>;
  close(): Promise<void>;
}

/** What a worker does for each task; `signal` aborts when the task was given to another worker meanwhile. */
export type TaskHandlers = Readonly<
  Partial<Record<TaskName, (input: never, signal: AbortSignal | undefined) => Promise<unknown>>>
>;

export type TaskObserver = (task: TaskName, outcome: 'done' | 'failed', ms: number) => void;
