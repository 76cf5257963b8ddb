import { createOpenAiModel } from '#src/adapters/openai/openai-model.ts';
import type { CoreParts } from '#src/chats/core-parts.ts';
import { createAskModel } from '#src/digest/model/ask-model.ts';
import { createClaimExtractor } from '#src/digest/model/claim-extractor.ts';
import { createDigestWriter } from '#src/digest/model/digest-writer.ts';
import { createExam } from '#src/digest/model/exam.ts';
import { createTokenBudget, type TokenBudget } from '#src/digest/model/token-budget.ts';
import { createVerifier, verifyByCode } from '#src/digest/model/verify-lines.ts';
import { createStoryWriter } from '#src/digest/model/write-stories.ts';
import type { Config, ModelConfig } from './config.ts';

type ModelParts = Pick<CoreParts, 'store' | 'clock' | 'log'>;

/** Without `write` and `exam` where no model is set: digests are extractive. */
export function createModel(config: Config, parts: ModelParts) {
  const { store, clock } = parts;
  const budget = createTokenBudget({ store, clock, dailyTokens: config.dailyTokenBudget });
  if (config.model === null) return { budget, examResults: async () => [] };
  const writer = connect(config.model, config.model.model, budget, parts);
  const isSame = config.verifierModel === config.model.model;
  const reader = isSame ? writer : connect(config.model, config.verifierModel, budget, parts);
  const exam = createExam(config.verifyClaims ? reader : writer);
  const write = createDigestWriter({
    modelName: writer.modelName,
    storyWriter: createStoryWriter(writer),
    extractClaims: createClaimExtractor({ ...writer, ...parts }),
    verify: config.verifyClaims ? createVerifier(reader) : verifyByCode,
    isRead: config.verifyClaims,
    exam,
    budget,
    clock,
  });
  return { budget, write, exam, examResults: exam.results };
}

function connect(endpoint: ModelConfig, modelName: string, budget: TokenBudget, parts: ModelParts) {
  const model = createOpenAiModel({ ...endpoint, model: modelName, ...parts });
  const address = endpoint.baseUrl ?? 'openai';
  return { ask: createAskModel({ model, budget, ...parts }), modelName, address, store: parts.store };
}
