/** Asks a model for the claims of posts: short posts together, long ones in parts, in halves after a truncated prompt. */
import type { Log } from '#src/log.ts';
import { groupNeighbours } from '#src/neighbours.ts';
import type { AskModel } from './ask-model.ts';
import type { ModelFailure } from '../grounding/provenance.ts';
import { groundClaim, noClaims, type PostClaims } from './claim.ts';
import { type PostEvidence, type PostPart, toPostForModel } from './post-evidence.ts';
import { claimsPrompt } from './prompts.ts';

const maxLetters = 8000;
const minLetters = 750;
const maxPosts = 6;
const maxParts = 4;
const maxRepeats = 2;
/** After so many malformed answers in a row there are no more repeats. */
const maxMalformed = 3;

/** The size of prompts is halved each time the server truncates one. */
export function createClaimReader(ask: AskModel, log: Log) {
  let letters = maxLetters;
  let malformed = 0;

  async function askAbout(batch: readonly PostPart[], deadline: number) {
    const posts = batch.map((part, at) => toPostForModel(part, at + 1));
    const asked = await ask(claimsPrompt(batch[0]?.evidence.language ?? null, posts), deadline);
    const failed = 'failure' in asked ? asked.failure : null;
    if (failed === 'cut') shrinkPrompts();
    malformed = failed === 'malformed' ? malformed + 1 : 0;
    return { failed, answered: 'answer' in asked ? asked.answer.claims : [] };
  }

  function readBatch(batch: readonly PostPart[], deadline: number, repeats = 0): Promise<PostClaims>[] {
    const asking = askAbout(batch, deadline);
    return batch.map(async (part, at) => {
      const { failed, answered } = await asking;
      const given = answered.filter(({ post }) => post === at + 1);
      const claims = given.flatMap((claim) => groundClaim(claim, part) ?? []);
      const none = given.length > 0 ? 'all refused' : isOfOthers(answered, batch) ? 'malformed' : 'declined';
      const failure = claims.length > 0 ? null : (failed ?? none);
      const smaller = malformed < maxMalformed ? splitFailed(batch, part, failure, repeats) : [];
      if (smaller.length === 0) return { claims, failure };
      return mergeResults(smaller.flatMap((one) => readBatch([one], deadline, repeats + 1)));
    });
  }

  function shrinkPrompts(): void {
    letters = Math.max(minLetters, Math.floor(letters / 2));
    log.warn('the model’s context is too small for a prompt; the next ones are shorter', { letters });
  }

  /** A promise per post, by the given key. `deadline`: milliseconds since 1970. */
  return (posts: ReadonlyMap<string, PostEvidence>, deadline: number) => {
    const parts = [...posts.values()].flatMap((evidence) => partsOf(evidence, letters));
    const reading = batchesOf(parts, letters).flatMap((batch) =>
      readBatch(batch, deadline).map((result, at) => ({ result, evidence: batch[at]?.evidence })),
    );
    const resultsOf = (evidence: PostEvidence) =>
      reading.filter((part) => part.evidence === evidence).map(({ result }) => result);
    return new Map([...posts].map(([key, evidence]) => [key, mergeResults(resultsOf(evidence))]));
  };
}

/** Posts that it was not asked about. */
const isOfOthers = (answered: readonly { readonly post: number }[], batch: readonly PostPart[]): boolean =>
  answered.some(({ post }) => batch[post - 1] === undefined);

async function mergeResults(reading: readonly Promise<PostClaims>[]): Promise<PostClaims> {
  const parts = await Promise.all(reading);
  const claims = parts.flatMap((part) => part.claims);
  if (claims.length > 0) return { claims, failure: null };
  return noClaims(parts.find(({ failure }) => failure)?.failure ?? 'declined');
}

/** What to ask again: a post alone that failed among several, the halves of a part that was too long; else nothing. */
function splitFailed(
  batch: readonly PostPart[],
  part: PostPart,
  failure: ModelFailure | null,
  repeats: number,
): readonly PostPart[] {
  if (failure === null || !['cut', 'declined', 'malformed'].includes(failure)) return [];
  if (batch.length > 1) return [part];
  if (failure !== 'cut' || part.to - part.from < 2 || repeats >= maxRepeats) return [];
  const middle = part.from + Math.ceil((part.to - part.from) / 2);
  return [
    { ...part, to: middle },
    { ...part, from: middle },
  ];
}

const lettersIn = (parts: readonly PostPart[]): number =>
  parts
    .flatMap(({ evidence, from, to }) => evidence.sentences.slice(from, to))
    .reduce((sum, { text }) => sum + text.length, 0);

function partsOf(evidence: PostEvidence, letters: number): PostPart[] {
  const parts = groupNeighbours(
    [...evidence.sentences.keys()],
    ([from], at) => lettersIn([{ evidence, from, to: at + 1 }]) <= letters,
  );
  return parts.slice(0, maxParts).map((run) => ({ evidence, from: run[0], to: run[0] + run.length }));
}

/** Posts of one language together, in their order, as many as fit. */
function batchesOf(parts: readonly PostPart[], letters: number): (readonly PostPart[])[] {
  const groups = [...Map.groupBy(parts, ({ evidence }) => evidence.language).values()];
  return groups.flatMap((group) =>
    groupNeighbours(
      group,
      (batch, part) => batch.length < maxPosts && lettersIn([...batch, part]) <= letters,
    ),
  );
}
