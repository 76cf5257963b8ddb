/** Answers that are a picture or a file, with their words below. */
import type { Address } from '#src/delivery/address.ts';
import { InlineKeyboard, InputFile } from 'grammy';
import type { Message, MessagePart } from '#src/message/message.ts';
import { renderCaption } from '#src/message/render-message.ts';
import type { BotContext } from './context.ts';

export async function replyWithPhoto(ctx: BotContext, png: Uint8Array, caption: Message): Promise<void> {
  const { address } = ctx.state;
  await ctx.api.sendPhoto(
    address.chat,
    new InputFile(png, 'picture.png'),
    below(address, renderCaption(caption)),
  );
}

export async function replyWithDocument(
  ctx: BotContext,
  file: { readonly name: string; readonly bytes: Uint8Array },
  caption: Message,
): Promise<void> {
  const { address } = ctx.state;
  await ctx.api.sendDocument(
    address.chat,
    new InputFile(file.bytes, file.name),
    below(address, renderCaption(caption)),
  );
}

export const toThreadOptions = ({ thread }: Address): { message_thread_id?: number } =>
  thread === null ? {} : { message_thread_id: thread };

function below(address: Address, part: MessagePart) {
  const rows = part.buttons.map((row) =>
    row.map(({ text, data }) => InlineKeyboard.text(text, data ?? 'nothing')),
  );
  return {
    ...toThreadOptions(address),
    caption: part.html,
    parse_mode: 'HTML' as const,
    ...(rows.length > 0 && { reply_markup: InlineKeyboard.from(rows) }),
  };
}
