/** Inline mode, `@bot sanctions` in any chat: search hits to send, each with its link. The operator switches it on in @BotFather. */
import type { Services } from '#src/app/create-services.ts';
import { type Composer, InlineQueryResultBuilder } from 'grammy';
import { getChannelsForChat } from '#src/chats/chat.ts';
import { block, link, toPlainText } from '#src/message/message.ts';
import { renderMessage } from '#src/message/render-message.ts';
import type { Texts } from '#src/message/texts.ts';
import { createExcerpt } from '#src/query/excerpt.ts';
import { parseQuery } from '#src/query/language/parse-query.ts';
import type { Query } from '#src/query/language/query-tree.ts';
import type { SearchHit } from '#src/search/search.ts';
import type { BotContext } from '../context.ts';

export type InlineSearchDeps = Pick<
  Services,
  'chats' | 'channelRegistry' | 'search' | 'texts' | 'isAdmin' | 'isAllowedChat'
>;

/** Seconds for which Telegram may answer by itself. */
const cacheSeconds = 30;

export function addInlineSearch(inline: Composer<BotContext>, deps: InlineSearchDeps): void {
  inline.on('inline_query', async (ctx) => {
    const { id: person } = ctx.from;
    const isServed = deps.isAdmin(person) || deps.isAllowedChat(person);
    const read = parseQuery(ctx.inlineQuery.query);
    const hits = isServed && !('problem' in read) ? await findHits(deps, person, read.query) : [];
    await ctx.answerInlineQuery(hits, { cache_time: cacheSeconds, is_personal: true });
  });
}

async function findHits(deps: InlineSearchDeps, person: number, query: Query) {
  const chat = await deps.chats.get({ chat: person, thread: null });
  const texts = deps.texts(chat.language);
  const { hits } = await deps.search.older(getChannelsForChat(chat, deps.channelRegistry), query);
  return hits.map((hit) => toResult(hit, texts, chat.timeZone));
}

function toResult(hit: SearchHit, texts: Texts, timeZone: string) {
  const { post, channel, language, spans, publishedAt } = hit;
  const excerpt = createExcerpt(post.text, spans, language).line;
  const when = `${channel.title}${texts.plain('digest-comma')}${texts.dayAndTime(publishedAt, timeZone)}`;
  const message = { blocks: [block(excerpt), block([link(post.url, when)])] };
  const options = { description: toPlainText(excerpt) };
  return InlineQueryResultBuilder.article(`${channel.key}-${post.id}`.slice(0, 64), when, options).text(
    renderMessage(message)[0]?.html ?? when,
    { parse_mode: 'HTML', link_preview_options: { is_disabled: true } },
  );
}
