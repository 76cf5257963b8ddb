/**
 * What posts say, in a model's words, every claim checked against its sentences. Asked once per post, prompt version and
 * model, kept in the store, shared by every chat.
 */
import type { Log } from '#src/log.ts';
import type { LanguageModel } from './language-model.ts';
import type { Clock } from '#src/clock.ts';
import type { Post, PostRef } from '#src/posts/post.ts';
import type { Store } from '#src/store/store.ts';
import type { TokenBudget } from './token-budget.ts';
import type { EvidenceSource } from '../grounding/check-claim.ts';
import { type AskModel, createAskModel, type FallbackReason, withDeadline } from './ask-model.ts';
import { type ClaimDraft, createEmptyDraft, type WrittenPoint } from './claim-draft.ts';
import {
  createSingleFlightCache,
  failureTtlMs,
  hashText,
  type CacheableResult,
  answerTtlMs,
} from './single-flight-cache.ts';
import { promptVersion as currentPrompt } from './claim-prompt.ts';
import { sanitizeSentences } from './prompt-text.ts';
import { verifyDraft } from './verify-draft.ts';
import { createClaimWriter } from './claim-writer.ts';
import { entryKeyOf } from '../analysis/digest-entry.ts';

/** What one post gave: points, or the reason its extract takes their place. */
export interface ClaimOutcome extends Omit<ClaimDraft, 'points'> {
  readonly points: readonly WrittenPoint[];
}

export interface ClaimExtractor {
  /** One outcome per post, by `entryKeyOf`; never throws for a model's sake, never later than the deadline. */
  extractClaims(posts: readonly Post[], options: ClaimExtractionOptions): Promise<Map<string, ClaimOutcome>>;
}

export interface ClaimExtractionOptions {
  /** Absolute, milliseconds since 1970. */
  readonly deadline: number;
  /** The language a post is written in, ISO 639-1; null when unknown. */
  readonly language: (post: Post) => string | null;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface ClaimExtractorOptions {
  /** Null: no model is configured. */
  readonly model: LanguageModel | null;
  /** Set: every claim is put to it once more, and only a yes keeps it. */
  readonly verifier?: LanguageModel;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly budget: TokenBudget;
  readonly promptVersion?: string;
}

const sideBySide = 4;
/** Answers of a model that does not get this post right; all other failures are asked again the next time. */
const lastingFailures: ReadonlySet<FallbackReason> = new Set(['declined', 'malformed', 'cut']);

/** Claims over the shelf `claims`. What cannot be had in time or within the budget is named in the outcome. */
export function createClaimExtractor(options: ClaimExtractorOptions): ClaimExtractor {
  const { model, verifier, store, clock, log, budget } = options;
  const version = options.promptVersion ?? currentPrompt;
  if (model === null) return withoutModel;

  const once = createSingleFlightCache(store.collection<ClaimDraft>('claims'));
  const write = createClaimWriter(createAskModel({ model, budget, clock, log }), log);
  const verify: AskModel | null = verifier ? createAskModel({ model: verifier, budget, clock, log }) : null;
  const { name } = model;
  const maker = [version, name, verifier?.name ?? ''].join('/');

  async function make(source: EvidenceSource, deadline: number): Promise<CacheableResult<ClaimDraft>> {
    const written = await write(source, deadline);
    const isDone = verify === null || written.points.length === 0;
    const draft = isDone ? written : await verifyDraft(written, source, verify, deadline);
    await budget.recordClaims(name, draft.points.length, draft.refused);
    return { value: draft, ttlMs: keepMsOf(draft) };
  }

  async function draftOf(post: Post, language: string | null, deadline: number): Promise<ClaimDraft> {
    const key = `${entryKeyOf(post)}/${hashText(`${language}\n${post.text}`)}/${maker}`;
    const { value, isJoined } = once(key, () =>
      make({ sentences: sanitizeSentences(post, language), language }, deadline),
    );
    const draft = await value;
    // whoever asked first had less time than we have
    const isTooEarly = isJoined && draft.fallback === 'deadline' && clock.now() < deadline;
    return isTooEarly ? draftOf(post, language, deadline) : draft;
  }

  return {
    async extractClaims(posts, { deadline, language, onProgress }) {
      const outcomes = new Map<string, ClaimOutcome>();
      await forEachConcurrently(posts, sideBySide, async (post) => {
        const work = draftOf(post, language(post), deadline);
        const draft = await withDeadline(deadline, clock, work, createEmptyDraft('deadline'));
        outcomes.set(entryKeyOf(post), asOutcome(draft, post));
        onProgress?.(outcomes.size, posts.length);
      });
      return outcomes;
    },
  };
}

const withoutModel: ClaimExtractor = {
  async extractClaims(posts) {
    return new Map(posts.map((post) => [entryKeyOf(post), asOutcome(createEmptyDraft('no model'), post)]));
  },
};

function asOutcome(draft: ClaimDraft, { channel, id }: PostRef): ClaimOutcome {
  return { ...draft, points: draft.points.map((point) => ({ ...point, post: { channel, id } })) };
}

function keepMsOf({ fallback }: ClaimDraft): number | null {
  if (fallback === null || fallback === 'all refused') return answerTtlMs;
  return lastingFailures.has(fallback) ? failureTtlMs : null;
}

/** Does `work` for each item, `width` of them at a time. */
export async function forEachConcurrently<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const rest = items[Symbol.iterator]();
  const worker = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: width }, worker));
}
