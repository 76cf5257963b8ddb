/** Verifies lines in the form in which they will be shown: first by rules, then by a model that sees only the line and its sentences. */
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { checkLine } from '../grounding/check-line.ts';
import { inChunks } from '#src/neighbours.ts';
import type { AskModel, ModelPorts } from './ask-model.ts';
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
  const { ask, store } = ports;
  const collection = store.collection<Verdict>('verdicts');
  const nameOf = answerKeyFor('check', ports);
  const keyOf = (line: ShownLine) => nameOf(toLineForModel('', line));

  return async (lines, deadline, failed) => {
    const found = new Map(await verifyByCode(lines));
    const open = lines.filter((line) => found.get(line) === 'supported');
    const known = await Promise.all(open.map((line) => collection.get(keyOf(line))));
    const unread = open.filter((_, at) => known[at] === undefined);
    const { verdicts, failures } = await judgeLines(unread, ask, deadline);
    for (const failure of failures) failed.add(failure);
    for (const [line, verdict] of verdicts) await collection.put(keyOf(line), verdict, answerTtlMs);
    for (const [at, line] of open.entries()) {
      const verdict = known[at] ?? verdicts.get(line);
      if (verdict) found.set(line, verdict);
      else found.delete(line);
    }
    return found;
  };
}

/** A model's verdicts, without lines that got none or several. `failures`: of the calls without an answer. */
export async function judgeLines(
  lines: readonly ShownLine[],
  ask: AskModel,
  deadline: number,
): Promise<{ readonly verdicts: Verdicts; readonly failures: readonly ModelFailure[] }> {
  const verdicts = new Map<ShownLine, Verdict>();
  const failures: ModelFailure[] = [];
  const judge = async (batch: readonly ShownLine[]) => {
    const shown = batch.map((line, at) => toLineForModel(`l${at + 1}`, line));
    const asked = await ask(checkPrompt(shown), deadline);
    if ('failure' in asked) return failures.push(asked.failure);
    const given = Map.groupBy(asked.answer.verdicts, ({ id }) => id);
    for (const [at, line] of batch.entries()) {
      const [only, another] = given.get(`l${at + 1}`) ?? [];
      if (only === undefined || another !== undefined) continue;
      // a verdict of "supported" with wrong words contradicts itself
      const isSure = only.verdict !== 'supported' || only.wrong.trim() === '';
      verdicts.set(line, isSure ? only.verdict : 'unsupported');
    }
  };
  await Promise.all(inChunks(lines, linesPerCall).map(judge));
  return { verdicts, failures };
}
