/** Long work in small steps: each `yield` is a place where others may have a turn. */
import { setImmediate } from 'node:timers/promises';
import { inChunks } from './neighbours.ts';

export type YieldingTask<T> = Generator<undefined, T, undefined>;

/** Longer than this nobody has to wait for one piece of work. */
const turnMs = 8;

export function runToCompletion<T>(steps: YieldingTask<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

export async function runInTimeSlices<T>(steps: YieldingTask<T>): Promise<T> {
  let until = performance.now() + turnMs;
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() < until) continue;
    await setImmediate();
    until = performance.now() + turnMs;
  }
}

/** The items as they come; where the work on them has taken a few milliseconds, the event loop goes round before the next. */
export async function* inTimeSlices<T>(items: AsyncIterable<T> | Iterable<T>): AsyncIterable<T> {
  let until = performance.now() + turnMs;
  for await (const item of items) {
    yield item;
    if (performance.now() < until) continue;
    await setImmediate();
    until = performance.now() + turnMs;
  }
}

/** Enough to write them in bulk, few enough that others run every few milliseconds. */
const sliceSize = 200;

export const inSlices = <T>(all: Iterable<T>) => inTimeSlices(inChunks([...all], sliceSize));

export function* mapYielding<T, R>(items: Iterable<T>, work: (item: T) => R): YieldingTask<R[]> {
  const done: R[] = [];
  for (const item of items) {
    done.push(work(item));
    yield;
  }
  return done;
}
