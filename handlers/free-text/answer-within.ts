/** A question about a message: searched within the posts that it links to. */
import { describeQuery } from '#src/query/language/describe-query.ts';
import type { Services } from '#src/app/create-services.ts';
import type { MessageEntity } from 'grammy/types';
import { parsePostLink } from '#src/channels/channel.ts';
import { block, type Message } from '#src/message/message.ts';
import { toChannelKey } from '#src/posts/channel-key.ts';
import { detectLanguage } from '#src/posts/detect-language.ts';
import { analyzePost } from '#src/query/analyze-post.ts';
import { matchQuery } from '#src/query/index/match-query.ts';
import { parseQuery } from '#src/query/language/parse-query.ts';
import { describeHit } from '../alerts/backtest-lines.ts';
import type { BotContext } from '../context.ts';
import type { SearchViewDeps } from '../search/search-view.ts';

export type WithinDeps = SearchViewDeps & Pick<Services, 'archive'>;

const mostPosts = 60;
const mostShown = 5;

/** Null where none of the posts answers any of these queries; the first one that finds something counts. */
export async function answerWithin(
  deps: WithinDeps,
  ctx: BotContext,
  entities: readonly MessageEntity[],
  queries: readonly string[],
): Promise<Message | null> {
  const links = entities.flatMap((entity) =>
    entity.type === 'text_link' ? (parsePostLink(entity.url) ?? []) : [],
  );
  const refs = [...new Map(links.map((link) => [`${link.name}/${link.id}`, link])).values()];
  const found = await Promise.all(
    refs.slice(0, mostPosts).map(({ name, id }) => deps.archive.get(toChannelKey(name), id)),
  );
  const posts = found.flatMap((archived) => (archived ? [archived.post] : []));
  for (const source of queries) {
    const read = parseQuery(source);
    if ('problem' in read) continue;
    const hits = posts.flatMap((post) => {
      const language = detectLanguage(post.text);
      const spans = matchQuery(read.query, analyzePost(post, language));
      return spans === null ? [] : [{ post, language, spans }];
    });
    if (hits.length === 0) continue;
    const reading = describeQuery(read.query, ctx.state.texts);
    return {
      blocks: [
        block(ctx.state.texts.line('try-head', { reading })),
        ...hits.slice(0, mostShown).map((hit) => block(describeHit(deps, ctx, hit))),
      ],
    };
  }
  return null;
}
