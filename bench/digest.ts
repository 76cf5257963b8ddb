/** Time and memory of digests without a model, for windows of 30, 300 and 3,000 posts. */
import { performance } from 'node:perf_hooks';
import { planDigest } from '#src/digest/plan.ts';
import { createMatching } from '#src/digest/query-matching.ts';
import { builtInTopics } from '#src/digest/topics.ts';
import type { Post } from '#src/posts/post.ts';

const from = Date.parse('2026-11-20T00:00:00Z');
const dayMs = 86_400_000;
const names = ['Verrick', 'Tornquay', 'Pallast', 'Orreva', 'Lindaver', 'Corvell'];
const places = [
  'Port Sarrin',
  'Halvern',
  'Montclair',
  'Tervala',
  'Port Lomba',
  'Brennsund',
  'Ternavo',
  'Frosthavn',
];
const verbs = ['discussed', 'welcomed', 'rejected', 'announced', 'signed', 'condemned', 'postponed'];
const things = [
  'a ceasefire',
  'grain transit',
  'the sanctions list',
  'a treaty on trade',
  'new visa rules',
  'an exhibition',
  'the vote',
];

/** A small generator so that each run sees the same posts. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function postsFor(count: number): Post[] {
  const random = randomFrom(7);
  const pick = (list: readonly string[]) => list[random(list.length)] ?? '';
  return Array.from({ length: count }, (_, id) => {
    const sentence = () =>
      `Minister ${pick(names)} ${pick(verbs)} ${pick(things)} in ${pick(places)} with ${random(500)} delegates from ${pick(places)}.`;
    const text = Array.from({ length: 4 + random(16) }, sentence).join(random(3) === 0 ? '\n\n' : ' ');
    return postOf(id + 1, text, from + Math.floor((id / count) * dayMs));
  });
}

function postOf(id: number, text: string, at: number): Post {
  return {
    channel: 'NorlandMFA',
    channelId: null,
    id,
    date: new Date(at).toISOString(),
    edited: false,
    kind: 'text',
    author: null,
    text,
    forward: null,
    reply: null,
    links: [],
    hashtags: [],
    media: [],
    album: [],
    views: id,
    reactions: [],
    preview: null,
    url: `https://t.me/NorlandMFA/${id}`,
  };
}

export function run(): void {
  for (const count of [30, 300, 3000]) {
    const posts = postsFor(count);
    const before = process.memoryUsage().heapUsed;
    const started = performance.now();
    const digest = planDigest({
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
      matching: createMatching(),
    });
    const ms = performance.now() - started;
    const megabytes = (process.memoryUsage().heapUsed - before) / 1e6;
    const stories = `${digest.stories.length} stories shown`;
    console.log(
      `${count} posts: ${ms.toFixed(0)} ms, ${(ms / count).toFixed(2)} ms a post, ${megabytes.toFixed(0)} MB, ${stories}`,
    );
  }
}
