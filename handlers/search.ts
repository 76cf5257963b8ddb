/** /search: the archive, newest first, a page at a time. */

import { Composer } from 'grammy';
import { type HouseContext, keyOf, say, sayText, show } from './context.ts';
import { placeOf } from './files.ts';
import { searchView, type Turn } from './search-views.ts';

export const search = new Composer<HouseContext>();

search.command('search', async (ctx) => {
  const { address } = ctx.house;
  if (ctx.match.trim() === '') return sayText(ctx, 'search-how');
  await ctx.api.sendChatAction(address.chat, 'typing', placeOf(address));
  return say(ctx, await searchView(ctx, ctx.match.trim(), null));
});

search.callbackQuery(/^search:use:([\w-]{8})$/, (ctx) => turnTo(ctx, String(ctx.match[1])));

search.callbackQuery(/^search:(older|newer):([\w-]{8}):([0-9a-z]{1,9})$/, (ctx) => {
  const [, way, note, from] = ctx.match;
  return turnTo(ctx, String(note), { way: way as Turn['way'], from: Number.parseInt(String(from), 36) });
});

async function turnTo(ctx: HouseContext, id: string, turn?: Turn): Promise<void> {
  const note = await ctx.house.core.notes.read(keyOf(ctx), id);
  if (note?.about !== 'query') {
    await ctx.answerCallbackQuery({ text: ctx.house.texts.plain('button-too-old') });
    return;
  }
  await ctx.answerCallbackQuery();
  await show(ctx, await searchView(ctx, note.text, id, turn));
}
