/** Telegram fails for a while, for some chats or for all, while posts go on coming; time is simulated. */
import { buildDeliveryKey, type Delivery } from '#src/delivery/delivery.ts';
import { minuteMs } from '#src/duration.ts';
import { ConnectionFailed, Refused } from '#src/errors.ts';
import { makeDelivery } from '../outbox/outbox-harness.ts';
import { openSenderHarness, type SendRecord, type SenderHarness } from './sender-harness.ts';

interface Failure {
  readonly error: () => Error;
  /** The message arrives all the same. */
  readonly arrives?: true;
  readonly afterMs?: number;
  /** A harmless question is answered meanwhile. */
  readonly answersProbe?: true;
}

const refused = (code: number, message: string, retryAfterMs: number | null = null) => ({
  error: () => new Refused(message, { code, retryAfterMs }),
});
const broken = (sent: boolean) => ({ error: () => new ConnectionFailed('broken', { sent }) });

export const failures = {
  'connection refused': broken(false),
  'cut before it arrived': broken(true),
  'cut after it arrived': { ...broken(true), arrives: true },
  'no answer for 50 s': { ...broken(true), afterMs: 50_000 },
  'no answer for 50 s to messages alone': { ...broken(true), afterMs: 50_000, answersProbe: true },
  '500 to messages alone': { ...refused(500, 'Internal Server Error'), answersProbe: true },
  '502 and a page of HTML': broken(true),
  'a wait as 429': { ...refused(429, 'Too Many Requests', 20_000), answersProbe: true },
  'a wait as 420': { ...refused(420, 'FLOOD_WAIT_30'), answersProbe: true },
  'a bare 400': { ...refused(400, 'Bad Request'), answersProbe: true },
  'a token refused': refused(401, 'Unauthorized'),
} as const satisfies Readonly<Record<string, Failure>>;

export interface OutagePlan {
  readonly failure: Failure;
  readonly lastsMs: number;
  /** Chats 1 to `broken` of `chats` are struck; all of them: Telegram as a whole. */
  readonly broken: number;
  readonly chats: number;
}

export interface OutageFigures {
  readonly enqueued: number;
  /** Did not arrive, and nobody is told so. */
  readonly lost: number;
  readonly repeated: number;
  /** Digests that are offered with a button. */
  readonly offered: number;
  /** Set aside for the operator. */
  readonly listed: number;
  readonly requests: number;
  /** From the end of the outage to the first message; null when none was left to arrive. */
  readonly firstMs: number | null;
  /** From the end of the outage until all that waited has arrived. */
  readonly lastMs: number | null;
  /** The longest that a message to a chat in order waited. */
  readonly othersMs: number;
}

const rounds = 10;

export async function simulateOutage(plan: OutagePlan): Promise<OutageFigures> {
  const arrivals = new Map<string, number[]>();
  const enqueued = new Map<string, number>();
  const { chats, lastsMs, failure } = plan;
  let isOut = true;
  let harness: SenderHarness;

  async function answer({ to, text, at }: SendRecord): Promise<undefined> {
    const strikes = isOut && to.chat <= plan.broken;
    const key = `${to.chat} ${text}`;
    if (!strikes || failure.arrives) arrivals.set(key, [...(arrivals.get(key) ?? []), at]);
    if (!strikes) return;
    const { afterMs = 0 } = failure;
    if (afterMs > 0) await new Promise<void>((done) => harness.timer.after(afterMs, done));
    throw failure.error();
  }

  harness = await openSenderHarness(answer, {
    probe: async () => {
      if (isOut && plan.broken === chats && !failure.answersProbe) throw failure.error();
    },
  });
  const { outbox } = harness.box;
  const began = harness.timer.now();
  const deliveries: Delivery[] = [];

  async function publish(round: number): Promise<void> {
    const kind = round % 5 === 0 ? 'digest' : 'alert';
    const some = Array.from({ length: chats }, (_, n) => makeDelivery(n + 1, `post ${round}`, { kind }));
    for (const { to, subject } of some) enqueued.set(`${to.chat} ${subject}`, harness.timer.now() - began);
    deliveries.push(...some);
    await outbox.enqueue(some);
  }

  for (let round = 0; round < rounds; round += 1) {
    await publish(round);
    await harness.timer.advance(lastsMs / rounds);
  }
  isOut = false;
  await harness.timer.advance(6 * minuteMs);
  await harness.drain();

  const states = await Promise.all(deliveries.map((each) => outbox.getState(buildDeliveryKey(each))));
  const timesOf = ({ to, subject }: Delivery) => arrivals.get(`${to.chat} ${subject}`) ?? [];
  const listed = (at: number) => states[at] === 'unknown' || states[at] === 'undeliverable';
  const after = [...arrivals.values()].flat().filter((at) => at > lastsMs);
  const others = [...arrivals]
    .filter(([key]) => Number.parseInt(key, 10) > plan.broken)
    .map(([key, [at = 0]]) => at - (enqueued.get(key) ?? 0));
  return {
    enqueued: deliveries.length,
    lost: deliveries.filter((each, at) => timesOf(each).length === 0 && !listed(at)).length,
    repeated: deliveries.reduce((sum, each) => sum + Math.max(0, timesOf(each).length - 1), 0),
    offered: harness.reported.filter((each) => each.endsWith('uncertain')).length,
    listed: states.filter((state) => state === 'undeliverable').length,
    requests: harness.attempts.length,
    firstMs: after.length === 0 ? null : Math.round(Math.min(...after) - lastsMs),
    lastMs: after.length === 0 ? null : Math.round(Math.max(...after) - lastsMs),
    othersMs: Math.round(Math.max(0, ...others)),
  };
}
