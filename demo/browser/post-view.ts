/** A post of a sample channel as the page shows it. */
import { escapeMarkup } from '#src/message/html.ts';
import type { SampleChannel, SamplePost } from '../../test/fixtures/norland/sample.ts';

export interface PostView {
  readonly channel: string;
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly html: string;
  readonly service: boolean;
  readonly edited: boolean;
  readonly deleted: boolean;
  readonly forward: string | null;
  readonly reply: string | null;
  readonly media: readonly { readonly kind: string; readonly about: string }[];
  readonly preview: { readonly title: string; readonly text: string } | null;
  readonly poll: readonly { readonly text: string; readonly percent: number }[];
  readonly reactions: readonly { readonly emoji: string; readonly count: string }[];
  readonly views: string | null;
}

export interface ChannelView {
  readonly name: string;
  readonly title: string;
  readonly language: string;
  readonly subscribers: string;
  readonly posts: readonly PostView[];
}

const mostPosts = 200;
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

export function viewChannel({
  name,
  title,
  language,
  subscribers,
  posts,
  deleted,
}: SampleChannel): ChannelView {
  const gone = new Set(deleted);
  const all = [...posts, ...deleted].sort((a, b) => a.id - b.id).slice(-mostPosts);
  return {
    ...{ name, title, language, subscribers: short.format(subscribers) },
    posts: all.map((post) => viewPost(post, gone.has(post))),
  };
}

export function viewPost(post: SamplePost, deleted: boolean): PostView {
  const { channel, id, date, kind, edited, forward, reply, media, preview, poll, reactions, views } = post;
  return {
    ...{ channel, id, edited, deleted, poll, preview },
    at: Date.parse(date),
    html: htmlOfMarkup(post.markup),
    service: kind === 'service',
    forward: forward?.name ?? null,
    reply: reply?.text ?? null,
    media: media.map(({ kind: what, duration, title }) => ({ kind: what, about: duration ?? title ?? '' })),
    reactions: reactions.map(({ emoji, count }) => ({ emoji, count: short.format(count) })),
    views: views === null ? null : short.format(views),
  };
}

const marks =
  /\*\*(?<bold>.+?)\*\*|\[(?<label>[^\]\n]+)\]\((?<url>https?:[^)\s]+)\)|(?<tag>(?<![\p{L}\p{N}_#/])[#@][\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*)/gu;

/** The writers' marks as HTML; addresses of the sample lead nowhere, so they are shown and not linked. */
function htmlOfMarkup(markup: string): string {
  let html = '';
  let at = 0;
  for (const { 0: whole, index, groups = {} } of markup.matchAll(marks)) {
    html += escapeMarkup(markup.slice(at, index));
    if (groups.bold) html += `<b>${escapeMarkup(groups.bold)}</b>`;
    else html += `<span class="link">${escapeMarkup(groups.label ?? whole)}</span>`;
    at = index + whole.length;
  }
  return html + escapeMarkup(markup.slice(at));
}
