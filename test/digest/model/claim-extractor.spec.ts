import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FakeModel, type Reply, type Scenario, startFakeModel } from '../../doubles/fake-model.ts';
import { type ClaimAnswer, changed, copiedClaims, truthfulAnswer } from '../../doubles/fake-model-answers.ts';
import { createOpenAiModel } from '#src/adapters/openai/openai-model.ts';
import type { Rejection } from '#src/digest/grounding/check-claim.ts';
import { hasContact } from '#src/digest/grounding/contacts.ts';
import { areNumbersSupported } from '#src/digest/grounding/numbers.ts';
import { areQuotationsSupported } from '#src/digest/grounding/quotations.ts';
import { createClaimExtractor } from '#src/digest/model/claim-extractor.ts';
import { entryKeyOf } from '#src/digest/analysis/digest-entry.ts';
import { silentLog } from '#src/log.ts';
import { postOf, type Setting, settingOver } from './claims-setting.ts';

const text =
  'Norland and Estmark signed an agreement on grain transit in Port Halden on 12 November. ' +
  'Foreign Minister Anna Keller said the agreement covers 1,250,000 tonnes a year and 40 ports. ' +
  'Minister Keller called the deal "a step towards normal trade" and thanked the United Nations. ' +
  'Ambassador Tomas Brandt will present the text in Geneva on 3 December.';
const post = postOf(text);

let model: FakeModel;
let setting: Setting;
beforeEach(async () => {
  model = await startFakeModel();
  setting = settingOver(model);
});
afterEach(async () => {
  await model.close();
  await setting.close();
});
const answering =
  (claims: unknown): Scenario =>
  (request) => ({ content: { nonce: request.nonce, claims } });

describe('a truthful model', () => {
  test('has all its claims kept, each with its sentence', async () => {
    const { points, fallback, refused, replace } = await setting.outcome(post);
    expect({ fallback, refused, replace }).toEqual({ fallback: null, refused: [], replace: [] });
    expect(points).toHaveLength(3);
    expect(points[0]).toEqual({
      post: { channel: 'NorlandMFA', id: 1 },
      headline: 'Norland and Estmark signed an agreement on',
      text: 'Norland and Estmark signed an agreement on grain transit in Port Halden on 12 November.',
      language: 'en',
      by: 'written',
      speaker: null,
      sentences: [0],
      kind: 'announcement',
    });
  });

  test('sees numbered, marked sentences between the task and the task, and no link target', async () => {
    await setting.outcome(
      postOf(text, { links: ['https://hidden.example/x'], forward: { name: 'Other', url: null } }),
    );
    const [request] = model.requests;
    expect(request?.prompt).not.toContain('hidden.example');
    expect(request?.prompt).not.toContain('Other');
    const sentences = Object.entries(request?.data.sentences as Record<string, string>);
    expect(sentences.map(([name]) => name)).toEqual(['s1', 's2', 's3', 's4']);
    const mark = sentences[0]?.[1].split(' ')[0] ?? '';
    expect(mark).toMatch(/^[A-Z]{6}$/);
    expect(sentences.every(([, marked]) => marked.startsWith(mark) && marked.lastIndexOf(mark) > 0)).toBe(
      true,
    );
    expect(request?.prompt.match(/2 most important things/g)).toHaveLength(2);
    expect(request?.prompt).toContain('in English');
  });

  test('may leave marks and emoji in; they are taken out', async () => {
    model.play(
      changed((claim, request) => {
        const mark = /The letters (\S+) only mark/.exec(request.prompt)?.[1] ?? '';
        return { text: `${mark} ${claim.text} ${mark} 🎉` };
      }),
    );
    const { points } = await setting.outcome(post);
    expect(points[0]?.text).toBe(
      'Norland and Estmark signed an agreement on grain transit in Port Halden on 12 November.',
    );
  });
});

describe('a model that makes things up loses that claim, and its sentence stands in', () => {
  test.each<[string, Rejection, number, Partial<ClaimAnswer>]>([
    [
      'a number',
      'number',
      1,
      { sentences: ['s2'], text: 'Anna Keller said the agreement covers 1,550,000 tonnes a year.' },
    ],
    [
      'another number of the post',
      'number',
      1,
      { sentences: ['s2'], text: 'Anna Keller said the agreement covers 12 tonnes a year.' },
    ],
    [
      'a date',
      'number',
      0,
      { text: 'Norland and Estmark signed an agreement on grain transit on 14 November.' },
    ],
    ['a name', 'name', 0, { text: 'Norland and Montclair signed an agreement on grain transit.' }],
    [
      'a name of the post, swapped',
      'name',
      1,
      { sentences: ['s2'], text: 'Tomas Brandt said the agreement covers 40 ports.' },
    ],
    [
      'a quotation',
      'quotation',
      2,
      { sentences: ['s3'], text: 'Minister Keller called the deal "a triumph of diplomacy".' },
    ],
    [
      'a link',
      'contact',
      0,
      { text: 'Norland and Estmark signed an agreement, see https://t.me/norland/5.' },
    ],
    [
      'the wrong sentence',
      'number',
      3,
      { sentences: ['s4'], text: 'The agreement covers 1,250,000 tonnes a year.' },
    ],
    ['a speaker', 'speaker', 0, { speaker: 'Pavel Orlov' }],
    [
      'other words',
      'content',
      0,
      { text: 'The farmers demand urgent help after terrible floods destroyed harvests.' },
    ],
    ['a "not"', 'polarity', 0, { text: 'Norland and Estmark did not sign an agreement on grain transit.' }],
  ])('%s', async (_, reason, instead, change) => {
    model.play(changed(() => change));
    const { points, refused, replace } = await setting.outcome(postOf(text, { id: 7 }));
    expect(refused).toEqual([reason]);
    const covered = points.some((point) => point.sentences.includes(instead));
    expect(replace).toEqual(covered ? [] : [instead]);
    expect(points.length).toBeGreaterThan(0);
    const [usage] = await setting.options.budget.usage();
    expect(usage?.refused).toEqual({ [reason]: 1 });
  });

  test('a sentence that does not exist', async () => {
    model.play(changed(() => ({ sentences: ['s9'] })));
    expect(await setting.outcome(post)).toMatchObject({ refused: ['evidence'], replace: [] });
    model.play(changed(() => ({ sentences: ['s99'] })));
    expect(await setting.outcome(postOf(text, { id: 2 }))).toMatchObject({ refused: ['shape'] });
  });

  test('the nonce in its text', async () => {
    model.play(changed((claim, request) => ({ text: `${claim.text.slice(0, -1)} ${request.nonce}.` })));
    expect((await setting.outcome(post)).refused).toEqual(['canary']);
  });

  test('another language', async () => {
    model.play(changed(() => ({ text: 'Нордланд и Эстмарк подписали соглашение о транзите зерна.' })));
    expect((await setting.outcome(post)).refused).toEqual(['language']);
  });

  test('everything: the extract takes over', async () => {
    model.play(
      answering([
        {
          sentences: ['s1'],
          kind: 'act',
          speaker: null,
          headline: null,
          text: 'Estmark declared war on 5 states.',
        },
      ]),
    );
    expect(await setting.outcome(post)).toMatchObject({
      points: [],
      fallback: 'all refused',
      replace: [0],
      refused: ['number'],
    });
  });

  test('a headline: the claim stays without it', async () => {
    model.play(changed(() => ({ headline: 'Montclair admits everything' })));
    const { points, refused } = await setting.outcome(post);
    expect(points[0]?.headline).toBeNull();
    expect(refused).toEqual([]);
  });
});

describe('an inserted "not" between others is the known gap', () => {
  const denials = postOf(
    'Norland does not plan to leave the treaty on grain transit. The ministry said nothing about the talks planned in Geneva for next week.',
  );
  const gap = changed(() => ({
    sentences: ['s1', 's2'],
    text: 'The ministry does not plan to leave the talks in Geneva.',
  }));

  test('it passes the checks of code', async () => {
    model.play(gap);
    expect((await setting.outcome(denials)).points.map((point) => point.text)).toContain(
      'The ministry does not plan to leave the talks in Geneva.',
    );
  });

  test('a verifier that says no removes it, partly as well; silence falls back', async () => {
    for (const [id, verdict] of ['no', 'partly'].entries()) {
      model.play((request, turn) =>
        request.task === 'verdicts'
          ? {
              content: {
                nonce: request.nonce,
                verdicts: (request.data.claims as { id: string }[]).map((each) => ({
                  id: each.id,
                  verdict: each.id === 'c1' ? verdict : 'yes',
                })),
              },
            }
          : gap(request, turn),
      );
      const verified = settingOver(model);
      const { model: writer } = verified.options;
      const claims = createClaimExtractor({ ...verified.options, ...(writer && { verifier: writer }) });
      const outcomes = await claims.extractClaims([{ ...denials, id }], {
        deadline: verified.now + 60_000,
        language: () => 'en',
      });
      const outcome = outcomes.get(entryKeyOf({ ...denials, id }));
      expect(outcome?.refused).toEqual(['unsupported']);
      expect(outcome?.points.map((point) => point.text)).toEqual([expect.stringContaining('said nothing')]);
      model.play((request, turn) => (request.task === 'verdicts' ? { content: {} } : gap(request, turn)));
      const later = await claims.extractClaims([{ ...denials, id: 9 }], {
        deadline: verified.now + 60_000,
        language: () => 'en',
      });
      expect(later.get(entryKeyOf({ ...denials, id: 9 }))).toMatchObject({
        points: [],
        fallback: 'unverified',
      });
      await verified.close();
    }
  });
});

describe('malformed answers', () => {
  test.each<[string, (request: { nonce: string }, claims: ClaimAnswer[]) => unknown, number]>([
    [
      'fences',
      (request, claims) => `\`\`\`json\n${JSON.stringify({ nonce: request.nonce, claims })}\n\`\`\``,
      3,
    ],
    [
      'extra keys',
      (request, claims) => ({
        nonce: request.nonce,
        mood: 'good',
        claims: claims.map((each) => ({ ...each, url: 'https://evil.example' })),
      }),
      3,
    ],
    [
      'one claim of the wrong type',
      (request, claims) => ({ nonce: request.nonce, claims: [{ text: 5 }, ...claims] }),
      3,
    ],
  ])('%s are repaired', async (_, content, points) => {
    model.play((request) => ({ content: content(request, copiedClaims(request)) }));
    const outcome = await setting.outcome(post);
    expect(outcome.points).toHaveLength(points);
    expect(JSON.stringify(outcome)).not.toContain('evil.example');
    expect(model.requests).toHaveLength(1);
  });

  test.each<[string, unknown]>([
    ['half JSON', '{"nonce": "x", "claims": [{"sentences": ["s1"'],
    ['prose', 'Here is a summary of the post you gave me.'],
    ['a thought', { thought: 'I should summarise this.' }],
    ['wrong types', { nonce: 1, claims: 'none' }],
    ['a wrong nonce', { nonce: 'ABCDEF', claims: [] }],
    ['null', 'null'],
  ])('%s is asked for once more, then the extract takes over and stays for a while', async (_, content) => {
    model.play((request, turn) => (turn === 1 ? { content } : { content: truthfulAnswer(request) }));
    expect((await setting.outcome(post)).points).toHaveLength(3);
    expect(model.requests).toHaveLength(2);
    model.play(() => ({ content }));
    const other = postOf(text, { id: 2 });
    expect(await setting.outcome(other)).toMatchObject({ points: [], fallback: 'malformed' });
    const calls = model.requests.length;
    expect(await setting.outcome(other)).toMatchObject({ fallback: 'malformed' });
    expect(model.requests).toHaveLength(calls);
  });

  test('a refusal falls back, an empty list too', async () => {
    model.play(() => ({ refusal: 'No.' }));
    expect(await setting.outcome(post)).toMatchObject({ fallback: 'declined', points: [] });
    model.play(answering([]));
    expect(await setting.outcome(postOf(text, { id: 2 }))).toMatchObject({ fallback: 'declined' });
  });
});

describe('cut short', () => {
  test('an answer without end: more room, then halves', async () => {
    model.play((request) => {
      const shown = Object.keys(request.data.sentences as object).length;
      return shown > 3 ? { content: '{"nonce"', finish: 'length' } : { content: truthfulAnswer(request) };
    });
    const long = postOf(
      `${text} ${'The parties also discussed fishing rights in the northern sea at length. '.repeat(8)}`,
    );
    const { points, fallback } = await setting.outcome(long);
    expect(fallback).toBeNull();
    expect(points[0]?.sentences).toEqual([0]);
    expect(
      points.every((point) =>
        point.sentences.every((number) => long.text.includes(point.text) && number < 12),
      ),
    ).toBe(true);
  });

  test('an answer that stays without end falls back, and its tokens are counted', async () => {
    model.play(() => ({
      content: '',
      finish: 'length',
      usage: { prompt_tokens: 700, completion_tokens: 500 },
    }));
    expect(await setting.outcome(post)).toMatchObject({ fallback: 'cut' });
    const [usage] = await setting.options.budget.usage();
    expect(usage).toMatchObject({ tokensIn: 4200, tokensOut: 3000 });
  });

  test('a prompt that the server cut: half as much from then on', async () => {
    const sentence = 'Представители Норландии обсудили поставки зерна и открытие консульств в Хальдене. ';
    const long = postOf(sentence.repeat(120), { channel: 'NorlandRu' });
    model.play((request) => {
      const shown = Object.keys(request.data.sentences as object).length;
      return shown > 40
        ? { content: truthfulAnswer(request), usage: { prompt_tokens: 1024, completion_tokens: 9 } }
        : { content: truthfulAnswer(request) };
    });
    const { points } = await setting.outcome(long, 'ru');
    expect(points.length).toBeGreaterThan(0);
    const sizes = model.requests.map((request) => Object.keys(request.data.sentences as object).length);
    expect(Math.max(...sizes.slice(1))).toBeLessThanOrEqual(80);
    model.requests.length = 0;
    await setting.outcome({ ...long, id: 2 }, 'ru');
    expect(Math.max(...model.requests.map((request) => JSON.stringify(request.data).length))).toBeLessThan(
      12_000,
    );
  });

  test('a connection that breaks in the answer: asked again, then the extract, not for long', async () => {
    let broken = 3;
    model.play((request) => {
      broken -= 1;
      return broken >= 0
        ? { fault: 'reset body', content: truthfulAnswer(request) }
        : { content: truthfulAnswer(request) };
    });
    expect(await setting.outcome(post)).toMatchObject({ fallback: 'unreachable' });
    setting.now += 31_000;
    expect((await setting.outcome(post)).points).toHaveLength(3);
  });
});

describe('an endpoint in trouble', () => {
  test.each<[string, Reply, string]>([
    ['401', { status: 401, body: { error: { message: 'bad key' } } }, 'stopped'],
    ['quota', { status: 429, body: { error: { message: 'quota', code: 'insufficient_quota' } } }, 'stopped'],
    [
      '429 for longer than the digest waits',
      { status: 429, headers: { 'retry-after': '120' }, body: { error: { message: 'slow' } } },
      'stopped',
    ],
    ['503', { status: 503, body: 'busy' }, 'unreachable'],
    ['a page', { body: '<html>' }, 'unreachable'],
  ])('%s: the extract takes over for all posts, after few requests', async (_, reply, fallback) => {
    model.play(() => reply);
    const posts = Array.from({ length: 30 }, (_, id) => postOf(text, { id }));
    const outcomes = await setting.claims.extractClaims(posts, {
      deadline: setting.now + 60_000,
      language: () => 'en',
    });
    expect([...outcomes.values()].map((outcome) => outcome.fallback)).toEqual(posts.map(() => fallback));
    expect(model.requests.length).toBeLessThanOrEqual(12);
  });

  test('one that hangs does not make a digest late', async () => {
    model.play(() => ({ fault: 'hang' }));
    const begun = performance.now();
    const posts = Array.from({ length: 10 }, (_, id) => postOf(text, { id }));
    const outcomes = await setting.claims.extractClaims(posts, {
      deadline: setting.now + 120,
      language: () => 'en',
    });
    expect(performance.now() - begun).toBeLessThan(1120);
    expect(new Set([...outcomes.values()].map((outcome) => outcome.fallback))).toEqual(new Set(['deadline']));
  });

  test('a ladder of refused forms ends in answers', async () => {
    model.play((request) =>
      request.rung === 'plain'
        ? { content: truthfulAnswer(request) }
        : { status: 400, body: { error: { message: `${request.rung} unsupported` } } },
    );
    expect((await setting.outcome(post)).points).toHaveLength(3);
  });
});

describe('asked once', () => {
  test('many chats at the same time and later cost one call per post', async () => {
    const posts = Array.from({ length: 6 }, (_, id) => postOf(text, { id }));
    const ask = () =>
      setting.claims.extractClaims(posts, { deadline: setting.now + 60_000, language: () => 'en' });
    await Promise.all(Array.from({ length: 20 }, ask));
    await ask();
    expect(model.requests).toHaveLength(6);
  });

  test('another text, prompt version or model is another question', async () => {
    await setting.outcome(post);
    await setting.outcome(postOf(`${text} It was raining.`));
    await createClaimExtractor({ ...setting.options, promptVersion: 'other' }).extractClaims([post], {
      deadline: setting.now + 60_000,
      language: () => 'en',
    });
    const writer = createOpenAiModel({
      apiKey: null,
      baseUrl: model.url,
      model: 'larger',
      clock: setting.options.clock,
      log: silentLog,
    });
    await createClaimExtractor({ ...setting.options, model: writer }).extractClaims([post], {
      deadline: setting.now + 60_000,
      language: () => 'en',
    });
    expect(model.requests).toHaveLength(4);
  });

  test('one who has more time than the one who asked first waits on', async () => {
    const gate = Promise.withResolvers<void>();
    model.play(async (request, turn) => {
      if (turn > 1) return { content: truthfulAnswer(request) };
      await gate.promise;
      return { content: truthfulAnswer(request) };
    });
    const ask = (deadline: number) =>
      setting.claims.extractClaims([post], { deadline, language: () => 'en' });
    const hasty = ask(setting.now + 50);
    const patient = ask(setting.now + 60_000);
    expect((await hasty).get(entryKeyOf(post))).toMatchObject({ fallback: 'deadline' });
    expect((await patient).get(entryKeyOf(post))?.points).toHaveLength(3);
    gate.resolve();
  });

  test('progress counts to the end', async () => {
    const posts = Array.from({ length: 5 }, (_, id) => postOf(text, { id }));
    const seen: string[] = [];
    await setting.claims.extractClaims(posts, {
      deadline: setting.now + 60_000,
      language: () => 'en',
      onProgress: (done, total) => seen.push(`${done}/${total}`),
    });
    expect(seen).toEqual(['1/5', '2/5', '3/5', '4/5', '5/5']);
  });
});

test('without a model, without words, with one short sentence: nobody is asked', async () => {
  const none = createClaimExtractor({ ...setting.options, model: null });
  const outcomes = await none.extractClaims([post], { deadline: setting.now + 1, language: () => 'en' });
  expect(outcomes.get(entryKeyOf(post))).toMatchObject({ fallback: 'no model', points: [] });
  expect(await setting.outcome(postOf(''))).toMatchObject({ fallback: 'short' });
  expect(await setting.outcome(postOf('LIVE: briefing by the spokesperson at 15:00.'))).toMatchObject({
    fallback: 'short',
  });
  expect(model.requests).toHaveLength(0);
});

test('whatever JSON a model answers, no point breaks the promises', async () => {
  const word = fc.constantFrom(
    ...text.split(/\s+/),
    'Montclair',
    'https://evil.example',
    '@evil',
    '77',
    '"',
    '"a step"',
    'not',
    '+4915112345678',
  );
  const phrase = fc.array(word, { maxLength: 14 }).map((words) => words.join(' '));
  const name = fc.oneof(fc.constantFrom('s1', 's2', 's3', 's4', 's5', 's80'), fc.string({ maxLength: 4 }));
  const claim = fc.record({
    sentences: fc.array(name, { maxLength: 4 }),
    kind: fc.constantFrom('act', 'position', 'rumour'),
    speaker: fc.option(phrase),
    headline: fc.option(phrase),
    text: fc.oneof(phrase, fc.constantFrom(...text.split(/(?<=\.) /))),
  });
  const claims = fc.oneof(
    fc.array(fc.oneof({ weight: 4, arbitrary: claim }, fc.jsonValue()), { maxLength: 8 }),
    fc.jsonValue(),
  );
  const sentences = text.split(/(?<=\.) /);
  let id = 100;
  let kept = 0;
  await fc.assert(
    fc.asyncProperty(claims, async (wild) => {
      model.play(answering(wild));
      id += 1;
      const { points, fallback, replace } = await setting.outcome(postOf(text, { id }));
      expect(points.length).toBeLessThanOrEqual(5);
      expect(fallback === null).toBe(points.length > 0);
      expect(replace.every((number) => number >= 0 && number < 4)).toBe(true);
      kept += points.length;
      for (const point of points) {
        const evidence = point.sentences.map((number) => sentences[number]).join(' ');
        expect(point.sentences.length).toBeGreaterThan(0);
        for (const words of [point.text, point.headline ?? '', point.speaker ?? '']) {
          expect(hasContact(words)).toBe(false);
          expect(words).not.toMatch(/Montclair|77|evil/);
          expect(words.length).toBeLessThanOrEqual(320);
        }
        expect(areNumbersSupported(point.text, evidence, 'en')).toBe(true);
        expect(areQuotationsSupported(point.text, evidence)).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
  expect(kept).toBeGreaterThan(0);
}, 60_000);
