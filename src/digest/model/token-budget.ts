/** What the model may cost: tokens per UTC day, set aside before a call and settled after it, kept through restarts. */
import type { Clock } from '#src/clock.ts';
import type { Store } from '#src/store/store.ts';

/** What one model was asked on one day. */
export interface ModelUsage {
  /** UTC, `2026-01-31`. */
  readonly day: string;
  readonly model: string;
  readonly calls: number;
  readonly tokensIn: number;
  readonly tokensOut: number;
  /** Lines of digests in its words. */
  readonly shown: number;
  /** Lines that did not pass. */
  readonly replaced: number;
}

interface Reservation {
  /** Replaces the estimate by what the call took; both 0 when it never left. */
  settle(tokensIn: number, tokensOut: number): Promise<void>;
}

/** What one model was asked since the start of this process: these figures never fall. */
interface ModelTotals {
  answered: number;
  failed: number;
  tokensIn: number;
  tokensOut: number;
  replaced: number;
}

export interface TokenBudget {
  /** Sets tokens aside for one call; null when the day's budget does not allow them. */
  reserve(model: string, tokens: number): Promise<Reservation | null>;
  recordLines(model: string, shown: number, replaced: number): Promise<void>;
  /** True when nothing is left of today. */
  isExhausted(): Promise<boolean>;
  /** One record per model, of `day` (UTC, `2026-01-31`) or today. */
  usage(day?: string): Promise<ModelUsage[]>;
  getTotals(): ReadonlyMap<string, Readonly<ModelTotals>>;
}

export interface TokenBudgetOptions {
  readonly store: Store;
  readonly clock: Clock;
  /** 0: no limit. */
  readonly dailyTokens: number;
}

/** A budget over the collection `usage`. A crash in the middle of a call leaves its estimate charged. */
export function createTokenBudget({ store, clock, dailyTokens }: TokenBudgetOptions): TokenBudget {
  const collection = store.collection<ModelUsage>('usage');
  const today = () => new Date(clock.now()).toISOString().slice(0, 10);
  const totals = new Map<string, ModelTotals>();
  let known: { day: string; spent: Promise<{ tokens: number }> } | null = null;

  const usage = (day = today()): Promise<ModelUsage[]> =>
    Array.fromAsync(collection.list({ prefix: `${day}/` }), ([, each]) => each);

  /** Read once a day, then kept in step, so that asking costs no read. */
  function spentToday(): Promise<{ tokens: number }> {
    const day = today();
    if (known?.day === day) return known.spent;
    const spent = usage(day).then((all) => ({
      tokens: all.reduce((sum, each) => sum + each.tokensIn + each.tokensOut, 0),
    }));
    known = { day, spent };
    spent.catch(() => {
      if (known?.spent === spent) known = null;
    });
    return spent;
  }

  const add = async (day: string, model: string, change: (old: ModelUsage) => ModelUsage): Promise<void> => {
    const none: ModelUsage = { day, model, calls: 0, tokensIn: 0, tokensOut: 0, shown: 0, replaced: 0 };
    await collection.change(`${day}/${model}`, (old) => change(old ?? none));
  };

  function totalsOf(model: string): ModelTotals {
    const known = totals.get(model) ?? { answered: 0, failed: 0, tokensIn: 0, tokensOut: 0, replaced: 0 };
    totals.set(model, known);
    return known;
  }

  return {
    usage,
    getTotals: () => totals,
    async isExhausted() {
      return dailyTokens > 0 && (await spentToday()).tokens >= dailyTokens;
    },
    async reserve(model, tokens) {
      const day = today();
      const spent = await spentToday();
      if (dailyTokens > 0 && spent.tokens + tokens > dailyTokens) return null;
      spent.tokens += tokens;
      await add(day, model, (old) => ({ ...old, calls: old.calls + 1, tokensIn: old.tokensIn + tokens }));
      return {
        async settle(tokensIn, tokensOut) {
          spent.tokens += tokensIn + tokensOut - tokens;
          const total = totalsOf(model);
          total[tokensOut > 0 ? 'answered' : 'failed'] += 1;
          total.tokensIn += tokensIn;
          total.tokensOut += tokensOut;
          await add(day, model, (old) => ({
            ...old,
            calls: old.calls - (tokensIn + tokensOut === 0 ? 1 : 0),
            tokensIn: old.tokensIn + tokensIn - tokens,
            tokensOut: old.tokensOut + tokensOut,
          }));
        },
      };
    },
    async recordLines(model, shown, replaced) {
      if (shown === 0 && replaced === 0) return;
      totalsOf(model).replaced += replaced;
      await add(today(), model, (old) => ({
        ...old,
        shown: old.shown + shown,
        replaced: old.replaced + replaced,
      }));
    },
  };
}
