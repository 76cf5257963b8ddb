/** What posts say, in a model's words. Asked once per post, prompt version and model, kept in the store, shared by every chat. */
import type { Clock } from '#src/clock.ts';
import type { Log } from '#src/log.ts';
import type { Store } from '#src/store/store.ts';
import { isPromptInjection } from '../grounding/prompt-injection.ts';
import { type AskModel, withDeadline } from './ask-model.ts';
import type { ModelFailure } from './model-failure.ts';
import { noClaims, type PostClaims } from './claim.ts';
import { type ClaimReader, createClaimReader } from './claim-reader.ts';
import type { PostEvidence } from './post-evidence.ts';
import { promptVersions } from './prompts.ts';
import { answerTtlMs, failureTtlMs, hashText } from './cache-times.ts';

export interface ClaimExtractor {
  /** By the keys given; never throws for a model's sake, never later than the deadline (milliseconds since 1970). */
  extractClaims(
    posts: ReadonlyMap<string, PostEvidence>,
    deadline: number,
    onProgress?: (done: number) => void,
  ): Promise<ReadonlyMap<string, PostClaims>>;
}

export interface ClaimExtractorOptions {
  readonly ask: AskModel;
  /** Names the answers in the store. */
  readonly modelName: string;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
}

/** Answers of a model that does not get this post right; all other failures are asked again the next time. */
const lastingFailures: ReadonlySet<ModelFailure | null> = new Set(['declined', 'malformed', 'cut']);
/** Below this one sentence is its own best summary. */
const shortLetters = 200;

/** Claims over the collection `claims`. */
export function createClaimExtractor(options: ClaimExtractorOptions): ClaimExtractor {
  const { store, clock, modelName } = options;
  const collection = store.collection<PostClaims>('claims');
  const underWay = new Map<string, Promise<PostClaims>>();
  const reader: ClaimReader = createClaimReader(options.ask, options.log);

  const keyOf = (post: string, evidence: PostEvidence): string =>
    `${post}/${hashText(JSON.stringify(evidence))}/${promptVersions.claims}/${modelName}`;

  async function keep(key: string, found: PostClaims): Promise<PostClaims> {
    const ttlMs = found.failure === null ? answerTtlMs : failureTtlMs;
    if (found.failure === null || lastingFailures.has(found.failure)) await collection.put(key, found, ttlMs);
    return found;
  }

  /** Starts what nobody asks for yet, in batches; the others are waited for. */
  function start(
    missing: ReadonlyMap<string, PostEvidence>,
    deadline: number,
  ): Map<string, Promise<PostClaims>> {
    const fresh = new Map([...missing].filter(([key]) => !underWay.has(key)));
    const batches = reader.read(fresh, deadline);
    for (const key of fresh.keys()) {
      const work =
        batches.get(key)?.then((found) => keep(key, found)) ?? Promise.resolve(noClaims('declined'));
      underWay.set(
        key,
        work.finally(() => underWay.delete(key)),
      );
    }
    return new Map(
      [...missing.keys()].flatMap((key) => [
        [key, underWay.get(key) ?? Promise.resolve(noClaims('declined'))] as const,
      ]),
    );
  }

  return {
    async extractClaims(posts, deadline, onProgress = () => undefined) {
      const found = new Map<string, PostClaims>();
      const note = (post: string, claims: PostClaims) => {
        found.set(post, claims);
        onProgress(found.size);
      };
      const missing = new Map<string, { readonly post: string; readonly evidence: PostEvidence }>();
      for (const [post, evidence] of posts) {
        const known = claimsWithoutModel(evidence) ?? (await collection.get(keyOf(post, evidence)));
        if (known) note(post, known);
        else missing.set(keyOf(post, evidence), { post, evidence });
      }
      const joined = new Set([...missing.keys()].filter((key) => underWay.has(key)));
      const asked = new Map([...missing].map(([key, { evidence }]) => [key, evidence]));
      const work = [...start(asked, deadline)].map(async ([key, promise]) => {
        const claims = await withDeadline(deadline, clock, promise, noClaims('deadline'));
        const wanted = missing.get(key);
        if (wanted === undefined) return;
        // whoever asked first had less time than we have
        const isTooEarly = joined.has(key) && claims.failure === 'deadline' && clock.now() < deadline;
        if (!isTooEarly) return note(wanted.post, claims);
        const again = start(new Map([[key, wanted.evidence]]), deadline).get(key) ?? promise;
        note(wanted.post, await withDeadline(deadline, clock, again, noClaims('deadline')));
      });
      await Promise.all(work);
      return found;
    },
  };
}

/** What needs no model, or is shown to none. */
export function claimsWithoutModel({ sentences }: PostEvidence): PostClaims | null {
  const shown = sentences.flatMap(({ text, speaker }, at) => (text === '' ? [] : [{ text, speaker, at }]));
  if (shown.some(({ text }) => isPromptInjection(text))) return noClaims('suspicious');
  const [only] = shown;
  if (only === undefined) return noClaims('declined');
  if (shown.length > 1 || only.text.length > shortLetters) return null;
  const { text, speaker, at } = only;
  return { claims: [{ sentences: [at], text, kind: 'statement', speaker, date: null }], failure: null };
}
