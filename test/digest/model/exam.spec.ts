import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import type { AskModel } from '#src/digest/model/ask-model.ts';
import type { ExamResult } from '#src/digest/grounding/provenance.ts';
import { createExam, examLinesIn, isPassed } from '#src/digest/model/exam.ts';
import type { LineForModel } from '#src/digest/model/line-evidence.ts';
import { languages } from '#src/languages/index.ts';
import { silentLog } from '#src/log.ts';
import { createStore, type Store } from '#src/store/store.ts';

const isFalse = new Set(
  languages
    .flatMap(({ code }) => examLinesIn(code).filter(({ isTrue }) => !isTrue))
    .map(({ shown }) => shown),
);
const later = Number.MAX_SAFE_INTEGER;

describe('the exam', () => {
  let store: Store;
  let calls = 0;
  beforeEach(() => {
    store = createStore(openSqlite(':memory:'), silentLog);
    calls = 0;
  });
  afterEach(() => store.close());

  /** Knows the answers but for so many of the false lines. */
  const knowing =
    (missed = 0): AskModel =>
    async ({ data }) => {
      calls += 1;
      const verdicts = (data.lines as readonly LineForModel[]).map(({ id, line }) => {
        const isBelieved = !isFalse.has(line) || [...isFalse].indexOf(line) % 20 < missed;
        return { id, wrong: '', verdict: isBelieved ? 'supported' : 'unsupported' };
      });
      return { answer: { verdicts } as never, isTruncated: false };
    };
  const failing =
    (failure: 'unreachable' | 'malformed'): AskModel =>
    async () => ({ failure });
  const examOf = (ask: AskModel, wishes: { modelName?: string; address?: string } = {}) =>
    createExam({ ask, modelName: 'fake', address: 'here', store, ...wishes });

  test('is put once, whoever asks and however often the bot starts', async () => {
    const first = await examOf(knowing()).take('en', later);
    const asked = calls;
    expect(first).toMatchObject({ model: 'fake', language: 'en', caught: 20, refused: 0, trueLines: 20 });
    expect(await examOf(knowing()).take('en', later)).toEqual(first);
    expect(calls).toBe(asked);
    expect(await examOf(knowing()).results()).toEqual([first]);
  });

  test('is another one for another model, another endpoint, another language', async () => {
    for (const exam of [
      examOf(knowing()),
      examOf(knowing(), { modelName: 'b' }),
      examOf(knowing(), { address: 'there' }),
    ])
      await exam.take('en', later);
    await examOf(knowing()).take('ru', later);
    expect(calls).toBe(4 * 5);
    expect(await examOf(knowing()).results()).toHaveLength(2);
  });

  test('is taken anew where that is asked for, and its result is the one that counts', async () => {
    await examOf(knowing(20)).take('en', later);
    const better = await examOf(knowing()).take('en', later, true);
    expect(better).toMatchObject({ caught: 20 });
    await examOf(knowing(20)).take('en', later, true);
    expect(await examOf(knowing()).take('en', later)).toMatchObject({ caught: 0 });
  });

  test.each([
    [20, 2],
    [0, 31],
  ])('is taken again now and then: with %i mistakes after %i days', async (missed, days) => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await examOf(knowing(missed)).take('en', later);
    const asked = calls;
    vi.setSystemTime(Date.now() + (days - 1.5) * 86_400_000);
    await examOf(knowing(missed)).take('en', later);
    expect(calls).toBe(asked);
    vi.setSystemTime(Date.now() + 1.5 * 86_400_000);
    await examOf(knowing(missed)).take('en', later);
    expect(calls).toBe(2 * asked);
    vi.useRealTimers();
  });

  test('is the English one for a reader of a language it has none of', async () => {
    expect(await examOf(knowing()).take('it', later)).toMatchObject({ language: 'en' });
  });

  test('of an endpoint in trouble is no result', async () => {
    expect(await examOf(failing('unreachable')).take('en', later)).toBe('unreachable');
    expect(await examOf(failing('unreachable')).results()).toEqual([]);
  });

  test('that was broken off goes on where it was, and not when it is taken anew', async () => {
    const honest = knowing();
    const slow: AskModel = async (...asked) => (calls < 4 ? honest(...asked) : { failure: 'deadline' });
    expect(await examOf(slow).take('en', later)).toBe('deadline');
    expect(await examOf(honest).take('en', later)).toMatchObject({ caught: 20, refused: 0 });
    expect(calls).toBe(5);
    await examOf(honest).take('en', later, true);
    expect(calls).toBe(10);
  });

  test('of eight lines a call is put in smaller ones where the context is too small; where that is too small, too, there is no result for some hours', async () => {
    const within =
      (most: number): AskModel =>
      async (prompt, deadline) =>
        (prompt.data.lines as readonly unknown[]).length > most
          ? { failure: 'cut' }
          : knowing()(prompt, deadline);
    expect(await examOf(within(2)).take('en', later)).toMatchObject({ caught: 20, refused: 0 });
    expect(await examOf(within(1), { modelName: 'b' }).take('en', later)).toBe('cut');
    const asked = calls;
    expect(await examOf(knowing(), { modelName: 'b' }).take('en', later)).toBe('cut');
    expect(await examOf(knowing(), { modelName: 'b' }).results()).toEqual([]);
    expect(calls).toBe(asked);
  });

  test('asks again for what an answer that was cut leaves out', async () => {
    const cut: AskModel = async ({ data, ...prompt }, deadline) => {
      const lines = data.lines as readonly LineForModel[];
      const asked = await knowing()({ ...prompt, data: { lines: lines.slice(0, 3) } } as never, deadline);
      return { ...asked, isTruncated: lines.length > 3 } as never;
    };
    expect(await examOf(cut).take('en', later)).toMatchObject({ caught: 20, refused: 0 });
  });

  test('counts a line without a verdict against the model, in an answer that cannot be read or that leaves it out', async () => {
    expect(await examOf(failing('malformed')).take('en', later)).toMatchObject({ caught: 0, refused: 20 });
    const silentOnFalse: AskModel = async ({ data }) => {
      const lines = data.lines as readonly LineForModel[];
      const verdicts = lines
        .filter(({ line }) => !isFalse.has(line))
        .map(({ id }) => ({ id, wrong: '', verdict: 'supported' }));
      return { answer: { verdicts } as never, isTruncated: false };
    };
    const silent = examOf(silentOnFalse, { modelName: 'silent' });
    expect(await silent.take('en', later)).toMatchObject({ caught: 0, refused: 0 });
  });

  test('is passed with 18 of 20 false lines caught, and not with 17', async () => {
    const marks = async (missed: number) =>
      (await examOf(knowing(missed), { modelName: `misses ${missed}` }).take('en', later)) as ExamResult;
    expect(isPassed(await marks(2))).toBe(true);
    expect(isPassed(await marks(3))).toBe(false);
    const strict = { ...(await marks(0)), refused: 2 };
    expect([isPassed(strict), isPassed({ ...strict, refused: 3 })]).toEqual([true, false]);
  });
});
