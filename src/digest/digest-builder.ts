/** Makes digests, one for all chats that want the same. */

import type { Post } from '#src/posts/post.ts';
import { runInTimeSlices } from '#src/time-slices.ts';
import { arrangeStories, storyPointsOf } from './selection/arrange-stories.ts';
import { type DigestProvenance, extractiveProvenance } from './grounding/provenance.ts';
import { type DigestQueryPorts, type DigestQuery, loadDigestInput } from './digest-query.ts';
import {
  type Digest,
  type DigestInput,
  type DigestSelection,
  selectInSteps,
  summarizeInSteps,
} from './selection/plan-digest.ts';
import type { SummaryPoint, ModelPoints } from './summary-point.ts';

export interface DigestBuilderPorts extends DigestQueryPorts {
  /** A model's checked points; without it, and where it fails, sentences are extracted. */
  readonly points?: ModelSummarizer;
  /** A model's order of the points, those of one story together; each comes back once, perhaps shorter. */
  readonly arrange?: ModelArranger;
  /** How long a digest waits for a model, in all. */
  readonly modelTimeoutMs?: number;
}

/** `deadline` is absolute, milliseconds since 1970: nothing comes later because of a model. */
type Groups = readonly (readonly SummaryPoint[])[];
export type ModelArranger = (stories: Groups, language: string, deadline: number) => Promise<Groups>;
export type ModelSummarizer = (
  told: readonly { readonly post: Post; readonly language: string | null }[],
  options: {
    readonly language: string;
    readonly deadline: number;
    readonly progress: (done: number) => void;
  },
) => Promise<ModelSummary>;

export interface ModelSummary {
  /** By entryKeyOf. */
  readonly modelPoints: ReadonlyMap<string, ModelPoints>;
  readonly provenance: DigestProvenance;
}

export interface BuiltDigest {
  readonly digest: Digest;
  readonly provenance: DigestProvenance;
}

export interface DigestBuilder {
  /** The digest asked for; those who ask for the same at the same time share the work. `progress` hears how many posts are read. */
  build(request: DigestQuery, progress?: (done: number, all: number) => void): Promise<BuiltDigest>;
}

const mostKept = 64;
const defaultPatienceMs = 90_000;
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
        known.isPoor = digest.provenance.extracted > 0;
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
  readonly work: Promise<BuiltDigest>;
  readonly at: number;
  isPoor: boolean;
}

/** A window that is over stays as it is; one that is open is made anew each minute. */
function keyOf(request: DigestQuery, now: number): string {
  const { window, channels } = request;
  const minute = now < window.to ? Math.floor(now / 60_000) : null;
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
    if (made.size <= mostKept) return;
    made.delete(key);
  }
}

async function makeOne(
  request: DigestQuery,
  ports: DigestBuilderPorts,
  progress: (done: number, all: number) => void,
): Promise<BuiltDigest> {
  return buildDigest(await loadDigestInput(request, ports), ports, progress);
}

/** The digest of these posts, in a model's words as far as it has some in time. `progress` hears how many posts are read. */
export async function buildDigest(
  input: DigestInput,
  ports: Pick<DigestBuilderPorts, 'clock' | 'points' | 'arrange' | 'modelTimeoutMs'>,
  progress: (done: number, all: number) => void = () => undefined,
): Promise<BuiltDigest> {
  const deadline = ports.clock.now() + (ports.modelTimeoutMs ?? defaultPatienceMs);
  const all = input.posts.length;
  progress(0, all);
  const outline = await runInTimeSlices(selectInSteps(input));
  const { modelPoints, provenance } = await word(outline, ports, deadline, (done) => progress(done, all));
  const told = await runInTimeSlices(summarizeInSteps(outline, modelPoints));
  const groups = await ports.arrange?.(storyPointsOf(told), input.language, deadline);
  progress(all, all);
  return { digest: groups ? arrangeStories(told, groups) : told, provenance };
}

/** Posts that are not told in words count as read from the beginning. */
async function word(
  { drafts, input }: DigestSelection,
  { points }: Pick<DigestBuilderPorts, 'points'>,
  deadline: number,
  progress: (done: number) => void,
): Promise<ModelSummary> {
  const told = drafts.flatMap(({ entries }) => entries);
  if (points === undefined) return { modelPoints: new Map(), provenance: extractiveProvenance };
  const others = input.posts.length - told.length;
  return points(told, {
    language: input.language,
    deadline,
    progress: (done) => progress(others + done),
  });
}
