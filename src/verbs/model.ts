/** The model's side of the core, when one is configured. */
import { createOpenAiWriter } from '../adapters/openai.ts';
import type { Config } from '../config.ts';
import { type Budget, createBudget } from '../digest/budget.ts';
import { createClaims } from '../digest/claims.ts';
import type { Arrange, PointsProvider } from '../digest/digests.ts';
import { createPointing } from '../digest/pointing.ts';
import { createReducer } from '../digest/reduce.ts';
import { createTranslator } from '../digest/translate.ts';
import type { Log } from '../log.ts';
import type { Clock } from '../ports.ts';
import type { Store } from '../store/shelf.ts';

/** Of the time that a digest waits for a model, the most that its order may take. */
const orderPatienceMs = 30_000;

export function createModel(
  config: Config,
  parts: { store: Store; clock: Clock; log: Log },
): { budget: Budget; points?: PointsProvider; arrange?: Arrange } {
  const { store, clock } = parts;
  const budget = createBudget({ store, clock, dailyTokens: config.dailyTokenBudget });
  if (config.model === null) return { budget };
  const writer = createOpenAiWriter({ ...config.model, ...parts });
  const verifier = config.verifyClaims ? { verifier: writer } : {};
  const claims = createClaims({ writer, ...verifier, ...parts, budget });
  const translator = createTranslator({ writer, ...parts, budget });
  const reducer = createReducer({ writer, ...parts, budget });
  return {
    budget,
    points: createPointing({ claims, translator }),
    arrange: async (stories, language, deadline) => {
      const own = Math.min(deadline, clock.now() + orderPatienceMs);
      return (await reducer.arrange(stories, { language, deadline: own })).groups;
    },
  };
}
