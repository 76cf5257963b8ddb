/** Work that any process may do: handed to the workers, and done here where none of them takes it. */

export const taskNames = ['read', 'digest'] as const;
export type TaskName = (typeof taskNames)[number];

export interface TaskOptions {
  readonly signal?: AbortSignal | undefined;
  /** Tasks of one key that wait or are being done at the same time are one task, whichever bot handed it out. */
  readonly key?: string;
  readonly isBackground?: boolean;
}

export interface TaskQueue {
  /** The answer to `input`, both structured clones; of `doHere` when no worker takes it for ten seconds or the queue is away. Throws what the task threw. */
  run<Input, Output>(
    task: TaskName,
    input: Input,
    doHere: () => Promise<Output>,
    options?: TaskOptions,
  ): Promise<Output>;
  /** How much waits and is being done, by task. Null while the queue cannot be reached. */
  depth(): Promise<Readonly<Record<TaskName, { waiting: number; active: number; workers: number }>> | null>;
  close(): Promise<void>;
}

/** What a worker does for each task; `signal` is raised when the task was given to somebody else meanwhile. */
export type TaskHandlers = Readonly<
  Partial<Record<TaskName, (input: never, signal: AbortSignal | undefined) => Promise<unknown>>>
>;

export type TaskObserver = (task: TaskName, outcome: 'done' | 'failed', ms: number) => void;
