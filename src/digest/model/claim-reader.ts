/** Asks a model what posts say: short posts together, long ones in parts, and in halves what was cut. */
import type { Log } from '#src/log.ts';
import { groupNeighbours } from '../neighbours.ts';
import type { AskModel } from './ask-model.ts';
import type { ModelFailure } from './model-failure.ts';
import { type Claim, noClaims, type PostClaims } from './claim.ts';
import { groundClaim } from './ground-claim.ts';
import { type PostEvidence, toPostForModel } from './post-evidence.ts';
import { claimsPrompt } from './prompts.ts';

/** Sentences `from` up to `to` of a post. */
interface Slice {
  readonly key: string;
  readonly evidence: PostEvidence;
  readonly from: number;
  readonly to: number;
}
/** What a slice of the post `key` gave. */
type SliceResult = PostClaims & { readonly key: string };
type Results = readonly SliceResult[];

export interface ClaimReader {
  /** A promise per post, by its key. */
  read(posts: ReadonlyMap<string, PostEvidence>, deadline: number): ReadonlyMap<string, Promise<PostClaims>>;
}

const mostLetters = 8000;
const leastLetters = 750;
const mostPosts = 6;
const mostSlices = 4;
const mostHalvings = 2;
/** A model that answers so many times with something else answers the next post no better. */
const mostMalformed = 3;

/** Remembers how much text the server takes at once: halved each time it cut a prompt. */
export function createClaimReader(ask: AskModel, log: Log): ClaimReader {
  let letters = mostLetters;
  let malformed = 0;

  async function readBatch(batch: readonly Slice[], deadline: number, halvings = 0): Promise<Results> {
    const posts = batch.map((slice, at) => toPostForModel(slice.evidence, at + 1, [slice.from, slice.to]));
    const asked = await ask(claimsPrompt(batch[0]?.evidence.language ?? null, posts), deadline);
    if ('failure' in asked) return afterFailure(asked.failure, batch, deadline, halvings);
    malformed = 0;
    const results = batch.map((slice, at) => {
      const own = asked.answer.claims.filter(({ post }) => post === at + 1);
      const claims = own.flatMap((claim) => groundClaim(claim, slice.evidence, slice) ?? []);
      return resultOf(slice, claims, own.length);
    });
    const forgotten = batch.filter((_, at) => results[at]?.failure === 'declined');
    if (forgotten.length === 0 || batch.length === 1) return results;
    const again = await readAll(
      forgotten.map((slice) => [slice]),
      deadline,
      halvings,
    );
    return [...results.filter(({ failure }) => failure !== 'declined'), ...again];
  }

  function afterFailure(
    failure: ModelFailure,
    batch: readonly Slice[],
    deadline: number,
    halvings: number,
  ): Promise<Results> | Results {
    if (failure === 'cut') noteCut();
    malformed = failure === 'malformed' ? malformed + 1 : 0;
    const parts = malformed < mostMalformed ? partsAfter(failure, batch, halvings) : [];
    if (parts.length === 0) return batch.map(({ key }) => ({ key, claims: [], failure }));
    return readAll(parts, deadline, halvings + 1);
  }

  async function readAll(
    batches: readonly (readonly Slice[])[],
    deadline: number,
    halvings: number,
  ): Promise<Results> {
    const all = await Promise.all(batches.map((batch) => readBatch(batch, deadline, halvings)));
    return all.flat();
  }

  function noteCut(): void {
    letters = Math.max(leastLetters, Math.floor(letters / 2));
    log.warn('the model’s context is too small for a prompt; the next ones are shorter', { letters });
  }

  return {
    read(posts, deadline) {
      const slices = [...posts].flatMap(([key, evidence]) => slicesOf(key, evidence, letters));
      const work = new Map<string, Promise<Results>[]>();
      for (const batch of batchesOf(slices, letters)) {
        const results = readBatch(batch, deadline);
        for (const slice of batch) work.set(slice.key, [...(work.get(slice.key) ?? []), results]);
      }
      return new Map([...work].map(([key, batches]) => [key, joined(key, batches)]));
    },
  };
}

const resultOf = ({ key }: Slice, claims: readonly Claim[], given: number): SliceResult => ({
  key,
  claims,
  failure: claims.length > 0 ? null : given > 0 ? 'all refused' : 'declined',
});

async function joined(key: string, batches: readonly Promise<Results>[]): Promise<PostClaims> {
  const results = (await Promise.all(batches)).flat().filter((result) => result.key === key);
  const claims = results.flatMap((result) => result.claims);
  if (claims.length > 0) return { claims, failure: null };
  return noClaims(results.find(({ failure }) => failure)?.failure ?? 'declined');
}

/** A post alone where one of several is not liked; halves of what was cut. Empty when nothing is left to divide. */
function partsAfter(failure: ModelFailure, batch: readonly Slice[], halvings: number): (readonly Slice[])[] {
  const [first] = batch;
  if (first === undefined || !['cut', 'declined', 'malformed'].includes(failure)) return [];
  if (batch.length > 1) return batch.map((slice) => [slice]);
  if (failure !== 'cut' || first.to - first.from < 2 || halvings >= mostHalvings) return [];
  const middle = first.from + Math.ceil((first.to - first.from) / 2);
  return [[{ ...first, to: middle }], [{ ...first, from: middle }]];
}

function slicesOf(key: string, evidence: PostEvidence, letters: number): Slice[] {
  const slices: Slice[] = [];
  let from = 0;
  let size = 0;
  for (const [at, { text }] of evidence.sentences.entries()) {
    if (size > 0 && size + text.length > letters) {
      slices.push({ key, evidence, from, to: at });
      from = at;
      size = 0;
    }
    size += text.length;
  }
  slices.push({ key, evidence, from, to: evidence.sentences.length });
  return slices.slice(0, mostSlices);
}

/** Posts of one language together, in their order, as long as they fit. */
function batchesOf(slices: readonly Slice[], letters: number): (readonly Slice[])[] {
  const lettersOf = (batch: readonly Slice[]) =>
    batch
      .flatMap(({ evidence, from, to }) => evidence.sentences.slice(from, to))
      .reduce((sum, { text }) => sum + text.length, 0);
  const groups = [...Map.groupBy(slices, ({ evidence }) => evidence.language).values()];
  return groups.flatMap((group) =>
    groupNeighbours(
      group,
      (batch, slice) => batch.length < mostPosts && lettersOf([...batch, slice]) <= letters,
    ),
  );
}
