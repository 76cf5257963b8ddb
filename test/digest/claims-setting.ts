/** What every test of claims needs: a scripted model behind the real adapter, a store in memory, a clock that stands. */
import type { FakeModel } from '#doubles/fake-model.ts';
import { createOpenAiWriter } from '#src/adapters/openai.ts';
import { openSqlite } from '#src/adapters/sqlite.ts';
import { createBudget } from '#src/digest/budget.ts';
import { type Claims, type ClaimsOptions, createClaims, type Outcome } from '#src/digest/claims.ts';
import { entryKeyOf } from '#src/digest/entries.ts';
import { silentLog } from '#src/log.ts';
import { barePost } from '#src/posts/bare-post.ts';
import type { Post } from '#src/posts/post.ts';
import { createStore } from '#src/store/shelf.ts';

export function postOf(text: string, more: Partial<Post> = {}): Post {
  return {
    ...barePost('NorlandMFA', 1),
    date: '2026-11-20T10:00:00Z',
    kind: 'text',
    text,
    ...more,
  };
}

export interface Setting {
  /** Milliseconds; set it to let time pass. */
  now: number;
  readonly claims: Claims;
  readonly options: ClaimsOptions;
  outcome(post: Post, language?: string | null): Promise<Outcome>;
  close(): Promise<void>;
}

export function settingOver(
  model: FakeModel,
  more: Partial<ClaimsOptions> & { dailyTokens?: number } = {},
): Setting {
  const time = { now: Date.UTC(2026, 10, 20, 12) };
  const clock = { now: () => time.now };
  const store = createStore(openSqlite(':memory:'), silentLog);
  const wait = async (delayMs: number) => {
    time.now += delayMs;
  };
  const writer = createOpenAiWriter({
    apiKey: null,
    baseUrl: model.url,
    model: 'fake',
    clock,
    log: silentLog,
    wait,
  });
  const budget = createBudget({ store, clock, dailyTokens: more.dailyTokens ?? 0 });
  const options: ClaimsOptions = { writer, store, clock, log: silentLog, budget, ...more };
  const claims = createClaims(options);
  return Object.assign(time, {
    claims,
    options,
    async outcome(post: Post, language: string | null = 'en') {
      const outcomes = await claims.pointsFor([post], {
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
