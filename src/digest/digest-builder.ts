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
  build(request: DigestQuery, progress?: DigestProgress): Promise<Digest>;
}

const maxKept = 64;
const defaultTimeoutMs = 90_000;
const retryMs = 600_000;

export function createDigestBuilder(ports: DigestBuilderPorts): DigestBuilder {
  const made = new Map<string, Made>();

  function start(key: string, request: DigestQuery): Made {
    const listeners: Made['listeners'] = new Set();
    const hear: DigestProgress = (done, all) => {
      for (const listener of listeners) listener(done, all);
    };
    const work = loadDigestInput(request, ports).then((input) => buildDigest(input, ports, hear));
    const one: Made = { work, at: ports.clock.now(), isPoor: false, listeners };
    made.set(key, one);
    const [oldest] = made.keys();
    if (made.size > maxKept && oldest !== undefined) made.delete(oldest);
    return one;
  }

  return {
    async build(request, progress) {
      const key = keyOf(request, ports.clock.now());
      const known = made.get(key);
      // of a digest that a model left to extraction the next try may be better, a little later
      const isStale = known?.isPoor === true && ports.clock.now() - known.at >= retryMs;
      const one = known && !isStale ? known : start(key, request);
      if (progress) one.listeners.add(progress);
      try {
        const digest = await one.work;
        one.isPoor = digest.written.provenance.extracted > 0;
        return digest;
      } catch (failure) {
        // forgives nothing: whoever asks next begins anew
        made.delete(key);
        throw failure;
      }
    },
  };
}

type DigestProgress = (done: number, all: number) => void;

interface Made {
  readonly work: Promise<Digest>;
  readonly at: number;
  readonly listeners: Set<DigestProgress>;
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

/** The digest of these posts, in a model's words as far as it has some in time. `progress` hears how many posts are read. */
export async function buildDigest(
  input: DigestInput,
  {
    clock,
    write,
    select = selectHere,
    modelTimeoutMs = defaultTimeoutMs,
  }: Pick<DigestBuilderPorts, 'clock' | 'write' | 'select' | 'modelTimeoutMs'>,
  progress: DigestProgress = () => undefined,
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
