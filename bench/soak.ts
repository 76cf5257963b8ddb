/**
 * What is claimed about running for long: the whole bot against the stand-ins for 90 days, whose clock is driven. Memory
 * and store stay flat, no window is missed, every post is told once, edits and deletions are told.
 * Prints a table; exits 1 when a line of it fails.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startFakePreview } from '#doubles/fake-preview.ts';
import { startFakeTelegram } from '#doubles/fake-telegram.ts';
import { dayMs, hourMs } from '#src/duration.ts';
import { textOf } from '../test/doubles/telegram/state/message.ts';
import { digestsOf, received, texts, urlsOf } from '../test/story/reader.ts';
import type { SoakState } from './soak/bot.ts';

const program = fileURLToPath(new URL('./soak/bot.ts', import.meta.url));
/** A Thursday, 8:00 in Berlin; clocks there change on the 25th, so that the last morning’s half past seven is not reached. */
const from = Date.UTC(2026, 9, 1, 6);
const patience = { withinMs: 60_000 };
const retentionDays = 30;
const names = ['NorlandMFA', 'EstmarkMFA'];

/** `npm run bench -- soak [--days 90]` */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { days: { type: 'string', default: '90' } } });
  const days = Number(values.days);
  const world = await openWorld();
  const { ann, bob, preview } = world;
  for (const command of ['/subscribe @NorlandMFA', '/subscribe @EstmarkMFA', '/alert storm'])
    await ann.asks(command, patience);
  for (const command of ['/timezone berlin', '/subscribe @NorlandMFA', '/schedule 07:30,18:00'])
    await bob.asks(command, patience);

  const storms: string[] = [];
  const [edited, deleted] = [new Set<string>(), new Set<string>()];
  let published = 0;
  const seen: SoakState[] = [];
  for (let hour = 1; hour <= days * 24; hour += 1) {
    const name = names[hour % 2] ?? '';
    if (hour % 3 === 0) {
      const isStorm = hour % 12 === 0;
      const text = `Statement ${hour}: the minister met delegates from port ${hour % 89}${isStorm ? ' before the storm' : ''}.`;
      const id = preview.publish(name, { text });
      published += 1;
      if (isStorm) storms.push(`https://t.me/${name}/${id}`);
    }
    const newest = storms.at(-1);
    const [channel = '', id = ''] = newest?.split('/').slice(-2) ?? [];
    // a storm is edited soon after it every other day, and deleted on the days between: by then it is not the newest post
    if (newest !== undefined && hour % 48 === 14) {
      preview.edit(channel, Number(id), {
        text: `Statement ${hour}: the storm will come, the minister confirmed.`,
      });
      edited.add(newest);
    }
    if (newest !== undefined && hour % 48 === 43) {
      preview.remove(channel, Number(id));
      deleted.add(newest);
    }
    await world.pass(hour * hourMs);
    if (hour % (10 * 24) === 0 || hour === days * 24) seen.push(await world.look());
  }

  const alerts = received(ann).filter((message) => textOf(message).startsWith('🔔'));
  const alerted = alerts.flatMap((message) => [
    ...new Set(urlsOf(message).filter((url) => storms.includes(url))),
  ]);
  const countTold = (sign: string) => texts(ann).filter((text) => text.startsWith(sign)).length;
  const told = digestsOf(ann).reduce((sum, message) => sum + countPosts(textOf(message)), 0);
  const last = seen.at(-1);
  // by then as much is forgotten each day as comes
  const settled = seen[Math.floor((seen.length * 2) / 3) - 1] ?? last;
  const lines: readonly (readonly [
    what: string,
    found: string | number,
    wanted: string | number,
    isRight: boolean,
  ])[] = [
    equal('digests of a chat that wants one a day', digestsOf(ann).length, days),
    equal(
      'digests of a chat that wants two a day, over the clock change',
      digestsOf(bob).length,
      2 * days - (days > 24 ? 1 : 0),
    ),
    equal('posts that the daily digests count together', told, published - countAfterLast(days)),
    equal('alerts', alerted.length, storms.length),
    equal('posts alerted to once', new Set(alerted).size, storms.length),
    equal('edits told', countTold('✏️'), edited.size),
    equal('deletions told', countTold('🗑'), deleted.size),
    within('records at the end / after two thirds', ratio(last?.records, settled?.records), 1.15),
    within('oldest post, days', (world.now() - (last?.oldestPostAt ?? 0)) / dayMs, retentionDays + 1),
    within('heap at the end / after two thirds', ratio(last?.heapMb, settled?.heapMb), 1.15),
    within('heap at the end, MB', last?.heapMb ?? Number.POSITIVE_INFINITY, 160),
    equal('errors in the log', last?.errors ?? -1, 0),
  ];
  for (const [what, found, wanted, isRight] of lines)
    console.log(
      `${isRight ? 'right' : 'WRONG'}  ${what.padEnd(64)} ${String(found).padStart(8)}  wanted ${wanted}`,
    );
  console.log(`heap by tenth day: ${seen.map(({ heapMb }) => heapMb.toFixed(0)).join(' ')} MB`);
  console.log(`records by tenth day: ${seen.map(({ records }) => records).join(' ')}`);
  await world.close();
  if (lines.some(([, , , isRight]) => !isRight)) process.exitCode = 1;
}

const equal = (what: string, found: number, wanted: number) =>
  [what, found, wanted, found === wanted] as const;
const within = (what: string, found: number, most: number) =>
  [what, found.toFixed(2), `at most ${most}`, found <= most] as const;
const ratio = (a = 0, b = 0): number => a / b;

/** As the ledger says it. */
const countPosts = (digest: string): number =>
  Number(/(\d+) posts?\b/.exec(digest)?.[1] ?? (/one post/.test(digest) ? 1 : 0));

/** Posts of the last hours, which the next morning's digest would tell. */
function countAfterLast(days: number): number {
  let count = 0;
  for (let hour = days * 24; from + hour * hourMs > lastDigestAt(days); hour -= 1)
    if (hour % 3 === 0) count += 1;
  return count;
}
const lastDigestAt = (days: number): number => from + (days - 1) * dayMs + 2 * hourMs;

async function openWorld() {
  let base = from;
  let mark = performance.now();
  const now = () => base + Math.round(performance.now() - mark);
  const telegram = await startFakeTelegram({ now });
  const preview = await startFakePreview({ channels: names.map((name) => ({ name, title: name })), now });
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-soak-'));
  const bot: ChildProcess = fork(program, {
    execArgv: ['--expose-gc'],
    env: {
      ...process.env,
      SOAK_FROM: String(from),
      BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.root,
      PREVIEW_ROOT: preview.root,
      CHANNELS: names.join(','),
      STORE_URL: `sqlite://${join(folder, 'bot.db')}`,
      RETENTION_DAYS: String(retentionDays),
    },
  });
  const answer = async <T>(): Promise<T> => (await once(bot, 'message'))[0] as T;
  await answer();
  return {
    now,
    preview,
    ann: telegram.user({ name: 'Ann' }),
    bob: telegram.user({ name: 'Bob' }),
    async pass(ms: number) {
      base = from + ms;
      mark = performance.now();
      const done = answer();
      bot.send({ to: base });
      await done;
    },
    async look(): Promise<SoakState> {
      const state = answer<SoakState>();
      bot.kill('SIGUSR2');
      return state;
    },
    async close() {
      bot.kill('SIGKILL');
      await once(bot, 'exit');
      await Promise.all([telegram.stop(), preview.close()]);
      rmSync(folder, { recursive: true });
    },
  };
}
