import { spawn } from 'node:child_process';
import { describe, expect, test } from 'vitest';

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly tookMs: number;
}

/** `npm run demo` as npm starts it; `stopAt` sends SIGINT once that was printed. */
function run(args: readonly string[], stopAt?: string): Promise<Run> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['src/launch.mjs', 'demo', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH },
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    if (stopAt !== undefined && out.includes(stopAt)) child.kill('SIGINT');
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  return new Promise((resolve) =>
    child.on('close', (code) => resolve({ code, out, err, tookMs: performance.now() - startedAt })),
  );
}

describe('npm run demo on a terminal', () => {
  test('without anybody to watch it plays the whole story and ends with a digest and an alert', async () => {
    const { code, out, err, tookMs } = await run([]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(tookMs).toBeLessThan(60_000);
    expect(out).not.toContain('\x1b');

    const [, digest = '', alert = ''] = out.split(/^The (?:digest|alert), as the chat sees it$/m);
    const ledger = /(\d+) posts: ([^.]*)\./.exec(digest.replaceAll('\n│', ''));
    const parts = (ledger?.[2]?.match(/\d+/g) ?? []).map(Number);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(Number(ledger?.[1]));
    expect(alert).toMatch(/🔔 sanctions · Norland MFA/);
    expect(alert).toMatch(/\[1\] https:\/\/t\.me\/NorlandMFA\/\d+/);
    expect(out.trimEnd().split('\n\n').at(-1)).toContain('npm start');
  }, 120_000);

  test('Ctrl-C ends it long before its story is told', async () => {
    const { code, err, tookMs } = await run(['--terminal'], '/start');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(tookMs).toBeLessThan(25_000);
  }, 60_000);

  test('a flag it does not know is wrong usage', async () => {
    const { code, out, err } = await run(['--turbo']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^Usage: /);
  });
});
