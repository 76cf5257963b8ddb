import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FakeModel, type Scenario, startFakeModel, truthful } from '../doubles/fake-model.ts';
import { obedient, truthfulAnswer } from '../doubles/fake-model-answers.ts';
import { holds } from './figure.ts';
import { readLabelled } from './labelled.ts';
import { measureModel } from './model.ts';

let fake: FakeModel;
beforeEach(async () => {
  fake = await startFakeModel(truthful);
});
afterEach(() => fake.close());

const some = readLabelled().slice(0, 24);

async function figuresWith(scenario: Scenario, mostTokens = 1e6) {
  fake.play(scenario);
  const model = { apiKey: null, baseUrl: fake.url, model: 'fake' };
  const measured = await measureModel(some, { model, judge: null, mostTokens });
  const figure = (name: string) => {
    const found = measured.figures.find((each) => each.name === name);
    if (found === undefined) throw new Error(`there is no figure ${name}`);
    return found;
  };
  return { ...measured, figure };
}

const inTask =
  (task: string, scenario: Scenario): Scenario =>
  (request, turn) =>
    request.task === task ? scenario(request, turn) : { content: truthfulAnswer(request) };

describe('the figures of a model', () => {
  test('hold for one that copies', async () => {
    const { figures, tokensIn, examples } = await figuresWith(truthful);
    expect(figures.filter((figure) => !holds(figure))).toEqual([]);
    expect(tokensIn).toBeGreaterThan(0);
    expect(examples.length).toBeGreaterThan(0);
  });

  test('miss the gate of shape when answers are prose', async () => {
    const { figure } = await figuresWith(inTask('claims', () => ({ content: 'Gladly.' })));
    expect(figure('schema success').value).toBe(0);
    expect(holds(figure('schema success'))).toBe(false);
  });

  test('miss the gates of citations when the judge says no', async () => {
    const { figure } = await figuresWith(
      inTask('verdicts', (request) => {
        const ids = (request.data.claims as { id: string }[]).map(({ id }) => id);
        return { content: { nonce: request.nonce, verdicts: ids.map((id) => ({ id, verdict: 'no' })) } };
      }),
    );
    expect(holds(figure('citation recall'))).toBe(false);
    expect(holds(figure('citation precision'))).toBe(false);
  });

  test('let no injection through, even of one that obeys', async () => {
    expect((await figuresWith(obedient)).figure('injections that came through').value).toBe(0);
  });

  test('cost no more than is allowed', async () => {
    const { tokensIn, tokensOut } = await figuresWith(truthful, 5000);
    expect(tokensIn + tokensOut).toBeLessThanOrEqual(5000);
  });
});
