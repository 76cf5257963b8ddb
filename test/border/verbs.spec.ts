import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startFakeModel } from '../doubles/fake-model.ts';
import { type FakePreview, startFakePreview } from '../doubles/fake-preview.ts';
import { startFakeTelegram } from '../doubles/fake-telegram.ts';
import { asFakeChannel } from '../fixtures/norland/pages.ts';
import { sampleAt } from '../fixtures/norland/sample-at.ts';
import { begin, folder, run } from './process.ts';

let preview: FakePreview;
let env: Readonly<Record<string, string>>;
let place: ReturnType<typeof folder>;

beforeAll(async () => {
  preview = await startFakePreview({ channels: sampleAt(Date.now()).map(asFakeChannel) });
  env = { PREVIEW_ROOT: preview.root, CHANNELS: 'NorlandMFA' };
});
afterAll(() => preview.close());
beforeEach(() => {
  place = folder();
});
afterEach(() => place.remove());

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

test('a verb that does not exist ends with 2 and names those that do', async () => {
  for (const args of [[], ['nonsense'], ['toString']]) {
    const { code, out, err } = await run(args, env);
    expect([code, out]).toEqual([2, '']);
    expect(linesOf(err)).toEqual([expect.stringContaining('start, ')]);
  }
});

test.each([['--help'], ['digest', '-h'], ['start', '--help'], ['read', 'a', 'b', '--help']])(
  'help that is asked for is a result: %s %s',
  async (...args) => {
    const { code, out, err } = await run(args, env);
    expect([code, err]).toEqual([0, '']);
    expect(linesOf(out)).toEqual([expect.stringMatching(/^Usage: npm /)]);
  },
);

const olderPosts = expect.stringMatching(/^There are older posts: .+\n$/);

test('results go to stdout, what went wrong to stderr', async () => {
  const good = await run(['read', '@NorlandMFA', '--json'], env);
  const bad = await run(['read', '@NobodyHasThisName'], env);
  expect([good.code, good.err]).toEqual([0, olderPosts]);
  expect(JSON.parse(linesOf(good.out)[0] ?? '').channel).toBe('NorlandMFA');
  expect([bad.code, bad.out, linesOf(bad.err).length]).toEqual([1, '', 1]);
});

test('a post is printed with the promised fields alone', async () => {
  const file = place.at('result.json');
  const poll = { question: 'Peace?', answers: [{ text: 'Now' }, { text: 'Later' }] };
  const message = { id: 1, type: 'message', date_unixtime: '1795176000', text: '', poll };
  writeFileSync(
    file,
    JSON.stringify({ name: 'Norland', type: 'public_channel', id: 1, messages: [message] }),
  );
  const { out } = await run(['read', file, '--json'], env);
  expect(JSON.parse(out).media).toEqual([{ kind: 'poll', title: 'Peace?' }]);
});

test('a reader that goes away is no failure', async () => {
  const reading = begin(['read', '@NorlandMFA', '--json'], env);
  reading.child.stdout?.once('data', () => reading.child.stdout?.destroy());
  const { code, err } = await reading.ended;
  expect([code, err]).toEqual([0, olderPosts]);
});

describe('match', () => {
  test('answers each line, good or bad, with one JSON line', async () => {
    const lines = [
      '{"query": "sanction", "text": "New sanctions", "language": "en"}',
      '{"query": "\\"open", "text": "x"}',
      'no json',
      '[]',
      '{"query": 7, "text": "x"}',
      '{"query": "storm", "text": "calm"}',
      `{"query": "${'('.repeat(10_000)}", "text": "x"}`,
      '',
    ];
    const { code, out } = await run(['match'], env, lines.join('\n'));
    const answers = linesOf(out).map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(answers).toHaveLength(7);
    expect(answers[0]).toEqual({ match: true, hits: ['sanctions'] });
    expect(answers[1]).toMatchObject({ error: expect.any(String), column: 1, fix: expect.any(String) });
    expect(answers.slice(2, 5).every((answer) => typeof answer.error === 'string')).toBe(true);
    expect(answers[5]).toEqual({ match: false, hits: [] });
  });
});

describe('doctor', () => {
  test('finds everything in order', async () => {
    const telegram = await startFakeTelegram();
    const model = await startFakeModel();
    const { code, out } = await run(['doctor'], {
      ...env,
      BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.root,
      OPENAI_BASE_URL: model.url,
      OPENAI_API_KEY: 'key',
      STORE_URL: `sqlite://${place.at('bot.db')}`,
    });
    await model.close();
    await telegram.stop();
    expect(code, out).toBe(0);
    expect(linesOf(out).map((line) => line.slice(0, 5))).toHaveLength(8);
    expect(linesOf(out).every((line) => line.startsWith('✓'))).toBe(true);
  });
});

describe('export and import', () => {
  test('carry the whole state into another store', async () => {
    const [from, to] = [`sqlite://${place.at('a.db')}`, `sqlite://${place.at('b.db')}`];
    const telegram = await startFakeTelegram();
    const bot = begin(['start'], {
      ...env,
      BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.root,
      STORE_URL: from,
    });
    await bot.says('"started"');
    const ann = telegram.user();
    await ann.asks('/subscribe');
    await ann.asks('/alert grain | timber');
    bot.child.kill('SIGTERM');
    await bot.ended;
    await telegram.stop();
    const out = await run(['export', place.at('state.jsonl')], { STORE_URL: from });
    const into = await run(['import', place.at('state.jsonl')], { STORE_URL: to });
    const again = await run(['export', place.at('again.jsonl')], { STORE_URL: to });
    expect([out.code, into.code, again.code]).toEqual([0, 0, 0]);
    const records = (file: string) =>
      linesOf(readFileSync(place.at(file), 'utf8'))
        .slice(1)
        .sort();
    expect(records('state.jsonl')).toEqual(records('again.jsonl'));
    expect(records('state.jsonl').some((line) => line.includes('grain | timber'))).toBe(true);
    const twice = await run(['import', place.at('state.jsonl')], { STORE_URL: to });
    expect([twice.code, linesOf(twice.err)]).toEqual([1, [expect.stringContaining('holds records already')]]);
  });
});

const oldNode = '/usr/bin/node';
test.skipIf(!existsSync(oldNode))('an old Node gets a sentence, not a syntax error', () => {
  const launch = fileURLToPath(new URL('../../src/launch.mjs', import.meta.url));
  const { status, stderr } = spawnSync(oldNode, [launch, 'start'], { encoding: 'utf8', env: {} });
  expect([status, linesOf(stderr)[0]]).toEqual([1, expect.stringMatching(/^Dragoman needs Node 24/)]);
});
