/** From a model's answer to claims that hold: each is cleaned, checked against its sentences, or refused with the sentence to show instead. */
import {
  checkClaim,
  isGroundedHeadline,
  type Rejection,
  type EvidenceSource,
} from '../grounding/check-claim.ts';
import { hasContact } from '../grounding/contacts.ts';
import { isPromptInjection } from '../grounding/prompt-injection.ts';
import type { FallbackReason } from './ask-model.ts';
import type { Claim, ClaimKind } from './claim-schema.ts';
import { sanitizeAnswer } from './prompt-text.ts';
import type { SummaryPoint } from '../summary-point.ts';

/** A point that a model phrased, with what it is: only an `act` of the channel itself goes without "says". */
export interface WrittenPoint extends SummaryPoint {
  readonly kind: ClaimKind;
}

/** What a post says, before anybody asks for it; the post's own reference is added on the way out. */
export interface ClaimDraft {
  readonly points: readonly Omit<WrittenPoint, 'post'>[];
  /** Null when there are points. */
  readonly fallback: FallbackReason | null;
  /** Sentences to show as they stand, in place of claims that were refused. */
  readonly replace: readonly number[];
  readonly refused: readonly Rejection[];
}

export type PromptMarkers = { readonly nonce: string; readonly mark: string };

export const createEmptyDraft = (fallback: FallbackReason): ClaimDraft => ({
  points: [],
  fallback,
  replace: [],
  refused: [],
});

/** One claim, or null where the answer had something else. */
export function groundClaim(claim: Claim | null, source: EvidenceSource, tokens: PromptMarkers): ClaimDraft {
  if (claim === null) return rejectClaim('shape', [], source);
  const clean = cleanClaim(claim, tokens.mark);
  const words = `${clean.text} ${clean.speaker ?? ''} ${clean.headline ?? ''}`;
  const reason = words.includes(tokens.nonce) ? 'canary' : checkClaim(clean, source);
  return reason === null
    ? acceptClaim(pointFrom(clean, source))
    : rejectClaim(reason, clean.sentences, source);
}

/** A claim that holds. */
export function acceptClaim(point: ClaimDraft['points'][number]): ClaimDraft {
  return { points: [point], fallback: null, replace: [], refused: [] };
}

/** A claim that does not hold, and the sentence to show instead. */
export function rejectClaim(
  reason: Rejection,
  sentences: readonly number[],
  source: EvidenceSource,
): ClaimDraft {
  const instead = sentences.find((number) => {
    const text = source.sentences[number];
    return text !== undefined && text !== '' && !isPromptInjection(text) && !hasContact(text);
  });
  return { points: [], fallback: null, replace: instead === undefined ? [] : [instead], refused: [reason] };
}

/** All of them as one, each point once; a sentence that a point covers need not be shown again. */
export function mergeDrafts(drafts: readonly ClaimDraft[]): ClaimDraft {
  const points = [
    ...new Map(drafts.flatMap((each) => each.points).map((point) => [point.text, point])).values(),
  ];
  const covered = new Set(points.flatMap((point) => point.sentences));
  const refused = drafts.flatMap((each) => each.refused);
  const failure = drafts.find((each) => each.fallback !== null)?.fallback ?? null;
  return {
    points,
    fallback: points.length > 0 ? null : (failure ?? (refused.length > 0 ? 'all refused' : 'declined')),
    replace: [...new Set(drafts.flatMap((each) => each.replace))].filter((number) => !covered.has(number)),
    refused,
  };
}

function cleanClaim(claim: Claim, mark: string): Claim {
  const clean = (text: string | null) => (text === null ? null : sanitizeAnswer(text, mark) || null);
  return {
    ...claim,
    text: sanitizeAnswer(claim.text, mark),
    speaker: clean(claim.speaker),
    headline: clean(claim.headline),
  };
}

function pointFrom(claim: Claim, source: EvidenceSource): ClaimDraft['points'][number] {
  const { text, kind, speaker, sentences, headline } = claim;
  const evidence = [0, ...sentences].map((number) => source.sentences[number] ?? '').join('\n');
  const holds = headline !== null && isGroundedHeadline(headline, evidence, source.language);
  return {
    headline: holds ? headline : null,
    text,
    language: source.language,
    by: 'written',
    speaker,
    sentences,
    kind,
  };
}
