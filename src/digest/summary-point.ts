/** One thing a post says: a line of a digest, whoever phrased it. */
import type { PostRef } from '#src/posts/post.ts';

export const pointOrigins = ['extracted', 'written', 'translated'] as const;

export interface SummaryPoint {
  readonly post: PostRef;
  /** At most nine words, stating the act of speaking; null where there is none. */
  readonly headline: string | null;
  readonly text: string;
  /** ISO 639-1 of `text`; null when unknown. */
  readonly language: string | null;
  /** `extracted`: a sentence of the post as it stands. The others were phrased by a model and passed the checks. */
  readonly by: (typeof pointOrigins)[number];
  /** Who said it, as the post names them; null: the channel. */
  readonly speaker: string | null;
  /** The sentences of the post that say it, numbered from 0. */
  readonly sentences: readonly number[];
}
