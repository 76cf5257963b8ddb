/** Stories as a model is shown them: the claims of their posts under ids, the oldest post first. */
import { groupNeighbours } from '../neighbours.ts';
import type { AheadItem, StoryForWriting, WritingRequest } from '../written-digest.ts';
import { type DraftLine, groupByPost, type PostClaim } from './draft-line.ts';
import { headingsOf } from './post-evidence.ts';
import type { DigestForModel, StoryForModel } from './prompts.ts';

/** A story with the claims of its posts, the best first. */
export interface StoryClaims {
  readonly story: StoryForWriting;
  readonly claims: readonly PostClaim[];
}

/** Claims by the ids that the model knows them by. */
export type ClaimNames = ReadonlyMap<string, readonly PostClaim[]>;

/** How many claims of one post a story may bring. */
const mostClaims = 5;

const shownByPost = (claims: readonly PostClaim[]) =>
  groupByPost(claims).map(({ evidence, own }) => ({ evidence, own: own.slice(0, mostClaims) }));

export function nameClaims(stories: readonly StoryClaims[]): ClaimNames {
  const shown = stories.flatMap(({ claims }) => shownByPost(claims).flatMap(({ own }) => own));
  return new Map(shown.map((claim, at) => [`c${at + 1}`, [claim]]));
}

export function toDigestForModel(
  stories: readonly StoryClaims[],
  told: readonly DraftLine[],
  items: readonly AheadItem[],
  { channels, window, language }: WritingRequest,
): DigestForModel {
  const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
  const claims = stories.flatMap((story) => story.claims);
  return {
    language,
    channels: channels.map(({ title }) => title),
    window: window && `${dayOf(window.from)} to ${dayOf(window.to)}`,
    isTranslated: claims.some(({ evidence }) => evidence.language !== language),
    stories: toStoriesForModel(stories),
    told: told.map(({ shown }, at) => ({ id: `t${at + 1}`, line: shown })),
    ahead: items.map(({ day, text }, at) => ({ id: `a${at + 1}`, date: day, text })),
  };
}

export function toStoriesForModel(stories: readonly StoryClaims[]): StoryForModel[] {
  const idOf = new Map([...nameClaims(stories)].map(([id, [claim]]) => [claim, id]));
  return stories.map(({ story: { words }, claims }, at) => ({
    story: at + 1,
    words,
    posts: shownByPost(claims).map(({ evidence, own }) => ({
      ...headingsOf(evidence),
      claims: own.map((one) => {
        const { speaker: by, kind, date, text } = one.claim;
        return { id: idOf.get(one) ?? '', by, kind, date, text };
      }),
    })),
  }));
}

/** Stories in their order, so many and with so many letters a call; one call at least, for what they come to. */
export function inBatches(
  told: readonly StoryClaims[],
  most: { readonly letters: number; readonly stories: number },
): (readonly StoryClaims[])[] {
  const lettersOf = (batch: readonly StoryClaims[]) =>
    batch.flatMap(({ claims }) => claims).reduce((sum, { claim }) => sum + claim.text.length + 80, 0);
  const batches = groupNeighbours(
    told,
    (batch, story) => batch.length < most.stories && lettersOf([...batch, story]) <= most.letters,
  );
  return batches.length > 0 ? batches : [[]];
}
