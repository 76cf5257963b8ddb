/** The check of the model, and of the one that verifies, for `doctor`. */
import { HttpError } from 'grammy';
import { createOpenAiModel } from '#src/adapters/openai/openai-model.ts';
import type { Config, ModelConfig } from '#src/app/config.ts';
import { createModel } from '#src/app/create-model.ts';
import { missingFileOf, openStorage } from '#src/app/open-storage.ts';
import type { ModelFailure } from '#src/digest/grounding/provenance.ts';
import { isPassed } from '#src/digest/model/exam.ts';
import { UnusableInput } from '#src/errors.ts';
import { isRecord } from '#src/json.ts';
import { silentLog } from '#src/log.ts';
import { createStore } from '#src/store/store.ts';

const timeoutMs = 20_000;
const examTimeoutMs = 120_000;

export async function* checkModel(config: Config): AsyncGenerator<string, void> {
  const { model } = config;
  if (model === null) return yield 'none is set, summaries are made of the posts’ own sentences';
  await probe(model);
  const isOther = config.verifierModel !== model.model;
  if (isOther) await probe({ ...model, model: config.verifierModel }, ' Check VERIFIER_MODEL.');
  yield `${model.model} answers`;
  yield await takeExam(config);
}

/** Throws what to do where it does not answer with JSON; `cure` where it does not answer, unless all settings may be wrong. */
async function probe(model: ModelConfig, cure?: string): Promise<void> {
  const writer = createOpenAiModel({ ...model, clock: Date, log: silentLog });
  const properties = { ok: { type: 'boolean' } };
  const asked = writer.complete({
    instructions: 'Answer with {"ok": true}.',
    input: '{}',
    nonce: '',
    schemaName: 'probe',
    schema: { type: 'object', properties, required: ['ok'], additionalProperties: false },
    maxTokens: 200,
    mostTokens: Number.POSITIVE_INFINITY,
    deadline: Date.now() + timeoutMs,
  });
  const answer = await asked.catch((thrown: unknown) => {
    throw cure ? new UnusableInput(explain(thrown) + cure, { cause: thrown }) : thrown;
  });
  if (!isRecord(answer.json))
    throw new UnusableInput(`${writer.name} answers, but not with JSON. Name another model.`);
}

/** Anew each time, as the weights may be others; the result is kept in the bot's store. */
async function takeExam(config: Config): Promise<string> {
  await using storage = await openStorage(
    missingFileOf(config.storeUrl) === null ? config.storeUrl : 'memory:',
  );
  const store = createStore(storage, silentLog);
  const { exam } = createModel(config, { store, clock: Date, log: silentLog });
  const result = await exam?.take(config.defaultLanguage, Date.now() + examTimeoutMs, true);
  if (result === undefined || typeof result === 'string')
    throw new UnusableInput(`it did not finish its exam: ${(result && troubles[result]) ?? result}`);
  const { model, caught, falseLines, refused, trueLines } = result;
  const marks = `in its exam ${model} caught ${caught} of ${falseLines} false lines, refused ${refused} of ${trueLines} true ones`;
  if (isPassed(result)) return marks;
  throw new UnusableInput(
    `${marks}. It may only choose the posts’ own sentences. Name a better VERIFIER_MODEL.`,
  );
}

const troubles: Readonly<Partial<Record<ModelFailure, string>>> = {
  budget: 'DAILY_TOKEN_BUDGET is used up. Try again tomorrow, or raise it.',
  cut: 'its context is too small for it. Give it one of 4,000 tokens or more.',
  stopped: 'its server refuses our requests. Try again later.',
  unreachable: 'its server does not answer. Try again later.',
  deadline: 'it took too long. Try again later.',
};

/** The message without names of error classes; empty for HttpError, whose message says nothing. */
export function explain(thrown: unknown): string {
  if (!(thrown instanceof Error)) return `${thrown}.`;
  if (thrown instanceof HttpError) return '';
  const said = thrown.message.replace(/\b[A-Z]\w*Error: /g, '').trim();
  return /[.!?]$/.test(said) ? said : `${said}.`;
}
