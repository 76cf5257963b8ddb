/** Are lines borne out, in the very form in which they will be shown? By code first, then by a model that sees nothing but the line and its sentences. */
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { checkLine } from '../grounding/check-line.ts';
import { inChunks } from '../neighbours.ts';
import type { Collection } from '#src/store/store.ts';
import type { AskModel } from './ask-model.ts';
import type { ModelFailure } from './model-failure.ts';
import { answerTtlMs, hashText } from './cache-times.ts';
import { type CitedPost, evidenceOf, toLineForModel } from './line-evidence.ts';
import { checkPrompt, promptVersions, type verdicts } from './prompts.ts';

export interface ShownLine {
  readonly shown: string;
  /** ISO 639-1 of what is shown; null when unknown. */
  readonly language: string | null;
  /** Whose words they are, as the line begins. */
  readonly speaker?: string | null;
  readonly cited: readonly CitedPost[];
}

/** `unseen`: no verdict came. */
export type Verification = 'supported' | 'refused' | 'unseen';
type Verdict = (typeof verdicts)[number];

export interface Verifier {
  /** One verification per line; never throws for a model's sake. `deadline`: milliseconds since 1970. */
  verify<L extends ShownLine>(lines: readonly L[], deadline: number): Promise<ReadonlyMap<L, Verification>>;
}

export interface VerifierOptions {
  readonly ask: AskModel;
  readonly modelName: string;
  /** Keeps verdicts, so that a line is read once. */
  readonly collection: Collection<Verdict>;
}

/** Small models lose count beyond. */
const linesPerCall = 8;

/** By code alone: what it does not refuse is supported. */
export const codeVerifier: Verifier = {
  verify: async (lines) =>
    new Map(lines.map((line) => [line, isRefusedByCode(line) ? 'refused' : 'supported'])),
};

/** The day that a line about what lies ahead begins with is no model's word: code found it. */
const ownDay = /^\d{4}-\d{2}-\d{2}: /;

const isRefusedByCode = ({ shown, language, speaker = null, cited }: ShownLine): boolean =>
  checkLine({ text: shown.replace(ownDay, ''), language, speaker }, evidenceOf(cited)) !== null;

export function createVerifier({ ask, modelName, collection }: VerifierOptions): Verifier {
  const keyOf = (line: ShownLine) =>
    `${hashText(JSON.stringify(toLineForModel('', line.shown, line.cited)))}/${promptVersions.check}/${modelName}`;

  return {
    async verify(lines, deadline) {
      const found = new Map<(typeof lines)[number], Verification>();
      const open: (typeof lines)[number][] = [];
      for (const line of lines) {
        // the rules take some 20 ms a line
        await yieldToOthers();
        const known = isRefusedByCode(line) ? 'unsupported' : await collection.get(keyOf(line));
        if (known === undefined) open.push(line);
        found.set(line, known === undefined ? 'unseen' : toVerification(known));
      }
      const judge = async (batch: typeof lines) => {
        const { verdicts } = await judgeLines(batch, ask, deadline);
        for (const [line, verdict] of verdicts) {
          found.set(line, toVerification(verdict));
          await collection.put(keyOf(line), verdict, answerTtlMs);
        }
      };
      await Promise.all(toCalls(open).map(judge));
      return found;
    },
  };
}

const toVerification = (verdict: Verdict): Verification =>
  verdict === 'supported' ? 'supported' : 'refused';

export interface Judgement<L> {
  /** A line without a verdict, or with several, is missing. */
  readonly verdicts: ReadonlyMap<L, Verdict>;
  /** Why there are none at all; null when an answer came. */
  readonly failure: ModelFailure | null;
}

/** One call about at most `linesPerCall` lines. */
export async function judgeLines<L extends Pick<ShownLine, 'shown' | 'cited'>>(
  lines: readonly L[],
  ask: AskModel,
  deadline: number,
): Promise<Judgement<L>> {
  const shown = lines.map(({ shown, cited }, at) => toLineForModel(`l${at + 1}`, shown, cited));
  const asked = await ask(checkPrompt(shown), deadline);
  if ('failure' in asked) return { verdicts: new Map(), failure: asked.failure };
  const given = Map.groupBy(asked.answer.verdicts, ({ id }) => id);
  const verdicts = lines.flatMap((line, at) => {
    const [only, another] = given.get(`l${at + 1}`) ?? [];
    if (only === undefined || another !== undefined) return [];
    // words called wrong in a line called supported: the verdict is doubted
    const isSure = only.verdict !== 'supported' || only.wrong.trim() === '';
    return [[line, isSure ? only.verdict : 'unsupported'] as const];
  });
  return { verdicts: new Map(verdicts), failure: null };
}

/** As many batches as calls. */
export const toCalls = <L>(lines: readonly L[]): (readonly L[])[] => inChunks(lines, linesPerCall);
