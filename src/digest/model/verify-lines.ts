/** Verifies lines in the form in which they will be shown: first by rules, then by a model that sees only the line and its sentences. */
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { checkLine } from '../grounding/check-line.ts';
import { inChunks } from '#src/neighbours.ts';
import type { ModelPorts } from './ask-model.ts';
import type { ModelFailure } from '../grounding/provenance.ts';
import { evidenceOf, type ShownLine, toLineForModel } from './line-evidence.ts';
import { answerKeyFor, answerTtlMs, checkPrompt, type verdicts } from './prompts.ts';

export type Verdict = (typeof verdicts)[number];
/** Without lines that were not judged. */
export type Verdicts = ReadonlyMap<ShownLine, Verdict>;
/** Never throws because of a model. `deadline`: milliseconds since 1970. `failed` is added to. */
export type VerifyLines = (
  lines: readonly ShownLine[],
  deadline: number,
  failed: Set<ModelFailure>,
) => Promise<Verdicts>;

/** Small models lose count beyond this. */
const linesPerCall = 8;
/** After a truncated prompt or answer. */
const fewLines = 2;

/** The day before a line about what lies ahead, which code wrote. */
const ownDay = /^\d{4}-\d{2}-\d{2}: /;

export const verifyByCode = async (lines: readonly ShownLine[]): Promise<Verdicts> => {
  const found = new Map<ShownLine, Verdict>();
  for (const line of lines) {
    // the rules take some 20 ms a line
    await yieldToOthers();
    const broken = checkLine({ ...line, text: line.shown.replace(ownDay, '') }, evidenceOf(line.cited));
    found.set(line, broken === null ? 'supported' : 'unsupported');
  }
  return found;
};

export function createVerifier(ports: ModelPorts): VerifyLines {
  const judge = createJudge(ports, answerTtlMs);
  return async (lines, deadline, failed) => {
    const byCode = await verifyByCode(lines);
    const isOpen = (line: ShownLine) => byCode.get(line) === 'supported';
    const { verdicts, failures } = await judge(lines.filter(isOpen), deadline);
    for (const failure of failures) failed.add(failure);
    return new Map([...[...byCode].filter(([line]) => !isOpen(line)), ...verdicts]);
  };
}

/**
 * A model's verdicts, without lines that got none or several; kept as they come, so that who was broken off goes on where
 * he was unless asked `isAnew`. `failures`: of the calls without a whole answer.
 */
export function createJudge(ports: ModelPorts, ttlMs: number) {
  const collection = ports.store.collection<Verdict>('verdicts');
  const nameOf = answerKeyFor('check', ports);
  const keyOf = (line: ShownLine) => nameOf(toLineForModel('', line));

  return async (lines: readonly ShownLine[], deadline: number, isAnew = false) => {
    const verdicts = new Map<ShownLine, Verdict>();
    const failures: ModelFailure[] = [];
    const isOpen = (line: ShownLine) => !verdicts.has(line);
    for (const line of isAnew ? [] : lines) {
      const known = await collection.get(keyOf(line));
      if (known) verdicts.set(line, known);
    }

    async function judge(batch: readonly ShownLine[]): Promise<unknown> {
      const shown = batch.map((line, at) => toLineForModel(`l${at + 1}`, line));
      const asked = await ports.ask(checkPrompt(shown), deadline);
      const given = Map.groupBy('answer' in asked ? asked.answer.verdicts : [], ({ id }) => id);
      for (const [at, line] of batch.entries()) {
        const [only, another] = given.get(`l${at + 1}`) ?? [];
        if (only === undefined || another !== undefined) continue;
        // a verdict of "supported" with wrong words contradicts itself
        const isSure = only.verdict !== 'supported' || only.wrong.trim() === '';
        verdicts.set(line, isSure ? only.verdict : 'unsupported');
        await collection.put(keyOf(line), verdicts.get(line)!, ttlMs);
      }
      const failure = 'failure' in asked ? asked.failure : asked.isTruncated ? 'cut' : null;
      const open = batch.filter(isOpen);
      if (failure === null || open.length === 0) return;
      if (failure !== 'cut' || batch.length <= fewLines) return failures.push(failure);
      return Promise.all(inChunks(open, fewLines).map(judge));
    }

    await Promise.all(inChunks(lines.filter(isOpen), linesPerCall).map(judge));
    return { verdicts: verdicts as Verdicts, failures };
  };
}
