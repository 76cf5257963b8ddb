/** Lines that hold, and in place of each that does not its claims, and in place of a claim that does not the post's own sentence. */
import type { DigestEntry } from '../analysis/digest-entry.ts';
import { shortenAtClause } from '../selection/shorten-at-clause.ts';
import type { DigestLine, StoryForWriting } from '../written-digest.ts';
import { type DraftLine, draftLine, type PostClaim } from './draft-line.ts';
import type { StoryClaims } from './stories-for-model.ts';
import type { ShownLine, Verification } from './verify-lines.ts';

export type VerifyLines = <L extends ShownLine>(lines: readonly L[]) => Promise<ReadonlyMap<L, Verification>>;

export interface HeldLines {
  /** As in WrittenDigest: a story that is missing keeps its own lines. */
  readonly linesOf: ReadonlyMap<string, readonly DigestLine[]>;
  /** Stories whose lines all hold and tell nothing else. */
  readonly whole: ReadonlyMap<StoryClaims, readonly DraftLine[]>;
  readonly refused: number;
  readonly hasUnseen: boolean;
}

const mostCharacters = 340;
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
  const stepIn = new Map<PostClaim, DraftLine>();
  for (const claim of claimsNeeded(
    told,
    lines.filter((line) => !isHeld(line)),
    isTold,
  ))
    stepIn.set(claim, claimLine(claim));
  const later = await verify([...stepIn.values()]);
  const linesOf = new Map<string, readonly DigestLine[]>();
  for (const one of told) {
    const drafts = byStory.get(one) ?? [];
    const forgotten = one.claims.filter((claim) => stepIn.has(claim) && !isTold.has(claim));
    const replaced = (claims: readonly PostClaim[]) =>
      claims.flatMap((claim) => {
        const line = stepIn.get(claim);
        if (line === undefined) return [];
        return later.get(line) === 'supported' ? [line.line] : ownLine(claim);
      });
    const held = drafts.flatMap((draft) => (isHeld(draft) ? [draft.line] : replaced(draft.claims)));
    const whole = withMissingPosts(
      one.story,
      distinct([...held, ...replaced(forgotten)]),
      lines.filter(isHeld),
    );
    if (whole !== null) linesOf.set(one.story.id, whole);
  }
  const all = [...verdicts.values(), ...later.values()];
  const isWhole = ([one, drafts]: readonly [StoryClaims | undefined, readonly DraftLine[]]) =>
    one !== undefined &&
    drafts.every((draft) => isHeld(draft) && draft.claims.every((claim) => homeOf.get(claim) === one));
  return {
    linesOf,
    whole: new Map(
      [...byStory].flatMap((pair) => (pair[0] && isWhole(pair) ? [[pair[0], pair[1]] as const] : [])),
    ),
    refused: all.filter((verdict) => verdict === 'refused').length,
    hasUnseen: lines.some((line) => (verdicts.get(line) ?? 'unseen') === 'unseen'),
  };
}

function claimsNeeded(
  told: readonly StoryClaims[],
  refused: readonly DraftLine[],
  isTold: ReadonlySet<PostClaim>,
): Set<PostClaim> {
  const ofRefused = refused.flatMap(({ claims }) => claims.slice(0, mostClaims));
  const ofForgotten = told
    .filter(({ claims }) => !claims.some((claim) => isTold.has(claim)))
    .flatMap(({ claims }) => claims.slice(0, mostClaims));
  return new Set([...ofRefused, ...ofForgotten]);
}

const claimLine = (claim: PostClaim): DraftLine =>
  draftLine(
    { headline: null, by: claim.claim.speaker, text: claim.claim.text, language: claim.evidence.language },
    [claim],
    'claim',
  );

/** The sentence of the post that a claim rests on, as it stands; none where the post's layout has no use for it. */
export function ownLine({ claim, entry, evidence }: PostClaim): DigestLine[] {
  const passage = entry.layout.passages.find(({ sentences }) =>
    sentences.some((at) => claim.sentences.includes(at)),
  );
  if (passage === undefined) return [];
  return [
    {
      headline: null,
      text: shortenAtClause(passage.text.replace(/[;,]$/u, ''), mostCharacters),
      language: evidence.language,
      speaker: passage.speaker,
      via: evidence.via,
      entries: [entry],
      sentences: passage.sentences,
      source: 'extract',
    },
  ];
}

/** Every post that the story's own lines cite stays cited. Null: those lines stand; empty: other stories' lines tell it. */
function withMissingPosts(
  { lines: own }: StoryForWriting,
  lines: readonly DigestLine[],
  held: readonly DraftLine[],
): readonly DigestLine[] | null {
  const cited = new Set<DigestEntry>(
    [...lines, ...held.map(({ line }) => line)].flatMap(({ entries }) => entries),
  );
  const missing = own.filter(({ entries }) => !entries.some((entry) => cited.has(entry)));
  if (lines.length === 0 && missing.length > 0) return null;
  return [...lines, ...missing];
}

const distinct = (lines: readonly DigestLine[]): DigestLine[] => [
  ...new Map(lines.map((line) => [line.text, line])).values(),
];
