import type { Address } from '#src/delivery/address.ts';
import { type Api, GrammyError, InputFile } from 'grammy';
import { toKeyboardFields, toTextFields } from '#src/message/keyboard.ts';
import type { Message, MessagePart } from '#src/message/message.ts';
import { renderCaption, renderMessage } from '#src/message/render-message.ts';

export interface ReplyTarget {
  readonly api: Api;
  readonly address: Address;
}

export async function sendReply(target: ReplyTarget, message: Message): Promise<number> {
  let last = 0;
  for (const part of renderMessage(message)) last = await sendPart(target, part, message.silent ?? false);
  return last;
}

export async function replaceReply(target: ReplyTarget, messageId: number, message: Message): Promise<void> {
  const [first, ...more] = renderMessage(message);
  if (!first) return;
  await editPart(target, messageId, first);
  for (const part of more) await sendPart(target, part, message.silent ?? false);
}

/** A message of ours that was the last part of a longer one becomes it again. */
export async function replaceLastPart(target: ReplyTarget, messageId: number, message: Message) {
  const part = renderMessage(message).at(-1);
  if (part) await editPart(target, messageId, part);
}

export interface ReplyFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isPicture: boolean;
}

export async function sendFile({ api, address }: ReplyTarget, file: ReplyFile, caption: Message) {
  const part = renderCaption(caption);
  const input = new InputFile(file.bytes, file.name);
  const options = {
    ...toThreadParams(address),
    ...toKeyboardFields(part.buttons),
    caption: part.html,
    parse_mode: 'HTML' as const,
  };
  if (file.isPicture) await api.sendPhoto(address.chat, input, options);
  else await api.sendDocument(address.chat, input, options);
}

export function toThreadParams({ thread }: Address): { message_thread_id?: number } {
  return thread === null ? {} : { message_thread_id: thread };
}

async function sendPart({ api, address }: ReplyTarget, part: MessagePart, silent: boolean): Promise<number> {
  const sent = await api.sendMessage(address.chat, part.html, {
    ...toThreadParams(address),
    ...toTextFields(part),
    ...(silent && { disable_notification: true }),
  });
  return sent.message_id;
}

/** An unchanged message is fine, a deleted one is sent anew. */
async function editPart(target: ReplyTarget, messageId: number, part: MessagePart): Promise<void> {
  try {
    await target.api.editMessageText(target.address.chat, messageId, part.html, toTextFields(part));
  } catch (thrown) {
    // forgives the two answers that mean "nothing to do" and "no longer there"
    if (!(thrown instanceof GrammyError)) throw thrown;
    if (/message is not modified/.test(thrown.description)) return;
    if (!/message to edit not found|message can't be edited/.test(thrown.description)) throw thrown;
    await sendPart(target, part, false);
  }
}
