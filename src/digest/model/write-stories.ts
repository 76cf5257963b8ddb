/** Has a model write the digest in one call: lines for every story, the brief, and what lies ahead. */
import type { DigestSelection } from '../selection/plan-digest.ts';
import type { AheadItem } from '../written-digest.ts';
import type { Answer, Asked, ModelPorts } from './ask-model.ts';
import { claimsTold, type DraftLine, draftLine, type PostClaim, type StoryClaims } from './draft-line.ts';
import type { ModelFailure } from '../grounding/provenance.ts';
import { cleanAnswer } from './prompt-text.ts';
import { answerKeyFor, answerTtlMs, writePrompt } from './prompts.ts';
import { type DigestForModel, inBatches, toDigestForModel, toStoriesForModel } from './stories-for-model.ts';

/** `failure`: why stories are missing; null: none is. */
export const noStories = (failure: ModelFailure | null) => ({
  brief: [] as readonly DraftLine[],
  lines: [] as readonly DraftLine[],
  ahead: new Map() as ReadonlyMap<AheadItem, string>,
  failure,
});
export type WrittenStories = Readonly<ReturnType<typeof noStories>>;

export type StoryWriter = ReturnType<typeof createStoryWriter>;

type Reader = Pick<DigestSelection, 'input' | 'ahead'>;
type Lists = ReturnType<typeof writePrompt>['lists'];
type WrittenAnswer = Answer<Lists>;

const maxBrief = 3;
const maxHeadlineLetters = 60;
/** Letters of claims in one call: about 6,000 tokens, which the smallest contexts in use can hold with the answer. */
const maxLetters = 16_000;
/** After a truncated or malformed answer, or one that forgot stories: small models lose count beyond this. */
const smallCalls = { letters: maxLetters / 4, stories: 6 };
const maxRounds = 2;

export function createStoryWriter(ports: ModelPorts) {
  const { ask, store } = ports;
  const collection = store.collection<WrittenAnswer>('lines');
  const keyOf = answerKeyFor('write', ports);
  let calls = { letters: maxLetters, stories: Number.POSITIVE_INFINITY };

  async function answerTo(digest: DigestForModel, deadline: number): Promise<Asked<Lists>> {
    const known = await collection.get(keyOf(digest));
    if (known) return { answer: known, isTruncated: false };
    const asked = await ask(writePrompt(digest), deadline);
    const isWhole = 'answer' in asked && !asked.isTruncated;
    if (isWhole) await collection.put(keyOf(digest), asked.answer, answerTtlMs);
    return asked;
  }

  async function writeBatch(
    batch: readonly StoryClaims[],
    { input, ahead: items }: Reader,
    deadline: number,
  ): Promise<WrittenStories> {
    const asked = await answerTo(toDigestForModel(batch, items, input), deadline);
    if ('failure' in asked) return noStories(asked.failure);
    const { names } = toStoriesForModel(batch);
    const { brief, lines, ahead } = asked.answer;
    const bare = brief.map((line) => ({ ...line, headline: '', by: null }));
    const textOf = (id: string) => cleanAnswer(ahead.find((item) => item.id === id)?.text ?? '');
    const texts = items.map((item, at) => [item, textOf(`a${at + 1}`)] as const);
    return {
      brief: draftLines(bare, names, batch, input.language),
      lines: draftLines(lines, names, batch, input.language),
      ahead: new Map(texts.filter(([, text]) => text !== '')),
      failure: asked.isTruncated ? 'cut' : null,
    };
  }

  return {
    /** Lines in the reader's language; a story may be without lines. Never throws because of a model. `deadline`: milliseconds since 1970. */
    async write(told: readonly StoryClaims[], reader: Reader, deadline: number): Promise<WrittenStories> {
      const lines: DraftLine[] = [];
      const brief: DraftLine[] = [];
      const ahead = new Map<AheadItem, string>();
      let failure: ModelFailure | null = null;
      let open = told;
      for (let round = 1; round === 1 || (round <= maxRounds && open.length > 0); round += 1) {
        const batches = inBatches(open, calls);
        const items = reader.ahead.filter((item) => !ahead.has(item));
        const written = await Promise.all(
          batches.map((batch, at) =>
            writeBatch(batch, { input: reader.input, ahead: at === 0 ? items : [] }, deadline),
          ),
        );
        failure = written.find((part) => part.failure !== null)?.failure ?? null;
        const share = Math.max(1, Math.floor(maxBrief / batches.length));
        if (round === 1) brief.push(...written.flatMap((part) => part.brief.slice(0, share)));
        lines.push(...written.flatMap((part) => part.lines));
        for (const [item, text] of written.flatMap((part) => [...part.ahead])) ahead.set(item, text);
        const isTold = new Set(lines.flatMap(({ claims }) => claims));
        open = open.filter(({ claims }) => !claims.some((claim) => isTold.has(claim)));
        if (failure !== null && !isForSize(failure)) break;
        if (open.length > 0) calls = smallCalls;
      }
      return {
        brief: brief.slice(0, maxBrief),
        lines,
        ahead,
        failure: open.length > 0 ? (failure ?? 'declined') : null,
      };
    },
  };
}

const isForSize = (failure: ModelFailure): boolean => failure === 'cut' || failure === 'malformed';

/** Whether the text only repeats the speaker or the headline. */
const isEmpty = ({ headline, by, text }: { headline: string | null; by: string | null; text: string }) =>
  [headline, by].includes(text.replace(/\.$/u, '')) || text === by;

/** Lines with the claims they cite, without invented ids; a line that cites no claim is left out. */
function draftLines(
  lines: WrittenAnswer['lines'],
  names: ReadonlyMap<string, PostClaim>,
  batch: readonly StoryClaims[],
  language: string,
): DraftLine[] {
  return lines.flatMap(({ headline, by, text, claims }) => {
    const cited = [...new Set(claims.flatMap((id) => names.get(id) ?? []))];
    if (cited.length === 0) return [];
    const short = cleanAnswer(headline).replace(/[.:;,]+$/u, '');
    const words = {
      headline: short === '' || short.length > maxHeadlineLetters ? null : short,
      by: cleanAnswer(by ?? '') || null,
      text: cleanAnswer(text),
      language,
    };
    const storyOf = (claim: PostClaim) => batch.find(({ claims: own }) => own.includes(claim));
    return isEmpty(words) ? [] : [draftLine(words, claimsTold(words, cited, storyOf), 'model')];
  });
}
