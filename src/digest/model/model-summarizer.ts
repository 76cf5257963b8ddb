/** A model's checked points as the lines of a digest: claims in the post's language, then in the reader's. */
import { summarizeProvenance } from '../grounding/provenance.ts';
import { type ClaimExtractor, forEachConcurrently, type ClaimOutcome } from './claim-extractor.ts';
import { entryKeyOf, entryOrigin } from '../analysis/digest-entry.ts';
import type { SummaryPoint } from '../summary-point.ts';
import type { DigestLine, DigestWriter, StoryForWriting } from '../written-digest.ts';
import type { Translator } from './translator.ts';

export interface ModelSummarizerPorts {
  readonly claimExtractor: ClaimExtractor;
  readonly translator: Translator;
}

/** Posts that are translated while others are still read. */
const sideBySide = 4;

/** Posts that the model fails on are left to extraction, and the byline says why. */
export function createModelSummarizer({ claimExtractor, translator }: ModelSummarizerPorts): DigestWriter {
  return async ({ stories, ahead, language, deadline, progress }) => {
    const points = new Map<string, readonly SummaryPoint[]>();
    const outcomes = new Map<string, ClaimOutcome>();
    const told = stories.flatMap(({ entries }) => entries);
    await forEachConcurrently(told, sideBySide, async ({ key, post, language: own }) => {
      const found = await claimExtractor.extractClaims([post], { deadline, language: () => own });
      const outcome = found.get(entryKeyOf(post));
      if (outcome === undefined) return;
      points.set(key, await translator.translate(outcome.points, language, deadline));
      outcomes.set(key, outcome);
      progress(outcomes.size);
    });
    const linesOf = new Map(stories.map((story) => [story.id, linesFor(story, points)]));
    return { brief: [], linesOf, ahead, provenance: summarizeProvenance(outcomes.values()) };
  };
}

/** Of each post its best point in place of its own sentences. */
function linesFor(
  { entries, lines }: StoryForWriting,
  points: ReadonlyMap<string, readonly SummaryPoint[]>,
): DigestLine[] {
  return entries.flatMap((entry): DigestLine[] => {
    const own = points.get(entry.key) ?? [];
    if (own.length === 0) return lines.filter((line) => line.entries[0] === entry);
    return own.slice(0, 2).map(({ headline, text, language, speaker, sentences }) => ({
      headline,
      text,
      language,
      speaker,
      sentences,
      via: entryOrigin(entry),
      entries: [entry],
      source: 'claim',
    }));
  });
}
