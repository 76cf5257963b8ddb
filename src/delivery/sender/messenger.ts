import type { MessagePart } from '#src/message/message.ts';
import type { Address } from '../address.ts';
import type { ClaimedDelivery } from '../outbox/delivery-queue.ts';
import { shouldSendAsNew } from '../outbox/replace-gone-message.ts';

export interface SendOptions {
  readonly silent: boolean;
  readonly signal?: AbortSignal;
  /** Without markup and buttons, for the case that these were refused. */
  readonly isPlain?: boolean;
  /** The message this one follows; sent anyway when that is gone. */
  readonly replyTo?: number;
  readonly paidBroadcast?: boolean;
}

export type EditOptions = Pick<SendOptions, 'signal' | 'isPlain'>;

/** Throws Refused, or ConnectionFailed, whose `sent` tells whether the message may have arrived. */
export interface Messenger {
  sendMessage(to: Address, part: MessagePart, options: SendOptions): Promise<number>;
  editMessage(to: Address, message: number, part: MessagePart, options: EditOptions): Promise<void>;
}

/** Returns the id of the message that was sent or edited; null when the message to edit is not known. Throws as Messenger does. */
export async function attemptDelivery(
  ports: { messenger: Messenger; getMessageId: (key: string) => Promise<number | null> },
  task: ClaimedDelivery,
  signal: AbortSignal,
  paidBroadcast: boolean,
): Promise<number | null> {
  const { messenger, getMessageId } = ports;
  const { to, body, silent, edits, repliesTo } = task.delivery;
  const options = { signal, ...(task.refusals && { isPlain: true }) };
  const message = edits === undefined ? null : await getMessageId(edits);
  if (edits !== undefined && !shouldSendAsNew(task, message)) {
    if (message !== null) await messenger.editMessage(to, message, body, options);
    return message;
  }
  const replyTo = repliesTo === undefined ? null : await getMessageId(repliesTo);
  return messenger.sendMessage(to, body, {
    ...options,
    silent,
    ...(replyTo !== null && { replyTo }),
    ...(paidBroadcast && { paidBroadcast }),
  });
}
