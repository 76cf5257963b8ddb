import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FakeModel, startFakeModel } from '../../doubles/fake-model.ts';
import type { SummaryPoint } from '#src/digest/summary-point.ts';
import {
  createStoryArranger,
  type PointGroups,
  type StoryArranger,
} from '#src/digest/model/story-arranger.ts';
import { type Setting, settingOver } from './claims-setting.ts';

let model: FakeModel;
let setting: Setting;
let reducer: StoryArranger;
beforeEach(async () => {
  model = await startFakeModel();
  setting = settingOver(model);
  reducer = createStoryArranger(setting.options);
});
afterEach(async () => {
  await model.close();
  await setting.close();
});

const pointOf = (id: number, text: string): SummaryPoint => ({
  post: { channel: 'c', id },
  headline: null,
  text,
  language: 'en',
  by: 'written',
  speaker: null,
  sentences: [0],
});
const grain = pointOf(
  1,
  'Norland and Estmark signed an agreement on grain transit in Port Halden on 12 November.',
);
const fish = pointOf(2, 'The ministry discussed fishing rights with Estmark, but did not agree on quotas.');
const visit = pointOf(3, 'Minister Keller will visit Geneva on 3 December.');
const more = pointOf(4, 'The agreement on grain transit covers 40 ports.');
const groups: PointGroups<SummaryPoint> = [[grain], [fish], [visit], [more]];

const arrange = (of: PointGroups<SummaryPoint> = groups, language = 'en') =>
  reducer.arrange(of, { language, deadline: setting.now + 60_000 });
const answering = (order: unknown) =>
  model.play((request) => ({ content: { nonce: request.nonce, groups: order } }));
const id = (number: number, text: string | null = null) => ({ id: `p${number}`, text });

test('a model orders, groups and shortens', async () => {
  answering([[id(3)], [id(1, 'Norland and Estmark signed an agreement on grain transit.'), id(4)], [id(2)]]);
  const { groups: arranged, fallback } = await arrange();
  expect(fallback).toBeNull();
  expect(arranged).toEqual([
    [visit],
    [{ ...grain, text: 'Norland and Estmark signed an agreement on grain transit.' }, more],
    [fish],
  ]);
});

test('it is shown the points alone, and the language by name', async () => {
  await arrange(groups, 'ru');
  expect(model.requests[0]?.prompt).toContain('in Russian');
  expect(model.requests[0]?.data.claims).toHaveLength(4);
});

test('what it leaves out follows in the order of code', async () => {
  answering([[id(4)]]);
  expect((await arrange()).groups).toEqual([[more], [grain], [fish], [visit]]);
});

describe('a shorter text is refused', () => {
  test.each([
    ['with another number', 'Norland and Estmark signed an agreement on 13 November.'],
    ['with another name', 'Norland and Montclair signed an agreement on grain transit.'],
    ['with a link', 'Norland and Estmark signed an agreement: t.me/evil'],
    ['with a "not"', 'Norland and Estmark did not sign an agreement.'],
    ['that is longer', `${grain.text} ${grain.text}`],
    ['of other words', 'Farmers rejoice.'],
  ])('%s', async (_, text) => {
    answering([[id(1, text)], [id(2)], [id(3)], [id(4)]]);
    expect(await arrange()).toEqual({ groups, fallback: null });
  });

  test('without the "not"', async () => {
    answering([[id(2, 'The ministry did agree on quotas.')], [id(1)], [id(3)], [id(4)]]);
    expect((await arrange()).groups[0]).toEqual([fish]);
  });
});

describe('the order of code stands', () => {
  test.each([
    ['for an id twice', [[id(1)], [id(1)], [id(2)], [id(3)]]],
    ['for an id of nobody', [[id(1)], [id(9)]]],
    ['for an id that is none', [[{ id: 'x', text: null }]]],
    ['for no order', []],
    ['for another shape', 'p1, p2'],
  ])('%s', async (_, order) => {
    answering(order);
    expect(await arrange()).toEqual({ groups, fallback: 'malformed' });
  });

  test('when the model hangs, refuses, is absent, or has nothing to do', async () => {
    model.play(() => ({ status: 401, body: { error: { message: 'key' } } }));
    expect(await arrange()).toEqual({ groups, fallback: 'stopped' });
    expect(
      await createStoryArranger({ ...setting.options, model: null }).arrange(groups, {
        language: 'en',
        deadline: 0,
      }),
    ).toEqual({ groups, fallback: 'no model' });
    expect(await arrange([[grain]])).toEqual({ groups: [[grain]], fallback: 'short' });
  });
});

test('equal points of many chats share one call, with more than forty the rest stays behind', async () => {
  await Promise.all(Array.from({ length: 50 }, () => arrange()));
  await arrange();
  expect(model.requests).toHaveLength(1);
  const many = Array.from({ length: 60 }, (_, at) => [
    pointOf(at, `The ministry announced ${at + 100} new consular posts.`),
  ]);
  const { groups: arranged, fallback } = await arrange(many);
  expect(fallback).toBeNull();
  expect(arranged).toEqual(many);
  expect(model.requests[1]?.data.claims).toHaveLength(40);
});

test('whatever comes back, every point is there exactly once', async () => {
  const entry = fc.record({
    id: fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5'),
    text: fc.option(fc.constantFrom(grain.text, 'evil', visit.text)),
  });
  let round = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.array(fc.array(entry, { maxLength: 3 }), { maxLength: 4 }), fc.jsonValue()),
      async (order) => {
        answering(order);
        round += 1;
        const own = groups.map((group) =>
          group.map((point) => ({ ...point, post: { channel: `c${round}`, id: point.post.id } })),
        );
        const { groups: arranged } = await arrange(own);
        expect(
          arranged
            .flat()
            .map((point) => point.post.id)
            .sort(),
        ).toEqual([1, 2, 3, 4]);
        expect(JSON.stringify(arranged)).not.toContain('evil');
      },
    ),
    { numRuns: 200 },
  );
}, 30_000);
