/** What every test of claims needs: a scripted model behind the real adapter, a store in memory, a clock that stands. */
import type { FakeModel } from '../../doubles/fake-model.ts';
import { createOpenAiModel } from '#src/adapters/openai/openai-model.ts';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { createTokenBudget } from '#src/digest/model/token-budget.ts';
import {
  type ClaimExtractor,
  type ClaimExtractorOptions,
  createClaimExtractor,
  type ClaimOutcome,
} from '#src/digest/model/claim-extractor.ts';
import { entryKeyOf } from '#src/digest/analysis/digest-entry.ts';
import { silentLog } from '#src/log.ts';
import { createEmptyPost } from '#src/posts/empty-post.ts';
import type { Post } from '#src/posts/post.ts';
import { createStore } from '#src/store/store.ts';

export function postOf(text: string, more: Partial<Post> = {}): Post {
  return {
    ...createEmptyPost('NorlandMFA', 1),
    date: '2026-11-20T10:00:00Z',
    kind: 'text',
    text,
    ...more,
  };
}

export interface Setting {
  /** Milliseconds; set it to let time pass. */
  now: number;
  readonly claims: ClaimExtractor;
  readonly options: ClaimExtractorOptions;
  outcome(post: Post, language?: string | null): Promise<ClaimOutcome>;
  close(): Promise<void>;
}

export function settingOver(
  model: FakeModel,
  more: Partial<ClaimExtractorOptions> & { dailyTokens?: number } = {},
): Setting {
  const time = { now: Date.UTC(2026, 10, 20, 12) };
  const clock = { now: () => time.now };
  const store = createStore(openSqlite(':memory:'), silentLog);
  const wait = async (delayMs: number) => {
    time.now += delayMs;
  };
  const writer = createOpenAiModel({
    apiKey: null,
    baseUrl: model.url,
    model: 'fake',
    clock,
    log: silentLog,
    wait,
  });
  const budget = createTokenBudget({ store, clock, dailyTokens: more.dailyTokens ?? 0 });
  const options: ClaimExtractorOptions = { model: writer, store, clock, log: silentLog, budget, ...more };
  const claims = createClaimExtractor(options);
  return Object.assign(time, {
    claims,
    options,
    async outcome(post: Post, language: string | null = 'en') {
      const outcomes = await claims.extractClaims([post], {
        deadline: time.now + 60_000,
        language: () => language,
      });
      const found = outcomes.get(entryKeyOf(post));
      if (found === undefined) throw new Error('no outcome');
      return found;
    },
    close: () => store.close(),
  });
}
