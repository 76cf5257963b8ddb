/** The model's side of the core, when one is configured. */
import { createOpenAiModel } from '#src/adapters/openai/openai-model.ts';
import type { Config } from './config.ts';
import { type TokenBudget, createTokenBudget } from '#src/digest/model/token-budget.ts';
import { createClaimExtractor } from '#src/digest/model/claim-extractor.ts';
import type { DigestWriter } from '#src/digest/written-digest.ts';
import { createModelSummarizer } from '#src/digest/model/model-summarizer.ts';
import { createTranslator } from '#src/digest/model/translator.ts';
import type { Log } from '#src/log.ts';
import type { Clock } from '#src/clock.ts';
import type { Store } from '#src/store/store.ts';

export function createModel(
  config: Config,
  parts: { store: Store; clock: Clock; log: Log },
): { budget: TokenBudget; write?: DigestWriter } {
  const { store, clock } = parts;
  const budget = createTokenBudget({ store, clock, dailyTokens: config.dailyTokenBudget });
  if (config.model === null) return { budget };
  const model = createOpenAiModel({ ...config.model, ...parts });
  const verifier = config.verifyClaims
    ? { verifier: createOpenAiModel({ ...config.model, model: config.verifierModel, ...parts }) }
    : {};
  const claimExtractor = createClaimExtractor({ model, ...verifier, ...parts, budget });
  const translator = createTranslator({ model, ...parts, budget });
  return { budget, write: createModelSummarizer({ claimExtractor, translator }) };
}
