/** The model's side of the core, when one is configured. */
import { createOpenAiModel } from '#src/adapters/openai/openai-model.ts';
import type { Config } from './config.ts';
import { type TokenBudget, createTokenBudget } from '#src/digest/model/token-budget.ts';
import { createClaimExtractor } from '#src/digest/model/claim-extractor.ts';
import type { ModelArranger, ModelSummarizer } from '#src/digest/digest-builder.ts';
import { createModelSummarizer } from '#src/digest/model/model-summarizer.ts';
import { createStoryArranger } from '#src/digest/model/story-arranger.ts';
import { createTranslator } from '#src/digest/model/translator.ts';
import type { Log } from '#src/log.ts';
import type { Clock } from '#src/clock.ts';
import type { Store } from '#src/store/store.ts';

/** Of the time that a digest waits for a model, the most that its order may take. */
const orderPatienceMs = 30_000;

export function createModel(
  config: Config,
  parts: { store: Store; clock: Clock; log: Log },
): { budget: TokenBudget; points?: ModelSummarizer; arrange?: ModelArranger } {
  const { store, clock } = parts;
  const budget = createTokenBudget({ store, clock, dailyTokens: config.dailyTokenBudget });
  if (config.model === null) return { budget };
  const model = createOpenAiModel({ ...config.model, ...parts });
  const verifier = config.verifyClaims
    ? { verifier: createOpenAiModel({ ...config.model, model: config.verifierModel, ...parts }) }
    : {};
  const claimExtractor = createClaimExtractor({ model, ...verifier, ...parts, budget });
  const translator = createTranslator({ model, ...parts, budget });
  const reducer = createStoryArranger({ model, ...parts, budget });
  return {
    budget,
    points: createModelSummarizer({ claimExtractor, translator }),
    arrange: async (stories, language, deadline) => {
      const own = Math.min(deadline, clock.now() + orderPatienceMs);
      return (await reducer.arrange(stories, { language, deadline: own })).groups;
    },
  };
}
