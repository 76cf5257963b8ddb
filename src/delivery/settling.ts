/** One delivery's way from owed to settled. */
import { type Books, countedAs, isWhole } from './books.ts';
import type { Lane, Outcome } from './delivery.ts';
import { setAside } from './owing.ts';
import { laneOfPlace, type Owed, type Place } from './queue.ts';
import { renew, repeatsOf } from './renewal.ts';
import type { Counted } from './tally.ts';

/** A delivery that is being sent. */
export interface Task extends Owed {
  readonly place: Place;
}

export interface Settling {
  /** How urgent what the chat is owed next is; null when there is nothing to do for it. */
  nextLane(chat: number): Promise<Lane | null>;
  /** Takes the chat's most urgent delivery and marks it as being sent; undefined when nothing is owed. */
  begin(chat: number): Promise<Task | undefined>;
  settle(task: Task, outcome: Outcome): Promise<void>;
  /** It certainly did not arrive, or may be sent again: owed as before, with what was learnt. */
  putBack(task: Task, learnt?: Partial<Owed>): Promise<void>;
  /** It may have arrived: owed once more where its kind allows that, else unknown. */
  doubt(task: Task, reason: string): Promise<void>;
  /** It cannot arrive as it is: goes out anew where that is for it, else it is undeliverable. */
  lose(task: Task, reason: string): Promise<void>;
  /** What was being sent at a crash may have arrived. */
  resolve(): Promise<void>;
}

export function createSettling(books: Books): Settling {
  const { queue, records, sending, tally, own } = books;

  async function begin(chat: number): Promise<Task | undefined> {
    for (;;) {
      const [first] = await queue.ofChat(chat, 1);
      if (first === undefined || books.pausedChats.has(chat)) return undefined;
      const [place, entry] = first;
      if (isWhole(entry)) {
        await sending.put(place, books.clock.now());
        books.inHand.add(place);
        return { ...entry, place };
      }
      await setAside(books, place, entry, await queue.removing(chat, [place]));
    }
  }

  async function settle(task: Task, outcome: Outcome): Promise<void> {
    const known = await records.get(task.key);
    const remove = await queue.removing(task.delivery.to.chat, [task.place]);
    // a newer edit may have taken the record over
    const mine = known?.state !== 'owed' || known.place === task.place;
    const ended = { ...outcome, at: books.clock.now() };
    const { edits } = task.delivery;
    // the new message is the message of what it was to change
    const replaced = task.gone !== undefined && outcome.state === 'sent' ? edits : undefined;
    await tally.with([countedAs(outcome)], () =>
      Promise.all([
        remove(),
        sending.delete(task.place),
        mine && records.put(task.key, ended, books.keepMs),
        replaced !== undefined && records.put(replaced, ended, books.keepMs),
        books.noteFailure(task.key, outcome),
      ]),
    );
    books.inHand.delete(task.place);
    books.owed -= 1;
  }

  async function putBack({ place, ...before }: Task, learnt: Partial<Owed> = {}): Promise<void> {
    const counted: Counted[] = learnt.resent === undefined ? [] : [{ what: 'resent' }];
    const entry = { ...before, ...learnt };
    await tally.with(counted, () => Promise.all([queue.replace(place, entry), sending.delete(place)]));
    books.inHand.delete(place);
  }

  /** It may have arrived: sent again, or listed as unknown. */
  function settleDoubt(task: Task, reason: string): Promise<void> {
    const { resent = 0 } = task;
    return resent < repeatsOf(task)
      ? putBack(task, { resent: resent + 1 })
      : settle(task, { state: 'unknown', reason });
  }

  async function lose(task: Task, reason: string): Promise<void> {
    if (!(await renew(books, task))) await settle(task, { state: 'undeliverable', reason });
  }

  async function resolveOne(place: Place): Promise<void> {
    const entry = await queue.get(place);
    if (!isWhole(entry)) {
      await sending.delete(place);
      return;
    }
    books.log.warn('a delivery was being sent when the process ended', { key: entry.key });
    await settleDoubt({ ...entry, place }, 'crash');
  }

  const ownOf = (task: Task) => task.delivery.to.chat;
  return {
    async nextLane(chat) {
      const [first] = books.pausedChats.has(chat) ? [] : await queue.ofChat(chat, 1);
      return first === undefined ? null : laneOfPlace(first[0]);
    },
    begin: (chat) => own(chat, () => begin(chat)),
    settle: (task, outcome) => own(ownOf(task), () => settle(task, outcome)),
    doubt: (task, reason) => own(ownOf(task), () => settleDoubt(task, reason)),
    lose: (task, reason) => own(ownOf(task), () => lose(task, reason)),
    putBack: (task, learnt) => own(ownOf(task), () => putBack(task, learnt)),
    async resolve() {
      const left: Place[] = [];
      for await (const [place] of sending.list()) left.push(place);
      for (const place of left) await resolveOne(place);
    },
  };
}
