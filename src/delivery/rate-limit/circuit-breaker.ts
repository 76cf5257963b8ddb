import { backoffMs } from '#src/backoff.ts';

/** So many chats must fail to mean all; twice as many after each false alarm, so that a row of broken ones delays nobody for long. */
const fewest = 2;
const most = 16;
const growth = 2;
/** Slower: where half of the chats are broken, doubling would in the mean wait for ever for a draw of the other half. */
const growthForAll = 1.4;
const firstMs = 1000;
const longestMs = 300_000;
/** When two chats were refused for their rate: how soon a third one shows whether all have to wait, and how much later each next one. */
const firstLookMs = 1000;
const lookGrowth = 4;
const none = { failures: 0, until: 0 };
type Pause = Readonly<typeof none>;

/** Pauses of one chat and of all after failures (1 s to 5 min, over with the first success) and refusals. Pure; milliseconds of a clock that never jumps. */
export function createCircuitBreaker(random: () => number) {
  const chats = new Map<number, Pause>();
  /** Failed since anything last succeeded. */
  const failing = new Set<number | null>();
  let all: Pause = none;
  let enough = fewest;
  let blockedUntil = 0;

  function longer({ failures }: Pause, growth: number, now: number): Pause {
    const ms = backoffMs(failures + 1, 2 * firstMs, longestMs, growth) * (0.5 + random() / 2);
    return { failures: failures + 1, until: now + ms };
  }

  /** Whether too many chats fail to be each at fault itself; null: no chat was asked. */
  function isForAll(chat: number | null): boolean {
    // a chat in trouble of its own says nothing about the others
    if (all === none && chat !== null && chats.has(chat)) return false;
    failing.add(chat);
    if (chat !== null && !chats.has(chat)) chats.set(chat, none);
    return failing.size >= enough || all !== none;
  }

  /** A sign that Telegram is out of order, without consequence for the chat. */
  function suspect(chat: number | null, now: number): void {
    // what left before it was known proves nothing new
    if (isForAll(chat) && all.until <= now) all = longer(all, growthForAll, now);
  }

  function endOutage(): void {
    // a question to no chat failed, too: it was no false alarm
    enough = failing.has(null) ? fewest : Math.min(most, enough * 2);
    all = none;
    for (const [chat, pause] of chats) if (failing.has(chat)) chats.set(chat, { ...pause, until: 0 });
  }

  return {
    suspect,
    fail(chat: number, now: number): void {
      suspect(chat, now);
      chats.set(chat, longer(chats.get(chat) ?? none, growth, now));
    },
    succeed(chat: number | null): void {
      if (all !== none) endOutage();
      failing.clear();
      if (chat !== null) chats.delete(chat);
    },
    /** Telegram said: not before `until`. Whether everything has to wait, as when it said so to other chats with no success between them. */
    refuse(chat: number | null, until: number, now: number): boolean {
      if (chat !== null && !isForAll(chat)) return false;
      // it may still be these chats alone: one request finds out soon, and where it is refused, too, the next one later
      const { failures } = all;
      const next =
        chat === null ? until : now + backoffMs(failures + 1, firstLookMs, until - now, lookGrowth);
      failing.add(null);
      all = { failures: failures + Number(blockedUntil <= now), until: Math.max(all.until, next) };
      blockedUntil = Math.max(blockedUntil, next);
      return true;
    },
    chatUntil: (chat: number) => chats.get(chat)?.until ?? 0,
    /** Chats that worked before failed, and nothing succeeded since: all but answers to people wait until then; 0: they do not. */
    allUntil: () => all.until,
    /** Answers wait, too. */
    blockedUntil: () => blockedUntil,
  };
}
