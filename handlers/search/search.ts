/** /search: the archive, newest first, a page at a time. */
import type { Composer } from 'grammy';
import { withQueryOfButton } from '../alerts/query-problem-message.ts';
import type { BotContext } from '../context.ts';
import { createWayOn } from '../page.ts';
import { createSearchView, type PageCursor, type SearchViewDeps } from './search-view.ts';

export function addSearchHandlers(search: Composer<BotContext>, deps: SearchViewDeps): void {
  search.command('search', async (ctx) => {
    const query = ctx.match.trim();
    if (query === '') return ctx.say('search-how', {}, [createWayOn(ctx)]);
    await ctx.showActivity('typing');
    return ctx.show(await createSearchView(deps, ctx, query, null));
  });

  search.callbackQuery(/^search:use:([\w-]{8})$/, (ctx) => showPage(deps, ctx, ctx.match[1]));

  search.callbackQuery(/^search:(older|newer):([\w-]{8}):([0-9a-z]{1,9})$/, (ctx) => {
    const [, direction, id, from] = ctx.match;
    return showPage(deps, ctx, id, {
      direction: direction as PageCursor['direction'],
      from: Number.parseInt(String(from), 36),
    });
  });
}

const showPage = (deps: SearchViewDeps, ctx: BotContext, id: string | undefined, cursor?: PageCursor) =>
  withQueryOfButton(ctx, id, async (query) =>
    ctx.replaceWith(await createSearchView(deps, ctx, query, String(id), cursor)),
  );
