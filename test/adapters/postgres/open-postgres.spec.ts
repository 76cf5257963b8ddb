import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openPostgres } from '#src/adapters/postgres/open-postgres.ts';
import { openStorage } from '#src/app/open-storage.ts';
import { contender, killContenders, leaseContract } from '../../contracts/lease.ts';
import { faultOf, serverContract } from '../../contracts/server.ts';
import { collect, storageContract } from '../../contracts/storage.ts';
import { hasPostgres, postgresSuite, type Server, startPostgres } from '../../servers.ts';

async function asAdmin(server: Server, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: server.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
const empty = async (server: Server) => {
  await asAdmin(server, 'DROP TABLE IF EXISTS dragoman, dragoman_meta');
};

describe.skipIf(!hasPostgres)(postgresSuite, { timeout: 120_000 }, () => {
  let server: Server;
  beforeAll(async () => {
    server = await startPostgres();
  }, 120_000);
  afterAll(() => server.remove());
  beforeEach(() => empty(server));

  storageContract('PostgreSQL', () => openPostgres(server.url));
  serverContract('PostgreSQL', startPostgres, empty);
  leaseContract('PostgreSQL', () => server.url);

  describe('the session that holds the lock', () => {
    const endSessions = () =>
      asAdmin(
        server,
        `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND pid <> pg_backend_pid()`,
      );

    test('is made anew when it ends, and takes the lock along', async () => {
      const storage = await openStorage(server.url);
      await storage.lock.tryAcquire();
      await endSessions();
      expect(await storage.lock.isHeld()).toBe(true);
      expect(await storage.namespace('posts').set('a', '1')).toBe(true);
      const other = await openStorage(server.url);
      expect(await other.lock.tryAcquire()).toBe(false);
      await Promise.all([storage.close(), other.close()]);
    });

    test('writes nothing once another took over, not even when that one has left again', async () => {
      const [sleeper, successor] = await Promise.all([openStorage(server.url), openStorage(server.url)]);
      await sleeper.lock.tryAcquire();
      await endSessions();
      // the server only signals a session that it shall end
      await vi.waitFor(async () => expect(await successor.lock.tryAcquire()).toBe(true), 10_000);
      await successor.namespace('posts').set('a', 'successor');
      expect(await faultOf(sleeper.namespace('posts').set('a', 'sleeper'))).toBe('locked');
      await successor.close();
      expect(await faultOf(sleeper.namespace('posts').set('a', 'sleeper'))).toBe('locked');
      expect(await sleeper.lock.isHeld()).toBe(false);
      expect(await sleeper.namespace('posts').get('a')).toBe('successor');
      await sleeper.close();
    });

    test('is kept by a process that is merely stopped', async () => {
      const first = contender(server.url, 'first');
      await first.says('holding');
      first.child.kill('SIGSTOP');
      const second = contender(server.url, 'second');
      await second.says('tried', 10);
      expect(second.said).not.toContain('holding');
      killContenders();
    }, 120_000);
  });

  describe('a server that will not do', () => {
    const urlWith = (change: (url: URL) => void) => {
      const url = new URL(server.url);
      change(url);
      return url.href;
    };
    const messageOf = (url: string) => openStorage(url).then(String, (thrown: Error) => thrown.message);
    const changes: [string, (url: URL) => void, RegExp][] = [
      [
        'a password that is wrong',
        (url) => {
          url.password = 'wrong';
        },
        /Check the user and the password in STORE_URL\.$/,
      ],
      [
        'no password',
        (url) => {
          url.password = '';
        },
        /correct STORE_URL\.$/,
      ],
      [
        'a user who is not there',
        (url) => {
          url.username = 'nobody';
        },
        /Check the user and the password in STORE_URL\.$/,
      ],
      [
        'a database that is not there',
        (url) => {
          url.pathname = '/other';
        },
        /Make the database .* correct its name in STORE_URL\.$/,
      ],
    ];

    test.each(changes)('%s is said with its cure, and without the password', async (_, change, said) => {
      const message = await messageOf(urlWith(change));
      expect(message).toMatch(said);
      expect(message).not.toMatch(/secret|wrong@/);
    });

    test('a database that is not in UTF-8 is refused', async () => {
      await asAdmin(server, "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
      expect(
        await messageOf(
          urlWith((url) => {
            url.pathname = '/latin';
          }),
        ),
      ).toMatch(/ENCODING 'UTF8'/);
      await asAdmin(server, 'DROP DATABASE latin');
    });

    test('a user without the right to make tables is told which one', async () => {
      await asAdmin(server, "CREATE USER guest PASSWORD 'secret'");
      const message = await messageOf(
        urlWith((url) => {
          url.username = 'guest';
        }),
      );
      expect(message).toMatch(/permission denied.*GRANT CREATE/);
      await asAdmin(server, 'DROP USER guest');
    });

    test('a server that reads only refuses writes and takes them again', async () => {
      const storage = await openStorage(server.url);
      await asAdmin(server, 'ALTER DATABASE postgres SET default_transaction_read_only = on');
      const later = await openStorage(server.url);
      expect(await faultOf(later.namespace('posts').set('a', '1'))).toBe('read only');
      await asAdmin(server, 'BEGIN READ WRITE; ALTER DATABASE postgres RESET ALL; COMMIT');
      await Promise.all([storage.close(), later.close()]);
    });
  });

  test('every read of a few records among many is a search by the key, never a scan or a sort', async () => {
    const queried = vi.spyOn(Client.prototype, 'query');
    const storage = await openStorage(server.url);
    const posts = storage.namespace('posts');
    await Promise.all([posts.set('a', '1'), posts.delete('b')]);
    await collect(posts.range('', 'z', { limit: 5 }));
    await collect(posts.range('', 'z', { limit: 5, reverse: true }));
    await Promise.all([posts.get('a'), storage.namespaces(), storage.sweep()]);
    const calls = queried.mock.calls.map(
      ([query]) => query as unknown as string | { text: string; values: unknown[] },
    );
    queried.mockRestore();
    await asAdmin(
      server,
      "INSERT INTO dragoman SELECT 'ns' || i % 30, 'k' || i, 'v', CASE WHEN i % 2 = 0 THEN i END FROM generate_series(1, 20000) i",
    );
    const client = new Client({ connectionString: server.url });
    await client.connect();
    for (const call of calls)
      if (typeof call === 'string' && call.includes('enable_')) await client.query(call);
    const statements = calls.filter((call) => typeof call === 'object');
    expect(statements).toHaveLength(7);
    for (const { text, values } of statements) {
      const { rows } = await client.query(`EXPLAIN ${text}`, values);
      expect(rows.map((row) => row['QUERY PLAN']).join('\n')).not.toMatch(/Seq Scan|Bitmap|Sort|Hash/);
    }
    await client.end();
    await storage.close();
  });
});
