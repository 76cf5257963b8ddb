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

/** `dailyTokens`: 0 is no limit. After a crash during a call its reservation stays charged. */
export function createTokenBudget(parts: { store: Store; clock: Clock; dailyTokens: number }) {
  const { store, clock, dailyTokens } = parts;
  const collection = store.collection<ModelUsage>('usage');
  const today = () => new Date(clock.now()).toISOString().slice(0, 10);
  const totals = new Map<string, typeof nothing>();
  const inTurn = createKeyedMutex();
  /** One record per model, of `day` (UTC, `2026-01-31`) or today. */
  const usage = (day = today()): Promise<ModelUsage[]> =>
    Array.fromAsync(collection.list({ prefix: `${day}/` }), ([, each]) => each);

  const spentOn = async (day: string) =>
    (await usage(day)).reduce((sum, each) => sum + each.tokensIn + each.tokensOut, 0);

  const add = (day: string, model: string, more: Partial<typeof unused>) =>
    collection.change(`${day}/${model}`, (old = { day, model, ...unused }) => addUp(old, more));

  const count = (model: string, more: Partial<typeof nothing>) =>
    totals.set(model, addUp(totals.get(model) ?? nothing, more));

  return {
    usage,
    /** 0: no limit. */
    dailyTokens,
    spent: () => spentOn(today()),
    /** Per model, since the start of the process. */
    getTotals: (): ReadonlyMap<string, typeof nothing> => totals,
    /** Reserves tokens for one call; null when the day's budget does not allow it. The returned function settles it with the tokens used, both 0 when the call was never sent. */
    reserve: (model: string, tokens: number) =>
      inTurn('reserve', async () => {
        const day = today();
        const spent = await spentOn(day);
        if (dailyTokens > 0 && spent + tokens > dailyTokens) return null;
        await add(day, model, { calls: 1, tokensIn: tokens });
        return async (tokensIn: number, tokensOut: number) => {
          count(model, { [tokensOut > 0 ? 'answered' : 'failed']: 1, tokensIn, tokensOut });
          const calls = tokensIn + tokensOut === 0 ? -1 : 0;
          await add(day, model, { calls, tokensIn: tokensIn - tokens, tokensOut });
        };
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
