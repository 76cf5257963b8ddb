/** The budget of tokens per UTC day: reserved before a call, settled after it, kept in the store. */
import type { Clock } from '#src/clock.ts';
import { createKeyedMutex } from '#src/store/keyed-mutex.ts';
import type { Store } from '#src/store/store.ts';

export type TokenBudget = ReturnType<typeof createTokenBudget>;

const nothing = { answered: 0, failed: 0, tokensIn: 0, tokensOut: 0, replaced: 0 };
/** `shown`: lines in the model's words; `replaced`: refused lines. */
const unused = { calls: 0, tokensIn: 0, tokensOut: 0, shown: 0, replaced: 0 };
/** `day`: UTC, `2026-01-31`. */
export type ModelUsage = Readonly<{ day: string; model: string } & typeof unused>;

/** As much as reasoning models think besides their answers. */
export const maxThinking = 16_000;

/** `dailyTokens`: 0 is no limit. After a crash during a call its reservation stays charged. */
export function createTokenBudget(parts: { store: Store; clock: Clock; dailyTokens: number }) {
  const { store, clock, dailyTokens } = parts;
  const collection = store.collection<ModelUsage>('usage');
  const today = () => new Date(clock.now()).toISOString().slice(0, 10);
  const totals = new Map<string, typeof nothing>();
  const inTurn = createKeyedMutex();
  /** By how much a call of a model cost more than was reserved for it, at most. */
  const excess = new Map<string, number>();
  /** What calls under way may cost besides what is reserved for them. */
  const underWay = new Map<Promise<void>, number>();
  /** One record per model, of `day` (UTC, `2026-01-31`) or today. */
  const usage = (day = today()): Promise<ModelUsage[]> =>
    Array.fromAsync(collection.list({ prefix: `${day}/` }), ([, each]) => each);

  const spentOn = async (day: string) =>
    (await usage(day)).reduce((sum, each) => sum + each.tokensIn + each.tokensOut, 0);

  const add = (day: string, model: string, more: Partial<typeof unused>) =>
    collection.change(`${day}/${model}`, (old = { day, model, ...unused }) => addUp(old, more));

  const count = (model: string, more: Partial<typeof nothing>) =>
    totals.set(model, addUp(totals.get(model) ?? nothing, more));

  async function begin(day: string, model: string, tokens: number, left: number) {
    const { promise, resolve } = Promise.withResolvers<void>();
    underWay.set(promise, excess.get(model) ?? maxThinking);
    await add(day, model, { calls: 1, tokensIn: tokens });
    const settle = async (tokensIn: number, tokensOut: number) => {
      const used = tokensIn + tokensOut;
      count(model, { [tokensOut > 0 ? 'answered' : 'failed']: 1, tokensIn, tokensOut });
      if (tokensOut > 0) excess.set(model, Math.max(excess.get(model) ?? 0, used - tokens));
      await add(day, model, { calls: used === 0 ? -1 : 0, tokensIn: tokensIn - tokens, tokensOut });
      underWay.delete(promise);
      resolve();
    };
    return { left, settle };
  }

  return {
    usage,
    /** 0: no limit. */
    dailyTokens,
    spent: () => spentOn(today()),
    /** Per model, since the start of the process. */
    getTotals: (): ReadonlyMap<string, typeof nothing> => totals,
    /**
     * Reserves tokens for one call, which may cost `left`; null when the day's budget does not allow it. Where it might
     * cost too much beside others it waits for them. `settle` takes the tokens used, both 0 when it was never sent.
     */
    reserve: (model: string, tokens: number) =>
      inTurn('reserve', async () => {
        const day = today();
        for (;;) {
          const left = dailyTokens > 0 ? dailyTokens - (await spentOn(day)) : Number.POSITIVE_INFINITY;
          if (tokens > left) return null;
          const more = excess.get(model) ?? maxThinking;
          const most = [...underWay.values()].reduce((sum, each) => sum + each, tokens + more);
          const isAlone = underWay.size === 0;
          if (most <= left || (isAlone && !excess.has(model))) return begin(day, model, tokens, left);
          if (isAlone) return null;
          await Promise.race(underWay.keys());
        }
      }),
    async recordLines(model: string, shown: number, replaced: number) {
      if (shown === 0 && replaced === 0) return;
      count(model, { replaced });
      await add(today(), model, { shown, replaced });
    },
  };
}

const addUp = <T extends object>(old: T, more: Readonly<Record<string, number>>): T => ({
  ...old,
  ...Object.fromEntries(
    Object.entries(more).map(([key, value]) => [key, Number(old[key as keyof T]) + value]),
  ),
});

/** UTF-8 bytes per token: in no script more than a fifth above what was measured. */
const bytesPerToken = 4;

export const estimateTokens = (text: string): number => Math.ceil(Buffer.byteLength(text) / bytesPerToken);
