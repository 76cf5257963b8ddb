import { type SelectDigest, selectHere } from '#src/digest/selection/plan-digest.ts';
import type { TaskQueue } from './task-queue.ts';

/** Lets workers select what digests tell, which takes processor time and needs nothing but its input. */
export const createQueuedSelection =
  (queue: TaskQueue): SelectDigest =>
  (input) =>
    queue.run('digest', input, () => selectHere(input));
