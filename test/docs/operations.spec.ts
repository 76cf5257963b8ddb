/** What docs/ and the container files promise an operator, tried as far as it can be without a container engine. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMetrics, observeServices, observeTasks } from '#src/app/metrics.ts';
import type { TaskQueue } from '#src/workers/task-queue.ts';
import { tell } from '../story/story.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** A user without any rights of its own. */
const nobody = 65_534;
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const hasPromtool = spawnSync('promtool', ['--version']).status === 0;
const own = /\b((?:dragoman|nodejs)_[a-z\d_]+)\b/g;
const metricsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(own)].map(([, name = '']) => name.replace(/_(?:count|sum|bucket)$/, ''))),
];

describe.skipIf(!hasPromtool)('the rules for Prometheus', () => {
  test('are well formed and fire when they should, and only then', () => {
    const run = (...args: string[]) =>
      spawnSync('promtool', args, { cwd: join(root, 'docs/prometheus'), encoding: 'utf8' });
    expect(run('check', 'rules', 'alerts.yml')).toMatchObject({ status: 0 });
    expect(run('test', 'rules', 'alerts.test.yml')).toMatchObject({ status: 0 });
  });
});

describe('the metrics that rules and dashboard ask for', () => {
  let names: readonly string[];
  let page: string;
  beforeAll(async () => {
    const story = await tell();
    const idle = { waiting: 0, active: 0, workers: 0 };
    const taskQueue: TaskQueue = {
      run: (_, __, doHere) => doHere(),
      depth: async () => ({ read: idle, digest: idle }),
      close: async () => undefined,
    };
    const metrics = createMetrics();
    observeServices(metrics, story.services(), taskQueue);
    observeTasks(metrics);
    names = metrics.getMetricsAsArray().map(({ name }) => name);
    page = (await metrics.metrics()).replaceAll(/^(?:# \w+ )?(?!# |dragoman_).*\n/gm, '');
    await story.end();
  });

  test.skipIf(!hasPromtool)('are named after the conventions of Prometheus', () => {
    expect(page).toContain('dragoman_posts_read_total');
    const { status, stderr } = spawnSync('promtool', ['check', 'metrics'], { input: page, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  const files = ['docs/prometheus/alerts.yml', 'docs/grafana/dashboard.json'];
  test.each(files)('%s names only what there is', (file) => {
    expect(metricsIn(read(file)).filter((name) => !names.includes(name))).toEqual([]);
  });

  test('leave none of the bot’s own out', () => {
    const asked = files.flatMap((file) => metricsIn(read(file)));
    const own = names.filter((name) => name.startsWith('dragoman_'));
    expect(own.filter((name) => !asked.includes(name))).toEqual([]);
  });
});

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;
test.skipIf(!hasSystemd)('the unit for systemd is well formed', () => {
  const { status, stderr } = spawnSync(
    'systemd-analyze',
    ['verify', '--man=no', 'docs/systemd/dragoman.service'],
    { cwd: root, encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([0, '']);
});

const hasHadolint = spawnSync('hadolint', ['--version']).status === 0;
test.skipIf(!hasHadolint)('hadolint has nothing to say about the Dockerfile', () => {
  const { status, stdout } = spawnSync('hadolint', ['Dockerfile'], { cwd: root, encoding: 'utf8' });
  expect([status, stdout]).toEqual([0, '']);
});

describe('the image', () => {
  const lines = read('Dockerfile').split('\n');
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-image-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** As the build does it, with this checkout's packages in place of a fresh installation. */
  function buildHere(): void {
    for (const line of lines) {
      const [, from, to] = /^COPY ([^-]\S*) (\S+)$/.exec(line) ?? [];
      if (from && to && to !== './') cpSync(join(root, from), join(folder, to), { recursive: true });
    }
    cpSync(join(root, 'package.json'), join(folder, 'package.json'));
    mkdirSync(join(folder, 'node_modules'));
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { dev?: true }> };
    const wanted = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && dev !== true);
    expect(Object.keys(dependencies).every((name) => lock.packages[`node_modules/${name}`])).toBe(true);
    for (const [path] of wanted)
      if (existsSync(join(root, path)) && !path.includes('node-linux'))
        cpSync(join(root, path), join(folder, path), { recursive: true });
  }

  test('runs the bot from what it copies, without the packages of development', () => {
    buildHere();
    const run = (verb: string, input = '') =>
      spawnSync(process.execPath, ['src/launch.mjs', verb], {
        cwd: folder,
        input,
        encoding: 'utf8',
        env: {},
      });
    expect(run('match', '{"query":"ceasefire","text":"Ceasefires hold."}\n').stdout).toContain(
      '"match":true',
    );
    const start = run('start');
    expect([start.status, start.stderr]).toEqual([1, expect.stringContaining('BOT_TOKEN')]);
  });

  test.skipIf(process.getuid?.() !== 0)('keeps its store where its root cannot be written to', () => {
    const data = join(folder, 'data');
    mkdirSync(data, { recursive: true });
    chownSync(data, nobody, nobody);
    chmodSync(folder, 0o755);
    const { status, stderr } = spawnSync(process.execPath, ['src/launch.mjs', 'export', 'data/state.jsonl'], {
      cwd: folder,
      encoding: 'utf8',
      uid: nobody,
      gid: nobody,
      env: {},
    });
    expect([status, stderr]).toEqual([0, expect.stringContaining('records')]);
    expect(existsSync(join(data, 'dragoman.db'))).toBe(true);
  });

  test('runs as nobody in particular, with a health check, and copies no more than is let into its context', () => {
    const ignored = read('.dockerignore').split('\n');
    expect(lines).toContain('USER node');
    expect(lines.some((line) => line.startsWith('HEALTHCHECK'))).toBe(true);
    const copied = lines.flatMap((line) => /^COPY ([^-].*) \S+$/.exec(line)?.[1]?.split(' ') ?? []);
    expect(copied.filter((path) => !ignored.includes(`!${path}`))).toEqual([]);
  });
});

test('compose.yaml asks for the token and nothing else', () => {
  const required = [...read('compose.yaml').matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name);
  expect(required).toEqual(['BOT_TOKEN']);
});
