/** Lines that hold, and in place of each that does not its claims, and in place of a claim that does not a sentence of the post. */
import { clarityOf } from '../selection/stands-alone.ts';
import { extractedLine } from '../selection/tell-story.ts';
import type { DigestLine, StoryForWriting } from '../written-digest.ts';
import { type DraftLine, draftLine, type PostClaim } from './draft-line.ts';
import type { StoryClaims } from './stories-for-model.ts';
import type { ShownLine, Verification } from './verify-lines.ts';

export type VerifyLines = <L extends ShownLine>(lines: readonly L[]) => Promise<ReadonlyMap<L, Verification>>;

export interface HeldLines {
  /** By story id; an empty list: other stories' lines tell it. */
  readonly linesOf: ReadonlyMap<string, readonly DigestLine[]>;
  /** Stories whose lines all hold and tell nothing else. */
  readonly whole: ReadonlyMap<StoryClaims, readonly DraftLine[]>;
  readonly refused: number;
  readonly hasUnseen: boolean;
}

/** A line that fell, or a story that was forgotten, is told by so many claims at most. */
const mostClaims = 2;

/** `verdicts` are those of `lines`; claims that step in are put to `verify` together. */
export async function replaceRefused(
  told: readonly StoryClaims[],
  lines: readonly DraftLine[],
  verdicts: ReadonlyMap<ShownLine, Verification>,
  verify: VerifyLines,
): Promise<HeldLines> {
  const homeOf = new Map(told.flatMap((one) => one.claims.map((claim) => [claim, one] as const)));
  const byStory = Map.groupBy(lines, ({ claims: [first] }) => first && homeOf.get(first));
  const isHeld = (line: DraftLine) => verdicts.get(line) === 'supported';
  const isTold = new Set(lines.flatMap((line) => line.claims));
  const forgotten = new Set(told.filter(({ claims }) => !claims.some((claim) => isTold.has(claim))));
  const fallen = [...lines.filter((line) => !isHeld(line)), ...forgotten];
  const needed = new Set(fallen.flatMap(({ claims }) => claims.slice(0, mostClaims)));
  const stepIn = new Map([...needed].map((claim) => [claim, claimLine(claim)] as const));
  const later = await verify([...stepIn.values()]);
  const replaced = (claims: readonly PostClaim[]) =>
    claims.flatMap((claim) => {
      const line = stepIn.get(claim);
      if (line === undefined) return [];
      return later.get(line) === 'supported' ? [line.line] : ownLine(claim);
    });
  const elsewhere = lines.filter(isHeld).map(({ line }) => line);
  const linesOf = told.map((one) => {
    const drafts = byStory.get(one) ?? [];
    const held = drafts.flatMap((draft) => (isHeld(draft) ? [draft.line] : replaced(draft.claims)));
    const own = forgotten.has(one) ? replaced(one.claims) : [];
    return [one.story.id, withMissingPosts(one.story, distinct([...held, ...own]), elsewhere)] as const;
  });
  const isWhole = (one: StoryClaims, drafts: readonly DraftLine[]) =>
    drafts.every((draft) => isHeld(draft) && draft.claims.every((claim) => homeOf.get(claim) === one));
  return {
    linesOf: new Map(linesOf),
    whole: new Map(
      [...byStory].flatMap(([one, drafts]) => (one && isWhole(one, drafts) ? [[one, drafts] as const] : [])),
    ),
    refused: [...verdicts.values(), ...later.values()].filter((verdict) => verdict === 'refused').length,
    hasUnseen: lines.some((line) => (verdicts.get(line) ?? 'unseen') === 'unseen'),
  };
}

const claimLine = (claim: PostClaim): DraftLine =>
  draftLine(
    { headline: null, by: claim.claim.speaker, text: claim.claim.text, language: claim.evidence.language },
    [claim],
    'claim',
  );

/** The sentence of the post that a claim rests on, as it stands; none where nobody understands it alone. */
export function ownLine({ claim, entry }: PostClaim): DigestLine[] {
  const passage = entry.layout.passages.find(({ sentences }) =>
    sentences.some((at) => claim.sentences.includes(at)),
  );
  return passage && clarityOf(passage, entry) === 'clear' ? [extractedLine(passage, entry, [])] : [];
}

/** Every post that the story's own lines cite stays cited, there or `elsewhere`; where nothing else is left those lines stand. */
export function withMissingPosts(
  { lines: own }: StoryForWriting,
  lines: readonly DigestLine[],
  elsewhere: readonly DigestLine[],
): readonly DigestLine[] {
  const cited = new Set([...lines, ...elsewhere].flatMap(({ entries }) => entries));
  const missing = own.filter(({ entries }) => !entries.some((entry) => cited.has(entry)));
  return lines.length === 0 && missing.length > 0 ? own : [...lines, ...missing];
}

export const distinct = (lines: readonly DigestLine[]): DigestLine[] => [
  ...new Map(lines.map((line) => [line.text, line])).values(),
];
