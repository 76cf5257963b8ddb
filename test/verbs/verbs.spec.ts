import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FakePreview, startFakePreview } from '../doubles/fake-preview.ts';
import { StoreFailed, UnreadableFile } from '#src/errors.ts';
import type { Verb } from '#src/verbs/cli/verb.ts';
import { folder } from '../border/process.ts';
import { asFakeChannel } from '../fixtures/norland/pages.ts';
import { sampleAt } from '../fixtures/norland/sample-at.ts';

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

/** A verb as main.ts calls it. */
async function run([name = '', ...args]: readonly string[], given = env) {
  const { verb } = (await import(`#src/verbs/${name}.ts`)) as { verb: Verb };
  let [out, err] = ['', ''];
  const terminal = {
    env: given,
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
  };
  try {
    return { code: await verb(args, terminal as never), out, err };
  } catch (thrown) {
    // forgives what main.ts says in one line
    if (!(thrown instanceof UnreadableFile || thrown instanceof StoreFailed)) throw thrown;
    return { code: 1, out, err: `${err}${thrown.message}\n` };
  }
}

describe('wrong usage ends with 2 and says how:', () => {
  test.each([
    [['read']],
    [['read', 'a', 'b']],
    [['read', '@NorlandMFA', '--yaml']],
    [['digest']],
    [['digest', '@NorlandMFA', '24h', 'more']],
    [['digest', '@NorlandMFA', 'soon']],
    [['digest', '@NorlandMFA', '--topic', 'no such!']],
    [['digest', '@NorlandMFA', '--language', 'klingon']],
    [['match', 'word']],
    [['export']],
    [['import', 'a', 'b']],
    [['start', 'now']],
    [['doctor', 'who']],
  ])('%j', async (args) => {
    const { code, out, err } = await run(args, env);
    expect([code, out]).toEqual([2, '']);
    expect(linesOf(err)).toHaveLength(1);
  });
});

describe('read', () => {
  test.each(['@NorlandMFA', 'NorlandMFA', 't.me/NorlandMFA', 'https://t.me/s/norlandmfa'])(
    '%s is the channel',
    async (source) => {
      const { code, out, err } = await run(['read', source, '--json'], env);
      expect([code, err]).toEqual([0, '']);
      const posts = linesOf(out).map((line) => JSON.parse(line));
      expect(posts.length).toBeGreaterThan(10);
      expect(posts.every((post) => post.channel === 'NorlandMFA' && post.id > 0)).toBe(true);
    },
  );

  test('a link to a post is that post', async () => {
    const [first] = linesOf((await run(['read', '@NorlandMFA', '--json'], env)).out).map((line) =>
      JSON.parse(line),
    );
    const { code, out } = await run(['read', first.url, '--json'], env);
    expect([code, linesOf(out).map((line) => JSON.parse(line).id)]).toEqual([0, [first.id]]);
  });

  test.each([
    '@NobodyHasThisName',
    'https://example.com/x',
    './no-such-file.html',
    't.me/NorlandMFA/99999999',
  ])('%s is answered with one line and 1', async (source) => {
    const { code, out, err } = await run(['read', source], env);
    expect([code, out]).toEqual([1, '']);
    expect(linesOf(err)).toHaveLength(1);
  });

  test('a host that is not there costs one line', async () => {
    const { code, err } = await run(['read', '@NorlandMFA'], { PREVIEW_ROOT: 'http://127.0.0.1:9' });
    expect(code).toBe(1);
    expect(linesOf(err).filter((line) => !line.startsWith('{'))).toHaveLength(1);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test('a saved page is read as the page is', async () => {
    const html = await (await fetch(`${preview.root}/s/NorlandMFA`)).text();
    writeFileSync(place.at('page.html'), html);
    const { code, out } = await run(['read', place.at('page.html'), '--json'], env);
    const live = await run(['read', '@NorlandMFA', '--json'], env);
    expect(code).toBe(0);
    expect(linesOf(out).map((line) => JSON.parse(line).id)).toEqual(
      linesOf(live.out).map((line) => JSON.parse(line).id),
    );
  });

  test('a page cut in the middle gives what is whole', async () => {
    const html = await (await fetch(`${preview.root}/s/NorlandMFA`)).text();
    writeFileSync(place.at('page.html'), html.slice(0, html.length / 2));
    const { code, out } = await run(['read', place.at('page.html'), '--json'], env);
    expect(code).toBe(0);
    expect(linesOf(out).length).toBeGreaterThan(3);
  });

  test.each([
    ['an empty file', Buffer.alloc(0)],
    ['a binary file', Buffer.from(Array.from({ length: 100_000 }, (_, n) => (n * 7919) % 256))],
    ['a cut export', Buffer.from('{"name":"x","type":"public_channel","id":1,"messages":[{"id":1,')],
    ['JSON of another kind', Buffer.from('[1,2,3]')],
    ['a text of no known kind', Buffer.from('just some words\n'.repeat(50))],
  ])('%s gets one line and 1', async (_, bytes) => {
    writeFileSync(place.at('file'), bytes);
    const { code, out, err } = await run(['read', place.at('file')], env);
    expect([code, out]).toEqual([1, '']);
    expect(linesOf(err)).toHaveLength(1);
  });

  test('a folder that is no export is told which one to make', async () => {
    const { code, err } = await run(['read', place.path], env);
    expect([code, err]).toEqual([1, expect.stringMatching(/^.+ is a folder without a result\.json\. .+\n$/)]);
  });
});

describe('digest', () => {
  test('of a channel is the last day, with ledger', async () => {
    const { code, out } = await run(['digest', '@NorlandMFA'], env);
    expect(code).toBe(0);
    expect(out).toMatch(/^🗂 Norland MFA/);
    expect(out).toMatch(/\d+ posts: .*\d+ skipped/);
  });

  test('takes a window, a topic and a language', async () => {
    const { code, out } = await run(
      ['digest', 't.me/NorlandMFA', '7d', '--topic', 'security', '--language', 'ru', '--json'],
      env,
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ topic: 'security', language: 'ru' });
  });

  test('of a file is all of it', async () => {
    writeFileSync(place.at('page.html'), await (await fetch(`${preview.root}/s/NorlandMFA`)).text());
    const { code, out } = await run(['digest', place.at('page.html'), '--json'], env);
    expect([code, JSON.parse(out).window]).toEqual([0, null]);
  });
});

describe('doctor', () => {
  test('names each thing that is wrong, one line each, and ends with 1', async () => {
    writeFileSync(place.at('bot.db'), 'this is no database but a text'.repeat(200));
    const { code, out, err } = await run(['doctor'], {
      BOT_TOKEN: '1:wrong',
      TELEGRAM_API_ROOT: 'http://127.0.0.1:9',
      PREVIEW_ROOT: 'http://127.0.0.1:9',
      CHANNELS: 'NorlandMFA',
      OPENAI_BASE_URL: 'http://127.0.0.1:9/v1',
      STORE_URL: `sqlite://${place.at('bot.db')}`,
    });
    expect([code, err]).toEqual([1, '']);
    expect(linesOf(out).map((line) => line.slice(0, 3))).toEqual(['✗ t', '✗ c', '✗ s', '✗ m', '✓ c', '✓ t']);
  });
});

describe('export and import', () => {
  test.each([
    ['no such file', null],
    ['not an export', 'something else\n'],
    ['an empty file', ''],
  ])('%s gets one line and 1', async (_, content) => {
    if (content !== null) writeFileSync(place.at('state.jsonl'), content);
    const { code, err } = await run(['import', place.at('state.jsonl')], {
      STORE_URL: `sqlite://${place.at('b.db')}`,
    });
    expect([code, linesOf(err).length]).toEqual([1, 1]);
  });

  test('a record that holds a line separator of its own comes back whole', async () => {
    const stored = JSON.stringify({ value: { text: 'one\u2028two' } });
    const head = JSON.stringify({ dragoman: 1, exportedAt: '2026-01-31T00:00:00Z' });
    const record = JSON.stringify({ shelf: 'chats', key: '1', stored });
    writeFileSync(place.at('state.jsonl'), `${head}\n${record}\n`);
    const store = { STORE_URL: `sqlite://${place.at('b.db')}` };
    expect((await run(['import', place.at('state.jsonl')], store)).code).toBe(0);
    expect((await run(['export', place.at('again.jsonl')], store)).code).toBe(0);
    expect(readFileSync(place.at('again.jsonl'), 'utf8')).toContain(record);
  });

  test('a file that cannot be written gets one line and 1', async () => {
    const { code, err } = await run(['export', place.at('no/such/folder/x')], {
      STORE_URL: `sqlite://${place.at('a.db')}`,
    });
    expect([code, linesOf(err).length]).toEqual([1, 1]);
  });
});
