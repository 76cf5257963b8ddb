/** Asks a model what one post says. Long posts, and prompts or answers that were cut, go in parts. */
import type { Log } from '#src/log.ts';
import type { EvidenceSource } from '../grounding/check-claim.ts';
import { isPromptInjection } from '../grounding/prompt-injection.ts';
import type { AskModel } from './ask-model.ts';
import { type ClaimDraft, createEmptyDraft, mergeDrafts, groundClaim } from './claim-draft.ts';
import { createClaimRequest } from './claim-prompt.ts';
import { type Claim, parseClaims, sentencesPerRequest } from './claim-schema.ts';
import { createNonce } from './prompt-text.ts';

const mostLetters = 12_000;
const leastLetters = 750;
const mostParts = 4;
const mostClaims = 5;
const mostTries = 2;
const mostHalvings = 2;
/** Below this one sentence is its own best summary. */
const shortLetters = 200;

type Part = { readonly first: number; readonly sentences: readonly string[]; readonly halvings: number };
export type WriteClaims = (source: EvidenceSource, deadline: number) => Promise<ClaimDraft>;

/** Remembers how much text the server takes at once: halved each time it cut a prompt. */
export function createClaimWriter(ask: AskModel, log: Log): WriteClaims {
  let letters = mostLetters;

  async function writePart(
    part: Part,
    source: EvidenceSource,
    deadline: number,
    tries = mostTries,
  ): Promise<ClaimDraft> {
    const tokens = { nonce: createNonce(), mark: createNonce() };
    const asked = await ask(createClaimRequest(part.sentences, source.language, tokens, deadline));
    if ('fallback' in asked) return createEmptyDraft(asked.fallback);
    if (asked.refused) return createEmptyDraft('declined');
    if (asked.isPromptTruncated) noteCutPrompt();
    if (asked.isPromptTruncated || asked.isTruncated) return writeHalves(part, source, deadline);
    const answer = parseClaims(asked.json);
    if (answer === null || answer.nonce !== tokens.nonce)
      return tries > 1 ? writePart(part, source, deadline, tries - 1) : createEmptyDraft('malformed');
    const judged = answer.claims
      .slice(0, mostClaims)
      .map((claim) => groundClaim(moved(claim, part), source, tokens));
    return mergeDrafts(judged);
  }

  async function writeHalves(part: Part, source: EvidenceSource, deadline: number): Promise<ClaimDraft> {
    if (part.sentences.length < 2 || part.halvings === mostHalvings) return createEmptyDraft('cut');
    const halvings = part.halvings + 1;
    const middle = Math.ceil(part.sentences.length / 2);
    const halves = [
      { ...part, halvings, sentences: part.sentences.slice(0, middle) },
      { first: part.first + middle, halvings, sentences: part.sentences.slice(middle) },
    ];
    return mergeDrafts(await inTurn(halves, (half) => writePart(half, source, deadline)));
  }

  function noteCutPrompt(): void {
    letters = Math.max(leastLetters, Math.floor(letters / 2));
    log.warn('the model saw only a part of what was sent; its context is too small', { letters });
  }

  return async (source, deadline) => {
    const shown = source.sentences.filter((sentence) => sentence !== '');
    if (shown.length === 0 || (shown.length === 1 && shown.join('').length <= shortLetters))
      return createEmptyDraft('short');
    if (source.sentences.some(isPromptInjection)) return createEmptyDraft('suspicious');
    const parts = partsOf(source.sentences, letters).slice(0, mostParts);
    return mergeDrafts(await inTurn(parts, (part) => writePart(part, source, deadline)));
  };
}

/** One after the other, and no further once the way to the model is shut. */
async function inTurn(
  parts: readonly Part[],
  work: (part: Part) => Promise<ClaimDraft>,
): Promise<ClaimDraft[]> {
  const drafts: ClaimDraft[] = [];
  for (const part of parts) {
    const draft = await work(part);
    drafts.push(draft);
    if (draft.fallback !== null && draft.fallback !== 'all refused') break;
  }
  return drafts;
}

function partsOf(sentences: readonly string[], letters: number): Part[] {
  const parts: { first: number; sentences: string[]; halvings: number }[] = [];
  let size = 0;
  for (const [number, sentence] of sentences.entries()) {
    const last = parts.at(-1);
    const fits = last && last.sentences.length < sentencesPerRequest && size + sentence.length <= letters;
    if (fits) last.sentences.push(sentence);
    else parts.push({ first: number, sentences: [sentence], halvings: 0 });
    size = fits ? size + sentence.length : sentence.length;
  }
  return parts;
}

/** A part numbers its sentences from s1; the post goes on counting. A number beyond the part is nobody's. */
function moved(claim: Claim | null, part: Part): Claim | null {
  if (claim === null) return null;
  const beyond = -1;
  const sentences = claim.sentences.map((number) =>
    number < part.sentences.length ? part.first + number : beyond,
  );
  return { ...claim, sentences };
}
