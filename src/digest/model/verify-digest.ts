/** What remains of a digest that a model wrote once every line of it was verified, and how it says it was made. */
import type { DigestProvenance } from '../grounding/provenance.ts';
import type { AheadItem, WritingRequest, WrittenDigest } from '../written-digest.ts';
import { citePost } from './line-evidence.ts';
import { weightiestFailure } from './model-failure.ts';
import { type PostEvidence, readEvidence } from './post-evidence.ts';
import { type HeldLines, replaceRefused, type VerifyLines } from './replace-refused.ts';
import type { StoryClaims } from './stories-for-model.ts';
import type { ShownLine } from './verify-lines.ts';
import type { WrittenStories } from './write-stories.ts';

export interface VerifiedDigest extends Pick<HeldLines, 'whole'> {
  readonly digest: WrittenDigest;
}

/** `provenance` is that of the claims. */
export async function verifyDigest(
  told: readonly StoryClaims[],
  written: WrittenStories,
  request: Pick<WritingRequest, 'ahead' | 'language'>,
  verify: VerifyLines,
  provenance: DigestProvenance,
  evidenceOf: (item: AheadItem) => PostEvidence | null = ({ entries: [entry] }) =>
    entry ? readEvidence(entry) : null,
): Promise<VerifiedDigest> {
  const ahead = new Map(
    [...written.ahead].flatMap(([item, text]) => {
      const evidence = evidenceOf(item);
      return evidence === null ? [] : [[item, aheadLine(item, text, request.language, evidence)] as const];
    }),
  );
  const verdicts = await verify<ShownLine>([...written.lines, ...written.brief, ...ahead.values()]);
  const isHeld = (line: ShownLine | undefined) => line !== undefined && verdicts.get(line) === 'supported';
  const held = await replaceRefused(told, written.lines, verdicts, verify);
  const shown = [...held.linesOf.values()].flat();
  const inOwnWords = told.filter(
    ({ story }) => held.linesOf.get(story.id)?.every(({ source }) => source === 'extract') ?? true,
  );
  const reasons = [written.failure, held.hasUnseen ? ('unverified' as const) : null, provenance.reason];
  const digest = {
    brief: written.brief.filter(isHeld).map(({ line }) => line),
    linesOf: held.linesOf,
    ahead: request.ahead.map((item) =>
      isHeld(ahead.get(item))
        ? { ...item, text: written.ahead.get(item) ?? item.text, language: null }
        : item,
    ),
    provenance: {
      ...provenance,
      written: shown.filter(({ source }) => source !== 'extract').length,
      extracted: inOwnWords.length,
      refused: held.refused,
      reason:
        inOwnWords.length > 0
          ? weightiestFailure([...reasons.filter((reason) => reason !== null), 'all refused'])
          : null,
    },
  };
  return { digest, whole: held.whole };
}

/** What lies ahead, as a line with its day, over the sentence that has the day; over all of a notice. */
function aheadLine(
  { day, sentences }: AheadItem,
  text: string,
  language: string,
  evidence: PostEvidence,
): ShownLine {
  const cited = sentences.length > 0 ? sentences : [...evidence.sentences.keys()].slice(0, mostOfNotice);
  return { shown: `${day}: ${text}`, language, cited: [citePost(evidence, [{ sentences: cited, text }])] };
}

const mostOfNotice = 8;
