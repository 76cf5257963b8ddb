/** Real Redis and PostgreSQL servers for tests: Debian's binaries, free loopback ports, folders of their own, gone afterwards. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';
import { createClient } from 'redis';

export interface Server {
  /** For STORE_URL. */
  readonly url: string;
  readonly port: number;
  start(): Promise<void>;
  /** Kills -9. */
  kill(): Promise<void>;
  /** Neither answers nor ends: every process of it is stopped, and goes on. */
  pause(): void;
  resume(): void;
  /** Kills it and deletes its folder. */
  remove(): Promise<void>;
}

const debian = '/usr/lib/postgresql';
const versions = existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin')) : [];

function find(program: string): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...versions];
  return folders.map((folder) => join(folder, program)).find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    // forgives a file that is not there
    return false;
  }
}

const redis = find('redis-server');
const postgres = find('postgres');
const initdb = find('initdb');
export const hasRedis = redis !== null;
export const hasPostgres = postgres !== null && initdb !== null;

/** Says in the name of a suite why it is skipped. */
export const redisSuite = hasRedis ? 'Redis' : 'Redis (skipped: there is no redis-server on this machine)';
export const postgresSuite = hasPostgres
  ? 'PostgreSQL'
  : 'PostgreSQL (skipped: there is no postgres on this machine)';

export async function startRedis(settings: readonly string[] = []): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-redis-'));
  const port = await freePort();
  const given = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
  const args = [...given, '--appendonly', 'yes', '--appendfsync', 'everysec', ...settings];
  const server = createDaemon({ program: redis ?? '', args, folder, port, url: `redis://127.0.0.1:${port}` });
  await server.start();
  return server;
}

/** Follows `primary` until it is promoted. */
export function startRedisReplica(primary: Server): Promise<Server> {
  return startRedis(['--replicaof', '127.0.0.1', `${primary.port}`]);
}

/** Resolves when the replica has all that was written until now. */
export async function hasReplicatedRedis({ url }: Server): Promise<void> {
  const client = await createClient({ url }).connect();
  await client.set('written', 'last');
  await client.sendCommand(['WAIT', '1', '0']);
  await client.close();
}

/** The same. */
export async function hasReplicatedPostgres({ url }: Server): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query('SELECT pg_current_wal_lsn() AS written');
  const behind = 'SELECT 1 FROM pg_stat_replication WHERE replay_lsn >= $1';
  while ((await client.query(behind, [rows[0].written])).rowCount === 0);
  await client.end();
}

export async function promoteRedis({ url }: Server): Promise<void> {
  const client = await createClient({ url }).connect();
  await client.sendCommand(['REPLICAOF', 'NO', 'ONE']);
  await client.close();
}

export async function emptyRedis({ url }: Server): Promise<void> {
  const client = await createClient({ url }).connect();
  await client.flushAll();
  await client.close();
}

export async function emptyPostgres({ url }: Server): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query('DROP SCHEMA dragoman_queue CASCADE');
  await client.end();
}

/** A cluster with the database `postgres` and the user `dragoman`, password `secret`. */
export async function startPostgres(settings: readonly string[] = []): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-postgres-'));
  const port = await freePort();
  const data = join(folder, 'data');
  const owner = ownerOf();
  writeFileSync(join(folder, 'password'), 'secret');
  if (owner !== null)
    for (const each of [folder, join(folder, 'password')]) chownSync(each, owner.uid, owner.gid);
  const made = spawnSync(
    initdb ?? '',
    [
      '-D',
      data,
      '-U',
      'dragoman',
      '-A',
      'scram-sha-256',
      `--pwfile=${join(folder, 'password')}`,
      '-E',
      'UTF8',
      '--locale=C',
      '--no-sync',
    ],
    { ...owner, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const given = ['-D', data, '-p', `${port}`, '-h', '127.0.0.1', '-k', ''];
  const server = createDaemon({
    program: postgres ?? '',
    args: [...given, ...settings],
    folder,
    port,
    url: `postgresql://dragoman:secret@127.0.0.1:${port}/postgres`,
    owner,
  });
  await server.start();
  return server;
}

/** A copy of `primary` that follows it until it is promoted. */
export async function startPostgresReplica(primary: Server): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-postgres-'));
  const port = await freePort();
  const data = join(folder, 'data');
  const owner = ownerOf();
  if (owner !== null) chownSync(folder, owner.uid, owner.gid);
  const copied = spawnSync(
    find('pg_basebackup') ?? '',
    ['-d', primary.url, '-D', data, '-R', '--checkpoint=fast', '--no-sync'],
    { ...owner, cwd: folder, encoding: 'utf8' },
  );
  if (copied.status !== 0) throw new Error(`pg_basebackup failed: ${copied.stderr}`);
  const server = createDaemon({
    program: postgres ?? '',
    args: ['-D', data, '-p', `${port}`, '-h', '127.0.0.1', '-k', ''],
    folder,
    port,
    url: primary.url.replace(`:${primary.port}`, `:${port}`),
    owner,
  });
  await server.start();
  return server;
}

export async function promotePostgres({ url }: Server): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query('SELECT pg_promote()');
  await client.end();
}

interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root. */
function ownerOf(): Owner | null {
  if (process.getuid?.() !== 0) return null;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  return { uid: Number(user?.[2]), gid: Number(user?.[3]) };
}

/** A worker of the server may have ended between being listed and being told. */
function tell(id: number, name: NodeJS.Signals): void {
  try {
    process.kill(id, name);
  } catch (thrown) {
    // forgives a process that is gone
    if ((thrown as NodeJS.ErrnoException).code !== 'ESRCH') throw thrown;
  }
}

function createDaemon(parts: {
  program: string;
  args: readonly string[];
  folder: string;
  port: number;
  url: string;
  owner?: Owner | null;
}): Server {
  const { program, args, folder, port, url, owner = null } = parts;
  let child: ChildProcess | null = null;
  const signal = (name: NodeJS.Signals) => {
    if (child?.pid !== undefined) for (const id of familyOf(child.pid)) tell(id, name);
  };
  const killNow = () => child?.kill('SIGKILL');

  async function kill(): Promise<void> {
    const gone = child && once(child, 'exit');
    signal('SIGKILL');
    await gone;
    child = null;
    process.off('exit', killNow);
  }

  return {
    url,
    port,
    kill,
    async start() {
      child = spawn(program, args, { ...owner, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
      process.once('exit', killNow);
      await ready(child);
    },
    pause: () => signal('SIGSTOP'),
    resume: () => signal('SIGCONT'),
    async remove() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A process and its children: PostgreSQL has one for each connection. */
function familyOf(pid: number): number[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  const children = existsSync(file) ? readFileSync(file, 'utf8').split(' ').filter(Boolean).map(Number) : [];
  return [pid, ...children];
}

/** Until it says so itself; both servers do, with the same word. */
function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (text: Buffer) => {
      said += text;
      if (/ready to accept (read-only )?connections/i.test(said)) resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', () => reject(new Error(`the server ended: ${said.slice(-500)}`)));
  });
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
