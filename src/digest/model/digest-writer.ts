import type { Clock } from '#src/clock.ts';
import {
  type DigestProvenance,
  extractiveProvenance,
  type ModelFailure,
  weightiestFailure,
} from '../grounding/provenance.ts';
import { keepOnTopic, sentencesOn } from '../topics/topic.ts';
import type { DigestWriter } from '../digest-builder.ts';
import type { WrittenDigest } from '../written-digest.ts';
import { withDeadline } from './ask-model.ts';
import { type ExtractClaims, claimsWithoutModel } from './claim-extractor.ts';
import { chosenLines, type PostClaim, type StoryClaims } from './draft-line.ts';
import { type Exam, isPassed } from './exam.ts';
import { readEvidence } from './post-evidence.ts';
import { shareWords } from './stories-for-model.ts';
import type { TokenBudget } from './token-budget.ts';
import { verifyDigest } from './verify-digest.ts';
import type { VerifyLines } from './verify-lines.ts';
import { noStories, type StoryWriter } from './write-stories.ts';

export interface DigestWriterOptions {
  readonly storyWriter: StoryWriter;
  readonly modelName: string;
  readonly extractClaims: ExtractClaims;
  readonly verify: VerifyLines;
  readonly isRead: boolean;
  readonly exam: Exam;
  readonly budget: TokenBudget;
  readonly clock: Clock;
}

/** The share of the time after which each stage ends. */
const shareOfTime = { claims: 0.45, exam: 0.55, lines: 0.75 };

/** Writes digests with a model: claims, exam, lines, verification. Never throws because of a model; the provenance says what failed. */
export function createDigestWriter(options: DigestWriterOptions): DigestWriter {
  const { storyWriter, extractClaims, verify, exam, budget, clock, modelName, isRead } = options;

  return async (selection, deadline, progress) => {
    const { input, ahead, stories } = selection;
    const unasked = { ...extractiveProvenance, model: modelName, isRead, reason: null };
    if (stories.length === 0) return { brief: [], linesOf: new Map(), ahead, provenance: unasked };
    const begun = clock.now();
    const until = (share: number) => begun + share * (deadline - begun);
    const examEnd = until(shareOfTime.exam);
    const evidence = new Map(
      stories.flatMap(({ entries }) => entries.map((entry) => [entry.key, readEvidence(entry)])),
    );
    // awaited together, so that a rejection of either, as when the store closes, is handled
    const [taken, found] = await Promise.all([
      withDeadline(examEnd, clock, exam.take(input.language, examEnd), 'deadline'),
      extractClaims(evidence, until(shareOfTime.claims), progress),
    ]);
    const result = typeof taken === 'string' ? null : taken;
    const told = shareWords(stories).map((story): StoryClaims => {
      const claims = story.entries.flatMap((entry) =>
        keepOnTopic(found.get(entry.key)?.claims ?? [], sentencesOn(input.topic, entry)).map(
          (claim): PostClaim => ({ ...claim, entry, evidence: readEvidence(entry) }),
        ),
      );
      return { ...story, claims };
    });
    const failures = [...found.values()].map(({ failure }) => failure);
    const base: DigestProvenance = {
      ...unasked,
      exam: result,
      suspicious: failures.filter((failure) => failure === 'suspicious').length,
      reason: weightiestFailure(failures),
    };
    const withClaims = told.filter(({ claims }) => claims.length > 0);
    const failed = typeof taken === 'string' ? taken : isPassed(taken) ? null : 'exam';
    if (failed !== null || withClaims.length === 0) {
      const isAnswered = withClaims.some(({ claims }) => claims.some(isModels));
      const reason = isAnswered ? failed : (base.reason ?? failed);
      return { ...choose(told, { ...base, reason }), ahead };
    }
    const linesEnd = until(shareOfTime.lines);
    const writing = storyWriter.write(withClaims, selection, linesEnd);
    const written = await withDeadline(linesEnd, clock, writing, noStories('deadline'));
    const unread = new Set<ModelFailure>();
    const digest = await verifyDigest(told, written, selection, {
      verify: (lines) => withDeadline(deadline, clock, verify(lines, deadline, unread), new Map()),
      failed: unread,
      evidenceOf: ({ entries: [entry] }) => entry && readEvidence(entry),
      provenance: base,
    });
    await budget.recordLines(modelName, digest.provenance.written, digest.provenance.refused);
    return digest;
  };
}

function choose(told: readonly StoryClaims[], provenance: DigestProvenance): Omit<WrittenDigest, 'ahead'> {
  const linesOf = new Map(told.map((story) => [story.id, chosenLines(story)]));
  const chosen = told.filter(({ id, claims }) => linesOf.get(id)?.length !== 0 && claims.some(isModels));
  return {
    brief: [],
    linesOf: new Map([...linesOf].filter(([, lines]) => lines.length > 0)),
    provenance: { ...provenance, chosen: chosen.length, extracted: told.length },
  };
}

const isModels = ({ evidence }: PostClaim): boolean => claimsWithoutModel(evidence) === null;
