/** May this model write freely? Measured by what it catches of false lines and lets pass of true ones, over sentences of our own. */

import { findLanguage } from '#src/languages/index.ts';
import type { Store } from '#src/store/store.ts';
import type { AskModel } from './ask-model.ts';
import { answerTtlMs, failureTtlMs } from './cache-times.ts';
import { examLinesIn } from './exam-lines.ts';
import { promptVersions } from './prompts.ts';
import { judgeLines, toCalls } from './verify-lines.ts';

export interface ExamResult {
  readonly model: string;
  /** ISO 639-1 of the lines. */
  readonly language: string;
  /** Of the false lines, how many were not called supported. */
  readonly caught: number;
  readonly falseLines: number;
  /** Of the true lines, how many were not called supported. */
  readonly refused: number;
  readonly trueLines: number;
}

export interface Exam {
  /** The result of the model for a reader of `language`, examined once; null when it could not be examined before the deadline. */
  take(language: string, deadline: number): Promise<ExamResult | null>;
  /** Results so far. */
  results(): Promise<ExamResult[]>;
}

export interface ExamOptions {
  readonly ask: AskModel;
  readonly modelName: string;
  /** The endpoint: the same name may be another model there. */
  readonly address: string;
  readonly store: Store;
}

const leastCaught = 0.9;
const mostRefused = 0.1;

/** At least 90 % of the false lines caught, at most 10 % of the true ones refused. */
export function isPassed({ caught, falseLines, refused, trueLines }: ExamResult): boolean {
  return caught >= leastCaught * falseLines && refused <= mostRefused * trueLines;
}

/** Exams over the collection `exams`: another model, endpoint or wording of the prompt is another exam. */
export function createExam({ ask, modelName, address, store }: ExamOptions): Exam {
  const collection = store.collection<ExamResult>('exams');
  const underWay = new Map<string, Promise<ExamResult | null>>();
  const prefix = `${promptVersions.check}/${address}/${modelName}/`;

  async function examine(language: string, deadline: number): Promise<ExamResult | null> {
    const known = await collection.get(prefix + language);
    if (known !== undefined) return known;
    const lines = examLinesIn(language);
    const judged = await Promise.all(toCalls(lines).map((call) => judgeLines(call, ask, deadline)));
    const failures = judged.flatMap(({ failure }) => failure ?? []);
    // an endpoint in trouble says nothing about the model; an answer that cannot be read does
    if (failures.some((failure) => !['malformed', 'cut', 'declined'].includes(failure))) return null;
    const passed = new Set(
      judged
        .flatMap(({ verdicts }) => [...verdicts].filter(([, is]) => is === 'supported'))
        .map(([line]) => line),
    );
    const falseLines = lines.filter(({ isTrue }) => !isTrue);
    const trueLines = lines.filter(({ isTrue }) => isTrue);
    const result: ExamResult = {
      model: modelName,
      language,
      caught: falseLines.filter((line) => !passed.has(line)).length,
      falseLines: falseLines.length,
      refused: trueLines.filter((line) => !passed.has(line)).length,
      trueLines: trueLines.length,
    };
    await collection.put(prefix + language, result, failures.length > 0 ? failureTtlMs : answerTtlMs);
    return result;
  }

  return {
    take(wanted, deadline) {
      const language = findLanguage(wanted)?.code ?? 'en';
      const work =
        underWay.get(language) ?? examine(language, deadline).finally(() => underWay.delete(language));
      underWay.set(language, work);
      return work;
    },
    results: () => Array.fromAsync(collection.list({ prefix }), ([, result]) => result),
  };
}
