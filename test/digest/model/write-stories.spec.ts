import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import type { AskModel } from '#src/digest/model/ask-model.ts';
import { readEvidence } from '#src/digest/model/post-evidence.ts';
import type { StoryClaims } from '#src/digest/model/draft-line.ts';
import type { DigestForModel } from '#src/digest/model/stories-for-model.ts';
import { createStoryWriter } from '#src/digest/model/write-stories.ts';
import { planDigest } from '#src/digest/selection/plan-digest.ts';
import { silentLog } from '#src/log.ts';
import { createStore, type Store } from '#src/store/store.ts';
import { inputOf, postOf } from '../setting.ts';

const towns = [
  'Tulla',
  'Halvern',
  'Montclair',
  'Tervala',
  'Brennsund',
  'Ternavo',
  'Frosthavn',
  'Lomba',
  'Sarrin',
  'Qasira',
];
const plan = planDigest(
  inputOf(
    towns.map((town, at) =>
      postOf({ id: at + 1, text: `The consulate in ${town} hired ${at + 3} gardeners from ${town}.` }),
    ),
  ),
);
const toldOf = ({ entries }: typeof plan): readonly StoryClaims[] =>
  entries.map((entry) => {
    const evidence = readEvidence(entry);
    const claim = {
      sentences: [0],
      text: entry.post.text,
      kind: 'event' as const,
      speaker: null,
      date: null,
    };
    const story = { id: entry.key, entries: [entry], earlier: [], note: { is: 'new' as const }, topic: null };
    return { ...story, weight: 1, words: 20, lines: [], claims: [{ ...claim, entry, evidence }] };
  });
const told = toldOf(plan);
const reader = { input: plan.input, ahead: [] };

let store: Store;
beforeEach(() => {
  store = createStore(openSqlite(':memory:'), silentLog);
});
afterEach(() => store.close());

/** A writer over a model that answers with something else where it is given more than `most` stories. */
function writerThatHolds(most: number) {
  const calls: number[] = [];
  const ask: AskModel = async ({ data }) => {
    const { stories } = data as unknown as DigestForModel;
    calls.push(stories.length);
    if (stories.length > most) return { failure: 'malformed' };
    const lines = stories.map(({ posts: [post] }) => {
      const [claim] = post?.claims ?? [];
      return { headline: '', by: null, text: claim?.text ?? '', claims: [claim?.id ?? ''] };
    });
    return { answer: { brief: [], lines, ahead: [] } as never, isTruncated: false };
  };
  return {
    calls,
    writer: createStoryWriter({ ask, modelName: 'fake', address: 'here', store }),
  };
}

test('a model that holds all stories at once is asked once', async () => {
  const { calls, writer } = writerThatHolds(24);
  expect((await writer.write(told, reader, 0)).lines).toHaveLength(towns.length);
  expect(calls).toEqual([towns.length]);
});

test('a model that loses count is given six stories a call, and from then on no more', async () => {
  const { calls, writer } = writerThatHolds(6);
  const first = await writer.write(told, reader, 0);
  expect([first.lines.length, first.failure]).toEqual([towns.length, null]);
  expect(calls).toEqual([towns.length, 6, 4]);
  await writer.write(told.slice(1), reader, 0);
  expect(calls.slice(3)).toEqual([6, 3]);
});

test('posts of a story stand in the order in which they appeared', async () => {
  const [a, b] = told;
  if (!a || !b) throw new Error('no stories');
  let seen: readonly string[] = [];
  const ask: AskModel = async ({ data }) => {
    const { stories } = data as unknown as DigestForModel;
    seen = stories.flatMap(({ posts }) => posts.flatMap(({ claims }) => claims.map(({ text }) => text)));
    return { failure: 'declined' };
  };
  const late = { ...a, claims: a.claims.map((claim) => ({ ...claim, entry: { ...claim.entry, at: 2 } })) };
  const early = b.claims.map((claim) => ({ ...claim, entry: { ...claim.entry, at: 1 } }));
  const writer = createStoryWriter({ ask, modelName: 'fake', address: 'here', store });
  await writer.write([{ ...late, claims: [...late.claims, ...early] }], reader, 0);
  expect(seen).toEqual([...early, ...late.claims].map(({ text }) => text));
});

describe('a line over posts of two stories', () => {
  const shelling = 'Norland condemns the shelling of the port of Varna Bay, in which 7 sailors were killed.';
  const scholarships = 'Maria Dahl told the press that 240 scholarships for students of Estmark are open.';
  const two = planDigest(inputOf([shelling, scholarships].map((text, id) => postOf({ id, text }))));

  async function linksOf(line: { text: string; by?: string; claims: readonly string[] }) {
    const lines = [{ headline: '', by: null, ...line }];
    const ask: AskModel = async () => ({
      answer: { brief: [], lines, ahead: [] } as never,
      isTruncated: false,
    });
    const writer = createStoryWriter({ ask, modelName: 'fake', address: 'here', store });
    const written = await writer.write(toldOf(two), { input: two.input, ahead: [] }, 0);
    return written.lines.map(({ entries }) => entries.map(({ post }) => post.text));
  }

  test('links those that it tells', async () => {
    const text =
      'Norland condemns the shelling of Varna Bay; 240 scholarships for students of Estmark are open.';
    expect(await linksOf({ text, claims: ['c1', 'c2'] })).toContainEqual([shelling, scholarships]);
  });

  test('does not link one that it does not tell', async () => {
    const text = 'Norland condemns the shelling of the port of Varna Bay, where 7 sailors were killed.';
    expect(await linksOf({ text, claims: ['c2', 'c1'] })).toContainEqual([shelling]);
  });

  test('is no line where it says nothing but who speaks', async () => {
    expect(await linksOf({ text: 'Maria Dahl.', by: 'Maria Dahl', claims: ['c2'] })).toEqual([]);
  });
});
