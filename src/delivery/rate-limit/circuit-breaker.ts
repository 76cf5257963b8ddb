import { backoffMs } from '#src/backoff.ts';

/** So many failing chats are an outage; twice as many after each false alarm, so that a row of broken chats delays nobody for long. */
const minFailing = 2;
const maxFailing = 16;
const growth = 2;
/** Smaller than 2: where half of the chats are broken, with doubling the expected wait for one of the others is infinite. */
const outageGrowth = 1.4;
const firstMs = 1000;
const longestMs = 300_000;
/** After 429 in two chats: how soon a third request shows whether it concerns all, and by how much the next ones are delayed. */
const firstProbeMs = 1000;
const probeGrowth = 4;
const none = { failures: 0, until: 0 };
type Pause = Readonly<typeof none>;

/** Pauses of single chats and of all of them, after failures (1 s to 5 min, until the first success) and refusals. Milliseconds of a monotonic clock. */
export function createCircuitBreaker(random: () => number) {
  const chats = new Map<number, Pause>();
  /** Chats that failed since anything last succeeded. */
  const failing = new Set<number | null>();
  let outage: Pause = none;
  let threshold = minFailing;
  let blockedUntil = 0;

  function extendPause({ failures }: Pause, growth: number, now: number): Pause {
    const ms = backoffMs(failures + 1, 2 * firstMs, longestMs, growth) * (0.5 + random() / 2);
    return { failures: failures + 1, until: now + ms };
  }

  /** Whether too many chats fail for each to be at fault itself. `chat` null: a request to no chat. */
  function isOutage(chat: number | null): boolean {
    // a chat that failed before says nothing about the others
    if (outage === none && chat !== null && chats.has(chat)) return false;
    failing.add(chat);
    if (chat !== null && !chats.has(chat)) chats.set(chat, none);
    return failing.size >= threshold || outage !== none;
  }

  /** A sign of an outage, without consequence for the chat. */
  function suspect(chat: number | null, now: number): void {
    // requests made before the outage was known prove nothing new
    if (isOutage(chat) && outage.until <= now) outage = extendPause(outage, outageGrowth, now);
  }

  function endOutage(): void {
    // if a request to no chat failed, too, it was no false alarm
    threshold = failing.has(null) ? minFailing : Math.min(maxFailing, threshold * 2);
    outage = none;
    for (const [chat, pause] of chats) if (failing.has(chat)) chats.set(chat, { ...pause, until: 0 });
  }

  return {
    suspect,
    fail(chat: number, now: number): void {
      suspect(chat, now);
      chats.set(chat, extendPause(chats.get(chat) ?? none, growth, now));
    },
    succeed(chat: number | null): void {
      if (outage !== none) endOutage();
      failing.clear();
      if (chat !== null) chats.delete(chat);
    },
    /** Telegram asked to wait until `until`. Returns whether all sending waits: when other chats were refused, too, with no success in between. */
    refuse(chat: number | null, until: number, now: number): boolean {
      if (chat !== null && !isOutage(chat)) return false;
      // it may still concern these chats only: a request finds out soon, and the next one later if it is refused, too
      const { failures } = outage;
      const next =
        chat === null ? until : now + backoffMs(failures + 1, firstProbeMs, until - now, probeGrowth);
      failing.add(null);
      outage = { failures: failures + Number(blockedUntil <= now), until: Math.max(outage.until, next) };
      blockedUntil = Math.max(blockedUntil, next);
      return true;
    },
    /** The chat may be gone: what was not asked for waits until `until`, or until something arrives there. */
    pause(chat: number, until: number): void {
      chats.set(chat, { ...(chats.get(chat) ?? none), until });
    },
    chatUntil: (chat: number) => chats.get(chat)?.until ?? 0,
    /** Until when all but replies to people wait; 0: no outage. */
    outageUntil: () => outage.until,
    /** Until when replies wait, too. */
    blockedUntil: () => blockedUntil,
  };
}
