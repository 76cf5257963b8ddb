/** Who phrased a digest, and why it was not the model where it was not. */
import type { Texts } from '#src/message/texts.ts';
import type { FallbackReason } from '../model/ask-model.ts';
import type { ClaimOutcome } from '../model/claim-extractor.ts';

export interface DigestProvenance {
  /** Posts that a model phrased. */
  readonly written: number;
  /** Posts that it was to phrase and did not. */
  readonly extracted: number;
  /** Claims that did not pass the checks. */
  readonly refused: number;
  /** Why posts were extracted: what the reader has most need to know. Null when none was. */
  readonly reason: FallbackReason | null;
}

export const extractiveProvenance: DigestProvenance = {
  written: 0,
  extracted: 0,
  refused: 0,
  reason: 'no model',
};

/** What somebody has to do something about comes first; what lies in the posts themselves last. */
const byWeight: readonly FallbackReason[] = [
  'no model',
  'stopped',
  'unreachable',
  'budget',
  'deadline',
  'cut',
  'unverified',
  'malformed',
  'declined',
  'all refused',
  'suspicious',
  'short',
];
/** A post that needs no other words, or that is shown to no model, is no failure. */
const asItShouldBe: ReadonlySet<FallbackReason> = new Set(['suspicious', 'short']);

export function summarizeProvenance(outcomes: Iterable<ClaimOutcome>): DigestProvenance {
  const all = [...outcomes];
  const fallbacks = all.flatMap(({ fallback }) => fallback ?? []);
  const failures = fallbacks.filter((fallback) => !asItShouldBe.has(fallback));
  const written = all.length - fallbacks.length;
  const told = new Set(written > 0 ? failures : fallbacks);
  return {
    written,
    extracted: failures.length,
    refused: all.reduce((sum, { refused }) => sum + refused.length, 0),
    reason: byWeight.find((fallback) => told.has(fallback)) ?? null,
  };
}

/** The last words of a digest: `Extractive summary: daily budget reached.` */
export function describeProvenance(
  { written, extracted, refused, reason }: DigestProvenance,
  texts: Texts,
): string {
  const why = reason === null ? '' : texts.plain(`digest-reason-${reason.replaceAll(' ', '-')}`);
  const lines = [texts.plain('digest-note-extractive')];
  if (reason !== null && reason !== 'no model')
    lines[0] = texts.plain('digest-note-extractive-because', { reason: why });
  if (written > 0) lines[0] = texts.plain('digest-note-written');
  if (written > 0 && extracted > 0)
    lines[0] = texts.plain('digest-note-written-in-part', { n: extracted, reason: why });
  if (refused > 0) lines.push(texts.plain('digest-note-refused', { n: refused }));
  return lines.join(' ');
}
