/** What a digest tells of the alerts that a chat keeps for it: each with the posts it hit. */
import type { Alert, Chat } from '../chats/chat.ts';
import { type Block, block, bold, type Line, link } from '../delivery/message.ts';
import { languageOf } from '../posts/language.ts';
import type { Post } from '../posts/post.ts';
import type { Texts } from '../texts.ts';
import { excerptOf } from './excerpt.ts';
import { matchOne } from './index/match-one.ts';
import { isInScope } from './index/scope.ts';
import { parseQuery } from './query/query.ts';
import { factsOf, readPost } from './read-post.ts';
import type { Span } from './words/token.ts';

interface Hit {
  readonly post: Post;
  readonly spans: readonly Span[];
}

/** Links in one line: a message may be split between lines only. */
const perLine = 12;
/** Alerts are muted for a day. */
const mutedMs = 86_400_000;

/** Null when the chat keeps no alert for the digest, or none of them hit. `posts` oldest first. */
export function digestHits(
  chat: Chat,
  posts: readonly { readonly post: Post; readonly language: string | null }[],
  texts: Texts,
): Block | null {
  const lines = chat.alerts
    .filter((alert) => alert.mode === 'digest')
    .flatMap((alert) => linesOf(alert, hitsOf(alert, posts), chat, texts));
  return lines.length === 0 ? null : block([bold(texts.plain('digest-alerts'))], ...lines);
}

function hitsOf(
  alert: Alert,
  posts: readonly { readonly post: Post; readonly language: string | null }[],
): Hit[] {
  const { scope } = alert;
  const read = parseQuery(alert.query);
  if ('problem' in read) return [];
  return posts.flatMap(({ post, language }) => {
    if (post.kind === 'service' || !isInScope(scope, factsOf(post)) || restedAt(alert, post.date)) return [];
    const spans = matchOne(read.query, readPost(post, language));
    return spans === null ? [] : [{ post, spans }];
  });
}

/** Whether a post came on the day for which the alert was muted. */
function restedAt({ mutedUntil }: Alert, date: string | null): boolean {
  const at = date === null ? null : Date.parse(date);
  return at !== null && mutedUntil !== null && mutedUntil - mutedMs <= at && at < mutedUntil;
}

/** The query and its newest hit, then a link to every one. */
function linesOf(alert: Alert, hits: readonly Hit[], chat: Chat, texts: Texts): Line[] {
  const newest = hits.at(-1);
  if (!newest) return [];
  const head = texts.line('digest-alert', { query: bold(alert.query), count: hits.length });
  const { line } = excerptOf(newest.post.text, newest.spans, languageOf(newest.post.text));
  const links = hits.toReversed().map(({ post }) => timeOf(post, chat, texts));
  const rows = Array.from({ length: Math.ceil(links.length / perLine) }, (_, row) =>
    links
      .slice(row * perLine, (row + 1) * perLine)
      .flatMap((one, at): Line => (at === 0 ? one : [', ', ...one])),
  );
  return [['• ', ...head, ': ', ...line], ...rows];
}

function timeOf(post: Post, chat: Chat, texts: Texts): Line {
  const when = post.date === null ? String(post.id) : texts.dayAndTime(Date.parse(post.date), chat.timeZone);
  return [post.url === null ? when : link(post.url, when)];
}
