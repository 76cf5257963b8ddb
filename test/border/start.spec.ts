import { chmodSync, writeFileSync } from 'node:fs';
import { test as base, describe, expect } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { type FakePreview, startFakePreview } from '../doubles/fake-preview.ts';
import { type FakeTelegram, startFakeTelegram } from '../doubles/fake-telegram.ts';
import { alertsOf, texts, urlsOf } from '../story/reader.ts';
import { begin, type Env, folder, type Living, run } from './process.ts';

interface World {
  readonly telegram: FakeTelegram;
  readonly preview: FakePreview;
  readonly place: ReturnType<typeof folder>;
  readonly env: Env;
  /** Begins an instance that ends with the test at the latest. */
  launch(more?: Env): Living;
  start(more?: Env): Promise<Living>;
}

/** A world of its own per test, so that they can wait side by side. */
const test = base.extend<{ world: World }>({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the pattern
  world: async ({}, use) => {
    const telegram = await startFakeTelegram();
    const preview = await startFakePreview({
      channels: [{ name: 'NorlandMFA', title: 'Norland MFA', posts: [{ text: 'An old storm.' }] }],
    });
    const place = folder();
    const env = {
      BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.root,
      PREVIEW_ROOT: preview.root,
      CHANNELS: 'NorlandMFA',
      POLL_SECONDS: '1',
      STORE_URL: `sqlite://${place.at('data/bot.db')}`,
      ADMIN_IDS: '1000001',
    };
    const all: Living[] = [];
    const launch = (more: Env = {}): Living => {
      const living = begin(['start'], { ...env, ...more });
      all.push(living);
      return living;
    };
    const start = async (more: Env = {}): Promise<Living> => {
      const living = launch(more);
      await living.says('"started"');
      return living;
    };
    await use({ telegram, preview, place, env, launch, start });
    for (const living of all) living.child.kill('SIGKILL');
    await Promise.all(all.map((living) => living.ended));
    await telegram.stop();
    await preview.close();
    place.remove();
  },
});

async function stop(living: Living): Promise<number> {
  const began = performance.now();
  living.child.kill('SIGTERM');
  const { code } = await living.ended;
  expect(code).toBe(0);
  return performance.now() - began;
}

describe('start, with nothing else going on', () => {
  test('alerts within one interval and two seconds of publication', async ({
    world: { telegram, preview, start },
  }) => {
    await start();
    const ann = telegram.user({ name: 'Ann' });
    await ann.asks('/subscribe');
    await ann.asks('/alert storm');
    for (let n = 0; n < 3; n += 1) {
      const published = Date.now();
      const before = alertsOf(ann).length;
      preview.publish('NorlandMFA', { text: `A storm, number ${n}.` });
      await telegram.until(() => alertsOf(ann).length > before);
      expect(Date.now() - published).toBeLessThan(3000);
    }
  });

  test('ends on SIGTERM within five seconds, and is quick when nothing is under way', async ({
    world: { telegram, start },
  }) => {
    const living = await start();
    await telegram.until(() => telegram.isPolled);
    expect(await stop(living)).toBeLessThan(2000);
  });

  test('ends within five seconds though Telegram, t.me and the model hang, and loses nothing', async ({
    world: { telegram, preview, start },
  }) => {
    const living = await start();
    const ann = telegram.user({ name: 'Ann' });
    await ann.asks('/subscribe');
    await ann.asks('/alert storm');
    telegram.breaks({ method: 'sendMessage', how: 'hang', times: 100 });
    preview.publish('NorlandMFA', { text: 'A storm is coming.' });
    await telegram.until(() => telegram.count('sendMessage') >= 3);
    await ann.says('/help');
    await telegram.until(() => telegram.pendingUpdates === 0);
    preview.fail({ hang: true });
    await telegram.until(() => preview.requests.length > 3);
    expect(await stop(living)).toBeLessThan(5000);
    telegram.heals();
    preview.calm();
    await start();
    await telegram.until(() => alertsOf(ann).length === 1);
    await telegram.until(() => texts(ann).some((text) => text.startsWith('What I do')));
  });
});

describe.concurrent('start', () => {
  test('says how to become admin, however little is logged', async ({ world: { launch } }) => {
    const living = launch({ ADMIN_IDS: '', LOG_LEVEL: 'error' });
    await living.says(/\?start=admin-/);
    expect(living.err().trim().split('\n')).toHaveLength(1);
  });

  test('names every mistake of the settings at once, with its cure', async () => {
    const { code, out, err } = await run(['start'], {
      CHANNELS: 'not a channel',
      POLL_SECONDS: 'often',
      DEFAULT_TIME_ZONE: 'Nowhere/Else',
      DIGEST_TIME: '25:00',
      ADMIN_IDS: 'me',
      WEBHOOK_URL: 'https://bot.example/hook',
    });
    expect([code, out]).toEqual([1, '']);
    const names = err
      .trim()
      .split('\n')
      .map((line) => line.split(':')[0]);
    expect(names.sort()).toEqual(
      [
        'ADMIN_IDS',
        'BOT_TOKEN',
        'CHANNELS',
        'DEFAULT_TIME_ZONE',
        'DIGEST_TIME',
        'POLL_SECONDS',
        'WEBHOOK_SECRET',
      ].sort(),
    );
  });

  test('killed at any moment, every command is answered, and every post alerted', async ({
    world: { telegram, preview, start },
  }) => {
    let living = await start();
    const people = Array.from({ length: 4 }, (_, n) => telegram.user({ name: `Reader ${n}` }));
    for (const person of people) {
      await person.asks('/subscribe');
      await person.asks('/alert storm');
    }
    const ids: number[] = [];
    const kills = 4;
    for (let life = 0; life < kills; life += 1) {
      for (const person of people) await person.says(`/try storm ${'x'.repeat(life)}`);
      ids.push(preview.publish('NorlandMFA', { text: `A storm, number ${life}, of its own kind.` }));
      await new Promise((go) => setTimeout(go, Math.random() * 900));
      living.child.kill('SIGKILL');
      await living.ended;
      living = await start();
    }
    const linked = (person: (typeof people)[number]) => new Set(alertsOf(person).flatMap(urlsOf));
    const answers = (person: (typeof people)[number]) =>
      texts(person).filter((text) => text.startsWith('Looks for'));
    await telegram.until(
      () => people.every((person) => linked(person).size === ids.length && answers(person).length >= kills),
      { withinMs: 60_000 },
    );
    await telegram.settles();
    for (const person of people) {
      // a life can repeat what was in flight when it ended, and no more than that
      expect(answers(person).length).toBeLessThanOrEqual(2 * kills);
      expect(alertsOf(person).length).toBeLessThanOrEqual(2 * kills);
    }
    const repeats = people.reduce((sum, person) => sum + answers(person).length + alertsOf(person).length, 0);
    expect(repeats).toBeLessThanOrEqual(2 * kills * people.length + 2 * kills);
    await stop(living);
  }, 180_000);

  test('a second instance on the same store stands by and takes over', async ({
    world: { telegram, start, launch },
  }) => {
    const first = await start();
    const second = launch();
    await second.says('another instance holds this store');
    expect(second.err()).not.toContain('"started"');
    first.child.kill('SIGKILL');
    await second.says('"started"');
    const ann = telegram.user({ name: 'Ann' });
    await ann.says('/help');
    // on Sundays an admin is also told what the channels had said
    await telegram.until(() => texts(ann).some((text) => text.includes('What I do')));
    expect(await stop(second)).toBeLessThan(5000);
  });

  test('a stand-by ends on SIGTERM, too', async ({ world: { start, launch } }) => {
    await start();
    const second = launch();
    await second.says('another instance holds this store');
    expect(await stop(second)).toBeLessThan(2000);
  });

  test('a second poller of the same token is said once', async ({ world: { telegram, start } }) => {
    const living = await start();
    await telegram.until(() => telegram.isPolled);
    telegram.breaks({
      method: 'getUpdates',
      times: 3,
      how: { code: 409, description: 'Conflict: terminated by other getUpdates request' },
    });
    await telegram.user().says('/help');
    await living.says('another instance takes the updates of this token');
    expect(living.err().split('another instance takes the updates').length).toBe(2);
    expect(await stop(living)).toBeLessThan(5000);
  });

  test('a token that Telegram refuses ends it with one line', async ({ world: { launch } }) => {
    const living = launch({ BOT_TOKEN: '123456:refused-token' });
    const { code, err } = await living.ended;
    expect(code).toBe(1);
    expect(err.trim().split('\n').at(-1)).toMatch(/^Telegram refuses the token/);
  });

  describe('with a store that cannot be used says so in one line:', () => {
    const lastLine = (err: string) => err.trim().split('\n').at(-1) ?? '';

    test('a file that is none of its own', async ({ world: { place, env } }) => {
      writeFileSync(place.at('bot.db'), 'no database at all, but long enough to be looked at'.repeat(100));
      const { code, err } = await run(['start'], { ...env, STORE_URL: `sqlite://${place.at('bot.db')}` });
      expect([code, err.trim().split('\n')]).toEqual([1, [expect.stringContaining('cannot be opened')]]);
    });

    test('a newer version', async ({ world: { place, env } }) => {
      const newer = openSqlite(place.at('bot.db'));
      await newer.namespace('records-version').set('now', '{"value":4000}');
      await newer.close();
      const { code, err } = await run(['start'], { ...env, STORE_URL: `sqlite://${place.at('bot.db')}` });
      expect(code).toBe(1);
      expect(lastLine(err)).toContain('A newer Dragoman wrote this store');
    });

    test.skipIf(process.getuid?.() === 0)(
      'a folder nobody may write to',
      async ({ world: { place, env } }) => {
        chmodSync(place.path, 0o500);
        const { code, err } = await run(['start'], env);
        chmodSync(place.path, 0o700);
        expect(code).toBe(1);
        expect(lastLine(err)).toContain('STORE_URL');
      },
    );

    test('a path through a file', async ({ world: { place, env } }) => {
      writeFileSync(place.at('file'), '');
      const { code, err } = await run(['start'], {
        ...env,
        STORE_URL: `sqlite://${place.at('file/bot.db')}`,
      });
      expect(code).toBe(1);
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(lastLine(err)).toContain('STORE_URL');
    });
  });
});
