import { type Address, chatKeyOf, parseChatKey } from '../address.ts';
import { buildDeliveryKey, completedKeepMs, parseChatId } from '../delivery.ts';
import type { QueueEntry } from './delivery-queue.ts';
import type { DeliveryRecord, OutboxState } from './outbox-state.ts';
import { isDelayed } from './queue-key.ts';

const pageSize = 500;

type RecordEntry = readonly [key: string, DeliveryRecord];
type Move = (address: Address) => Address;

export function createRecipientLifecycle(state: OutboxState) {
  const { queue, records, failures, runExclusive, inFlight } = state;

  /** `work` must delete the records it is given. */
  async function forEachPage(prefixes: string[], work: (found: readonly RecordEntry[]) => Promise<void>) {
    for (const prefix of prefixes) {
      let found: RecordEntry[];
      do {
        found = await Array.fromAsync(records.list({ prefix, limit: pageSize }));
        await work(found);
      } while (found.length === pageSize);
    }
  }

  const isInFlight = ([, record]: RecordEntry) => record.state === 'pending' && inFlight.has(record.queueKey);
  /** Queue keys of the pending ones that are not being sent. */
  const queuedIn = (found: readonly RecordEntry[]) =>
    found.flatMap((each) => (each[1].state === 'pending' && !isInFlight(each) ? [each[1].queueKey] : []));

  /** Completed records are moved to refuse repeats under their new keys. A delivery in flight is moved when Telegram refuses it. */
  async function movePage(chat: number, all: readonly RecordEntry[], move: Move): Promise<void> {
    const found = all.filter((each) => !isInFlight(each));
    const queued = queuedIn(found).sort();
    const moved = (await queue.getMany(queued)).map((entry) => moveEntry(entry, move));
    const completed = found.flatMap(([key, record]): RecordEntry[] =>
      record.state === 'pending' ? [] : [[moveKey(key, move), withoutMessage(record)]],
    );
    const known = await records.getMany([
      ...moved.map(([, { key }]) => key),
      ...completed.map(([key]) => key),
    ]);
    const remove = await queue.prepareRemove(chat, queued);
    await state.insertEntries(
      moved.filter((_, at) => known[at] === undefined),
      () =>
        Promise.all([
          remove(),
          records.deleteMany(found.map(([key]) => key)),
          records.putMany(
            completed.filter((_, at) => known[moved.length + at] === undefined),
            completedKeepMs,
          ),
        ]),
    );
  }

  async function erasePage(chat: number, found: readonly RecordEntry[]): Promise<void> {
    const remove = await queue.prepareRemove(chat, queuedIn(found));
    await Promise.all([remove(), records.deleteMany(found.map(([key]) => key))]);
  }

  const moveAll = (chats: readonly [from: number, ...to: number[]], prefixes: string[], move: Move) =>
    runExclusive(chats, () => forEachPage(prefixes, (found) => movePage(chats[0], found, move)));

  return {
    migrateChat: (from: number, to: number) =>
      moveAll([from, to], prefixesOf(from), (address) => ({ ...address, chat: to })),
    /** Moves the deliveries of a lost thread to the general topic. */
    leaveThread: (lost: Address) =>
      moveAll([lost.chat], [`${chatKeyOf(lost)}|`], (each) =>
        each.thread === lost.thread ? { ...each, thread: null } : each,
      ),
    eraseChat: (chat: number) =>
      runExclusive([chat], async () => {
        await forEachPage(prefixesOf(chat), (found) => erasePage(chat, found));
        await failures.deleteWhere('', (_, { key }) => parseChatId(key) === chat);
      }),
  };
}

const prefixesOf = (chat: number): string[] => [`${chat}|`, `${chat}/`];

function moveKey(key: string, move: Move): string {
  const head = key.slice(0, key.indexOf('|'));
  return chatKeyOf(move(parseChatKey(head))) + key.slice(head.length);
}

function moveEntry([queueKey, { delivery: before, ...others }]: QueueEntry, move: Move): QueueEntry {
  const { repliesTo, edits } = before;
  const delivery = {
    ...before,
    to: move(before.to),
    ...(repliesTo !== undefined && { repliesTo: moveKey(repliesTo, move) }),
    ...(edits !== undefined && { edits: moveKey(edits, move) }),
  };
  const moved = isDelayed(queueKey) ? queueKey : moveKey(queueKey, move);
  return [moved, { ...others, key: buildDeliveryKey(delivery), delivery }];
}

/** An old message id would name another message in the new chat, or of another bot. */
export const withoutMessage = (record: DeliveryRecord): DeliveryRecord =>
  record.state === 'sent' ? { ...record, message: 0 } : record;
