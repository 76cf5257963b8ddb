import { backoffMs } from '#src/backoff.ts';

interface Pause {
  readonly failures: number;
  readonly until: number;
}

/** So many chats must fail to mean all; twice as many after each false alarm, so that a row of broken ones delays nobody for long. */
const fewest = 2;
const most = 16;
const growth = 2;
/** Slower: where half of the chats are broken, doubling would in the mean wait for ever for a draw of the other half. */
const growthForAll = 1.4;
const firstMs = 1000;
const longestMs = 300_000;
const none: Pause = { failures: 0, until: 0 };

/**
 * How long a chat, and how long everything, rests after failures that say nothing about the message. Pure: instants in,
 * instants out, milliseconds of a clock that never jumps. Pauses grow from 1 s to 5 min and are over with the first success.
 */
export function createBackoff(random: () => number) {
  const chats = new Map<number, Pause>();
  /** Failed since anything last succeeded. */
  const failing = new Set<number | null>();
  let all = none;
  let enough = fewest;

  function longer({ failures }: Pause, growth: number, now: number): Pause {
    const ms = backoffMs(failures + 1, 2 * firstMs, longestMs, growth) * (0.5 + random() / 2);
    return { failures: failures + 1, until: now + ms };
  }

  /** A sign that Telegram is out of order, without consequence for the chat; null: no chat was asked. */
  function suspect(chat: number | null, now: number): void {
    // a chat in trouble of its own says nothing about the others
    if (all === none && chat !== null && chats.has(chat)) return;
    failing.add(chat);
    if (chat !== null && !chats.has(chat)) chats.set(chat, none);
    // what left before it was known proves nothing new
    if ((failing.size >= enough || all !== none) && all.until <= now) all = longer(all, growthForAll, now);
  }

  function endOutage(): void {
    // a question to no chat failed, too: it was no false alarm
    enough = failing.has(null) ? fewest : Math.min(most, enough * 2);
    all = none;
    for (const [chat, pause] of chats) if (failing.has(chat)) chats.set(chat, { ...pause, until: 0 });
  }

  return {
    suspect,
    /** A request to the chat failed: it rests, longer each time. */
    fail(chat: number, now: number): void {
      suspect(chat, now);
      chats.set(chat, longer(chats.get(chat) ?? none, growth, now));
    },
    /** Telegram took a request; null: to no chat. */
    succeed(chat: number | null): void {
      if (all !== none) endOutage();
      failing.clear();
      if (chat !== null) chats.delete(chat);
    },
    /** Everything rests until then, and after it until something succeeds. */
    holdAll(until: number): void {
      failing.add(null);
      all = { ...all, until: Math.max(all.until, until) };
    },
    chatUntil: (chat: number) => chats.get(chat)?.until ?? 0,
    /** Chats that worked before failed, and nothing succeeded since: everything rests until then; 0: it does not. */
    allUntil: () => all.until,
  };
}
