/** Long work in small steps, so that the event loop is never blocked for long. */
import { setImmediate } from 'node:timers/promises';
import { inChunks } from './neighbours.ts';

/** Work that may be interrupted at each `yield`; it returns its result. */
export type YieldingTask<T> = Generator<undefined, T, undefined>;

/** So long the event loop is blocked at most. */
const sliceMs = 8;

export function runToCompletion<T>(steps: YieldingTask<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

export async function runInTimeSlices<T>(steps: YieldingTask<T>): Promise<T> {
  let until = performance.now() + sliceMs;
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() < until) continue;
    await setImmediate();
    until = performance.now() + sliceMs;
  }
}

/** The items as they come; when the work on them has taken a few milliseconds, the event loop runs before the next one. */
export async function* inTimeSlices<T>(items: AsyncIterable<T> | Iterable<T>): AsyncIterable<T> {
  let until = performance.now() + sliceMs;
  for await (const item of items) {
    yield item;
    if (performance.now() < until) continue;
    await setImmediate();
    until = performance.now() + sliceMs;
  }
}

/** Many enough to be written in bulk, few enough to take a few milliseconds. */
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
