/** Answers that are a picture or a file, with their words below. */
import { InlineKeyboard, InputFile } from 'grammy';
import type { Message, Part } from '#src/delivery/message.ts';
import { renderCaption } from '#src/delivery/render.ts';
import type { Address } from '#src/ports.ts';
import type { HouseContext } from './context.ts';

export async function sendPicture(ctx: HouseContext, png: Uint8Array, caption: Message): Promise<void> {
  const { address } = ctx.house;
  await ctx.api.sendPhoto(
    address.chat,
    new InputFile(png, 'picture.png'),
    below(address, renderCaption(caption)),
  );
}

export async function sendFile(
  ctx: HouseContext,
  file: { readonly name: string; readonly bytes: Uint8Array },
  caption: Message,
): Promise<void> {
  const { address } = ctx.house;
  await ctx.api.sendDocument(
    address.chat,
    new InputFile(file.bytes, file.name),
    below(address, renderCaption(caption)),
  );
}

export const placeOf = ({ thread }: Address): { message_thread_id?: number } =>
  thread === null ? {} : { message_thread_id: thread };

function below(address: Address, part: Part) {
  const rows = part.buttons.map((row) =>
    row.map(({ text, data }) => InlineKeyboard.text(text, data ?? 'nothing')),
  );
  return {
    ...placeOf(address),
    caption: part.html,
    parse_mode: 'HTML' as const,
    ...(rows.length > 0 && { reply_markup: InlineKeyboard.from(rows) }),
  };
}
