/** What readers think of digests: thumbs, counted per kind of story for the operator and told nobody else. */
import { dayMs } from '#src/duration.ts';
import type { Store } from '#src/store/store.ts';

export const thumbs = ['up', 'down'] as const;
export type Thumb = (typeof thumbs)[number];

/** Kinds of stories by the letter that a button has room for. */
export const storyKinds = { s: 'statement', i: 'interview', r: 'report', f: 'repost' } as const;
export type StoryKindLetter = keyof typeof storyKinds;

export type ThumbCounts = Readonly<Record<Thumb, number>>;

export interface Feedback {
  /** Counts a thumb for each kind. `voter` is one person at one digest: another thumb of theirs takes the place of the first. */
  vote(voter: string, kinds: readonly StoryKindLetter[], thumb: Thumb): Promise<void>;
  /** Of each kind that anybody voted on. */
  counts(): Promise<ReadonlyMap<StoryKindLetter, ThumbCounts>>;
}

/** As long as anybody scrolls back to a digest. */
const voteTtlMs = 30 * dayMs;

export function createFeedback(store: Store): Feedback {
  const votes = store.collection<Thumb>('digest-votes');
  const counts = store.collection<ThumbCounts>('digest-feedback');
  const add = (kind: StoryKindLetter, thumb: Thumb, change: number) =>
    counts.change(kind, (old = { up: 0, down: 0 }) => ({
      ...old,
      [thumb]: Math.max(0, old[thumb] + change),
    }));
  return {
    async vote(voter, kinds, thumb) {
      const before = await votes.get(voter);
      if (before === thumb) return;
      await votes.put(voter, thumb, voteTtlMs);
      for (const kind of kinds) {
        if (before) await add(kind, before, -1);
        await add(kind, thumb, 1);
      }
    },
    async counts() {
      const all = new Map<StoryKindLetter, ThumbCounts>();
      for await (const [kind, count] of counts.list()) if (isKind(kind)) all.set(kind, count);
      return all;
    },
  };
}

export const isKind = (letter: string): letter is StoryKindLetter => Object.hasOwn(storyKinds, letter);
