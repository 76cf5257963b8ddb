/** Makes digests, one for all chats that want the same. */

import type { Post } from '#src/posts/post.ts';
import { inTurns } from '#src/turns.ts';
import { arrangeStories, pointsOf } from './arrange.ts';
import { type Byline, withoutModel } from './byline.ts';
import { type ArchivePorts, type DigestOrder, readOrder } from './order.ts';
import { type Digest, type DigestInput, type Outline, outlining, telling } from './plan.ts';
import type { Point, Worded } from './point.ts';

export interface DigestPorts extends ArchivePorts {
  /** A model's checked points; without it, and where it fails, sentences are extracted. */
  readonly points?: PointsProvider;
  /** A model's order of the points, those of one story together; each comes back once, perhaps shorter. */
  readonly arrange?: Arrange;
  /** How long a digest waits for a model, in all. */
  readonly patienceMs?: number;
}

/** `deadline` is absolute, milliseconds since 1970: nothing comes later because of a model. */
type Groups = readonly (readonly Point[])[];
export type Arrange = (stories: Groups, language: string, deadline: number) => Promise<Groups>;
export type PointsProvider = (
  told: readonly { readonly post: Post; readonly language: string | null }[],
  options: {
    readonly language: string;
    readonly deadline: number;
    readonly progress: (done: number) => void;
  },
) => Promise<Pointed>;

export interface Pointed {
  /** By entryKeyOf. */
  readonly worded: ReadonlyMap<string, Worded>;
  readonly byline: Byline;
}

export interface MadeDigest {
  readonly digest: Digest;
  readonly byline: Byline;
}

export interface Digests {
  /** The digest asked for; those who ask for the same at the same time share the work. `progress` hears how many posts are read. */
  make(request: DigestOrder, progress?: (done: number, all: number) => void): Promise<MadeDigest>;
}

const mostKept = 64;
const defaultPatienceMs = 90_000;
const retryMs = 600_000;

export function createDigests(ports: DigestPorts): Digests {
  const made = new Map<string, Made>();
  const listeners = new Map<string, Set<(done: number, all: number) => void>>();

  /** Of a digest that a model left to extraction the next try may be better, a little later. */
  function knownFor(key: string): Made | undefined {
    const known = made.get(key);
    const isStale = known?.isPoor === true && ports.clock.now() - known.at >= retryMs;
    return isStale ? undefined : known;
  }

  function start(key: string, request: DigestOrder): Made {
    const work = makeOne(request, ports, (done, all) => {
      for (const hear of listeners.get(key) ?? []) hear(done, all);
    });
    const one: Made = { work, at: ports.clock.now(), isPoor: false };
    made.set(key, one);
    forgetOldest(made);
    return one;
  }

  return {
    async make(request, progress) {
      const key = keyOf(request, ports.clock.now());
      const hearing = listeners.get(key) ?? new Set();
      listeners.set(key, hearing);
      if (progress) hearing.add(progress);
      const known = knownFor(key) ?? start(key, request);
      try {
        const digest = await known.work;
        known.isPoor = digest.byline.extracted > 0;
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
  readonly work: Promise<MadeDigest>;
  readonly at: number;
  isPoor: boolean;
}

/** A window that is over stays as it is; one that is open is made anew each minute. */
function keyOf(request: DigestOrder, now: number): string {
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
  request: DigestOrder,
  ports: DigestPorts,
  progress: (done: number, all: number) => void,
): Promise<MadeDigest> {
  return makeDigest(await readOrder(request, ports), ports, progress);
}

/** The digest of these posts, in a model's words as far as it has some in time. `progress` hears how many posts are read. */
export async function makeDigest(
  input: DigestInput,
  ports: Pick<DigestPorts, 'clock' | 'points' | 'arrange' | 'patienceMs'>,
  progress: (done: number, all: number) => void = () => undefined,
): Promise<MadeDigest> {
  const deadline = ports.clock.now() + (ports.patienceMs ?? defaultPatienceMs);
  const all = input.posts.length;
  progress(0, all);
  const outline = await inTurns(outlining(input));
  const { worded, byline } = await word(outline, ports, deadline, (done) => progress(done, all));
  const told = await inTurns(telling(outline, worded));
  const groups = await ports.arrange?.(pointsOf(told), input.language, deadline);
  progress(all, all);
  return { digest: groups ? arrangeStories(told, groups) : told, byline };
}

/** Posts that are not told in words count as read from the beginning. */
async function word(
  { drafts, input }: Outline,
  { points }: Pick<DigestPorts, 'points'>,
  deadline: number,
  progress: (done: number) => void,
): Promise<Pointed> {
  const told = drafts.flatMap(({ entries }) => entries);
  if (points === undefined) return { worded: new Map(), byline: withoutModel };
  const others = input.posts.length - told.length;
  return points(told, {
    language: input.language,
    deadline,
    progress: (done) => progress(others + done),
  });
}
