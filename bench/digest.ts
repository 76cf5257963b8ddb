/** Digests without a model for windows of 30, 300 and 3,000 posts: time, memory, how long others waited; with one, what 1, 100 and 10,000 chats cost. */
import { performance } from 'node:perf_hooks';
import { startFakeModel } from '#doubles/fake-model.ts';
import { buildDigest } from '#src/digest/digest-builder.ts';
import type { DigestInput } from '#src/digest/selection/plan-digest.ts';
import { builtInTopics } from '#src/digest/topics/topic.ts';
import { dayMs } from '#src/duration.ts';
import type { Post } from '#src/posts/post.ts';
import { evening, openNewsroom } from '../test/digest/newsroom.ts';
import { collectGarbage } from './collect-garbage.ts';
import { makePosts } from './make-posts.ts';

const from = Date.parse('2026-11-20T00:00:00Z');
export async function run(): Promise<void> {
  console.log('Without a model:');
  for (const count of [30, 30, 300, 3000]) await measureWindow(count);
  console.log('With the scripted model, 30 posts:');
  for (const chats of [1, 100, 10_000]) await measureChats(chats);
}

/** The first of a process pays for what the later ones find ready. */
async function measureWindow(count: number): Promise<void> {
  const input = inputOf(makePosts(count, from));
  // what the start of the process left is not the digest's
  collectGarbage();
  const waits = watchTurns();
  const before = process.memoryUsage().heapUsed;
  const started = performance.now();
  const digest = await buildDigest(input, { clock: { now: () => from + dayMs } });
  const ms = performance.now() - started;
  const megabytes = (process.memoryUsage().heapUsed - before) / 1e6;
  const longest = waits.stop();
  const stories = `${digest.stories.length} stories told, ${digest.listed.length} listed`;
  console.log(
    `${count} posts: ${ms.toFixed(0)} ms, ${(ms / count).toFixed(2)} ms a post, others waited ${longest.toFixed(0)} ms at most, ${megabytes.toFixed(0)} MB, ${stories}`,
  );
}

/** How long the event loop was held at most. */
function watchTurns(): { stop(): number } {
  let last = performance.now();
  let longest = 0;
  let next: NodeJS.Immediate;
  const look = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
    next = setImmediate(look);
  };
  next = setImmediate(look);
  return {
    stop() {
      clearImmediate(next);
      return Math.max(longest, performance.now() - last);
    },
  };
}

export function inputOf(posts: readonly Post[]): DigestInput {
  return {
    channels: [{ key: 'norlandmfa', title: 'Norland MFA', language: 'en' }],
    posts,
    earlier: [],
    window: { from, to: from + dayMs },
    now: from + dayMs,
    timeZone: 'UTC',
    language: 'en',
    topics: builtInTopics,
    topic: null,
    followedTopics: [],
  };
}

/** Calls and tokens must not depend on how many chats ask; the exam of each language is among them. */
async function measureChats(chats: number): Promise<void> {
  const model = await startFakeModel();
  const posts = makePosts(30, from).map((post) => ({
    ...post,
    date: new Date(evening - 3_600_000).toISOString(),
  }));
  const room = await openNewsroom(posts, { OPENAI_BASE_URL: model.url, OPENAI_MODEL: 'scripted' });
  const none = { calls: 0, tokensIn: 0, tokensOut: 0 };
  const usage = async () => (await room.services.budget.usage())[0] ?? none;
  const print = (what: string, before: typeof none, after: typeof none, ms: number) =>
    console.log(
      `${what}: ${after.calls - before.calls} calls, ${after.tokensIn - before.tokensIn} tokens in, ` +
        `${after.tokensOut - before.tokensOut} out, ${ms.toFixed(0)} ms`,
    );
  const started = performance.now();
  await Promise.all(Array.from({ length: chats }, (_, id) => room.digest(id + 1)));
  const first = await usage();
  print(`${chats} chats`, none, first, performance.now() - started);
  if (chats === 1) {
    const again = performance.now();
    await room.digest(1, { language: 'ru' });
    print('the same in a further language', first, await usage(), performance.now() - again);
  }
  await room.close();
  await model.close();
}
