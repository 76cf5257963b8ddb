import { type SelectDigest, selectHere } from '#src/digest/selection/plan-digest.ts';
import type { TaskQueue } from './task-queue.ts';

/** Has the workers choose what digests tell: the part that takes a processor, of data alone. */
export const createQueuedSelection =
  (queue: TaskQueue): SelectDigest =>
  (input) =>
    queue.run('digest', input, () => selectHere(input));
