/** A written digest with verified lines only: a refused line is replaced by its claims, a refused claim by a sentence of the post. */
import {
  type DigestProvenance,
  isOutside,
  type ModelFailure,
  weightiestFailure,
} from '../grounding/provenance.ts';
import type { DigestSelection } from '../selection/plan-digest.ts';
import type { AheadItem, DigestLine, WrittenDigest } from '../written-digest.ts';
import {
  type DraftLine,
  draftLine,
  toSentenceLine,
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
  /** Why lines have no verdict, known after they were to be verified. */
  readonly failed: ReadonlySet<ModelFailure>;
  readonly evidenceOf: (item: AheadItem) => PostEvidence | undefined;
  readonly provenance: DigestProvenance;
}

export async function verifyDigest(
  told: readonly StoryClaims[],
  written: WrittenStories,
  selection: Pick<DigestSelection, 'ahead' | 'input'>,
  { verify, failed, evidenceOf, provenance }: Verifying,
): Promise<WrittenDigest> {
  const ahead = new Map(
    [...written.ahead].flatMap(([item, text]) => {
      const evidence = evidenceOf(item);
      return evidence ? [[item, aheadLine(item, text, selection.input.language, evidence)]] : [];
    }),
  );
  const verdicts = new Map(await verify([...written.lines, ...written.brief, ...ahead.values()]));
  const linesOf = await replaceRefused(told, written.lines, verdicts, verify);
  const isSupported = (line: ShownLine | undefined) =>
    line !== undefined && verdicts.get(line) === 'supported';
  const shown = [...linesOf.values()];
  const extracted = shown.filter((lines) => lines.every(({ source }) => source === 'extract')).length;
  const isSeen = written.lines.every((line) => verdicts.has(line));
  const unseen = isSeen ? null : 'unverified';
  const failures = [written.failure, ...failed, unseen, provenance.reason, 'all refused'] as const;
  return {
    brief: written.brief.filter(isSupported),
    linesOf,
    ahead: selection.ahead.map((item) => {
      const text = isSupported(ahead.get(item)) ? written.ahead.get(item) : undefined;
      return text === undefined ? item : { ...item, text, language: null };
    }),
    provenance: {
      ...provenance,
      written: shown.flat().filter(({ source }) => source !== 'extract').length,
      extracted,
      refused: [...verdicts.values()].filter((verdict) => verdict !== 'supported').length,
      reason: weightiestFailure(failures.filter((one) => extracted > 0 || isOutside(one))),
    },
  };
}

/** Claims in place of a refused line, or of a story without lines. */
const maxClaims = 2;

/** By story the supported lines, and replacements of others. Adds the verdicts on the replacements to `verdicts`. */
async function replaceRefused(
  told: readonly StoryClaims[],
  lines: readonly DraftLine[],
  verdicts: Map<ShownLine, Verdict>,
  verify: Verifying['verify'],
) {
  const isSupported = (line: ShownLine) => verdicts.get(line) === 'supported';
  const supported = lines.filter(isSupported);
  const storyOf = new Map(told.flatMap((story) => story.claims.map((claim) => [claim, story] as const)));
  const byStory = Map.groupBy(lines, ({ claims: [first] }) => first && storyOf.get(first));
  const isTold = new Set(lines.flatMap(({ claims }) => claims));
  const forgotten = told.filter(({ claims }) => !claims.some((claim) => isTold.has(claim)));
  const failed = [...lines.filter((line) => !isSupported(line)), ...forgotten];
  const needed = new Set(failed.flatMap(({ claims }) => claims.slice(0, maxClaims)));
  const replacements = new Map([...needed].map((claim) => [claim, claimLine(claim)]));
  for (const [line, verdict] of await verify([...replacements.values()])) verdicts.set(line, verdict);
  const replaced = (claims: readonly PostClaim[]) =>
    claims.flatMap((claim): DigestLine[] => {
      const line = replacements.get(claim);
      if (line === undefined) return [];
      return isSupported(line) ? [line] : toSentenceLine(claim);
    });
  const linesOf = told.map((story) => {
    const kept = forgotten.includes(story)
      ? replaced(story.claims)
      : (byStory.get(story) ?? []).flatMap((line) => (isSupported(line) ? [line] : replaced(line.claims)));
    return [story.id, withMissingPosts(story, kept, supported)] as const;
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

/** An announced item as a line with its day; it cites the sentence with the day, or the first sentences of a notice. */
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
