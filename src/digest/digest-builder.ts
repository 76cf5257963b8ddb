/** Builds digests, once for all chats that want the same. */
import { minuteMs } from '#src/duration.ts';
import { type DigestQueryPorts, type DigestQuery, loadDigestInput } from './digest-query.ts';
import {
  type Digest,
  type DigestInput,
  type DigestSelection,
  type SelectDigest,
  selectHere,
} from './selection/plan-digest.ts';
import { type WrittenDigest, writeExtractive } from './written-digest.ts';

/** Resolves by `deadline` (milliseconds since 1970). `progress` gets the number of posts read so far. */
export type DigestWriter = (
  selection: DigestSelection,
  deadline: number,
  progress: (done: number) => void,
) => Promise<WrittenDigest>;

interface WritingPorts extends Pick<DigestQueryPorts, 'clock'> {
  /** By a model; without it digests are extractive. */
  readonly write?: DigestWriter;
  /** In this process unless given. */
  readonly select?: SelectDigest;
  readonly modelTimeoutMs?: number;
}

export type DigestBuilderPorts = DigestQueryPorts & WritingPorts;

type DigestProgress = (done: number, all: number) => void;

export type DigestBuilder = ReturnType<typeof createDigestBuilder>;

const maxKept = 64;
const defaultTimeoutMs = 90_000;
const retryMs = 600_000;

export function createDigestBuilder(ports: DigestBuilderPorts) {
  const builds = new Map<string, ReturnType<typeof start>>();

  function start(request: DigestQuery) {
    const listeners = new Set<DigestProgress>();
    const notify: DigestProgress = (done, all) => {
      for (const listener of listeners) listener(done, all);
    };
    const work = loadDigestInput(request, ports).then((input) => buildDigest(input, ports, notify));
    return { work, at: ports.clock.now(), isExtracted: false, listeners };
  }

  return {
    /** Calls for the same digest share one build. `progress` gets the number of posts read so far. */
    async build(request: DigestQuery, progress?: DigestProgress): Promise<Digest> {
      const key = keyOf(request, ports.clock.now());
      const known = builds.get(key);
      // a digest with extracted stories may be better later, when the model works again
      const isStale = known?.isExtracted === true && ports.clock.now() - known.at >= retryMs;
      const one = known && !isStale ? known : start(request);
      builds.set(key, one);
      const [oldest] = builds.keys();
      if (builds.size > maxKept && oldest !== undefined) builds.delete(oldest);
      if (progress) one.listeners.add(progress);
      try {
        const digest = await one.work;
        one.isExtracted = digest.written.provenance.extracted > 0;
        return digest;
      } catch (failure) {
        // forgives nothing: the next call builds it anew
        builds.delete(key);
        throw failure;
      }
    },
  };
}

/** The digest of a window that is not over is built anew each minute. */
function keyOf(request: DigestQuery, now: number): string {
  const minute = now < request.window.to ? Math.floor(now / minuteMs) : null;
  const channels = request.channels.map(({ key }) => key).sort();
  return JSON.stringify({ ...request, channels, followedTopics: request.followedTopics.toSorted(), minute });
}

/** The digest of these posts, in a model's words as far as they come in time. `progress` gets the number of posts read so far. */
export async function buildDigest(
  input: DigestInput,
  { clock, write, select = selectHere, modelTimeoutMs = defaultTimeoutMs }: WritingPorts,
  progress: DigestProgress = () => undefined,
): Promise<Digest> {
  const deadline = clock.now() + modelTimeoutMs;
  const all = input.posts.length;
  progress(0, all);
  const selection = await select(input);
  // posts outside stories count as read from the beginning
  const others = all - selection.stories.reduce((sum, { entries }) => sum + entries.length, 0);
  const written = write
    ? await write(selection, deadline, (done) => progress(others + done, all))
    : writeExtractive(selection);
  progress(all, all);
  return { ...selection, written };
}
