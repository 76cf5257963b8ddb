/** Stories as shown to a model: the claims of their posts with ids, the oldest post first. */
import { groupNeighbours } from '#src/neighbours.ts';
import type { DigestInput } from '../selection/plan-digest.ts';
import { type AheadItem, wordsAtOnce } from '../written-digest.ts';
import { groupByPost, type PostClaim, type StoryClaims } from './draft-line.ts';
import { headingsOf } from './post-evidence.ts';

const maxClaimsPerPost = 5;
/** Enough to say who, what and when. */
const minWords = 18;
/** Headlines, the brief and what lies ahead take the rest; models exceed the words they are asked for by a quarter. */
const askedShare = 0.8;

/** The stories with their words reduced in proportion, so that the first ones fit into `wordsAtOnce`. */
export function shareWords<S extends { readonly words: number }>(stories: readonly S[]): S[] {
  const most = askedShare * wordsAtOnce;
  const atOnce = stories.slice(0, Math.floor(most / minWords));
  const wanted = atOnce.reduce((sum, { words }) => sum + words, 0);
  const share = Math.min(1, most / wanted);
  return stories.map((story) => ({
    ...story,
    words: Math.max(minWords, Math.round(share * story.words)),
  }));
}

export type DigestForModel = ReturnType<typeof toDigestForModel>;

export function toDigestForModel(
  stories: readonly StoryClaims[],
  items: readonly AheadItem[],
  { channels, window, language }: DigestInput,
) {
  const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
  return {
    language,
    channels: channels.map(({ title }) => title),
    window: window && `${dayOf(window.from)} to ${dayOf(window.to)}`,
    isTranslated: stories.some(({ claims }) => claims.some(({ evidence }) => evidence.language !== language)),
    stories: toStoriesForModel(stories).shown,
    // always empty; the prompt mentions it until its next version
    told: [],
    ahead: items.map(({ day, text }, at) => ({ id: `a${at + 1}`, date: day, text })),
  };
}

export function toStoriesForModel(stories: readonly StoryClaims[]) {
  const names = new Map<string, PostClaim>();
  const name = (claim: PostClaim) => {
    const id = `c${names.size + 1}`;
    names.set(id, claim);
    const { speaker: by, kind, date, text } = claim;
    return { id, by, kind, date, text };
  };
  const shown = stories.map(({ words, claims }, at) => {
    const posts = groupByPost(claims).map(([evidence, ofPost]) => ({
      ...headingsOf(evidence),
      claims: ofPost.slice(0, maxClaimsPerPost).map(name),
    }));
    return { story: at + 1, words, posts };
  });
  return { shown, names };
}

/** Stories in batches of limited number and letters. */
export function inBatches(
  told: readonly StoryClaims[],
  most: { readonly letters: number; readonly stories: number },
): (readonly StoryClaims[])[] {
  const lettersOf = (batch: readonly StoryClaims[]) =>
    batch.flatMap(({ claims }) => claims).reduce((sum, { text }) => sum + text.length + 80, 0);
  return groupNeighbours(
    told,
    (batch, story) => batch.length < most.stories && lettersOf([...batch, story]) <= most.letters,
  );
}
