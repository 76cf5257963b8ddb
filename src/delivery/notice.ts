import type { Message } from '#src/message/message.ts';
import { renderMessage } from '#src/message/render-message.ts';
import type { Address } from './address.ts';
import type { Delivery } from './delivery.ts';

/** What the bot says of its own accord; without a sound unless the message says otherwise. Under one subject a chat gets the first. */
export const buildNotice = (to: Address, subject: string, message: Message): Delivery[] =>
  renderMessage(message).map((body, part) => ({
    to,
    kind: 'notice',
    subject,
    part,
    body,
    silent: message.silent ?? true,
  }));
