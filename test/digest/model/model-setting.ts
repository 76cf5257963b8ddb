/** A scripted model behind the real adapter, a store in memory, a clock that stands. */
import { createOpenAiModel } from '#src/adapters/openai/openai-model.ts';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { analyzePosts } from '#src/digest/analysis/digest-entry.ts';
import { type AskModel, createAskModel } from '#src/digest/model/ask-model.ts';
import { createClaimExtractor, type ExtractClaims } from '#src/digest/model/claim-extractor.ts';
import type { PostClaims } from '#src/digest/model/claim.ts';
import { type PostEvidence, readEvidence } from '#src/digest/model/post-evidence.ts';
import { createTokenBudget, type TokenBudget } from '#src/digest/model/token-budget.ts';
import { silentLog } from '#src/log.ts';
import { createEmptyPost, type Post } from '#src/posts/post.ts';
import { createStore, type Store } from '#src/store/store.ts';
import type { FakeModel } from '../../doubles/fake-model.ts';

export function postOf(text: string, more: Partial<Post> = {}): Post {
  return { ...createEmptyPost('NorlandMFA', 1), date: '2026-11-20T10:00:00Z', kind: 'text', text, ...more };
}

export function evidenceFor(post: Post, language: string | null = 'en'): PostEvidence {
  const channel = { key: 'norlandmfa', title: 'Norland MFA', language };
  const [entry] = analyzePosts([post], [channel]);
  if (entry === undefined) throw new Error('no entry');
  return readEvidence({ ...entry, language });
}

export interface ModelSetting {
  /** Milliseconds; set it to let time pass. */
  now: number;
  readonly ask: AskModel;
  readonly store: Store;
  readonly budget: TokenBudget;
  readonly extractClaims: ExtractClaims;
  /** What the model's claims about these posts come to, in their order. */
  claims(posts: readonly Post[], language?: string | null, modelName?: string): Promise<PostClaims[]>;
  close(): Promise<void>;
}

export function openModelSetting(model: FakeModel, dailyTokens = 0): ModelSetting {
  const time = { now: Date.UTC(2026, 10, 20, 12) };
  const clock = { now: () => time.now };
  const store = createStore(openSqlite(':memory:'), silentLog);
  const wait = async (delayMs: number) => {
    time.now += delayMs;
  };
  const budget = createTokenBudget({ store, clock, dailyTokens });
  const endpoint = { apiKey: null, baseUrl: model.url, model: 'fake', clock, log: silentLog, wait };
  const ask = createAskModel({ model: createOpenAiModel(endpoint), budget, clock, log: silentLog });
  const over = (modelName: string) =>
    createClaimExtractor({ ask, modelName, address: 'here', store, clock, log: silentLog });
  const extractClaims = over('fake');
  return Object.assign(time, {
    ask,
    store,
    budget,
    extractClaims,
    async claims(posts: readonly Post[], language: string | null = 'en', modelName = 'fake') {
      const evidence = new Map(posts.map((post) => [String(post.id), evidenceFor(post, language)]));
      const extract = modelName === 'fake' ? extractClaims : over(modelName);
      const found = await extract(evidence, time.now + 60_000);
      return posts.map(({ id }) => found.get(String(id)) ?? { claims: [], failure: null });
    },
    close: () => store.close(),
  });
}
