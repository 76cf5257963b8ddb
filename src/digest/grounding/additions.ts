/** Words that make a line say more than its sentences: all, only, because. They are the sentences' own, or they are not there. */
import { languages } from '#src/languages/index.ts';
import { wholeSourceOf } from '#src/languages/terms.ts';

const additionsOf = new Map(
  languages.map(({ code, contrasts }) => [
    code,
    Object.values(contrasts.additions).map((terms) => new RegExp(wholeSourceOf(terms), 'iu')),
  ]),
);

export interface TextIn {
  readonly text: string;
  /** ISO 639-1; null when unknown. */
  readonly language: string | null;
}

/** True when the line has no such word of a kind that the evidence has none of. A language without rules holds. */
export function addsNothing(line: TextIn, evidence: TextIn): boolean {
  const own = additionsOf.get(line.language ?? '') ?? [];
  const others = additionsOf.get(evidence.language ?? '');
  return (
    others === undefined || own.every((kind, at) => !kind.test(line.text) || others[at]?.test(evidence.text))
  );
}
