import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { textUpdate, type FakeUpdatesApi, startFakeUpdatesApi } from './fake-updates-api.ts';

const count = 200;
const chats = 10;
let telegram: FakeUpdatesApi;
let folder: string;
let child: ChildProcess | undefined;

beforeEach(async () => {
  telegram = await startFakeUpdatesApi();
  folder = mkdtempSync(join(tmpdir(), 'dragoman-'));
});
afterEach(async () => {
  child?.kill('SIGKILL');
  await telegram.stop();
  rmSync(folder, { recursive: true, force: true });
});

const answers = () =>
  telegram.calls.filter((call) => call.method === 'sendMessage').map((call) => Number(call.body.text));

/** A life of the bot until so many answers came in all. */
async function live(untilAnswers: number): Promise<void> {
  const program = fileURLToPath(new URL('./updates-worker.ts', import.meta.url));
  child = spawn(process.execPath, [program, telegram.root, join(folder, 'dragoman.db')], {
    stdio: 'inherit',
  });
  while (new Set(answers()).size < untilAnswers) await new Promise((go) => setTimeout(go, 1));
  child.kill('SIGKILL');
  await once(child, 'exit');
}

test('what Telegram handed over is answered after kill -9, and only what was in hand is answered again', async () => {
  telegram.push(...Array.from({ length: count }, (_, at) => textUpdate(at + 1, (at % chats) + 1)));
  const kills = [1, 15, 40, 41, 90, 150];
  for (const after of [...kills, count]) await live(after);
  expect(telegram.queue).toEqual([]);
  expect(new Set(answers()).size).toBe(count);
  expect(answers().length - count).toBeLessThanOrEqual(kills.length * chats);
  for (let chat = 0; chat < chats; chat += 1) {
    const first = [...new Set(answers())].filter((id) => (id - 1) % chats === chat);
    expect(first).toEqual(first.toSorted((one, other) => one - other));
  }
}, 60_000);
