/**
 * What posts say, in a model's words, every claim checked against its sentences. Asked once per post, prompt version and
 * model, kept in the store, shared by every chat.
 */
import type { Log } from '../log.ts';
import type { Clock, Writer } from '../ports.ts';
import type { Post, PostRef } from '../posts/post.ts';
import type { Store } from '../store/shelf.ts';
import type { Budget } from './budget.ts';
import type { Source } from './check.ts';
import { type Ask, createAsk, type Fallback, within } from './claim-ask.ts';
import { type Draft, emptyDraft, type WrittenPoint } from './claim-draft.ts';
import { createOnce, failureMs, hashOf, type Made, verdictMs } from './claim-keep.ts';
import { promptVersion as currentPrompt } from './claim-prompt.ts';
import { plainSentences } from './claim-text.ts';
import { verifyDraft } from './claim-verify.ts';
import { createClaimWriter } from './claim-write.ts';
import { entryKeyOf } from './entries.ts';

/** What one post gave: points, or the reason its extract takes their place. */
export interface Outcome extends Omit<Draft, 'points'> {
  readonly points: readonly WrittenPoint[];
}

export interface Claims {
  /** One outcome per post, by `entryKeyOf`; never throws for a model's sake, never later than the deadline. */
  pointsFor(posts: readonly Post[], options: ClaimsWanted): Promise<Map<string, Outcome>>;
}

export interface ClaimsWanted {
  /** Absolute, milliseconds since 1970. */
  readonly deadline: number;
  /** The language a post is written in, ISO 639-1; null when unknown. */
  readonly language: (post: Post) => string | null;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface ClaimsOptions {
  /** Null: no model is configured. */
  readonly writer: Writer | null;
  /** Set: every claim is put to it once more, and only a yes keeps it. */
  readonly verifier?: Writer;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly budget: Budget;
  readonly promptVersion?: string;
}

const sideBySide = 4;
/** Answers of a model that does not get this post right; all other failures are asked again the next time. */
const lastingFailures: ReadonlySet<Fallback> = new Set(['declined', 'malformed', 'cut']);

/** Claims over the shelf `claims`. What cannot be had in time or within the budget is named in the outcome. */
export function createClaims(options: ClaimsOptions): Claims {
  const { writer, verifier, store, clock, log, budget } = options;
  const version = options.promptVersion ?? currentPrompt;
  if (writer === null) return withoutModel;

  const once = createOnce(store.shelf<Draft>('claims'));
  const write = createClaimWriter(createAsk({ writer, budget, clock, log }), log);
  const verify: Ask | null = verifier ? createAsk({ writer: verifier, budget, clock, log }) : null;
  const { name } = writer;
  const maker = [version, name, verifier?.name ?? ''].join('/');

  async function make(source: Source, deadline: number): Promise<Made<Draft>> {
    const written = await write(source, deadline);
    const isDone = verify === null || written.points.length === 0;
    const draft = isDone ? written : await verifyDraft(written, source, verify, deadline);
    await budget.count(name, draft.points.length, draft.refused);
    return { value: draft, keepMs: keepMsOf(draft) };
  }

  async function draftOf(post: Post, language: string | null, deadline: number): Promise<Draft> {
    const key = `${entryKeyOf(post)}/${hashOf(`${language}\n${post.text}`)}/${maker}`;
    const { value, isJoined } = once(key, () =>
      make({ sentences: plainSentences(post, language), language }, deadline),
    );
    const draft = await value;
    // whoever asked first had less time than we have
    const isTooEarly = isJoined && draft.fallback === 'deadline' && clock.now() < deadline;
    return isTooEarly ? draftOf(post, language, deadline) : draft;
  }

  return {
    async pointsFor(posts, { deadline, language, onProgress }) {
      const outcomes = new Map<string, Outcome>();
      await inParallel(posts, sideBySide, async (post) => {
        const work = draftOf(post, language(post), deadline);
        const draft = await within(deadline, clock, work, emptyDraft('deadline'));
        outcomes.set(entryKeyOf(post), asOutcome(draft, post));
        onProgress?.(outcomes.size, posts.length);
      });
      return outcomes;
    },
  };
}

const withoutModel: Claims = {
  async pointsFor(posts) {
    return new Map(posts.map((post) => [entryKeyOf(post), asOutcome(emptyDraft('no model'), post)]));
  },
};

function asOutcome(draft: Draft, { channel, id }: PostRef): Outcome {
  return { ...draft, points: draft.points.map((point) => ({ ...point, post: { channel, id } })) };
}

function keepMsOf({ fallback }: Draft): number | null {
  if (fallback === null || fallback === 'all refused') return verdictMs;
  return lastingFailures.has(fallback) ? failureMs : null;
}

/** Does `work` for each item, `width` of them at a time. */
export async function inParallel<T>(
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
