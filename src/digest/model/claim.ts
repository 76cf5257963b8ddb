/** One thing that a post says, in one sentence near its own words: what a digest is written from. */
import type { ModelFailure } from './model-failure.ts';

export const claimKinds = ['event', 'accusation', 'statement'] as const;

export interface Claim {
  /** The sentences of the post that say it, numbered from 0. */
  readonly sentences: readonly number[];
  /** In the language of the post. */
  readonly text: string;
  /** `event`: it took place or was decided. `accusation`: somebody is said to do wrong. `statement`: all else. */
  readonly kind: (typeof claimKinds)[number];
  /** Whose words they are, as the post names them; null: the channel's own. */
  readonly speaker: string | null;
  /** The day it took or will take place, `2026-01-31`; null where the post does not say. */
  readonly date: string | null;
}

/** What one post gave: claims, or the reason why there are none. */
export interface PostClaims {
  readonly claims: readonly Claim[];
  /** Null when there are claims. */
  readonly failure: ModelFailure | null;
}

export const noClaims = (failure: ModelFailure): PostClaims => ({ claims: [], failure });
