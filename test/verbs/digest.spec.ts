import { writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { languages } from '#src/languages/index.ts';
import { openStorage } from '#src/app/open-storage.ts';
import { folder } from '../border/process.ts';
import { type FakePreview, startFakePreview } from '../doubles/fake-preview.ts';
import { startFakeModel } from '../doubles/fake-model.ts';
import { asFakeChannel } from '../fixtures/norland/pages.ts';
import { sampleAt } from '../fixtures/norland/sample-at.ts';
import { tgstatPage } from '../fixtures/tgstat-page.ts';
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

describe('digest', () => {
  test('of a channel is the last day, with ledger', async () => {
    const { code, out } = await runVerb(['digest', '@NorlandMFA'], env);
    expect(code).toBe(0);
    expect(out).toMatch(/^🗂 Norland MFA/);
    expect(out).toMatch(/\d+ posts: .*\d+ skipped/);
  });

  test('counts as skipped what could not be read, on a page and in a file, and names it', async () => {
    const posts = [
      { text: 'The minister opened talks with Estmark in Kirova.' },
      { text: 'No date.', date: 'unknown' },
      { text: 'The embassy in Montclair received 40 lorries of grain.' },
    ];
    const partly = await startFakePreview({ channels: [{ name: 'Partly', title: 'Partly', posts }] });
    const page = await (await fetch(`${partly.root}/s/Partly`)).text();
    writeFileSync(files.at('page.html'), page);
    for (const source of ['@Partly', files.at('page.html')]) {
      const { out, err } = await runVerb(['digest', source, 'all'], { PREVIEW_ROOT: partly.root });
      expect(out).toContain('3 posts: 2 summarised, 1 skipped');
      expect(err).toContain('Partly/2 has no date\n');
    }
    await partly.close();
  });

  test('of a file without posts bears the name of its channel', async () => {
    writeFileSync(
      files.at('result.json'),
      JSON.stringify({ name: 'Estmark', type: 'public_channel', messages: [] }),
    );
    const { code, out } = await runVerb(['digest', files.at('result.json'), 'ALL'], {});
    expect([code, out.split('\n')[0]]).toEqual([0, '🗂 Estmark: no posts.']);
  });

  test('takes a window, a topic and a language', async () => {
    const { code, out } = await runVerb(
      ['digest', 't.me/NorlandMFA', '7d', '--topic', 'security', '--language', 'ru', '--json'],
      env,
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ topic: 'security', language: 'ru' });
  });

  test('about a topic that nobody knows is wrong usage, about a hashtag without posts an empty one', async () => {
    const { code, out, err } = await runVerb(['digest', '@NorlandMFA', '7d', '--topic', 'Nope'], env);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe('There is no topic "Nope", and no post bears it as a hashtag.\n');
    expect((await runVerb(['digest', '@NorlandMFA', '7d', '--topic', '#Nope'], env)).code).toBe(0);
  });

  test('of a window in a file whose posts have no dates is wrong usage', async () => {
    const file = files.at('page.txt');
    writeFileSync(file, tgstatPage);
    const { code, out, err } = await runVerb(['digest', file, 'today'], env);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      'Posts of this source have no dates, so that nobody knows which are of a window. Use: all\n',
    );
    expect((await runVerb(['digest', file, 'all'], env)).code).toBe(0);
  });

  test('of posts without a date names what they say of weekdays, in six languages', async () => {
    const said = [
      'Visas are issued on Tuesday.',
      'Переговоры возобновятся в понедельник.',
      'Las conversaciones se reanudarán el lunes.',
      'Die Gespräche werden am Montag fortgesetzt.',
      'Les pourparlers reprendront lundi.',
      'تستأنف المحادثات يوم الاثنين.',
    ];
    const file = files.at('dateless.json');
    const messages = said.map((text, at) => ({ id: at + 1, type: 'message', text }));
    writeFileSync(file, JSON.stringify({ name: 'N', type: 'public_channel', id: 1, messages }));
    const { code, out } = await runVerb(['digest', file, 'all'], env);
    expect([code, said.filter((each) => !out.includes(each.replace('.', '')))]).toEqual([0, []]);
  });

  test('of a window leaves out the one post of a file that has no date, and says so', async () => {
    const file = files.at('result.json');
    const message = (id: number, date: object) => ({
      id,
      type: 'message',
      text: `Talks ${id} were held.`,
      ...date,
    });
    const messages = [
      message(1, { date_unixtime: String(Date.parse('2026-08-29T10:00Z') / 1000) }),
      message(2, { date_unixtime: String(Date.parse('2026-08-30T10:00Z') / 1000) }),
      message(3, {}),
    ];
    writeFileSync(file, JSON.stringify({ name: 'Norland MFA', type: 'public_channel', id: 1, messages }));
    const { code, out, err } = await runVerb(['digest', file, '2026-08-29', '--json'], env);
    expect([code, JSON.parse(out).posts]).toEqual([0, 1]);
    expect(linesOf(err).at(-1)).toBe('Left out, because they have no date: 1 of 3 posts.');
    const window = { from: '2026-08-29T00:00:00Z', to: '2026-08-30T00:00:00Z' };
    expect(JSON.parse(out).window).toEqual(window);
  });

  test.each(['zz', 'pt-BR', 'english', ''])('in the language "%s" is wrong usage', async (language) => {
    const { code, out, err } = await runVerb(['digest', '@NorlandMFA', `--language=${language}`], env);
    expect([code, out]).toEqual([2, '']);
    const known = languages.map(({ code }) => code).toSorted();
    expect(err).toBe(`There is no language "${language}" here. There are: ${known.join(', ')}.\n`);
  });

  test('of a period that nobody knows names an example for this command line', async () => {
    const { code, err } = await runVerb(['digest', '@NorlandMFA', 'fortnight'], env);
    expect(code).toBe(2);
    expect(err).toMatch(/“fortnight”.* npm run -s digest -- @NorlandMFA \S+\n$/);
  });

  test.each([
    ['en-GB', 'en'],
    ['DE_at', 'de'],
  ])('in %s is in its language', async (language, known) => {
    const { out } = await runVerb(['digest', '@NorlandMFA', '--language', language, '--json'], env);
    expect(JSON.parse(out).language).toBe(known);
  });

  test('of all of a channel reads it back to its first post', async () => {
    const posts = Array.from({ length: 50 }, (_, index) => ({ text: `Talks of day ${index} were held.` }));
    const long = await startFakePreview({ channels: [{ name: 'Long', title: 'Long', posts }] });
    const { out } = await runVerb(['digest', '@Long', 'all', '--json'], { PREVIEW_ROOT: long.root });
    await long.close();
    expect(JSON.parse(out).posts).toBe(50);
  });

  test('of a file is all of it', async () => {
    writeFileSync(files.at('page.html'), await (await fetch(`${preview.root}/s/NorlandMFA`)).text());
    const { code, out } = await runVerb(['digest', files.at('page.html'), '--json'], env);
    const { window, dispositions } = JSON.parse(out);
    const dates = dispositions.map(({ date }: { date: string }) => date).toSorted();
    expect([code, window.from]).toEqual([0, dates[0]]);
    expect(Date.parse(window.to) - Date.parse(dates.at(-1))).toBe(1000);
  });

  test('with a model examines it once: the bot’s store keeps the result', async () => {
    const model = await startFakeModel();
    const storeUrl = `sqlite://${files.at('bot.sqlite')}`;
    const withModel = { ...env, OPENAI_BASE_URL: model.url, STORE_URL: storeUrl };
    const exams = () =>
      model.requests.filter(({ task, prompt }) => task === 'check' && prompt.includes('Keller')).length;
    expect((await runVerb(['digest', '@NorlandMFA'], withModel)).out).toContain(
      '20 of 20 false lines caught',
    );
    const once = exams();
    expect((await runVerb(['digest', '@NorlandMFA'], withModel)).err).toBe('');
    expect(exams()).toBe(once);

    const inUse = await openStorage(storeUrl);
    await inUse.lock.tryAcquire();
    const { code, err } = await runVerb(['digest', '@NorlandMFA'], withModel);
    expect([code, err]).toEqual([0, expect.stringContaining('The bot is running')]);
    expect(exams()).toBeGreaterThan(once);
    await inUse.lock.release();
    await inUse.close();
    await model.close();
  });
});
