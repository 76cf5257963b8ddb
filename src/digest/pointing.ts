/** A model's checked points for the digest: claims in the post's language, then in the reader's. */
import type { Clock } from '../ports.ts';
import { languageOf } from '../posts/language.ts';
import type { Fallback } from './claim-ask.ts';
import type { Claims } from './claims.ts';
import type { PointsProvider } from './digests.ts';
import type { Point } from './point.ts';
import type { Translator } from './translate.ts';

export interface PointingPorts {
  readonly claims: Claims;
  readonly translator: Translator;
  readonly clock: Clock;
  /** How long a digest waits for the model. */
  readonly patienceMs: number;
}

/** Posts that the model fails on are left to extraction; the commonest reason is told. */
export function createPointing({ claims, translator, clock, patienceMs }: PointingPorts): PointsProvider {
  return async (posts, language, progress) => {
    const deadline = clock.now() + patienceMs;
    const worded = posts.filter((post) => post.kind === 'text' && post.text.trim() !== '');
    const outcomes = await claims.pointsFor(worded, {
      deadline,
      language: (post) => languageOf(post.text),
      onProgress: progress,
    });
    const points = new Map<string, readonly Point[]>();
    const reasons: Fallback[] = [];
    for (const [key, outcome] of outcomes) {
      // a post of one sentence is its own summary
      if (outcome.fallback !== null && outcome.fallback !== 'short') reasons.push(outcome.fallback);
      if (outcome.points.length > 0)
        points.set(key, await translator.translate(outcome.points, language, deadline));
    }
    return { points, reason: commonest(reasons) };
  };
}

function commonest(reasons: readonly Fallback[]): Fallback | null {
  const groups = Object.values(Object.groupBy(reasons, (reason) => reason));
  return groups.sort((a, b) => b.length - a.length)[0]?.[0] ?? null;
}
