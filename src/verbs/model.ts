/** The model's side of the core, when one is configured. */
import { createOpenAiWriter } from '../adapters/openai.ts';
import type { Config } from '../config.ts';
import { type Budget, createBudget } from '../digest/budget.ts';
import { createClaims } from '../digest/claims.ts';
import type { Arrange, PointsProvider } from '../digest/digests.ts';
import { createPointing } from '../digest/pointing.ts';
import { createReducer } from '../digest/reduce.ts';
import { createTranslator } from '../digest/translate.ts';
import { reasonOf } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Clock } from '../ports.ts';
import type { Store } from '../store/shelf.ts';

/** A digest waits no longer for a model. */
const patienceMs = 90_000;
const orderPatienceMs = 30_000;

export function createModel(
  config: Config,
  parts: { store: Store; clock: Clock; log: Log },
): { budget: Budget; points?: PointsProvider; arrange?: Arrange } {
  const { store, clock } = parts;
  const budget = createBudget({ store, clock, dailyTokens: config.dailyTokenBudget });
  if (config.model === null) return { budget };
  const onStopped = (trouble: Error) =>
    parts.log.error('the model is not asked any more', { reason: reasonOf(trouble) });
  const writer = createOpenAiWriter({ ...config.model, ...parts, onStopped });
  const verifier = config.verifyClaims ? { verifier: writer } : {};
  const claims = createClaims({ writer, ...verifier, ...parts, budget });
  const translator = createTranslator({ writer, ...parts, budget });
  const reducer = createReducer({ writer, ...parts, budget });
  return {
    budget,
    points: createPointing({ claims, translator, clock, patienceMs }),
    arrange: async (stories, language) =>
      (await reducer.arrange(stories, { language, deadline: clock.now() + orderPatienceMs })).groups,
  };
}
