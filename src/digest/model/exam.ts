/** Examines whether a model may write freely: how many false lines it catches and how many true ones it passes. */
import { dayMs } from '#src/duration.ts';
import { readExam } from '#src/languages/index.ts';
import { type ExamResult, type ModelFailure, weightiestFailure } from '../grounding/provenance.ts';
import type { ModelPorts } from './ask-model.ts';
import { citePost } from './line-evidence.ts';
import { failureTtlMs, promptVersions } from './prompts.ts';
import { createJudge } from './verify-lines.ts';

export type Exam = ReturnType<typeof createExam>;

const minCaught = 0.9;
const maxRefused = 0.1;

export function isPassed({ caught, falseLines, refused, trueLines }: ExamResult): boolean {
  return caught >= minCaught * falseLines && refused <= maxRefused * trueLines;
}

/** Other weights may come to stand behind a name and an address. */
const passedTtlMs = 30 * dayMs;
const failedTtlMs = dayMs;

/** Increase it when the marking changes, so that old results do not count. */
const markingVersion = 2;

/** Results are kept per model, version of the prompt and endpoint (`address`). */
export function createExam(ports: ModelPorts) {
  const { modelName, address, store } = ports;
  const collection = store.collection<ExamResult | 'cut'>('exams');
  // not longer than a failed exam counts
  const judge = createJudge(ports, failedTtlMs);
  const underWay = new Map<string, Promise<ExamResult | ModelFailure>>();
  const prefix = `${promptVersions.check}.${markingVersion}/${address}/${modelName}/`;

  async function examine(
    language: string,
    deadline: number,
    isAnew: boolean,
  ): Promise<ExamResult | ModelFailure> {
    const known = isAnew ? undefined : await collection.get(prefix + language);
    if (known !== undefined) return known;
    const lines = examLinesIn(language);
    const { verdicts, failures } = await judge(lines, deadline, isAnew);
    // a failing endpoint says nothing about the model; an unusable answer does
    const outside = weightiestFailure(failures.filter((one) => !['malformed', 'declined'].includes(one)));
    if (outside === 'cut') await collection.put(prefix + language, outside, failureTtlMs);
    if (outside !== null) return outside;
    const trueLines = lines.filter(({ isTrue }) => isTrue);
    const falseLines = lines.filter(({ isTrue }) => !isTrue);
    const result: ExamResult = {
      model: modelName,
      language,
      // a line without a verdict counts against the model
      caught: falseLines.filter((line) => (verdicts.get(line) ?? 'supported') !== 'supported').length,
      falseLines: falseLines.length,
      refused: trueLines.filter((line) => verdicts.get(line) !== 'supported').length,
      trueLines: trueLines.length,
    };
    const judgedMs = isPassed(result) ? passedTtlMs : failedTtlMs;
    await collection.put(prefix + language, result, failures.length > 0 ? failureTtlMs : judgedMs);
    return result;
  }

  return {
    /** The model's result for a language, kept or (`isAnew`) not, or why it could not be examined. */
    take(wanted: string, deadline: number, isAnew = false): Promise<ExamResult | ModelFailure> {
      const language = readExam(wanted) === '' ? 'en' : wanted;
      const work =
        underWay.get(language) ??
        examine(language, deadline, isAnew).finally(() => underWay.delete(language));
      underWay.set(language, work);
      return work;
    },
    results: async (): Promise<ExamResult[]> =>
      (await Array.fromAsync(collection.list({ prefix }), ([, result]) => result)).filter(
        (result) => result !== 'cut',
      ),
  };
}

/** True and false lines, shuffled. */
export function examLinesIn(language: string) {
  const posts = readExam(language).trim().split('\n\n');
  const lines = posts.flatMap((post) => parsePost(post, language));
  // a fixed shuffle: neighbours come from different posts
  return lines
    .map((line, at) => ({ line, place: (at * 7) % lines.length }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ line }) => line);
}

/** In the format of `readExam`. */
function parsePost(post: string, language: string) {
  const [heading = '', ...rows] = post.split('\n');
  const [date = '', channel = '', via = '', speaker = '', title = ''] = heading.split(' | ');
  const orNull = (name: string) => (name === '-' ? null : name);
  const isLine = (row: string) => /^[+-] /.test(row);
  const said = rows.filter((row) => !isLine(row));
  const sentences = said.map((text) => ({ text, speaker: orNull(speaker) }));
  const evidence = { channel, via: orNull(via), date, title, language, sentences };
  const cited = [citePost(evidence, [{ sentences: [...sentences.keys()], text: '' }])];
  return rows.filter(isLine).map((row) => ({
    shown: row.slice(2),
    language,
    speaker: null,
    cited,
    isTrue: row.startsWith('+'),
  }));
}
