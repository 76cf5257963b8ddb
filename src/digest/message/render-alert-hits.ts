/** The part of a digest about the chat's alerts of mode "digest", with the posts they match. */
import { isMuted } from '#src/chats/chat-changes.ts';
import type { Alert, Chat } from '#src/chats/chat.ts';
import { block, bold, link, type MessageBlock, type MessageLine, joinLines } from '#src/message/message.ts';
import type { Texts } from '#src/message/texts.ts';
import { detectLanguage } from '#src/posts/detect-language.ts';
import type { Post } from '#src/posts/post.ts';
import type { TextSpan } from '#src/posts/post-text.ts';
import { analyzePost } from '#src/query/analysis/analyze-text.ts';
import { createExcerpt } from '#src/query/excerpt.ts';
import type { DigestEntry } from '../analysis/digest-entry.ts';
import { inChunks } from '#src/neighbours.ts';
import { isInScope } from '#src/query/index/alert-scope.ts';
import { matchQuery } from '#src/query/index/match-query.ts';
import { parseQuery } from '#src/query/language/parse-query.ts';

interface Hit {
  readonly post: Post;
  readonly spans: readonly TextSpan[];
}

/** Links per line, as a message is split between lines only. */
const perLine = 12;

/** No block when there is no hit. `posts`: oldest first. */
export function renderAlertHits(chat: Chat, posts: readonly DigestEntry[], texts: Texts): MessageBlock[] {
  const lines = chat.alerts
    .filter((alert) => alert.mode === 'digest')
    .flatMap((alert) => linesOf(alert, hitsOf(alert, posts), chat, texts));
  return lines.length === 0 ? [] : [block([bold(texts.plain('digest-alerts'))], ...lines)];
}

function hitsOf(alert: Alert, posts: readonly DigestEntry[]): Hit[] {
  const read = parseQuery(alert.query);
  if ('problem' in read) return [];
  return posts.flatMap(({ post, language, at }) => {
    const isSilent = at !== null && isMuted(alert, at);
    if (post.kind === 'service' || !isInScope(alert.scope, post) || isSilent) return [];
    const spans = matchQuery(read.query, analyzePost(post, language));
    return spans === null ? [] : [{ post, spans }];
  });
}

/** The query with an excerpt of its newest hit, then links to all hits. */
function linesOf(alert: Alert, hits: readonly Hit[], chat: Chat, texts: Texts): MessageLine[] {
  const newest = hits.at(-1);
  if (!newest) return [];
  const head = texts.line('digest-alert', { query: bold(alert.query), count: hits.length });
  const { line } = createExcerpt(newest.post.text, newest.spans, detectLanguage(newest.post.text));
  const links = hits.toReversed().map(({ post: { url, date, id } }) => {
    const when = date === null ? String(id) : texts.dayAndTime(Date.parse(date), chat.timeZone);
    return [link(url, when)];
  });
  const rows = inChunks(links, perLine).map((row) => joinLines(row, texts.plain('digest-comma')));
  return [['• ', ...texts.line('digest-said-by', { source: head, text: line })], ...rows];
}
