/** A model's checked points for the posts of a digest: claims in the post's language, then in the reader's. */
import { summarizeProvenance } from '../grounding/provenance.ts';
import { type ClaimExtractor, forEachConcurrently, type ClaimOutcome } from './claim-extractor.ts';
import type { ModelSummarizer } from '../digest-builder.ts';
import { entryKeyOf } from '../analysis/digest-entry.ts';
import type { ModelPoints } from '../summary-point.ts';
import type { Translator } from './translator.ts';

export interface ModelSummarizerPorts {
  readonly claimExtractor: ClaimExtractor;
  readonly translator: Translator;
}

/** Posts that are translated while others are still read. */
const sideBySide = 4;

/** Posts that the model fails on are left to extraction, and the byline says why. */
export function createModelSummarizer({ claimExtractor, translator }: ModelSummarizerPorts): ModelSummarizer {
  return async (told, { language, deadline, progress }) => {
    const modelPoints = new Map<string, ModelPoints>();
    const outcomes = new Map<string, ClaimOutcome>();
    await forEachConcurrently(told, sideBySide, async ({ post, language: own }) => {
      const key = entryKeyOf(post);
      const found = await claimExtractor.extractClaims([post], { deadline, language: () => own });
      const outcome = found.get(key);
      if (outcome === undefined) return;
      const points = await translator.translate(outcome.points, language, deadline);
      modelPoints.set(key, { points, replace: outcome.replace });
      outcomes.set(key, outcome);
      progress(outcomes.size);
    });
    return { modelPoints, provenance: summarizeProvenance(outcomes.values()) };
  };
}
