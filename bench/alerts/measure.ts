/** Times and memory of one contender. */
import { collectGarbage } from '../collect-garbage.ts';
import type { Contender, Entry } from './contenders.ts';
import { makePosts, makeRules, type SamplePost } from './workload.ts';

export const lengths = [300, 2000, 4000] as const;

interface Timing {
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly hits: number;
}

export interface Measured {
  readonly readyMs: number;
  readonly bytesPerRule: number;
  /** One rule more, when all the others are there; the median. */
  readonly addMs: number;
  /** The slowest of the first posts after a start, when words are met for the first time. */
  readonly firstMs: number;
  readonly timings: readonly Timing[];
}

const postCount = 500;
/** Who takes seconds for a post is measured on fewer of them: enough for a median. */
const fewestPosts = 9;
const patienceMs = 8000;
const moreRules = 500;
const batch = 10_000;

export function measure({ create }: Entry, rules: number): Measured {
  const before = bytesInUse();
  const contender = create();
  const readyMs = addAll(contender, rules);
  const bytes = bytesInUse() - before;
  const firstMs = Math.max(
    ...lengths.flatMap((length) => timesOf(contender, makePosts(postCount, length, 77)).times),
  );
  const timings = lengths.map((length) => timingOf(contender, length));
  return {
    readyMs,
    bytesPerRule: bytes / rules,
    addMs: addTime(contender, rules),
    firstMs,
    timings,
  };
}

/** What array buffers hold is among the external bytes. */
function bytesInUse(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Milliseconds for adding alone; the queries are made in between, as a store would hand them over. */
function addAll(contender: Contender, rules: number): number {
  const queries = makeRules(rules);
  let totalMs = 0;
  for (let made = 0; made < rules; made += batch) {
    const next: string[] = [];
    while (next.length < Math.min(batch, rules - made)) next.push(queries.next().value ?? '');
    const start = performance.now();
    for (const [index, query] of next.entries()) contender.add(made + index, query);
    totalMs += performance.now() - start;
  }
  return totalMs;
}

function timesOf(contender: Contender, posts: readonly SamplePost[]) {
  const times: number[] = [];
  let hits = 0;
  const end = performance.now() + patienceMs;
  for (const post of posts) {
    const start = performance.now();
    hits += contender.match(post);
    times.push(performance.now() - start);
    if (times.length >= fewestPosts && performance.now() > end) break;
  }
  return { times: times.toSorted((a, b) => a - b), hits: hits / times.length };
}

function timingOf(contender: Contender, length: number): Timing {
  const { times, hits } = timesOf(contender, makePosts(postCount, length));
  return { medianMs: quantile(times, 0.5), p99Ms: quantile(times, 0.99), hits };
}

function addTime(contender: Contender, rules: number): number {
  const times: number[] = [];
  for (const query of makeRules(moreRules, 13)) {
    const start = performance.now();
    contender.add(rules + times.length, query);
    times.push(performance.now() - start);
  }
  return quantile(
    times.toSorted((a, b) => a - b),
    0.5,
  );
}

const quantile = (sorted: readonly number[], share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
