import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createOpenAiModel } from '#src/adapters/openai/openai-model.ts';
import { silentLog } from '#src/log.ts';
import { type FakeModel, startFakeModel, truthful } from '../doubles/fake-model.ts';
import { inTask, verdictsOn } from '../doubles/fake-model-answers.ts';
import { type Figure, holds } from './figure.ts';
import { digestsMade, measureClaims, measureDigests, measureExam, measureVerification } from './model.ts';
import { playWindow } from './recorded/play-window.ts';
import { createRecordedModel } from './recorded/recorded-model.ts';
import { readWindow } from './recorded/windows.ts';

describe('recorded answers', () => {
  const model = createRecordedModel('honest');
  const models = { writer: model, reader: model };
  const shown = ({ value, of, wrong }: Figure) =>
    `${value.toFixed(3)} of ${of}; wrong: ${wrong.slice(0, 8).join(' | ')}`;

  test('keep every gate', async () => {
    const figures = [
      await measureClaims(models),
      ...(await measureVerification(models)),
      ...(await measureDigests(models)),
    ];
    expect(
      figures.filter((figure) => !holds(figure)).map((figure) => `${figure.name}: ${shown(figure)}`),
    ).toEqual([]);
  }, 90_000);

  test('there are for every prompt; a prompt that changed has none', () => {
    expect(model.missing.map(({ input }) => input.slice(0, 200))).toEqual([]);
  });

  test('of a sloppy writer lose their faults to rules and reader, and every story is told all the same', async () => {
    const writer = createRecordedModel('sloppy');
    for (const [language, reader] of digestsMade) {
      const window = readWindow(language);
      const played = await playWindow(window, reader, window.claims.sloppy, { writer, reader: model });
      expect(played.held.refused).toBeGreaterThan(0);
      for (const { story } of played.told.filter(({ claims }) => claims.length > 0))
        expect(played.held.linesOf.get(story.id) ?? story.lines).not.toEqual([]);
    }
    expect([...writer.missing, ...model.missing].map(({ input }) => input.slice(0, 200))).toEqual([]);
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
    expect((await measureExam(connect())).filter((figure) => !holds(figure))).toEqual([]);
  });

  test('that believes everything shows false lines', async () => {
    fake.play(
      inTask('check', (request) => ({
        content: { nonce: request.nonce, verdicts: verdictsOn(request, () => 'supported') },
      })),
    );
    const figures = await measureVerification({ reader: connect() });
    expect(figures.filter((figure) => !holds(figure)).map(({ name }) => name)).toContain(
      'false lines shown, en',
    );
  });
});
