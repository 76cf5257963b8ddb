import type { MessagePart } from '#src/message/message.ts';
import type { Address } from '../address.ts';

export interface SendOptions {
  readonly silent: boolean;
  readonly signal?: AbortSignal;
  /** The message this one follows; sent anyway when that is gone. */
  readonly replyTo?: number;
  readonly paidBroadcast?: boolean;
}

/** Sends. Throws Refused (Telegram said no) or ConnectionFailed (`sent` tells whether it may have arrived). */
export interface Messenger {
  /** Returns the id of the message sent. */
  sendMessage(to: Address, part: MessagePart, options: SendOptions): Promise<number>;
  editMessage(
    to: Address,
    message: number,
    part: MessagePart,
    options: { signal?: AbortSignal },
  ): Promise<void>;
  /** The same text without markup, for the case that markup was refused. */
  sendPlainText(to: Address, text: string, options: SendOptions): Promise<number>;
}
