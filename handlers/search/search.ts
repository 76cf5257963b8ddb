/** /search: the archive, newest first, a page at a time. */

import { Composer } from 'grammy';
import { type BotContext, getSubjectKey, reply, replyText, editOrReply } from '../context.ts';
import { toThreadOptions } from '../send-file.ts';
import { createSearchView, type PageCursor } from './search-view.ts';
import type { SearchViewDeps } from './search-view.ts';

export function createSearchHandlers(deps: SearchViewDeps): Composer<BotContext> {
  const search = new Composer<BotContext>();

  search.command('search', async (ctx) => {
    const { address } = ctx.state;
    if (ctx.match.trim() === '') return replyText(ctx, 'search-how');
    await ctx.api.sendChatAction(address.chat, 'typing', toThreadOptions(address));
    return reply(ctx, await createSearchView(deps, ctx, ctx.match.trim(), null));
  });

  search.callbackQuery(/^search:use:([\w-]{8})$/, (ctx) => turnTo(deps, ctx, String(ctx.match[1])));

  search.callbackQuery(/^search:(older|newer):([\w-]{8}):([0-9a-z]{1,9})$/, (ctx) => {
    const [, way, note, from] = ctx.match;
    return turnTo(deps, ctx, String(note), {
      direction: way as PageCursor['direction'],
      from: Number.parseInt(String(from), 36),
    });
  });

  return search;
}

async function turnTo(deps: SearchViewDeps, ctx: BotContext, id: string, turn?: PageCursor): Promise<void> {
  const note = await deps.callbackState.load(getSubjectKey(ctx), id);
  if (note?.about !== 'query') {
    await ctx.answerCallbackQuery({ text: ctx.state.texts.plain('button-too-old') });
    return;
  }
  await ctx.answerCallbackQuery();
  await editOrReply(ctx, await createSearchView(deps, ctx, note.text, id, turn));
}
