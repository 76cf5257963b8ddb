/** A digest over recorded posts in a model's words: everything between the posts and what a reader sees. */
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import type { DigestEntry } from '#src/digest/analysis/digest-entry.ts';
import { type ExamResult, extractiveProvenance } from '#src/digest/grounding/provenance.ts';
import { type AskModel, createAskModel } from '#src/digest/model/ask-model.ts';
import type { PostClaims } from '#src/digest/model/claim.ts';
import { createClaimExtractor } from '#src/digest/model/claim-extractor.ts';
import { createExam } from '#src/digest/model/exam.ts';
import type { LanguageModel } from '#src/digest/model/language-model.ts';
import type { ShownLine } from '#src/digest/model/line-evidence.ts';
import { cleanAnswer } from '#src/digest/model/prompt-text.ts';
import type { StoryClaims } from '#src/digest/model/draft-line.ts';
import { shareWords } from '#src/digest/model/stories-for-model.ts';
import { createTokenBudget } from '#src/digest/model/token-budget.ts';
import { verifyDigest } from '#src/digest/model/verify-digest.ts';
import { createJudge, type Verdicts, verifyByCode } from '#src/digest/model/verify-lines.ts';
import { createStoryWriter, type WrittenStories } from '#src/digest/model/write-stories.ts';
import { type Digest, planDigest } from '#src/digest/selection/plan-digest.ts';
import type { AheadItem, WrittenDigest } from '#src/digest/written-digest.ts';
import { hourMs } from '#src/duration.ts';
import { silentLog } from '#src/log.ts';
import { createStore } from '#src/store/store.ts';
import { inputOf } from '../../digest/setting.ts';
import { channels, readLabelled } from '../labelled.ts';
import { recordedNonce } from './recorded-model.ts';
import type { RecordedClaims, RecordedWindow } from './windows.ts';

export interface PlayedWindow {
  readonly told: readonly StoryClaims[];
  readonly written: WrittenStories;
  /** By the rules and the model that reads. */
  readonly verdicts: Verdicts;
  readonly digest: Digest;
}

/** Who writes, and who checks what was written. */
export interface PlayedModels {
  readonly writer: LanguageModel;
  readonly reader: LanguageModel;
  /** What the reader reached. */
  readonly exam?: ExamResult | null;
}

const clock = { now: Date.now };
/** A slow model may take its time here. */
const deadline = clock.now() + 3 * hourMs;
const posts = readLabelled().map(({ post }) => post);

/**
 * The window told in `language` from these claims. Stories and evidence are the recorded ones, so that prompts stay as they
 * were answered; what code adds to a model's lines is made anew.
 */
export async function playWindow(
  window: RecordedWindow,
  language: string,
  claims: RecordedClaims,
  { writer, reader, exam }: PlayedModels,
): Promise<PlayedWindow> {
  const plan = planOf(window, language);
  const { told, selection, evidenceOf } = recordedSelection(window, plan, claims);
  let verdicts: Verdicts | null = null;
  // what the lines that fall give way to is not read again: the posts' own sentences
  const verify = async (lines: readonly ShownLine[]): Promise<Verdicts> => {
    if (verdicts !== null) return new Map();
    verdicts = await verifyAll(lines, reader);
    return verdicts;
  };
  const provenance = {
    ...extractiveProvenance,
    model: writer.name,
    isRead: true,
    exam: exam ?? null,
    reason: null,
  };
  return withAsk(writer, async (ask, store) => {
    const modelName = writer.name;
    const storyWriter = createStoryWriter({ ask, modelName, address: 'recorded', store });
    const written = await storyWriter.write(
      told.filter((story) => story.claims.length > 0),
      selection,
      deadline,
    );
    const digest = await verifyDigest(told, written, selection, {
      verify,
      failed: new Set(),
      evidenceOf,
      provenance,
    });
    return {
      told,
      written,
      verdicts: verdicts ?? new Map(),
      digest: { ...plan, written: inStoriesOf(plan, digest) },
    };
  });
}

export function planOf({ language: own, from, to }: RecordedWindow, language: string): Digest {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const [channel] = channels.filter((each) => each.language === own);
  const isIn = (date: string) => start <= Date.parse(date) && Date.parse(date) < end;
  const ofChannel = posts.filter((post) => post.channel.toLowerCase() === channel?.key && isIn(post.date));
  return planDigest(
    inputOf(ofChannel, {
      channels: channel ? [channel] : [],
      window: { from: start, to: end },
      now: end,
      language,
    }),
  );
}

function recordedSelection(window: RecordedWindow, plan: Digest, recorded: RecordedClaims) {
  const slugs = new Map(plan.input.posts.map((post) => [post, (post as { slug?: string }).slug ?? '']));
  const entries = new Map(plan.entries.map((entry) => [slugs.get(entry.post) ?? '', entry]));
  const entryOf = (slug: string): DigestEntry => {
    const entry = entries.get(slug);
    if (entry === undefined) throw new Error(`the sample has no post ${slug}`);
    return entry;
  };
  const own = plan.stories.flatMap(({ lines }) => lines);
  const told = shareWords(window.stories).map(({ id, posts, words }): StoryClaims => {
    const inStory = posts.map(entryOf);
    const lines = own.filter(({ entries: [first] }) => first && inStory.includes(first));
    return {
      ...{ id, entries: inStory, earlier: [], note: { is: 'new' }, topic: null, weight: 1, words, lines },
      claims: posts.flatMap((slug) =>
        (recorded[slug] ?? []).flatMap((claim) => {
          const evidence = window.posts[slug];
          return evidence ? [{ ...claim, entry: entryOf(slug), evidence }] : [];
        }),
      ),
    };
  });
  const selection = {
    ...plan,
    ahead: window.ahead.map(({ post, ...item }): AheadItem => {
      const entry = entryOf(post);
      return { ...item, instant: null, stated: null, language: entry.language, entries: [entry] };
    }),
  };
  const evidenceOf = ({ entries: [entry] }: AheadItem) =>
    window.posts[(entry && slugs.get(entry.post)) ?? ''];
  return { told, selection, evidenceOf };
}

/** The lines of the recorded stories, each in the story that has its first post now. */
function inStoriesOf({ stories, ahead }: Digest, written: WrittenDigest): WrittenDigest {
  const lines = [...written.linesOf.values()].flat();
  const linesOf = stories.map(
    ({ id, entries }) =>
      [id, lines.filter(({ entries: [first] }) => first && entries.includes(first))] as const,
  );
  return {
    ...written,
    linesOf: new Map(linesOf.filter(([, own]) => own.length > 0)),
    ahead: ahead.map((item) => {
      const other = written.ahead.find(
        ({ day, entries }) => day === item.day && entries[0] === item.entries[0],
      );
      return other ? { ...item, text: other.text, language: other.language } : item;
    }),
  };
}

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
export const readClaims = (window: RecordedWindow, writer: LanguageModel): Promise<ReadClaims> =>
  withAsk(writer, async (ask, store) => {
    const texts: string[] = [];
    const listening: AskModel = async (prompt, until) => {
      const asked = await ask(prompt, until);
      const { claims = [] } =
        'answer' in asked ? (asked.answer as { claims?: readonly { text: string }[] }) : {};
      texts.push(...claims.map(({ text }) => cleanAnswer(text)));
      return asked;
    };
    const options = {
      ask: listening,
      modelName: writer.name,
      address: 'recorded',
      store,
      clock,
      log: silentLog,
    };
    const evidence = new Map(Object.entries(window.posts));
    return { texts, found: await createClaimExtractor(options)(evidence, deadline) };
  });

/** What the reader reaches in the exam of a language. */
export const takeExam = (reader: LanguageModel, language: string): Promise<ExamResult | null> =>
  withAsk(reader, async (ask, store) => {
    const options = { ask, modelName: reader.name, address: 'recorded', store };
    const result = await createExam(options).take(language, deadline);
    return typeof result === 'string' ? null : result;
  });

/** What the reader says of each line, without rules. */
export const readAll = (lines: readonly ShownLine[], reader: LanguageModel): Promise<Verdicts> =>
  withAsk(reader, async (ask, store) => {
    const ports = { ask, modelName: reader.name, address: 'recorded', store };
    return (await createJudge(ports, hourMs)(lines, deadline)).verdicts;
  });

/** Rules and reader; the reader is asked about every line, so that what was recorded does not depend on the rules. */
export async function verifyAll(lines: readonly ShownLine[], reader: LanguageModel): Promise<Verdicts> {
  const verdicts = await readAll(lines, reader);
  const byRules = await verifyByCode(lines);
  return new Map(
    [...verdicts].map(([line, verdict]) => [
      line,
      byRules.get(line) === 'supported' ? verdict : 'unsupported',
    ]),
  );
}
