/** The model's side of a digest over recorded posts: everything between the posts and the lines that a reader sees. */
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import type { DigestEntry } from '#src/digest/analysis/digest-entry.ts';
import { extractiveProvenance } from '#src/digest/grounding/provenance.ts';
import { type AskModel, createAskModel } from '#src/digest/model/ask-model.ts';
import { createClaimExtractor } from '#src/digest/model/claim-extractor.ts';
import type { PostClaims } from '#src/digest/model/claim.ts';
import type { ExamResult } from '#src/digest/model/exam.ts';
import type { LanguageModel } from '#src/digest/model/language-model.ts';
import { cleanAnswer } from '#src/digest/model/prompt-text.ts';
import type { StoryClaims } from '#src/digest/model/stories-for-model.ts';
import { createTokenBudget } from '#src/digest/model/token-budget.ts';
import { verifyDigest } from '#src/digest/model/verify-digest.ts';
import {
  codeVerifier,
  judgeLines,
  type ShownLine,
  toCalls,
  type Verification,
} from '#src/digest/model/verify-lines.ts';
import { createStoryWriter, type WrittenStories } from '#src/digest/model/write-stories.ts';
import type { AheadItem, DigestLine, WritingRequest, WrittenDigest } from '#src/digest/written-digest.ts';
import { hourMs } from '#src/duration.ts';
import { silentLog } from '#src/log.ts';
import { createStore } from '#src/store/store.ts';
import { readLabelled } from '../labelled.ts';
import { recordedNonce } from './recorded-model.ts';
import type { RecordedClaims, RecordedWindow } from './windows.ts';

export interface PlayedWindow {
  readonly told: readonly StoryClaims[];
  readonly written: WrittenStories;
  /** By the rules and the model that reads. */
  readonly verdicts: ReadonlyMap<ShownLine, Verification>;
  readonly digest: WrittenDigest;
}

/** Who writes, and who checks what was written. */
export interface PlayedModels {
  readonly writer: LanguageModel;
  readonly reader: LanguageModel;
  /** What the reader reached. */
  readonly exam?: ExamResult;
}

const clock = { now: Date.now };
/** A slow model may take its time here. */
const deadline = clock.now() + 3 * hourMs;
const entries = new Map(readLabelled().map(({ post, entry }) => [post.slug, entry]));

function entryOf(slug: string): DigestEntry {
  const entry = entries.get(slug);
  if (entry === undefined) throw new Error(`the sample has no post ${slug}`);
  return entry;
}

/** The window told in `language` from these claims. What the lines that fall give way to is not read again: they are the posts' own sentences. */
export async function playWindow(
  window: RecordedWindow,
  language: string,
  claims: RecordedClaims,
  { writer, reader, exam }: PlayedModels,
): Promise<PlayedWindow> {
  const told = window.stories.map((story) => toldStory(story, window, claims));
  const request = requestFor(window, language, told);
  const verdicts = new Map<ShownLine, Verification>();
  return withAsk(writer, async (ask, store) => {
    const storyWriter = createStoryWriter({
      ask,
      modelName: writer.name,
      collection: store.collection('lines'),
    });
    const written = await storyWriter.write(
      told.filter((story) => story.claims.length > 0),
      request,
    );
    const { digest } = await verifyDigest(
      told,
      written,
      request,
      async (lines) => {
        const found = verdicts.size === 0 ? await verifyAll(lines, reader) : new Map();
        for (const [line, verdict] of found) verdicts.set(line, verdict);
        return found;
      },
      { ...extractiveProvenance, model: writer.name, isRead: true, exam: exam ?? null, reason: null },
      ({ entries: [entry] }) => window.posts[slugOf(entry)] ?? null,
    );
    return { told, written, verdicts, digest };
  });
}

const slugOf = (wanted: DigestEntry | undefined): string =>
  [...entries].find(([, entry]) => entry === wanted)?.[0] ?? '';

async function withAsk<T>(
  model: LanguageModel,
  work: (ask: AskModel, store: ReturnType<typeof createStore>) => Promise<T>,
): Promise<T> {
  const store = createStore(openSqlite(':memory:'), silentLog);
  const budget = createTokenBudget({ store, clock, dailyTokens: 0 });
  try {
    return await work(
      createAskModel({ model, budget, clock, log: silentLog, nonceOf: recordedNonce }),
      store,
    );
  } finally {
    await store.close();
  }
}

export interface ReadClaims {
  /** Claims as the model wrote them. */
  readonly texts: readonly string[];
  /** What remains of them. */
  readonly found: ReadonlyMap<string, PostClaims>;
}

/** Every post of the window read anew. */
export const readClaims = ({ posts }: RecordedWindow, writer: LanguageModel): Promise<ReadClaims> =>
  withAsk(writer, async (ask, store) => {
    const texts: string[] = [];
    const listening: AskModel = async (prompt, until) => {
      const asked = await ask(prompt, until);
      const { claims = [] } =
        'answer' in asked ? (asked.answer as { claims?: readonly { text: string }[] }) : {};
      texts.push(...claims.map(({ text }) => cleanAnswer(text)));
      return asked;
    };
    const extractor = createClaimExtractor({
      ask: listening,
      modelName: writer.name,
      store,
      clock,
      log: silentLog,
    });
    const found = await extractor.extractClaims(new Map(Object.entries(posts)), deadline);
    return { texts, found };
  });

/** What the reader says of each line, without rules. */
export const readAll = <L extends ShownLine>(
  lines: readonly L[],
  reader: LanguageModel,
): Promise<ReadonlyMap<L, string>> =>
  withAsk(reader, async (ask) => {
    const judged = await Promise.all(toCalls(lines).map((call) => judgeLines(call, ask, deadline)));
    return new Map(judged.flatMap((call) => [...call.verdicts]));
  });

/** Rules and reader; the reader is asked about every line, so that what was recorded does not depend on the rules. */
export async function verifyAll<L extends ShownLine>(
  lines: readonly L[],
  reader: LanguageModel,
): Promise<ReadonlyMap<L, Verification>> {
  const verdicts = await readAll(lines, reader);
  const byRules = await codeVerifier.verify(lines, deadline);
  return new Map(
    lines.map((line): [L, Verification] => {
      const verdict = verdicts.get(line);
      const isHeld = verdict === 'supported' && byRules.get(line) === 'supported';
      return [line, verdict === undefined ? 'unseen' : isHeld ? 'supported' : 'refused'];
    }),
  );
}

function toldStory(
  { id, posts, words }: RecordedWindow['stories'][number],
  window: RecordedWindow,
  recorded: RecordedClaims,
): StoryClaims {
  const own = posts.map(entryOf);
  const lines = own.map(
    (entry): DigestLine => ({
      headline: null,
      text: entry.layout.passages[0]?.text ?? entry.post.text,
      language: window.language,
      speaker: null,
      via: null,
      entries: [entry],
      sentences: [0],
      source: 'extract',
    }),
  );
  return {
    story: { id, entries: own, earlier: [], note: { is: 'new' }, topic: null, weight: 1, words, lines },
    claims: posts.flatMap((slug) => {
      const evidence = window.posts[slug];
      return evidence === undefined
        ? []
        : (recorded[slug] ?? []).map((claim) => ({ claim, entry: entryOf(slug), evidence }));
    }),
  };
}

function requestFor(
  { from, to, posts, ahead }: RecordedWindow,
  language: string,
  told: readonly StoryClaims[],
): WritingRequest {
  const titles = new Set(Object.values(posts).map(({ channel }) => channel));
  return {
    stories: told.map(({ story }) => story),
    ahead: ahead.map(
      ({ day, text, post, sentences }): AheadItem => ({
        day,
        text,
        sentences,
        instant: null,
        stated: null,
        language: entryOf(post).language,
        entries: [entryOf(post)],
      }),
    ),
    topicSentences: () => null,
    channels: [...titles].map((title) => ({ key: title.toLowerCase(), title, language: null })),
    window: { from: Date.parse(from), to: Date.parse(to) },
    now: clock.now(),
    language,
    timeZone: 'UTC',
    deadline,
    progress: () => undefined,
  };
}
