import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createOpenAiModel } from '#src/adapters/openai/openai-model.ts';
import type { LanguageModel } from '#src/digest/model/language-model.ts';
import { languages } from '#src/languages/index.ts';
import { silentLog } from '#src/log.ts';
import { type FakeModel, startFakeModel, truthful } from '../doubles/fake-model.ts';
import { inTask, verdictsOn } from '../doubles/fake-model-answers.ts';
import { createCap, untilSpent } from './capped-model.ts';
import { postsDue } from './digests.ts';
import { type Figure, holds } from './figure.ts';
import { measureClaims, measureDigests, measureExam, measureVerification, playDigests } from './model.ts';
import { createRecordedModel } from './recorded/recorded-model.ts';

const missed = (figures: readonly Figure[]) =>
  figures
    .filter((figure) => !holds(figure))
    .map(
      ({ name, value, of, wrong }) =>
        `${name}: ${value.toFixed(3)} of ${of}; ${wrong.slice(0, 8).join(' | ')}`,
    );

describe('recorded answers', () => {
  const model = createRecordedModel('honest');
  const small = createRecordedModel('sloppy');
  const models = { writer: model, reader: model };

  test('keep every gate', async () => {
    const figures = [
      ...(await Array.fromAsync(measureExam(model))),
      await measureClaims(models),
      ...(await Array.fromAsync(measureVerification(models))),
      ...(await measureDigests(models)),
    ];
    expect(missed(figures)).toEqual([]);
  }, 120_000);

  test('of a small careless model fail the exam in every language: it may not write freely', async () => {
    const failed = missed(await Array.fromAsync(measureExam(small))).map(
      (figure) => /exam, (\w+)/.exec(figure)?.[1],
    );
    expect(new Set(failed)).toEqual(new Set(languages.map(({ code }) => code)));
  });

  test('of a careless writer lose their faults to rules and reader, and every post is told all the same', async () => {
    for (const { name, digest, written, verdicts } of await playDigests(
      { writer: small, reader: model },
      'sloppy',
    )) {
      expect([name, digest.written.provenance.refused > 0]).toEqual([name, true]);
      expect(postsDue(digest).filter(({ isTold }) => !isTold)).toEqual([]);
      const shown = new Set([...digest.written.linesOf.values()].flat());
      const held = written.lines.filter((line) => shown.has(line));
      expect(held.filter((line) => verdicts.get(line) !== 'supported')).toEqual([]);
    }
  }, 120_000);

  test('there are for every prompt; a prompt that changed has none', () => {
    expect([...model.missing, ...small.missing].map(({ input }) => input.slice(0, 200))).toEqual([]);
  });
});

describe('a model', () => {
  let fake: FakeModel;
  beforeEach(async () => {
    fake = await startFakeModel(truthful);
  });
  afterEach(() => fake.close());
  const connect = () =>
    createOpenAiModel({
      apiKey: null,
      baseUrl: fake.url,
      model: 'fake',
      clock: { now: Date.now },
      log: silentLog,
    });

  test('that knows the answers passes the exam in every language', async () => {
    expect(missed(await Array.fromAsync(measureExam(connect())))).toEqual([]);
  });

  test('whose tokens are spent gets no marks for what it was not asked, and costs no more than both may', async () => {
    let spent = 0;
    const model = connect();
    const counting: LanguageModel = {
      name: 'fake',
      async complete(request) {
        const completion = await model.complete(request);
        spent += completion.tokensIn + completion.tokensOut;
        return completion;
      },
    };
    const capped = createCap(30_000);
    const exam = await untilSpent(measureExam(capped(counting)));
    expect(exam.isWhole).toBe(false);
    expect(exam.measured.length).toBeGreaterThan(1);
    expect(missed(exam.measured)).toEqual([]);
    const reader = capped(counting);
    expect(await untilSpent(measureVerification({ reader }))).toEqual({ measured: [], isWhole: false });
    expect(spent).toBeLessThanOrEqual(30_000);
  });

  test('that believes everything shows false lines', async () => {
    fake.play(
      inTask('check', (request) => ({
        content: { nonce: request.nonce, verdicts: verdictsOn(request, () => 'supported') },
      })),
    );
    const figures = await Array.fromAsync(measureVerification({ reader: connect() }));
    expect(missed(figures).join()).toContain('false lines shown, en');
  }, 120_000);
});
