/**
 * A digest in a model's words: claims of every post, lines written from them, each line verified in the form in which it is
 * shown. What fails gives way to its claim, and that to the post's own sentence: nothing is left out, nothing comes late.
 */
import type { Clock } from '#src/clock.ts';
import { type DigestProvenance, extractiveProvenance } from '../grounding/provenance.ts';
import { keepOnTopic } from '../topics/topic-sentences.ts';
import type { DigestWriter, StoryForWriting, WritingRequest, WrittenDigest } from '../written-digest.ts';
import { withDeadline } from './ask-model.ts';
import type { PostClaims } from './claim.ts';
import { type ClaimExtractor, claimsWithoutModel } from './claim-extractor.ts';
import type { PostClaim } from './draft-line.ts';
import { type Exam, isPassed } from './exam.ts';
import { weightiestFailure } from './model-failure.ts';
import { type PostEvidence, readEvidence } from './post-evidence.ts';
import { distinct, ownLine, type VerifyLines, withMissingPosts } from './replace-refused.ts';
import { shareWords } from './share-words.ts';
import type { StoryClaims } from './stories-for-model.ts';
import type { TokenBudget } from './token-budget.ts';
import { verifyDigest } from './verify-digest.ts';
import type { Verifier } from './verify-lines.ts';
import type { StoryWriter, WrittenStories } from './write-stories.ts';

export interface DigestWriterOptions {
  readonly storyWriter: StoryWriter;
  readonly modelName: string;
  readonly claimExtractor: ClaimExtractor;
  readonly verifier: Verifier;
  /** Does a model read each line, or do the rules alone? */
  readonly isRead: boolean;
  readonly exam: Exam;
  readonly budget: TokenBudget;
  readonly clock: Clock;
}

/** Of the time there is, how much has gone by when each stage ends. */
const shareOfTime = { claims: 0.45, exam: 0.55, lines: 0.75 };
const nothingWritten: WrittenStories = { brief: [], lines: [], ahead: new Map(), failure: 'deadline' };

/** A writer that never throws for a model's sake, and says in its provenance what became of each stage. */
export function createDigestWriter(options: DigestWriterOptions): DigestWriter {
  const { storyWriter, claimExtractor, verifier, exam, budget, clock, modelName, isRead } = options;

  return async (request) => {
    const { language, deadline } = request;
    const stories = shareWords(request.stories);
    const begun = clock.now();
    const until = (share: number) => begun + share * (deadline - begun);
    const examEnd = until(shareOfTime.exam);
    const evidence = new Map(
      stories.flatMap(({ entries }) => entries.map((entry) => [entry.key, readEvidence(entry)] as const)),
    );
    // awaited together: one that fails, as when the store closes, is nobody else's to catch
    const [result, found] = await Promise.all([
      withDeadline(examEnd, clock, exam.take(language, examEnd), null),
      claimExtractor.extractClaims(evidence, until(shareOfTime.claims), request.progress),
    ]);
    const told = stories.map((story) => ({ story, claims: claimsOf(story, evidence, found, request) }));
    const base = { ...describeClaims(found), model: modelName, isRead, exam: result };
    if (told.every(({ claims }) => claims.length === 0)) return chosen(told, request, base);
    if (result === null || !isPassed(result)) {
      const isAnswered = told.some(({ claims }) => claims.some(isModels));
      const unanswered = isAnswered ? null : (base.reason ?? 'exam');
      return chosen(told, request, {
        ...base,
        reason: unanswered ?? (result === null ? 'unverified' : 'exam'),
      });
    }
    const linesEnd = until(shareOfTime.lines);
    const writing = storyWriter.write(
      told.filter(({ claims }) => claims.length > 0),
      { ...request, deadline: linesEnd },
    );
    const written = await withDeadline(linesEnd, clock, writing, nothingWritten);
    const verify: VerifyLines = (lines) =>
      withDeadline(deadline, clock, verifier.verify(lines, deadline), new Map());
    const { digest, whole } = await verifyDigest(told, written, request, verify, base);
    for (const [story, lines] of whole) await storyWriter.keep(story, lines, language);
    await budget.recordLines(modelName, digest.provenance.written, digest.provenance.refused);
    return digest;
  };
}

/** The claims of a story's posts, the most central post first; of a digest about one topic those about it. */
function claimsOf(
  { entries }: StoryForWriting,
  evidence: ReadonlyMap<string, PostEvidence>,
  found: ReadonlyMap<string, PostClaims>,
  { topicSentences }: WritingRequest,
): PostClaim[] {
  return entries.flatMap((entry) => {
    const own = evidence.get(entry.key);
    if (own === undefined) return [];
    const claims = keepOnTopic(found.get(entry.key)?.claims ?? [], topicSentences(entry));
    return claims.map((claim) => ({ claim, entry, evidence: own }));
  });
}

function describeClaims(found: ReadonlyMap<string, PostClaims>): DigestProvenance {
  const failures = [...found.values()].flatMap(({ failure }) => failure ?? []);
  return {
    ...extractiveProvenance,
    suspicious: failures.filter((failure) => failure === 'suspicious').length,
    reason: weightiestFailure(failures),
  };
}

/** The posts' own sentences, those that the model found most important, within the words of each story. */
function chosen(
  told: readonly StoryClaims[],
  { ahead }: WritingRequest,
  provenance: DigestProvenance,
): WrittenDigest {
  const linesOf = new Map(
    told.flatMap(({ story, claims }) => {
      const lines = claims.flatMap(ownLine);
      const fewer = lines.filter((_, at) => countWords(lines.slice(0, at)) < story.words);
      return fewer.length === 0 ? [] : [[story.id, withMissingPosts(story, distinct(fewer), [])] as const];
    }),
  );
  const byModel = told.filter(({ story, claims }) => linesOf.has(story.id) && claims.some(isModels));
  return {
    brief: [],
    linesOf,
    ahead,
    provenance: { ...provenance, chosen: byModel.length, extracted: told.length },
  };
}

const isModels = ({ evidence }: PostClaim): boolean => claimsWithoutModel(evidence) === null;

const countWords = (lines: readonly { readonly text: string }[]): number =>
  lines.reduce((sum, { text }) => sum + text.split(' ').length, 0);
