import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { folder } from '../border/process.ts';
import { type FakePreview, startFakePreview } from '../doubles/fake-preview.ts';
import { asFakeChannel } from '../fixtures/norland/pages.ts';
import { sampleAt } from '../fixtures/norland/sample-at.ts';
import { linesOf, runVerb } from './run-verb.ts';

let preview: FakePreview;
let env: Readonly<Record<string, string>>;
beforeAll(async () => {
  preview = await startFakePreview({ channels: sampleAt(Date.now()).map(asFakeChannel) });
  env = { PREVIEW_ROOT: preview.root, CHANNELS: 'NorlandMFA' };
});
afterAll(() => preview.close());

let files: ReturnType<typeof folder>;
beforeEach(() => {
  files = folder();
});
afterEach(() => files.remove());

const older = 'There are older posts: an export of Telegram Desktop holds all of them.';

describe('read', () => {
  test.each(['@NorlandMFA', 'NorlandMFA', 't.me/NorlandMFA', 'https://t.me/s/norlandmfa'])(
    '%s is the channel',
    async (source) => {
      const { code, out, err } = await runVerb(['read', source, '--json'], env);
      expect([code, linesOf(err)]).toEqual([0, [older]]);
      const posts = linesOf(out).map((line) => JSON.parse(line));
      expect(posts.length).toBeGreaterThan(10);
      expect(posts.every((post) => post.channel === 'NorlandMFA' && post.id > 0)).toBe(true);
    },
  );

  test.each([
    [25, [older]],
    [20, []],
  ])('of a channel of %d posts says what it leaves out, beside the result', async (count, said) => {
    const posts = Array.from({ length: count }, (_, index) => ({ text: `Talks of day ${index} were held.` }));
    const long = await startFakePreview({ channels: [{ name: 'Long', title: 'Long', posts }] });
    const { code, out, err } = await runVerb(['read', '@Long', '--json'], { PREVIEW_ROOT: long.root });
    await long.close();
    expect([code, linesOf(out).length, linesOf(err)]).toEqual([0, 20, said]);
  });

  test('a post of a channel that cannot be read is named', async () => {
    const posts = [
      { text: 'Talks were held.' },
      { text: 'No date.', date: 'unknown' },
      { text: 'They ended.' },
    ];
    const partly = await startFakePreview({ channels: [{ name: 'Partly', title: 'Partly', posts }] });
    const { code, out, err } = await runVerb(['read', '@Partly', '--json'], { PREVIEW_ROOT: partly.root });
    await partly.close();
    expect([code, linesOf(out).length, linesOf(err)]).toEqual([0, 2, ['Partly/2 has no date']]);
  });

  test.each(['t.me/c/123/4', 'https://t.me/c/123/4', 't.me/+AbCdEf', 't.me/joinchat/AbCdEf'])(
    '%s is of a private channel: says how to have its posts, and asks nobody',
    async (source) => {
      const { code, err } = await runVerb(['read', source], { PREVIEW_ROOT: 'http://127.0.0.1:9' });
      expect([code, err]).toEqual([
        1,
        `${source} is of a private channel, which t.me does not show. Export it with Telegram Desktop, as JSON, and give the result.json.\n`,
      ]);
    },
  );

  test('a link to a post is that post', async () => {
    const [first] = linesOf((await runVerb(['read', '@NorlandMFA', '--json'], env)).out).map((line) =>
      JSON.parse(line),
    );
    const { code, out } = await runVerb(['read', first.url, '--json'], env);
    expect([code, linesOf(out).map((line) => JSON.parse(line).id)]).toEqual([0, [first.id]]);
  });

  test.each([
    '@NobodyHasThisName',
    'https://example.com/x',
    './no-such-file.html',
    't.me/NorlandMFA/99999999',
  ])('%s is answered with one line and 1', async (source) => {
    const { code, out, err } = await runVerb(['read', source], env);
    expect([code, out]).toEqual([1, '']);
    expect(linesOf(err)).toHaveLength(1);
  });

  test('a host that is not there costs one line', async () => {
    const { code, err } = await runVerb(['read', '@NorlandMFA'], { PREVIEW_ROOT: 'http://127.0.0.1:9' });
    expect(code).toBe(1);
    expect(linesOf(err).filter((line) => !line.startsWith('{'))).toHaveLength(1);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test.each([404, 200, 503])(
    'a feed that answers with %d and no feed is not said to be of t.me',
    async (status) => {
      const site = createServer((_, response) => response.writeHead(status).end('<html>News</html>'));
      await once(site.listen(0, '127.0.0.1'), 'listening');
      const { port } = site.address() as AddressInfo;
      const { code, err } = await runVerb(['read', `http://127.0.0.1:${port}/feed.xml`], env);
      site.close();
      expect([code, err]).toEqual([1, expect.stringContaining('Open its address in a browser')]);
      expect(err).not.toMatch(/t\.me|Telegram|PREVIEW_ROOT/);
    },
  );

  test('a saved page is read as the page is', async () => {
    const html = await (await fetch(`${preview.root}/s/NorlandMFA`)).text();
    writeFileSync(files.at('page.html'), html);
    const { code, out } = await runVerb(['read', files.at('page.html'), '--json'], env);
    const live = await runVerb(['read', '@NorlandMFA', '--json'], env);
    expect(code).toBe(0);
    expect(linesOf(out).map((line) => JSON.parse(line).id)).toEqual(
      linesOf(live.out).map((line) => JSON.parse(line).id),
    );
  });

  test('words a channel struck out are plain text in JSON and marked for a person', async () => {
    const text = ['On ', { type: 'strikethrough', text: 'Monday' }, ' Tuesday'];
    const messages = [
      { id: 1, type: 'message', date: '2026-01-31T10:00:00', date_unixtime: '1769853600', text },
    ];
    const file = { name: 'Norland', type: 'public_channel', id: 1001234567, messages };
    writeFileSync(files.at('result.json'), JSON.stringify(file));
    const json = await runVerb(['read', files.at('result.json'), '--json'], env);
    expect(JSON.parse(json.out).text).toBe('On Monday Tuesday');
    expect((await runVerb(['read', files.at('result.json')], env)).out).toContain('On ~~Monday~~ Tuesday');
  });

  test('a page cut in the middle gives what is whole', async () => {
    const html = await (await fetch(`${preview.root}/s/NorlandMFA`)).text();
    writeFileSync(files.at('page.html'), html.slice(0, html.length / 2));
    const { code, out } = await runVerb(['read', files.at('page.html'), '--json'], env);
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
    writeFileSync(files.at('file'), bytes);
    const { code, out, err } = await runVerb(['read', files.at('file')], env);
    expect([code, out]).toEqual([1, '']);
    expect(linesOf(err)).toHaveLength(1);
  });

  test('a folder gets one line and 1', async () => {
    const { code, err } = await runVerb(['read', files.path], env);
    expect([code, err]).toEqual([1, expect.stringMatching(/^.+ is a folder\. Give the file in it\.\n$/)]);
  });
});
