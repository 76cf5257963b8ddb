/** Makes digests, one for all chats that want the same. */
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

/** `deadline`, milliseconds since 1970: nothing comes later because of a model. `progress` hears how many posts of stories are read. */
export type DigestWriter = (
  selection: DigestSelection,
  deadline: number,
  progress: (done: number) => void,
) => Promise<WrittenDigest>;

interface WritingPorts extends Pick<DigestQueryPorts, 'clock'> {
  /** A model; without it the posts' own sentences stand. */
  readonly write?: DigestWriter;
  /** Chooses what is told; in this process unless given. */
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
  const made = new Map<string, ReturnType<typeof start>>();

  function start(request: DigestQuery) {
    const listeners = new Set<DigestProgress>();
    const hear: DigestProgress = (done, all) => {
      for (const listener of listeners) listener(done, all);
    };
    const work = loadDigestInput(request, ports).then((input) => buildDigest(input, ports, hear));
    return { work, at: ports.clock.now(), isPoor: false, listeners };
  }

  return {
    /** The digest asked for; those who ask for the same at the same time share the work. `progress` hears how many posts are read. */
    async build(request: DigestQuery, progress?: DigestProgress): Promise<Digest> {
      const key = keyOf(request, ports.clock.now());
      const known = made.get(key);
      // of a digest that a model left to extraction the next try may be better, a little later
      const isStale = known?.isPoor === true && ports.clock.now() - known.at >= retryMs;
      const one = known && !isStale ? known : start(request);
      made.set(key, one);
      const [oldest] = made.keys();
      if (made.size > maxKept && oldest !== undefined) made.delete(oldest);
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

/** A window that is over stays as it is; one that is open is made anew each minute. */
function keyOf(request: DigestQuery, now: number): string {
  const minute = now < request.window.to ? Math.floor(now / minuteMs) : null;
  const channels = request.channels.map(({ key }) => key).sort();
  return JSON.stringify({ ...request, channels, followedTopics: request.followedTopics.toSorted(), minute });
}

/** The digest of these posts, in a model's words as far as it has some in time. `progress` hears how many posts are read. */
export async function buildDigest(
  input: DigestInput,
  { clock, write, select = selectHere, modelTimeoutMs = defaultTimeoutMs }: WritingPorts,
  progress: DigestProgress = () => undefined,
): Promise<Digest> {
  const deadline = clock.now() + modelTimeoutMs;
  const all = input.posts.length;
  progress(0, all);
  const selection = await select(input);
  // posts that are not told in words count as read from the beginning
  const others = all - selection.stories.reduce((sum, { entries }) => sum + entries.length, 0);
  const written = write
    ? await write(selection, deadline, (done) => progress(others + done, all))
    : writeExtractive(selection);
  progress(all, all);
  return { ...selection, written };
}
