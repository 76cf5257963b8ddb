/** What remains of a digest that a model wrote: lines that hold, in place of each that does not its claims, and in place of a claim that does not a sentence of the post. */
import { type DigestProvenance, weightiestFailure } from '../grounding/provenance.ts';
import type { DigestSelection } from '../selection/plan-digest.ts';
import type { AheadItem, DigestLine, WrittenDigest } from '../written-digest.ts';
import {
  type DraftLine,
  draftLine,
  ownLine,
  type PostClaim,
  type StoryClaims,
  withMissingPosts,
} from './draft-line.ts';
import { citePost, type ShownLine } from './line-evidence.ts';
import type { PostEvidence } from './post-evidence.ts';
import type { Verdict, Verdicts } from './verify-lines.ts';
import type { WrittenStories } from './write-stories.ts';

interface Verifying {
  readonly verify: (lines: readonly ShownLine[]) => Promise<Verdicts>;
  readonly evidenceOf: (item: AheadItem) => PostEvidence | undefined;
  readonly provenance: DigestProvenance;
}

/** Every line is verified, and the claims that step in together. */
export async function verifyDigest(
  told: readonly StoryClaims[],
  written: WrittenStories,
  selection: Pick<DigestSelection, 'ahead' | 'input'>,
  { verify, evidenceOf, provenance }: Verifying,
): Promise<WrittenDigest> {
  const ahead = new Map(
    [...written.ahead].flatMap(([item, text]) => {
      const evidence = evidenceOf(item);
      return evidence ? [[item, aheadLine(item, text, selection.input.language, evidence)]] : [];
    }),
  );
  const verdicts = new Map(await verify([...written.lines, ...written.brief, ...ahead.values()]));
  const linesOf = await replaceRefused(told, written.lines, verdicts, verify);
  const isHeld = (line: ShownLine | undefined) => line !== undefined && verdicts.get(line) === 'supported';
  const shown = [...linesOf.values()];
  const extracted = shown.filter((lines) => lines.every(({ source }) => source === 'extract')).length;
  const isSeen = written.lines.every((line) => verdicts.has(line));
  const failures = [written.failure, isSeen ? null : 'unverified', provenance.reason, 'all refused'] as const;
  return {
    brief: written.brief.filter(isHeld),
    linesOf,
    ahead: selection.ahead.map((item) => {
      const text = isHeld(ahead.get(item)) ? written.ahead.get(item) : undefined;
      return text === undefined ? item : { ...item, text, language: null };
    }),
    provenance: {
      ...provenance,
      written: shown.flat().filter(({ source }) => source !== 'extract').length,
      extracted,
      refused: [...verdicts.values()].filter((verdict) => verdict !== 'supported').length,
      reason: extracted > 0 ? weightiestFailure(failures) : null,
    },
  };
}

/** A line that fell, or a story that was forgotten, is told by so many claims at most. */
const maxClaims = 2;

/** By story: what holds, and what steps in. The verdicts on claims that step in are added to `verdicts`. */
async function replaceRefused(
  told: readonly StoryClaims[],
  lines: readonly DraftLine[],
  verdicts: Map<ShownLine, Verdict>,
  verify: Verifying['verify'],
) {
  const isHeld = (line: ShownLine) => verdicts.get(line) === 'supported';
  const held = lines.filter(isHeld);
  const homeOf = new Map(told.flatMap((story) => story.claims.map((claim) => [claim, story] as const)));
  const byStory = Map.groupBy(lines, ({ claims: [first] }) => first && homeOf.get(first));
  const isTold = new Set(lines.flatMap(({ claims }) => claims));
  const forgotten = told.filter(({ claims }) => !claims.some((claim) => isTold.has(claim)));
  const fallen = [...lines.filter((line) => !isHeld(line)), ...forgotten];
  const needed = new Set(fallen.flatMap(({ claims }) => claims.slice(0, maxClaims)));
  const stepIn = new Map([...needed].map((claim) => [claim, claimLine(claim)]));
  for (const [line, verdict] of await verify([...stepIn.values()])) verdicts.set(line, verdict);
  const replaced = (claims: readonly PostClaim[]) =>
    claims.flatMap((claim): DigestLine[] => {
      const line = stepIn.get(claim);
      if (line === undefined) return [];
      return isHeld(line) ? [line] : ownLine(claim);
    });
  const linesOf = told.map((story) => {
    const own = forgotten.includes(story)
      ? replaced(story.claims)
      : (byStory.get(story) ?? []).flatMap((line) => (isHeld(line) ? [line] : replaced(line.claims)));
    return [story.id, withMissingPosts(story, own, held)] as const;
  });
  return new Map(linesOf);
}

const claimLine = (claim: PostClaim): DraftLine =>
  draftLine(
    { headline: null, by: claim.speaker, text: claim.text, language: claim.evidence.language },
    [claim],
    'claim',
  );

const maxOfNotice = 8;

/** What lies ahead, as a line with its day, over the sentence that has the day; over all of a notice. */
function aheadLine(
  { day, sentences }: AheadItem,
  text: string,
  language: string,
  evidence: PostEvidence,
): ShownLine {
  const cited = sentences.length > 0 ? sentences : [...evidence.sentences.keys()].slice(0, maxOfNotice);
  return {
    shown: `${day}: ${text}`,
    language,
    speaker: null,
    cited: [citePost(evidence, [{ sentences: cited, text }])],
  };
}
