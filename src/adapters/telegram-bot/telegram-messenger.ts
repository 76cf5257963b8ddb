/** Sends message parts with grammY, and translates its errors. Without retries, which the outbox decides on. */

import { Api, GrammyError, HttpError } from 'grammy';
import type { Address } from '#src/delivery/address.ts';
import type { EditOptions, Messenger, SendOptions } from '#src/delivery/sender/messenger.ts';
import { ConnectionFailed, describeError, Refused, wasNeverSent } from '#src/errors.ts';
import { toTextFields } from '#src/message/keyboard.ts';
import type { MessagePart } from '#src/message/message.ts';

/** Longer than the 8 s for which Telegram may hold a request under flood control, else it would count as uncertain. */
export const requestSeconds = 50;
/** Telegram refuses the id of the general topic as a thread. */
const generalTopic = 1;

/** Without transformers, so that the sender's calls do not wait for the rate limiter twice. */
export const createTelegramApi = (token: string, apiRoot: string, timeoutSeconds = requestSeconds): Api =>
  new Api(token, { apiRoot, timeoutSeconds });

/** Throws Refused or ConnectionFailed. */
export function createTelegramMessenger(api: Api): Messenger {
  return {
    async sendMessage(to, part, options) {
      const { text, ...fields } = textFields(part, options);
      const all = { ...sendFields(to, options), ...fields };
      return (await translatingErrors(api.sendMessage(to.chat, text, all, signalOf(options)))).message_id;
    },
    async editMessage(to, message, part, options) {
      const { text, ...fields } = textFields(part, options);
      await translatingErrors(api.editMessageText(to.chat, message, text, fields, signalOf(options)));
    },
  };
}

const textFields = (part: MessagePart, { isPlain }: EditOptions) =>
  isPlain
    ? { text: part.plain, link_preview_options: { is_disabled: true } }
    : { text: part.html, ...toTextFields(part) };

export async function probeTelegram(api: Api, signal?: AbortSignal): Promise<void> {
  await translatingErrors(api.getMe(signalOf({ signal })));
}

function sendFields({ thread }: Address, { silent, replyTo, paidBroadcast }: SendOptions) {
  return {
    ...(thread !== null && thread !== generalTopic && { message_thread_id: thread }),
    ...(silent && { disable_notification: true }),
    ...(replyTo !== undefined && {
      reply_parameters: { message_id: replyTo, allow_sending_without_reply: true },
    }),
    ...(paidBroadcast && { allow_paid_broadcast: true }),
  };
}

/** grammY's type is that of a polyfill, which Node's own satisfies. */
const signalOf = ({ signal }: { signal?: AbortSignal | undefined }): Parameters<Api['getMe']>[0] =>
  signal as never;

const translatingErrors = <T>(call: Promise<T>): Promise<T> =>
  call.catch((thrown: unknown) => {
    throw translateError(thrown);
  });

function translateError(thrown: unknown): unknown {
  if (thrown instanceof GrammyError) {
    const { retry_after, migrate_to_chat_id } = thrown.parameters;
    return new Refused(thrown.description, {
      code: thrown.error_code,
      retryAfterMs: retry_after === undefined ? null : retry_after * 1000,
      migrateToChatId: migrate_to_chat_id ?? null,
      cause: thrown,
    });
  }
  if (!(thrown instanceof HttpError)) return thrown;
  return new ConnectionFailed(describeError(thrown.error), {
    sent: !wasNeverSent(thrown.error),
    cause: thrown.error,
  });
}
