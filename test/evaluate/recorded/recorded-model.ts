/** A model whose answers were written beforehand, by somebody who read nothing but the prompts; found by a hash of the prompt. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { estimateTokens } from '#src/digest/model/token-budget.ts';
import type { CompletionRequest, LanguageModel } from '#src/digest/model/language-model.ts';

/** `honest`: as a capable model answers. `sloppy`: as a small one does, which swaps, merges, drops and invents. */
export const mindsets = ['honest', 'sloppy'] as const;
export type Mindset = (typeof mindsets)[number];

const letters = 'BCDFGHJKLMNPQRSTVWXZ';
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The same prompt has the same nonce each time, so that it has the same hash. */
export function recordedNonce(prompt: {
  readonly role: string;
  readonly data: unknown;
  readonly task: string;
}): string {
  const hash = hashOf(JSON.stringify([prompt.role, prompt.data, prompt.task]));
  return [...hash.slice(0, 6)].map((digit) => letters.charAt(Number.parseInt(digit, 16))).join('');
}

export const promptKey = ({ instructions, input }: CompletionRequest): string =>
  hashOf(`${instructions}\n${input}`).slice(0, 16);

const answersOf = (mindset: Mindset): Readonly<Record<string, unknown>> => {
  const file = new URL(`../../fixtures/answers/${mindset}.json`, import.meta.url);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {};
};

export interface RecordedModel extends LanguageModel {
  readonly requests: CompletionRequest[];
  readonly tokens: { in: number; out: number };
  /** Prompts that nobody has answered yet. */
  readonly missing: CompletionRequest[];
}

/** Declines where nothing is recorded, and notes it. */
export function createRecordedModel(mindset: Mindset): RecordedModel {
  const answers = answersOf(mindset);
  const requests: CompletionRequest[] = [];
  const missing: CompletionRequest[] = [];
  const tokens = { in: 0, out: 0 };
  return {
    name: `recorded, ${mindset}`,
    requests,
    missing,
    tokens,
    async complete(request) {
      const key = promptKey(request);
      const json = answers[key];
      requests.push(request);
      if (json === undefined) missing.push(request);
      const tokensIn = estimateTokens(request.instructions) + estimateTokens(request.input);
      const tokensOut = estimateTokens(JSON.stringify(json ?? null));
      tokens.in += tokensIn;
      tokens.out += tokensOut;
      return {
        json,
        isTruncated: false,
        failure: json === undefined ? 'declined' : null,
        tokensIn,
        tokensOut,
      };
    },
  };
}
