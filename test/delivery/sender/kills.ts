/** A real process that sends and is killed -9 at random moments, as often as asked, then left to finish. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { buildDeliveryKey, type Delivery } from '#src/delivery/delivery.ts';
import type { Outbox } from '#src/delivery/outbox/outbox.ts';
import { type FakeBotApiReply, type FakeBotApiRequest, startFakeBotApi } from '../../doubles/fake-bot-api.ts';
import { makeDelivery, openOutboxHarness } from '../outbox/outbox-harness.ts';

export interface KillStats {
  readonly enqueued: number;
  /** Never arrived, and not listed as unknown either. */
  readonly lost: number;
  /** Alerts that arrived twice. */
  readonly repeated: number;
  readonly digestsRepeated: number;
  /** Repeats beyond what can be under way when a process is killed. */
  readonly repeatedWithoutReason: number;
  /** Digests of which nobody can tell whether they arrived; listed for the operator. */
  readonly unknown: number;
  /** Of these, the ones that never arrived. */
  readonly unknownAndMissing: number;
  readonly resent: number;
}

interface Arrival {
  readonly key: string;
  readonly life: number;
}

/** As many as the rate limiter lets out at once. */
const inFlight = 8;
const child = fileURLToPath(new URL('killed-child.ts', import.meta.url));

/** What everybody is enqueued: alerts and digests by turns. */
function everything(chats: number, posts: number): Delivery[] {
  return Array.from({ length: chats * posts }, (_, n) =>
    makeDelivery(1 + (n % chats), `post ${Math.floor(n / chats)}`, {
      kind: n % 2 === 0 ? 'alert' : 'digest',
    }),
  );
}

export async function runKills(plan: {
  kills: number;
  chats: number;
  posts: number;
  /** A life lasts at most so long, counted from its first words. */
  lifeMs: number;
}): Promise<KillStats> {
  const enqueued = everything(plan.chats, plan.posts);
  const place = placeFor([enqueued]);
  const arrived: Arrival[] = [];
  let kills = 0;
  const server = await startFakeBotApi(async (request) => {
    arrived.push({ key: arrivedAs(request), life: kills });
    await new Promise((go) => setTimeout(go, 5 + Math.random() * 15));
    return { ok: { message_id: arrived.length } };
  });
  const live = () => start(place, server.root);
  try {
    for (; kills < plan.kills; kills += 1) await killAfter(await live(), Math.random() * plan.lifeMs);
    const [code] = await once(await live(), 'exit');
    if (code !== 0) throw new Error(`the last life ended with ${code}`);
    return await count(place.file, enqueued, arrived);
  } finally {
    await server.close();
    place.remove();
  }
}

interface Place {
  /** Of the store. */
  readonly file: string;
  /** Of what is enqueued. */
  readonly owing: string;
  remove(): void;
}

function placeFor(batches: readonly (readonly Delivery[])[]): Place {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-kills-'));
  const owing = join(folder, 'owing.json');
  writeFileSync(owing, JSON.stringify(batches));
  return { file: join(folder, 'box.db'), owing, remove: () => rmSync(folder, { recursive: true }) };
}

/** Resolves at its first words. */
async function start({ file, owing }: Place, root: string): Promise<ChildProcess> {
  const started = spawn(process.execPath, [child, file, root, owing], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(started.stdout, 'data');
  return started;
}

/**
 * Owes the batches one after the other in a process that is killed when Telegram has done what it asked of it and has
 * not yet answered, where `isLast` says so; then in another, to the end. Answers what was asked, and the outbox.
 */
export async function runKill(parts: {
  batches: readonly (readonly Delivery[])[];
  answer: (request: FakeBotApiRequest) => FakeBotApiReply;
  isLast: (request: FakeBotApiRequest) => boolean;
}): Promise<{ asked: readonly FakeBotApiRequest[]; outbox: Outbox; end(): Promise<void> }> {
  const place = placeFor(parts.batches);
  let living: ChildProcess | undefined;
  let kills = 1;
  const server = await startFakeBotApi((request) => {
    const reply = parts.answer(request);
    if (!parts.isLast(request) || kills-- <= 0) return reply;
    living?.kill('SIGKILL');
    return 'hang';
  });
  for (const code of [null, 0]) {
    living = await start(place, server.root);
    const [ended] =
      living.exitCode === null && living.signalCode === null ? await once(living, 'exit') : [living.exitCode];
    if (ended !== code) throw new Error(`a life ended with ${ended}`);
  }
  await server.close();
  const box = await openOutboxHarness(openSqlite(place.file));
  return {
    asked: server.requests,
    outbox: box.outbox,
    async end() {
      await box.store.close();
      place.remove();
    },
  };
}

async function killAfter(living: ChildProcess, ms: number): Promise<void> {
  await new Promise((go) => setTimeout(go, ms));
  const gone = living.exitCode === null ? once(living, 'exit') : undefined;
  living.kill('SIGKILL');
  await gone;
}

function arrivedAs({ fields }: FakeBotApiRequest): string {
  return `${fields.chat_id}|${fields.text}`;
}

async function count(
  file: string,
  enqueued: readonly Delivery[],
  arrived: readonly Arrival[],
): Promise<KillStats> {
  const box = await openOutboxHarness(openSqlite(file));
  const byKey = Map.groupBy(arrived, (each) => each.key);
  const figures = { lost: 0, repeated: 0, digestsRepeated: 0, unknown: 0, unknownAndMissing: 0 };
  const earlier: Arrival[] = [];
  for (const each of enqueued) {
    const times = byKey.get(`${each.to.chat}|${each.subject}`) ?? [];
    const state = await box.outbox.getState(buildDeliveryKey(each));
    if (state === 'unknown' && times.length === 0) figures.unknownAndMissing += 1;
    if (state === 'unknown') figures.unknown += 1;
    else if (times.length === 0 || state !== 'sent') figures.lost += 1;
    if (times.length > 1) figures[each.kind === 'alert' ? 'repeated' : 'digestsRepeated'] += times.length - 1;
    earlier.push(...times.slice(0, -1));
  }
  const { resent } = box.outbox.getCounts();
  await box.store.close();
  return {
    enqueued: enqueued.length,
    ...figures,
    resent,
    repeatedWithoutReason: withoutReason(earlier),
  };
}

function withoutReason(earlier: readonly Arrival[]): number {
  const perLife = Map.groupBy(earlier, (each) => each.life).values();
  return perLife.reduce((sum, { length }) => sum + Math.max(0, length - inFlight), 0);
}
