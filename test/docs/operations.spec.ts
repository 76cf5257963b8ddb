/** What docs/ and the container files promise an operator, tried as far as it can be without a container engine. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openOperatorEndpoint } from '#src/app/operator-endpoint.ts';
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
  const steps = read('Dockerfile')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => /^[A-Z]+ /.test(line));
  const scratch = mkdtempSync(join(tmpdir(), 'dragoman-image-'));
  const folder = join(scratch, 'image');
  const isRoot = process.getuid?.() === 0;
  afterAll(() => rmSync(scratch, { recursive: true, force: true }), 240_000);
  const argumentsOf = (step: string): string[] =>
    JSON.parse(
      steps.map((line) => new RegExp(String.raw`^${step}(?:.* CMD)? (\[.+)`).exec(line)?.[1]).find(Boolean) ??
        '[]',
    );

  function copy(words: string[], stage: string): void {
    const from = /^--from=(\w+)$/.exec(words[0] ?? '')?.[1];
    const [to = '', ...paths] = (from ? words.slice(1) : words).toReversed();
    for (const path of paths) {
      const source = from ? join(scratch, from, path.replace('/app/', '')) : join(root, path);
      cpSync(source, to.endsWith('/') ? join(stage, to, basename(path)) : join(stage, to), {
        recursive: true,
      });
    }
  }

  /** Each stage in a folder of its own. The user `node` of the image is nobody here. */
  function runStep(command: string, cwd: string): void {
    const owned = command.replace('chown node:node', isRoot ? `chown ${nobody}:${nobody}` : 'test -d');
    const env = { PATH: process.env.PATH, HOME: process.env.HOME, npm_config_prefer_offline: 'true' };
    const { status, stderr } = spawnSync('sh', ['-ec', owned], { cwd, env, encoding: 'utf8' });
    expect([command, status, stderr]).toEqual([command, 0, expect.anything()]);
  }

  test('is built by the steps of the Dockerfile, and starts from what they leave, without the packages of development', () => {
    let stage = '';
    for (const step of steps) {
      const [what, ...words] = step.split(/\s+/);
      if (what === 'FROM') {
        stage = join(scratch, words[2] ?? 'image');
        mkdirSync(stage);
      }
      if (what === 'COPY') copy(words, stage);
      if (what === 'RUN') runStep(words.join(' '), stage);
    }
    const run = (args: readonly string[], input = '') =>
      spawnSync(process.execPath, args, { cwd: folder, input, encoding: 'utf8', env: {} });
    expect(existsSync(join(folder, 'node_modules/typescript'))).toBe(false);
    expect(
      run(['src/launch.mjs', 'match'], '{"query":"ceasefire","text":"Ceasefires hold."}\n').stdout,
    ).toContain('"match":true');
    const start = run(argumentsOf('CMD').slice(1));
    expect([start.status, start.stderr]).toEqual([1, expect.stringContaining('BOT_TOKEN')]);
  }, 240_000);

  test('is healthy while its port answers, and only then', async () => {
    const endpoint = await openOperatorEndpoint(0);
    const ask = async () => {
      const env = { METRICS_PORT: String(endpoint?.port) };
      const [code] = await once(
        spawn(process.execPath, argumentsOf('HEALTHCHECK').slice(1), { env }),
        'exit',
      );
      return code;
    };
    expect(await ask()).toBe(0);
    await endpoint?.close();
    expect(await ask()).toBe(1);
  });

  test.skipIf(!isRoot)('keeps its store where its root cannot be written to', () => {
    const data = join(folder, 'data');
    for (const path of [scratch, folder]) chmodSync(path, 0o755);
    const old = join(folder, 'old.jsonl');
    writeFileSync(old, '{"dragoman":1,"exportedAt":"2026-01-31T00:00:00Z"}\n');
    const { status, stderr } = spawnSync(process.execPath, ['src/launch.mjs', 'import', old], {
      cwd: folder,
      encoding: 'utf8',
      uid: nobody,
      gid: nobody,
      env: {},
    });
    expect([status, stderr]).toEqual([0, expect.stringContaining('records')]);
    expect(existsSync(join(data, 'dragoman.db'))).toBe(true);
  });

  test('runs as nobody in particular, and copies no more than is let into its context', () => {
    const ignored = read('.dockerignore').split('\n');
    expect(steps).toContain('USER node');
    const copied = steps.flatMap((line) => /^COPY ([^-].*) \S+$/.exec(line)?.[1]?.split(' ') ?? []);
    expect(copied.filter((path) => !ignored.includes(`!${path}`))).toEqual([]);
  });
});

test('compose.yaml asks for the token and nothing else', () => {
  const required = [...read('compose.yaml').matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name);
  expect(required).toEqual(['BOT_TOKEN']);
});

test('a copied .env.example does not empty in compose.yaml what the image sets', () => {
  const set = [...read('Dockerfile').matchAll(/^ENV (.*)/gm)].flatMap(
    ([, all = '']) => all.match(/\w+(?==)/g) ?? [],
  );
  const emptied = set.filter((name) => new RegExp(`^${name}=`, 'm').test(read('.env.example')));
  expect(emptied).toContain('METRICS_PORT');
  for (const name of emptied) expect(read('compose.yaml')).toContain(`\${${name}:-`);
});

describe('compose.yaml', () => {
  const lines = read('compose.yaml').split('\n');
  /** Keys at a depth, as the Compose Specification names them (compose-spec.io). */
  const keysAt = (depth: number, block: readonly string[]): string[] =>
    block.flatMap((line) => new RegExp(`^ {${depth}}([\\w-]+|<<):`).exec(line)?.[1] ?? []);
  const within = (name: string): string[] => {
    const from = lines.findIndex((line) => line.startsWith(`${name}:`));
    const length = lines.slice(from + 1).findIndex((line) => /^\S/.test(line));
    return lines.slice(from + 1, length === -1 ? undefined : from + 1 + length);
  };

  test('holds what the Compose Specification knows, and mounts and profiles that are there', () => {
    expect(lines.filter((line) => /\t|^ (?! )|^ {3}(?! )/.test(line))).toEqual([]);
    expect(keysAt(0, lines)).toEqual(['x-dragoman', 'services', 'volumes']);
    expect(keysAt(2, within('services'))).toEqual(['bot', 'worker', 'redis', 'postgres']);
    const known =
      /^(?:<<|build|image|restart|read_only|cap_drop|security_opt|tmpfs|env_file|environment|volumes|stop_grace_period|profiles|command)$/;
    const used = [...keysAt(2, within('x-dragoman')), ...keysAt(4, within('services'))];
    expect(used.filter((key) => !known.test(key))).toEqual([]);
    const mounted = [...read('compose.yaml').matchAll(/volumes: \[(\w+):/g)].map(([, name]) => name);
    expect([...new Set(mounted)].sort()).toEqual(keysAt(2, within('volumes')).sort());
  });
});
