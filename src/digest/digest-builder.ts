/** Makes digests, one for all chats that want the same. */

import { minuteMs } from '#src/duration.ts';
import { type DigestQueryPorts, type DigestQuery, loadDigestInput } from './digest-query.ts';
import { type Digest, type DigestInput, type SelectDigest, selectHere } from './selection/plan-digest.ts';
import { type DigestWriter, writeExtractive } from './written-digest.ts';

export interface DigestBuilderPorts extends DigestQueryPorts {
  /** A model; without it the posts' own sentences stand. */
  readonly write?: DigestWriter;
  /** Who chooses what is told; this process unless given. */
  readonly select?: SelectDigest;
  /** How long a digest waits for a model, in all. */
  readonly modelTimeoutMs?: number;
}

export interface DigestBuilder {
  /** The digest asked for; those who ask for the same at the same time share the work. `progress` hears how many posts are read. */
  build(request: DigestQuery, progress?: (done: number, all: number) => void): Promise<Digest>;
}

const maxKept = 64;
const defaultTimeoutMs = 90_000;
const retryMs = 600_000;

export function createDigestBuilder(ports: DigestBuilderPorts): DigestBuilder {
  const made = new Map<string, Made>();
  const listeners = new Map<string, Set<(done: number, all: number) => void>>();

  /** Of a digest that a model left to extraction the next try may be better, a little later. */
  function knownFor(key: string): Made | undefined {
    const known = made.get(key);
    const isStale = known?.isPoor === true && ports.clock.now() - known.at >= retryMs;
    return isStale ? undefined : known;
  }

  function start(key: string, request: DigestQuery): Made {
    const work = makeOne(request, ports, (done, all) => {
      for (const hear of listeners.get(key) ?? []) hear(done, all);
    });
    const one: Made = { work, at: ports.clock.now(), isPoor: false };
    made.set(key, one);
    forgetOldest(made);
    return one;
  }

  return {
    async build(request, progress) {
      const key = keyOf(request, ports.clock.now());
      const hearing = listeners.get(key) ?? new Set();
      listeners.set(key, hearing);
      if (progress) hearing.add(progress);
      const known = knownFor(key) ?? start(key, request);
      try {
        const digest = await known.work;
        known.isPoor = digest.written.provenance.extracted > 0;
        return digest;
      } catch (failure) {
        made.delete(key);
        throw failure;
      } finally {
        listeners.delete(key);
      }
    },
  };
}

interface Made {
  readonly work: Promise<Digest>;
  readonly at: number;
  isPoor: boolean;
}

/** A window that is over stays as it is; one that is open is made anew each minute. */
function keyOf(request: DigestQuery, now: number): string {
  const { window, channels } = request;
  const minute = now < window.to ? Math.floor(now / minuteMs) : null;
  const own = request.ownTopics.map((topic) => [topic.name, topic.queries]);
  return JSON.stringify([
    channels.map((channel) => channel.key).sort(),
    window.from,
    window.to,
    request.by,
    minute,
    request.topic?.name,
    request.topic?.queries,
    request.followedTopics.toSorted(),
    own,
    request.language,
    request.timeZone,
  ]);
}

function forgetOldest(made: Map<string, unknown>): void {
  for (const key of made.keys()) {
    if (made.size <= maxKept) return;
    made.delete(key);
  }
}

async function makeOne(
  request: DigestQuery,
  ports: DigestBuilderPorts,
  progress: (done: number, all: number) => void,
): Promise<Digest> {
  return buildDigest(await loadDigestInput(request, ports), ports, progress);
}

/** The digest of these posts, in a model's words as far as it has some in time. `progress` hears how many posts are read. */
export async function buildDigest(
  input: DigestInput,
  {
    clock,
    write,
    select = selectHere,
    modelTimeoutMs = defaultTimeoutMs,
  }: Pick<DigestBuilderPorts, 'clock' | 'write' | 'select' | 'modelTimeoutMs'>,
  progress: (done: number, all: number) => void = () => undefined,
): Promise<Digest> {
  const deadline = clock.now() + modelTimeoutMs;
  const all = input.posts.length;
  progress(0, all);
  const selection = await select(input);
  const { stories, ahead, topicSentences } = selection;
  // posts that are not told in words count as read from the beginning
  const others = all - stories.reduce((sum, { entries }) => sum + entries.length, 0);
  const request = {
    ...input,
    stories,
    ahead,
    topicSentences,
    deadline,
    progress: (done: number) => progress(others + done, all),
  };
  const written = write ? await write(request) : writeExtractive(request);
  progress(all, all);
  return { ...selection, written };
}
