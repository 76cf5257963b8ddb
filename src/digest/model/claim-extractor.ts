/** Claims of posts, asked once per post, prompt version and model, and kept in the store. */
import type { Clock } from '#src/clock.ts';
import type { Log } from '#src/log.ts';
import { isPromptInjection } from '../grounding/prompt-injection.ts';
import { type ModelPorts, withDeadline } from './ask-model.ts';
import type { ModelFailure } from '../grounding/provenance.ts';
import { noClaims, type PostClaims } from './claim.ts';
import { createClaimReader } from './claim-reader.ts';
import type { PostEvidence } from './post-evidence.ts';
import { answerKeyFor, answerTtlMs, failureTtlMs } from './prompts.ts';

/** Claims by the given keys. Never throws because of a model; resolves at the deadline (milliseconds since 1970) at the latest. */
export type ExtractClaims = (
  posts: ReadonlyMap<string, PostEvidence>,
  deadline: number,
  onProgress?: (done: number) => void,
) => Promise<ReadonlyMap<string, PostClaims>>;

/** Failures that are due to the post, and are kept for a while. */
const lastingFailures: ReadonlySet<ModelFailure> = new Set(['declined', 'malformed', 'cut']);
/** A single sentence that is no longer needs no model. */
const shortLetters = 200;

export function createClaimExtractor(
  ports: ModelPorts & { readonly clock: Clock; readonly log: Log },
): ExtractClaims {
  const { ask, store, clock, log } = ports;
  const collection = store.collection<PostClaims>('claims');
  const readClaims = createClaimReader(ask, log);
  const underWay = new Map<string, Promise<PostClaims>>();
  const keyOf = answerKeyFor('claims', ports);

  async function keep(key: string, work: Promise<PostClaims>): Promise<PostClaims> {
    try {
      const found = await work;
      if (found.failure === null) await collection.put(key, found, answerTtlMs);
      else if (lastingFailures.has(found.failure)) await collection.put(key, found, failureTtlMs);
      return found;
    } finally {
      underWay.delete(key);
    }
  }

  return async function extractClaims(posts, deadline, onProgress = () => undefined) {
    const found = new Map<string, PostClaims>();
    const record = (post: string, claims: PostClaims) => onProgress(found.set(post, claims).size);
    const missing: { post: string; evidence: PostEvidence; key: string }[] = [];
    for (const [post, evidence] of posts) {
      const key = `${post}/${keyOf(evidence)}`;
      const known = claimsWithoutModel(evidence) ?? (await collection.get(key));
      if (known) record(post, known);
      else missing.push({ post, evidence, key });
    }
    const shared = new Set(missing.filter(({ key }) => underWay.has(key)));
    const unclaimed = missing.filter((each) => !shared.has(each));
    const reading = readClaims(new Map(unclaimed.map(({ key, evidence }) => [key, evidence])), deadline);
    for (const [key, work] of reading) underWay.set(key, keep(key, work));
    const late = noClaims('deadline');
    const waiting = missing.map(async (each) => {
      const { post, evidence, key } = each;
      const claims = await withDeadline(deadline, clock, underWay.get(key) ?? Promise.resolve(late), late);
      // the call that this one shares had an earlier deadline
      const isTooEarly = shared.has(each) && claims.failure === 'deadline' && clock.now() < deadline;
      const again = isTooEarly ? await extractClaims(new Map([[post, evidence]]), deadline) : null;
      record(post, again?.get(post) ?? claims);
    });
    await Promise.all(waiting);
    return found;
  };
}

/** The claims of a post that needs no model, or must not be shown to one; else null. */
export function claimsWithoutModel({ sentences }: PostEvidence): PostClaims | null {
  const shown = sentences.flatMap(({ text, speaker }, at) => (text === '' ? [] : [{ text, speaker, at }]));
  if (shown.some(({ text }) => isPromptInjection(text))) return noClaims('suspicious');
  const [only] = shown;
  if (only === undefined) return noClaims('declined');
  if (shown.length > 1 || only.text.length > shortLetters) return null;
  const { text, speaker, at } = only;
  return { claims: [{ sentences: [at], text, kind: 'statement', speaker, date: null }], failure: null };
}
