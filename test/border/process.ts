/** The product as people start it: a process, its exit code and its two streams. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const launch = fileURLToPath(new URL('../../src/launch.mjs', import.meta.url));

export type Env = Readonly<Record<string, string>>;

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Living {
  readonly child: ChildProcess;
  /** What it has written so far. */
  out(): string;
  err(): string;
  /** Resolves when stderr has that; throws when the process ends first or after 100 s. */
  says(what: string | RegExp): Promise<void>;
  ended: Promise<Ended>;
}

/** Nothing of the surroundings but the PATH reaches the process. */
export function begin(args: readonly string[], env: Env = {}, input: string | null = null): Living {
  const child = spawn(process.execPath, [launch, ...args], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: [input === null ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (chunk) => {
    out += chunk;
  });
  child.stderr?.setEncoding('utf8').on('data', (chunk) => {
    err += chunk;
  });
  child.stdin?.on('error', () => undefined).end(input ?? '');
  const ended = once(child, 'close').then(([code]): Ended => ({ code: code as number | null, out, err }));
  return { child, out: () => out, err: () => err, says: (what) => heard(child, () => err, what), ended };
}

export const run = (args: readonly string[], env: Env = {}, input: string | null = null): Promise<Ended> =>
  begin(args, env, input).ended;

function heard(child: ChildProcess, text: () => string, what: string | RegExp): Promise<void> {
  const isThere = () => (typeof what === 'string' ? text().includes(what) : what.test(text()));
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const late = setTimeout(() => reject(new Error(`It never said ${what}:\n${text()}`)), 100_000);
  const look = () => isThere() && resolve();
  child.stderr?.on('data', look);
  child.once('close', () => reject(new Error(`It ended before it said ${what}:\n${text()}`)));
  look();
  return promise.finally(() => {
    clearTimeout(late);
    child.stderr?.off('data', look);
  });
}

/** A folder that is gone after the test. */
export function folder(): { readonly path: string; at(name: string): string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'dragoman-border-'));
  return {
    path,
    at: (name) => join(path, name),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
