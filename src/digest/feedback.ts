/** Readers' thumbs for digests, counted per kind of story, for the operator only. */
import { dayMs } from '#src/duration.ts';
import type { Store } from '#src/store/store.ts';

export const thumbs = ['up', 'down'] as const;
export type Thumb = (typeof thumbs)[number];

/** Kinds of stories by the letter that a button has room for. */
export const storyKinds = { s: 'statement', i: 'interview', r: 'report', f: 'repost' } as const;
export type StoryKindLetter = keyof typeof storyKinds;

export type ThumbCounts = Readonly<Record<Thumb, number>>;

const voteTtlMs = 30 * dayMs;

export function createFeedback(store: Store) {
  const votes = store.collection<Thumb>('digest-votes');
  const counts = store.collection<ThumbCounts>('digest-feedback');
  const add = (kind: StoryKindLetter, thumb: Thumb, more: number) =>
    counts.change(kind, (old = { up: 0, down: 0 }) => ({ ...old, [thumb]: Math.max(0, old[thumb] + more) }));
  return {
    /** Counts a thumb for each kind. `voter` is one person and one digest: another thumb replaces the first. */
    async vote(voter: string, kinds: readonly StoryKindLetter[], thumb: Thumb): Promise<void> {
      const before = await votes.get(voter);
      if (before === thumb) return;
      await votes.put(voter, thumb, voteTtlMs);
      for (const kind of kinds) {
        if (before) await add(kind, before, -1);
        await add(kind, thumb, 1);
      }
    },
    async counts(): Promise<ReadonlyMap<StoryKindLetter, ThumbCounts>> {
      const all = await Array.fromAsync(counts.list());
      return new Map(all.flatMap(([kind, count]) => (isKind(kind) ? [[kind, count]] : [])));
    },
  };
}

export const isKind = (letter: string): letter is StoryKindLetter => Object.hasOwn(storyKinds, letter);
