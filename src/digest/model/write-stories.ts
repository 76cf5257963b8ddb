/** One call writes the digest: lines for every story, what they come to in brief, and what lies ahead. */
import type { Collection } from '#src/store/store.ts';
import type { AheadItem, StoryForWriting, WritingRequest } from '../written-digest.ts';
import type { Answer, AskModel } from './ask-model.ts';
import type { ModelFailure } from './model-failure.ts';
import { answerTtlMs, hashText } from './cache-times.ts';
import { type DraftLine, draftLine, type PostClaim } from './draft-line.ts';
import { cleanAnswer } from './prompt-text.ts';
import { type DigestForModel, promptVersions, type StoryForModel, writePrompt } from './prompts.ts';

/** A story with the claims of its posts, the best first. */
export interface StoryClaims {
  readonly story: StoryForWriting;
  readonly claims: readonly PostClaim[];
}

export interface WrittenStories {
  readonly brief: readonly DraftLine[];
  readonly lines: readonly DraftLine[];
  readonly ahead: ReadonlyMap<AheadItem, string>;
  /** Why stories are missing; null when none is. */
  readonly failure: ModelFailure | null;
}

export interface StoryWriter {
  /** Lines in `request.language`. Never throws for a model's sake; a story without lines was forgotten. */
  write(told: readonly StoryClaims[], request: WritingRequest): Promise<WrittenStories>;
  /** Lines that held: the next digest tells this story in the same words, as long as its claims are the same. */
  keep(told: StoryClaims, lines: readonly DraftLine[], language: string): Promise<void>;
}

export interface StoryWriterOptions {
  readonly ask: AskModel;
  readonly modelName: string;
  readonly collection: Collection<KeptAnswer>;
}

type WrittenAnswer = Answer<ReturnType<typeof writePrompt>['lists']>;
/** Of a prompt, or of a story alone: then `claims` are places among the story's claims. */
type KeptAnswer = WrittenAnswer;

const mostBrief = 3;
const mostHeadlineLetters = 60;
/** How many claims of one post a story may bring. */
const mostClaims = 5;
/** Letters of claims in one call: about 6,000 tokens, which the smallest contexts in use hold beside the answer. */
const mostLetters = 16_000;
const lettersAfterCut = mostLetters / 4;
/** Stories that were forgotten are asked for once more. */
const mostRounds = 2;

export function createStoryWriter({ ask, modelName, collection }: StoryWriterOptions): StoryWriter {
  const keyOf = (data: unknown) => `${hashText(JSON.stringify(data))}/${promptVersions.write}/${modelName}`;

  async function keptLines(told: StoryClaims, language: string): Promise<DraftLine[]> {
    const kept = await collection.get(keyOf(storyAlone(told, language)));
    return kept === undefined ? [] : draftLines(kept, namesOf([told]), language);
  }

  async function writeBatch(
    batch: readonly StoryClaims[],
    told: readonly DraftLine[],
    items: readonly AheadItem[],
    request: WritingRequest,
  ): Promise<WrittenStories> {
    const names = namesOf(batch);
    const digest = toDigestForModel(batch, names, told, items, request);
    const prompt = writePrompt(digest);
    const key = keyOf(digest);
    const known = await collection.get(key);
    const asked = known ? { answer: known, isTruncated: false } : await ask(prompt, request.deadline);
    if ('failure' in asked) return { brief: [], lines: [], ahead: new Map(), failure: asked.failure };
    if (!known && !asked.isTruncated) await collection.put(key, asked.answer, answerTtlMs);
    const all = new Map([...names, ...told.map(({ claims }, at) => [`t${at + 1}`, claims] as const)]);
    return {
      brief: asked.answer.brief.flatMap(({ text, claims }) =>
        drafted({ headline: null, by: null, text, claims }, all, request.language),
      ),
      lines: draftLines(asked.answer, names, request.language),
      ahead: new Map(
        asked.answer.ahead.flatMap(({ id, text }) => {
          const item = items[Number(id.replace(/^a/, '')) - 1];
          return item === undefined ? [] : [[item, cleanAnswer(text)] as const];
        }),
      ),
      failure: asked.isTruncated ? 'cut' : null,
    };
  }

  async function hasAnswers(told: readonly StoryClaims[], request: WritingRequest): Promise<boolean> {
    const keys = inBatches(told, mostLetters).map((batch, at) =>
      keyOf(toDigestForModel(batch, namesOf(batch), [], at === 0 ? request.ahead : [], request)),
    );
    const answers = await Promise.all(keys.map((key) => collection.get(key)));
    return !answers.includes(undefined);
  }

  return {
    async write(told, request) {
      // the same digest again is the same answer; of another, stories that did not change keep their lines
      const isAnswered = await hasAnswers(told, request);
      const kept = await Promise.all(
        told.map(async (one) => (isAnswered ? [] : keptLines(one, request.language))),
      );
      const lines = kept.flat();
      const brief: DraftLine[] = [];
      const ahead = new Map<AheadItem, string>();
      let failure: ModelFailure | null = null;
      let open = told.filter((_, at) => kept[at]?.length === 0);
      for (let round = 1; round === 1 || (round <= mostRounds && open.length > 0); round += 1) {
        const batches = inBatches(open, failure === 'cut' ? lettersAfterCut : mostLetters);
        const items = request.ahead.filter((item) => !ahead.has(item));
        const written = await Promise.all(
          batches.map((batch, at) => writeBatch(batch, kept.flat(), at === 0 ? items : [], request)),
        );
        failure = written.find((part) => part.failure !== null)?.failure ?? null;
        const share = Math.max(1, Math.floor(mostBrief / batches.length));
        if (round === 1) brief.push(...written.flatMap((part) => part.brief.slice(0, share)));
        lines.push(...written.flatMap((part) => part.lines));
        for (const [item, text] of written.flatMap((part) => [...part.ahead])) ahead.set(item, text);
        const isTold = new Set(lines.flatMap(({ claims }) => claims));
        open = open.filter(({ claims }) => !claims.some((claim) => isTold.has(claim)));
        if (failure !== null && failure !== 'cut') break;
      }
      return {
        brief: brief.slice(0, mostBrief),
        lines,
        ahead,
        failure: open.length > 0 ? (failure ?? 'declined') : null,
      };
    },
    async keep(told, lines, language) {
      const names = namesOf([told]);
      const idOf = new Map([...names].flatMap(([id, [claim]]) => (claim ? [[claim, id] as const] : [])));
      const answers = lines.map(({ line: { headline, speaker, text }, claims }) => ({
        headline: headline ?? '',
        by: speaker,
        text,
        claims: claims.flatMap((claim) => idOf.get(claim) ?? []),
      }));
      const kept: KeptAnswer = { brief: [], lines: answers, ahead: [] };
      await collection.put(keyOf(storyAlone(told, language)), kept, answerTtlMs);
    },
  };
}

/** Claims by the ids that the model knows them by. */
type ClaimNames = ReadonlyMap<string, readonly PostClaim[]>;

function namesOf(batch: readonly StoryClaims[]): ClaimNames {
  const shown = batch.flatMap(({ claims }) => [...claimsByPost(claims).values()].flat());
  return new Map(shown.map((claim, at) => [`c${at + 1}`, [claim]]));
}

const claimsByPost = (claims: readonly PostClaim[]) =>
  new Map(
    [...Map.groupBy(claims, ({ evidence }) => evidence)].map(([post, own]) => [
      post,
      own.slice(0, mostClaims),
    ]),
  );

const storyAlone = (told: StoryClaims, language: string) => [
  toStoryForModel(told, 1, namesOf([told])),
  told.claims.map(({ entry }) => entry.key),
  language,
];

const draftLines = (answer: WrittenAnswer, names: ClaimNames, language: string): DraftLine[] =>
  answer.lines.flatMap((line) => drafted(line, names, language));

/** A line over the claims it cites; ids that were invented are left out, and a line that has no others. */
function drafted(
  {
    headline,
    by,
    text,
    claims,
  }: { headline: string | null; by: string | null; text: string; claims: readonly string[] },
  names: ClaimNames,
  language: string,
): DraftLine[] {
  const cited = [...new Set(claims.flatMap((id) => names.get(id) ?? []))];
  if (cited.length === 0) return [];
  const short = cleanAnswer(headline ?? '').replace(/[.:;,]+$/u, '');
  const words = {
    headline: short === '' || short.length > mostHeadlineLetters ? null : short,
    by: cleanAnswer(by ?? '') || null,
    text: cleanAnswer(text),
    language,
  };
  return [draftLine(words, cited, 'model')];
}

function toDigestForModel(
  batch: readonly StoryClaims[],
  names: ClaimNames,
  told: readonly DraftLine[],
  items: readonly AheadItem[],
  { channels, window, language }: WritingRequest,
): DigestForModel {
  const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
  return {
    language,
    channels: channels.map(({ title }) => title),
    window: window && `${dayOf(window.from)} to ${dayOf(window.to)}`,
    isTranslated: [...names.values()].flat().some(({ evidence }) => evidence.language !== language),
    stories: batch.map((story, at) => toStoryForModel(story, at + 1, names)),
    told: told.map(({ shown }, at) => ({ id: `t${at + 1}`, line: shown })),
    ahead: items.map(({ day, text }, at) => ({ id: `a${at + 1}`, date: day, text })),
  };
}

function toStoryForModel({ story, claims }: StoryClaims, number: number, names: ClaimNames): StoryForModel {
  const idOf = new Map([...names].flatMap(([id, [claim]]) => (claim ? [[claim, id] as const] : [])));
  return {
    story: number,
    words: story.words,
    posts: [...claimsByPost(claims)].map(([{ title, via }, own]) => ({
      title,
      via,
      claims: own.map((one) => ({
        id: idOf.get(one) ?? '',
        by: one.claim.speaker,
        kind: one.claim.kind,
        date: one.claim.date,
        text: one.claim.text,
      })),
    })),
  };
}

/** Stories in their order, as many a call as fit; one call at least, for what they come to. */
function inBatches(told: readonly StoryClaims[], letters: number): (readonly StoryClaims[])[] {
  const batches: { stories: StoryClaims[]; size: number }[] = [];
  for (const each of told) {
    const size = each.claims.reduce((sum, { claim }) => sum + claim.text.length + 80, 0);
    const last = batches.at(-1);
    if (last && last.size + size <= letters) {
      last.stories.push(each);
      last.size += size;
    } else batches.push({ stories: [each], size });
  }
  return batches.length === 0 ? [[]] : batches.map(({ stories }) => stories);
}
