/** One attempt to send one delivery. */
import { block } from '#src/message/message.ts';
import { renderMessage } from '#src/message/render-message.ts';
import type { ClaimedDelivery } from '../outbox/delivery-queue.ts';
import { shouldSendAsNew } from '../outbox/replace-gone-message.ts';
import type { Messenger, SendOptions } from './messenger.ts';

export function createDeliveryAttempt(parts: {
  messenger: Messenger;
  getMessageId: (key: string) => Promise<number | null>;
  paidBroadcast: boolean;
}) {
  const { messenger, getMessageId, paidBroadcast } = parts;

  async function optionsOf({ delivery }: ClaimedDelivery, signal: AbortSignal): Promise<SendOptions> {
    const { silent, repliesTo, kind } = delivery;
    const replyTo = repliesTo === undefined ? null : await getMessageId(repliesTo);
    return {
      silent,
      signal,
      ...(replyTo !== null && { replyTo }),
      ...(paidBroadcast && kind === 'broadcast' && { paidBroadcast }),
    };
  }

  async function edit(
    { delivery, refusals }: ClaimedDelivery,
    message: number,
    signal: AbortSignal,
  ): Promise<number> {
    const [plain] = refusals ? renderMessage({ blocks: [block([delivery.body.plain])] }) : [];
    await messenger.editMessage(delivery.to, message, plain ?? delivery.body, { signal });
    return message;
  }

  async function send(task: ClaimedDelivery, signal: AbortSignal): Promise<number> {
    const { to, body } = task.delivery;
    const options = await optionsOf(task, signal);
    return task.refusals
      ? messenger.sendPlainText(to, body.plain, options)
      : messenger.sendMessage(to, body, options);
  }

  /** The id of the message that arrived or was changed; null when the message to change is not known. Throws as Messenger does. */
  return async (task: ClaimedDelivery, signal: AbortSignal): Promise<number | null> => {
    const { edits } = task.delivery;
    if (edits === undefined) return send(task, signal);
    const message = await getMessageId(edits);
    if (shouldSendAsNew(task, message)) return send(task, signal);
    return message === null ? null : edit(task, message, signal);
  };
}
