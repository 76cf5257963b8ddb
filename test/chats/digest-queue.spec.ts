import { describe, expect, test } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import type { Chat, Schedule } from '#src/chats/chat.ts';
import { createDigestQueue, type DigestQueue, type DueDigest } from '#src/chats/digest-queue.ts';
import { silentLog } from '#src/log.ts';
import { createStore } from '#src/store/store.ts';

const hourMs = 3_600_000;
const at = (day: number, hour: number, minute = 0) => Date.UTC(2026, 10, day, hour, minute);

const daily = (time: string, n = 1): Schedule => ({
  n,
  times: [time],
  days: [1, 2, 3, 4, 5, 6, 7],
  topic: null,
});
const chatWith = (schedules: Schedule[], timeZone = 'UTC') =>
  ({ key: '42', schedules, timeZone }) as unknown as Chat;

const newDue = () => createDigestQueue(createStore(openSqlite(':memory:'), silentLog));

async function dueAt(due: DigestQueue, now: number): Promise<DueDigest[]> {
  const all: DueDigest[] = [];
  for await (const each of due.listDue(now)) all.push(each);
  return all;
}

describe('due digests', () => {
  test('nothing is due before its time, and it stays due until it is settled', async () => {
    const due = newDue();
    await due.syncSchedules(chatWith([daily('08:00')]), at(20, 7));
    expect(await dueAt(due, at(20, 8) - 1)).toEqual([]);
    expect(await dueAt(due, at(20, 8))).toHaveLength(1);
    expect(await dueAt(due, at(25, 8))).toHaveLength(1);
  });

  test('windows meet: no gap, no overlap, one catch-up after downtime', async () => {
    const due = newDue();
    const chat = chatWith([daily('08:00')]);
    await due.syncSchedules(chat, at(20, 7));
    const ends: number[] = [];
    for (const now of [at(20, 8, 1), at(21, 8), at(25, 11), at(26, 8)]) {
      const [each, ...more] = await dueAt(due, now);
      expect(more).toEqual([]);
      if (!each) throw new Error('nothing is due');
      if (ends.length > 0) expect(each.until).toBe(ends.at(-1));
      await due.complete(each, chat, now);
      ends.push(now);
      expect(await dueAt(due, now)).toEqual([]);
    }
    expect(await due.nextRunAt('42')).toBe(at(27, 8));
  });

  test('a chat was told up to the end of the last digest that arrived', async () => {
    const due = newDue();
    const chat = chatWith([daily('08:00')]);
    const arrived = new Set<string>();
    const toldUntil = () => due.toldUntil('42', async (delivery) => arrived.has(delivery));
    expect(await toldUntil()).toBe(null);
    await due.syncSchedules(chat, at(20, 7));
    for (const day of [20, 21]) {
      const [each] = await dueAt(due, at(day, 8));
      await due.complete(each!, chat, at(day, 8), `digest of ${day}`);
    }
    expect(await toldUntil()).toBe(at(20, 8));
    await due.syncSchedules(chatWith([daily('09:00')]), at(21, 8));
    arrived.add('digest of 21');
    expect(await toldUntil()).toBe(at(21, 8));
    await due.syncSchedules(chatWith([daily('09:00'), daily('18:00', 2)]), at(22, 10));
    expect(await toldUntil()).toBe(at(21, 8));
  });

  test('another time goes on from where the last window ended', async () => {
    const due = newDue();
    await due.syncSchedules(chatWith([daily('08:00')]), at(20, 7));
    const [each] = await dueAt(due, at(20, 8));
    if (!each) throw new Error('nothing is due');
    await due.complete(each, chatWith([daily('08:00')]), at(20, 8));
    await due.syncSchedules(chatWith([daily('18:00')]), at(20, 9));
    expect(await due.nextRunAt('42')).toBe(at(20, 18));
    expect((await dueAt(due, at(20, 18)))[0]?.until).toBe(at(20, 8));
  });

  test('the first digest looks back a day', async () => {
    const due = newDue();
    await due.syncSchedules(chatWith([daily('08:00')]), at(20, 7));
    expect((await dueAt(due, at(20, 8)))[0]?.until).toBe(at(19, 8));
  });

  test('a plan made under a clock that ran ahead is pulled back', async () => {
    const due = newDue();
    const chat = chatWith([daily('08:00')]);
    await due.syncSchedules(chat, at(20, 7) + 365 * 24 * hourMs);
    await due.syncSchedules(chat, at(20, 7));
    expect(await due.nextRunAt('42')).toBe(at(20, 8));
  });

  test('work that is overdue stays due when the chat is planned again', async () => {
    const due = newDue();
    const chat = chatWith([daily('08:00')]);
    await due.syncSchedules(chat, at(20, 7));
    await due.syncSchedules(chat, at(20, 9));
    expect(await dueAt(due, at(20, 9))).toHaveLength(1);
  });

  test('a schedule that was removed is due no more', async () => {
    const due = newDue();
    await due.syncSchedules(chatWith([daily('08:00'), daily('09:00', 2)]), at(20, 7));
    await due.syncSchedules(chatWith([daily('09:00', 2)]), at(20, 7));
    expect((await dueAt(due, at(20, 10))).map((each) => each.schedule)).toEqual([2]);
    await due.removeChat('42');
    expect(await dueAt(due, at(20, 10))).toEqual([]);
  });
});
