/** A model's checked points for the posts of a digest: claims in the post's language, then in the reader's. */
import { bylineOf } from './byline.ts';
import { type Claims, inParallel, type Outcome } from './claims.ts';
import type { PointsProvider } from './digests.ts';
import { entryKeyOf } from './entries.ts';
import type { Worded } from './point.ts';
import type { Translator } from './translate.ts';

export interface PointingPorts {
  readonly claims: Claims;
  readonly translator: Translator;
}

/** Posts that are translated while others are still read. */
const sideBySide = 4;

/** Posts that the model fails on are left to extraction, and the byline says why. */
export function createPointing({ claims, translator }: PointingPorts): PointsProvider {
  return async (told, { language, deadline, progress }) => {
    const worded = new Map<string, Worded>();
    const outcomes = new Map<string, Outcome>();
    await inParallel(told, sideBySide, async ({ post, language: own }) => {
      const key = entryKeyOf(post);
      const found = await claims.pointsFor([post], { deadline, language: () => own });
      const outcome = found.get(key);
      if (outcome === undefined) return;
      const points = await translator.translate(outcome.points, language, deadline);
      worded.set(key, { points, replace: outcome.replace });
      outcomes.set(key, outcome);
      progress(outcomes.size);
    });
    return { worded, byline: bylineOf(outcomes.values()) };
  };
}
