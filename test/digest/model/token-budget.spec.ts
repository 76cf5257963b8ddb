import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FakeModel, startFakeModel } from '../../doubles/fake-model.ts';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { createTokenBudget } from '#src/digest/model/token-budget.ts';
import { silentLog } from '#src/log.ts';
import { createStore, type Store } from '#src/store/store.ts';
import { evidenceFor, openModelSetting, postOf } from './model-setting.ts';

const text =
  'Norland and Estmark signed an agreement on grain transit in Port Halden. Both sides will meet again in December. The embassy opens in May.';

describe('the budget', () => {
  let store: Store;
  let now = Date.UTC(2026, 10, 20, 23, 59);
  const clock = { now: () => now };
  beforeEach(() => {
    store = createStore(openSqlite(':memory:'), silentLog);
    now = Date.UTC(2026, 10, 20, 23, 59);
  });
  afterEach(() => store.close());

  test('sets aside before a call, settles after it, and says no at the cap', async () => {
    const budget = createTokenBudget({ store, clock, dailyTokens: 1000 });
    const first = await budget.reserve('m', 600);
    expect(await budget.reserve('m', 600)).toBeNull();
    await first?.settle(100, 50);
    const second = await budget.reserve('m', 850);
    await second?.settle(800, 50);
    expect(await budget.reserve('m', 1)).toBeNull();
    expect(await budget.usage()).toEqual([
      { day: '2026-11-20', model: 'm', calls: 2, tokensIn: 900, tokensOut: 100, shown: 0, replaced: 0 },
    ]);
  });

  test('holds through a restart; a call that a crash cut off stays charged', async () => {
    await createTokenBudget({ store, clock, dailyTokens: 1000 }).reserve('m', 900);
    const budget = createTokenBudget({ store, clock, dailyTokens: 1000 });
    expect(await budget.reserve('m', 200)).toBeNull();
    expect(await budget.reserve('m', 100)).not.toBeNull();
  });

  test('is fresh with the next day of UTC; a call over midnight counts for the day it began', async () => {
    const budget = createTokenBudget({ store, clock, dailyTokens: 1000 });
    const late = await budget.reserve('m', 1000);
    now += 120_000;
    await late?.settle(900, 90);
    expect(await budget.reserve('m', 1000)).not.toBeNull();
    expect(await budget.usage('2026-11-20')).toMatchObject([{ tokensIn: 900, tokensOut: 90 }]);
  });

  test('without a cap counts all the same, per model, refusals by reason', async () => {
    const budget = createTokenBudget({ store, clock, dailyTokens: 0 });
    await (await budget.reserve('a', 10))?.settle(1, 2);
    await (await budget.reserve('b', 10))?.settle(0, 0);
    await budget.recordLines('a', 2, 3);
    expect(await budget.usage()).toMatchObject([
      { model: 'a', calls: 1, tokensIn: 1, tokensOut: 2, shown: 2, replaced: 3 },
      { model: 'b', calls: 0, tokensIn: 0, tokensOut: 0 },
    ]);
  });

  test('many at the same time never go over the cap', async () => {
    const budget = createTokenBudget({ store, clock, dailyTokens: 1000 });
    const reserved = Array.from({ length: 50 }, async () => {
      const call = await budget.reserve('m', 90);
      await call?.settle(45, 45);
      return call !== null;
    });
    expect((await Promise.all(reserved)).filter(Boolean)).toHaveLength(11);
  });

  test('nor do those of a model that costs more than is set aside for it', async () => {
    const budget = createTokenBudget({ store, clock, dailyTokens: 20_000 });
    const calls = Array.from({ length: 10 }, async () => {
      const call = await budget.reserve('m', 2500);
      await call?.settle(1700, 6000);
      return call !== null;
    });
    expect((await Promise.all(calls)).filter(Boolean)).toHaveLength(2);
    expect(await budget.spent()).toBe(2 * 7700);
  });
});

describe('cost', () => {
  let model: FakeModel;
  beforeEach(async () => {
    model = await startFakeModel();
  });
  afterEach(() => model.close());

  test('when the day is spent, extracts take over and say why; tomorrow the model is back', async () => {
    const setting = openModelSetting(model, 9000);
    const posts = Array.from({ length: 60 }, (_, id) => postOf(text, { id }));
    const ask = async () => (await setting.claims(posts)).map(({ failure }) => failure);
    const first = await ask();
    const written = first.filter((failure) => failure === null).length;
    expect(written).toBeGreaterThan(0);
    expect(new Set(first)).toEqual(new Set([null, 'budget']));
    setting.now += 24 * 3600 * 1000;
    const second = await ask();
    expect(second.filter((failure) => failure === null).length).toBeGreaterThan(written);
    const spent = await setting.budget.usage();
    expect((spent[0]?.tokensIn ?? 0) + (spent[0]?.tokensOut ?? 0)).toBeLessThanOrEqual(9000);
    await setting.close();
  });

  test('1, 100 and 10,000 chats cost the same calls and the same tokens', async () => {
    const posts = Array.from({ length: 3 }, (_, id) => postOf(`${text} Number ${id}.`, { id }));
    const figures: unknown[] = [];
    for (const chats of [1, 100, 10_000]) {
      const setting = openModelSetting(model);
      model.requests.length = 0;
      const evidence = new Map(posts.map((post) => [String(post.id), evidenceFor(post)]));
      const ask = () => setting.extractClaims(evidence, setting.now + 60_000);
      await Promise.all(Array.from({ length: chats }, ask));
      const [usage] = await setting.budget.usage();
      figures.push({
        calls: model.requests.length,
        counted: usage?.calls,
        tokensIn: usage?.tokensIn,
        tokensOut: usage?.tokensOut,
      });
      await setting.close();
    }
    expect(figures[0]).toMatchObject({ calls: 1, counted: 1 });
    expect(figures[1]).toEqual(figures[0]);
    expect(figures[2]).toEqual(figures[0]);
  }, 30_000);
});
