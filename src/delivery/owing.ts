/** How deliveries get onto the books: each once, edits newest only, later ones at their instant. */
import { chatKeyOf } from '#src/chats/chat.ts';
import type { Address } from '#src/ports.ts';
import { type Books, type Entry, isWhole } from './books.ts';
import { type Delivery, keyOf } from './delivery.ts';
import type { Owed, Place, Placed, Write } from './queue.ts';
import { isRenewable } from './renewal.ts';

const chunk = 1000;

export interface Owing {
  owe(deliveries: readonly Delivery[]): Promise<number>;
  promote(): Promise<void>;
  retime(to: Address, wait: Wait): Promise<void>;
}

interface Wait {
  readonly until: number | null;
  readonly hushed: boolean;
}
const noWait: Wait = { until: null, hushed: false };

export function createOwing(books: Books): Owing {
  const { queue, records, own } = books;

  async function oweToChat(chat: number, deliveries: readonly Delivery[]): Promise<number> {
    const known = await records.getMany(deliveries.map(keyOf));
    const fresh = new Map<string, Placed>();
    for (const [at, delivery] of deliveries.entries()) {
      const key = keyOf(delivery);
      const isNew =
        delivery.kind === 'edit' ? await isFreshEdit(delivery, known[at]) : known[at] === undefined;
      const queued = fresh.get(key);
      if (queued === undefined && isNew)
        fresh.set(key, [queue.place(delivery, books.clock.now()), { key, delivery }]);
      else if (queued !== undefined && delivery.kind === 'edit') fresh.set(key, withBody(queued, delivery));
    }
    if (fresh.size > 0) await books.enqueue(chat, [...fresh.values()]);
    books.owed += fresh.size;
    return fresh.size;
  }

  /** An edit of what is still owed, or of an edit still owed, changes that where it stands and needs no delivery. */
  async function isFreshEdit(edit: Delivery, pending: Entry | undefined): Promise<boolean> {
    const target = await records.get(edit.edits ?? '');
    const waiting = (await changeable(target)) ?? (await changeable(pending));
    if (waiting !== undefined) await queue.replace(...withBody(waiting, edit));
    const isThere = target?.state === 'sent' || target?.state === 'owed';
    return waiting === undefined && (isThere || isRenewable(edit));
  }

  async function changeable(entry: Entry | undefined): Promise<Placed | undefined> {
    if (entry?.state !== 'owed' || books.inHand.has(entry.place)) return undefined;
    const found = await queue.get(entry.place);
    return found && [entry.place, found];
  }

  /** Gives what waits another instant, or a place among what is due. */
  async function move(chat: number, places: readonly Place[], { until, hushed }: Wait): Promise<void> {
    // what was found outside its chat's turn may have gone or changed meanwhile
    const found = await Promise.all(places.map(async (place) => [place, await queue.get(place)] as const));
    const here = found.flatMap(([place, owed]): Placed[] => (owed ? [[place, owed]] : []));
    const moved = here.map(([, owed]): Placed => {
      const { notBefore: _, ...due } = owed.delivery;
      const delivery = { ...due, silent: due.silent || hushed, ...(until !== null && { notBefore: until }) };
      return [queue.place(delivery, books.clock.now()), { ...owed, delivery }];
    });
    if (moved.length > 0) await books.enqueue(chat, moved, () => queue.forget(here.map(([place]) => place)));
  }

  return {
    async owe(deliveries) {
      let fresh = 0;
      for (let at = 0; at < deliveries.length; at += chunk) {
        const byChat = Map.groupBy(deliveries.slice(at, at + chunk), ({ to }) => to.chat);
        const news = [...byChat].map(([chat, some]) => own(chat, () => oweToChat(chat, some)));
        for (const count of await Promise.all(news)) fresh += count;
      }
      return fresh;
    },
    async promote() {
      const due = await queue.due(books.clock.now(), chunk);
      for (const [place, entry] of due)
        if (!isWhole(entry)) await setAside(books, place, entry, () => queue.forget([place]));
      const whole = due.filter(([, entry]) => isWhole(entry));
      const byChat = Map.groupBy(whole, ([, { delivery }]) => delivery.to.chat);
      const placesOf = (entries: readonly Placed[]) => entries.map(([place]) => place);
      await Promise.all(
        [...byChat].map(([chat, entries]) => own(chat, () => move(chat, placesOf(entries), noWait))),
      );
    },
    retime: (to, wait) =>
      own(to.chat, async () => {
        const places: Place[] = [];
        for await (const [place, entry] of queue.later())
          if (isWhole(entry) && chatKeyOf(entry.delivery.to) === chatKeyOf(to)) places.push(place);
        await move(to.chat, places, wait);
      }),
  };
}

/** Out of the way, kept for the operator, said once. */
export async function setAside(books: Books, place: Place, entry: unknown, remove: Write): Promise<void> {
  books.log.error('an owed delivery could not be read and was set aside', { place });
  await Promise.all([remove(), books.broken.put(`queue:${place}`, entry)]);
  books.owed -= 1;
}

/** It sounds when either should. */
function withBody([place, owed]: Placed, { body, silent, quietUntil }: Delivery): [Place, Owed] {
  const { delivery } = owed;
  const wait = quietUntil === undefined ? {} : { quietUntil };
  return [place, { ...owed, delivery: { ...delivery, ...wait, body, silent: delivery.silent && silent } }];
}
