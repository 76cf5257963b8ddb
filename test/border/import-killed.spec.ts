/** `import` as a process that is killed half-way, into each store: nobody works with what is there, and it can be done again. */
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openStorage } from '#src/app/open-storage.ts';
import { hasPostgres, hasRedis, postgresSuite, redisSuite, startPostgres, startRedis } from '../servers.ts';
import { begin, type Env, folder, run } from './process.ts';

const count = 30_000;
const records = Array.from({ length: count }, (_, at) =>
  JSON.stringify({ collection: 'things', key: String(at).padStart(6, '0'), stored: `{"value":${at}}` }),
);
const cure = 'Import the file once more: npm run -s import -- FILE';

/** Kills it as soon as anything is there. */
async function killHalfWay(file: string, env: Env): Promise<void> {
  const { child, ended } = begin(['import', file], env);
  const storage = await openStorage(String(env.STORE_URL));
  while (!(await storage.namespaces()).includes('things')) await new Promise((go) => setImmediate(go));
  child.kill('SIGKILL');
  await ended;
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
  await storage.close();
}

const stores = [
  {
    name: 'SQLite',
    has: true,
    open: async (file: string) => ({ url: `sqlite://${file}`, async remove() {} }),
  },
  { name: redisSuite, has: hasRedis, open: () => startRedis() },
  { name: postgresSuite, has: hasPostgres, open: () => startPostgres() },
];

describe.each(stores)('$name', ({ has, open }) => {
  test.skipIf(!has)(
    'half an import is refused by every verb with the cure, and a second one is whole',
    async () => {
      const place = folder();
      const server = await open(place.at('bot.db'));
      const file = place.at('state.jsonl');
      writeFileSync(file, ['{"dragoman":2}', ...records, `{"records":${count}}`, ''].join('\n'));
      const env = {
        STORE_URL: server.url,
        BOT_TOKEN: '7700000001:AAE-token-of-a-bot-that-is-not-there-a',
        TELEGRAM_API_ROOT: 'http://127.0.0.1:9',
        PREVIEW_ROOT: 'http://127.0.0.1:9',
      };
      await killHalfWay(file, env);
      const history = place.at('result.json');
      writeFileSync(history, JSON.stringify({ name: 'MFA', type: 'public_channel', id: 1, messages: [] }));
      for (const args of [['start'], ['export', place.at('half.jsonl')], ['doctor'], ['import', history]]) {
        const { code, out, err } = await run(args, env);
        expect([args[0], code]).toEqual([args[0], 1]);
        expect(out + err).toContain(cure);
      }
      expect((await run(['import', file], env)).err).toContain(`${count} records came from`);
      expect((await run(['export', place.at('whole.jsonl')], env)).code).toBe(0);
      const whole = readFileSync(place.at('whole.jsonl'), 'utf8').trim().split('\n');
      expect(whole.slice(1, -1)).toEqual(records);
      await server.remove();
      place.remove();
    },
    180_000,
  );
});
