import { setImmediate as nextTurn } from 'node:timers/promises';

/** Chats worked on at a time: enough to write them in bulk, few enough that others run every few milliseconds and memory stays flat. */
const sliceSize = 200;

/** In pieces, between which everybody else has a turn. */
export async function* inSlices<T>(all: Iterable<T>): AsyncIterable<readonly T[]> {
  let slice: T[] = [];
  for (const each of all) {
    if (slice.push(each) < sliceSize) continue;
    yield slice;
    await nextTurn();
    slice = [];
  }
  if (slice.length > 0) yield slice;
}
