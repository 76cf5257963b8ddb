/** Digests in the making: the update that asked for one is over long before, and the process may be another one by then. */
import type { Services } from '#src/app/create-services.ts';
import type { Api } from 'grammy';
import type { Message } from '#src/message/message.ts';
import type { Address } from '#src/delivery/address.ts';
import type { DigestRequest } from '#src/digest/digest-request.ts';
import { dayMs } from '#src/duration.ts';
import { describeError } from '#src/errors.ts';
import { newIdOf, replaceReply } from '../bot-context.ts';
import { toChannelUrl } from '#src/channels/channel.ts';

/** A digest that was promised in a message which says "reading": kept until it has become the digest, also over a restart. */
export interface PendingDigest extends Pick<DigestRequest, 'window' | 'channels'> {
  readonly key: string;
  readonly address: Address;
  readonly message: number;
  /** As typed; null: everything. */
  readonly topic: string | null;
  /** That of whoever asked: the chat itself may have chosen none. */
  readonly language?: string;
}

export type DigestRunner = ReturnType<typeof createDigestRunner>;

export type DigestRunnerDeps = Pick<Services, 'chats' | 'channelAccess' | 'chatDigests' | 'store' | 'texts'> &
  Pick<Services, 'clock' | 'log' | 'admins' | 'shutdownSignal'> & { readonly api: Api };

const pendingTtlMs = 2 * dayMs;
const betweenEditsMs = 1500;

export function createDigestRunner(deps: DigestRunnerDeps) {
  const { api, chats, chatDigests, shutdownSignal, log } = deps;
  const collection = deps.store.collection<PendingDigest>('promised', ({ address }) => !!address);
  const underWay = new Map<PendingDigest, Promise<void>>();

  async function complete(pending: PendingDigest): Promise<void> {
    const { address, message, window, channels } = pending;
    const known = await chats.get(address);
    const chat = { ...known, language: pending.language ?? known.language };
    const texts = deps.texts(chat.language);
    const topic = pending.topic === null ? null : chatDigests.findTopic(chat, pending.topic);
    const replace = (by: Message) => replaceReply({ api, address }, message, by);
    const progress = (done: number, all: number) => replace(texts.message('digest-progress', { done, all }));
    const tell = everySoOften(progress, deps.clock.now);
    const made = await chatDigests.make({ chat, window, channels, topic }, tell.progress);
    await tell.settled();
    // the next start takes it up, and who was forgotten meanwhile gets nothing
    if (shutdownSignal.aborted || !(await collection.get(pending.key))) return;
    const [only, ...more] = chat.channels.flatMap((key) => deps.channelAccess.get(chat, key) ?? []);
    const url = only && more.length === 0 ? toChannelUrl(only) : null;
    const row = [
      ...(only ? [] : [texts.button('subscribe')]),
      texts.button('topics'),
      ...(url === null ? [] : [{ text: texts.plain('button-open-channel'), url }]),
    ];
    await replace({ ...made.message, buttons: [...(made.message.buttons ?? []), row] });
    await collection.delete(pending.key);
  }

  /** The person must not be left with a message that says "reading". */
  async function apologise(pending: PendingDigest, thrown: unknown): Promise<void> {
    if (shutdownSignal.aborted) return;
    const { key, address, message } = pending;
    const chat = newIdOf(thrown);
    if (chat !== undefined) return start({ ...pending, address: { ...address, chat } });
    log.error('a digest failed', { chat: address.chat, reason: describeError(thrown) });
    try {
      const texts = deps.texts((await chats.get(address)).language);
      const key = deps.admins.length > 0 ? 'our-fault' : 'our-fault-untold';
      await replaceReply({ api, address }, message, texts.message(key));
    } catch (again) {
      // forgives a chat that cannot be written to: the fault is in the log already
      log.warn('an apology could not be sent', { reason: describeError(again) });
    }
    await collection.delete(key);
  }

  function begin(pending: PendingDigest): void {
    const work = complete(pending).catch((thrown) => apologise(pending, thrown));
    underWay.set(
      pending,
      work.finally(() => underWay.delete(pending)),
    );
  }

  async function start(pending: PendingDigest): Promise<void> {
    await collection.put(pending.key, pending, pendingTtlMs);
    begin(pending);
  }

  return {
    isRunning: (key: string) => underWay.keys().some((pending) => pending.key === key),
    start,
    async resume(): Promise<void> {
      for await (const [, pending] of collection.list()) begin(pending);
    },
    whenIdle: () => Promise.all(underWay.values()),
  };
}

/** Telegram allows about twenty edits a minute: progress is told now and then, one edit at a time. */
function everySoOften(tell: (done: number, all: number) => Promise<void>, now: () => number) {
  let last = now();
  let telling: Promise<void> | null = null;
  return {
    progress(done: number, all: number): void {
      if (telling !== null || done === all || now() - last < betweenEditsMs) return;
      last = now();
      // an edit that failed says nothing about the digest
      telling = tell(done, all).then(ended, ended);
    },
    settled: async () => telling,
  };
  function ended(): void {
    telling = null;
  }
}
