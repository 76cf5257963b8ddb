/** The model's side of a digest over recorded posts: everything between the posts and the lines that a reader sees. */
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { analyzePosts, type DigestEntry } from '#src/digest/analysis/digest-entry.ts';
import { type AskModel, createAskModel } from '#src/digest/model/ask-model.ts';
import { createClaimReader } from '#src/digest/model/claim-reader.ts';
import type { PostClaim } from '#src/digest/model/draft-line.ts';
import type { LanguageModel } from '#src/digest/model/language-model.ts';
import { type HeldLines, replaceRefused } from '#src/digest/model/replace-refused.ts';
import { cleanAnswer } from '#src/digest/model/prompt-text.ts';
import { createTokenBudget } from '#src/digest/model/token-budget.ts';
import {
  codeVerifier,
  judgeLines,
  type ShownLine,
  toCalls,
  type Verification,
} from '#src/digest/model/verify-lines.ts';
import type { StoryClaims } from '#src/digest/model/stories-for-model.ts';
import { createStoryWriter, type WrittenStories } from '#src/digest/model/write-stories.ts';
import type { DigestLine, WritingRequest } from '#src/digest/written-digest.ts';
import { hourMs } from '#src/duration.ts';
import { silentLog } from '#src/log.ts';
import { createEmptyPost } from '#src/posts/empty-post.ts';
import { createStore, type Store } from '#src/store/store.ts';
import { recordedNonce } from './recorded-model.ts';
import type { RecordedClaims, RecordedWindow } from './windows.ts';

export interface PlayedWindow {
  readonly told: readonly StoryClaims[];
  readonly written: WrittenStories;
  /** By the rules alone. */
  readonly byRules: ReadonlyMap<ShownLine, Verification>;
  /** By the rules and the model that reads. */
  readonly verdicts: ReadonlyMap<ShownLine, Verification>;
  readonly held: HeldLines;
}

const clock = { now: Date.now };
/** A slow model may take its time here. */
const deadline = clock.now() + 3 * hourMs;

/** `writer` makes lines of these claims, `reader` checks them. What the lines that fall give way to is not read again. */
export async function playWindow(
  window: RecordedWindow,
  language: string,
  claims: RecordedClaims,
  { writer, reader }: { readonly writer: LanguageModel; readonly reader: LanguageModel },
): Promise<PlayedWindow> {
  const store = openStore();
  const ask = askOver(writer, store);
  const told = window.stories.map((story) => toldStory(story, window, claims));
  const storyWriter = createStoryWriter({
    ask,
    modelName: writer.name,
    collection: store.collection('lines'),
  });
  const written = await storyWriter.write(told, requestFor(window, language, told));
  const drafts = [...written.lines, ...written.brief];
  const verdicts = await verifyAll<ShownLine>(drafts, reader);
  const held = await replaceRefused(told, written.lines, verdicts, async () => new Map());
  await store.close();
  return {
    told,
    written,
    byRules: await codeVerifier.verify<ShownLine>(drafts, deadline),
    verdicts,
    held,
  };
}

const openStore = (): Store => createStore(openSqlite(':memory:'), silentLog);

function askOver(model: LanguageModel, store: Store): AskModel {
  const budget = createTokenBudget({ store, clock, dailyTokens: 0 });
  return createAskModel({ model, budget, clock, log: silentLog, nonceOf: recordedNonce });
}

/** The claims that a model gives, as it wrote them, and the texts of those that the rules leave as they are. */
export async function readClaims(
  window: RecordedWindow,
  writer: LanguageModel,
): Promise<{ texts: readonly string[]; kept: ReadonlySet<string> }> {
  const store = openStore();
  const ask = askOver(writer, store);
  const texts: string[] = [];
  const listening: AskModel = async (prompt, until) => {
    const asked = await ask(prompt, until);
    const { claims = [] } =
      'answer' in asked ? (asked.answer as { claims?: readonly { text: string }[] }) : {};
    texts.push(...claims.map(({ text }) => cleanAnswer(text)));
    return asked;
  };
  const posts = window.stories.flatMap((story) => story.posts);
  const evidence = new Map(
    posts.flatMap((slug) => {
      const post = window.posts[slug];
      return post && post.sentences.length > 1 ? [[slug, post] as const] : [];
    }),
  );
  const found = await Promise.all(createClaimReader(listening, silentLog).read(evidence, deadline).values());
  await store.close();
  return { texts, kept: new Set(found.flatMap(({ claims }) => claims.map(({ text }) => text))) };
}

/** What the reader says of each line, without rules. */
export async function readAll<L extends ShownLine>(
  lines: readonly L[],
  reader: LanguageModel,
): Promise<ReadonlyMap<L, string>> {
  const store = openStore();
  const ask = askOver(reader, store);
  const judged = await Promise.all(toCalls(lines).map((call) => judgeLines(call, ask, deadline)));
  await store.close();
  return new Map(judged.flatMap((call) => [...call.verdicts]));
}

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
  const claims = posts.flatMap((slug) => {
    const evidence = window.posts[slug];
    if (evidence === undefined) return [];
    const entry = entryOf(slug, window);
    return (recorded[slug] ?? []).map((claim): PostClaim => ({ claim, entry, evidence }));
  });
  const entries = [...new Set(claims.map(({ entry }) => entry))];
  const lines = entries.map(
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
    story: { id, entries, earlier: [], note: { is: 'new' }, topic: null, weight: 1, words, lines },
    claims,
  };
}

const entries = new Map<string, DigestEntry>();

function entryOf(slug: string, { language, posts }: RecordedWindow): DigestEntry {
  const known = entries.get(slug);
  if (known) return known;
  const text = (posts[slug]?.sentences ?? []).map((sentence) => sentence.text).join('\n');
  const post = { ...createEmptyPost('Norland', entries.size + 1), kind: 'text' as const, text };
  const [entry] = analyzePosts([post], [{ key: 'norland', title: 'Norland', language }]);
  if (entry === undefined) throw new Error(`no entry for ${slug}`);
  entries.set(slug, entry);
  return entry;
}

function requestFor(
  { from, to, posts }: RecordedWindow,
  language: string,
  told: readonly StoryClaims[],
): WritingRequest {
  const titles = new Set(Object.values(posts).map(({ channel }) => channel));
  return {
    stories: told.map(({ story }) => story),
    ahead: [],
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
