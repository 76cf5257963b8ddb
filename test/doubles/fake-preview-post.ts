/** One message as a block of a t.me page. */
import type { Post } from '#src/posts/post.ts';
import { renderAllMedia, renderNotSupported } from './fake-preview-media.ts';
import { escapeHtml, renderCount, renderEmoji, renderPlain, renderText } from './fake-preview-text.ts';

/** A post as one writes it by hand; what is left out is empty. `text` may hold `[label](https://...)` and `**bold**`. */
export interface FakePost
  extends Partial<Omit<Post, 'channel' | 'channelId' | 'date' | 'url' | 'links' | 'hashtags'>> {
  /** UTC, to the second. */
  readonly date?: string;
  /** Videos are shown without being offered. */
  readonly tooBig?: boolean;
  /** The options of a poll among the media. */
  readonly poll?: readonly { readonly text: string; readonly percent: number }[];
  /** Rendered with custom emoji: the body comes once more for old browsers. */
  readonly hasFallback?: boolean;
}

/** A post as the double keeps it. */
export type KeptPost = FakePost & { readonly id: number; readonly date: string };

export interface PostFrame {
  readonly name: string;
  readonly title: string;
  readonly channelId: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The `.tgme_widget_message` of a post. `attributes` go onto its element. */
export function renderPost(post: KeptPost, frame: PostFrame, attributes = ''): string {
  const own = `https://t.me/${frame.name}/${post.id}`;
  const service = post.kind === 'service' ? ' service_message' : '';
  return `<div class="tgme_widget_message text_not_supported_wrap${service} user-color-3 js-widget_message" data-post="${frame.name}/${post.id}" data-view="${renderTicket(post, frame)}"${attributes}>
  <div class="tgme_widget_message_user"><a href="https://t.me/${frame.name}"><i class="tgme_widget_message_user_photo bgcolor3" data-content="N"></i></a></div>
  <div class="tgme_widget_message_bubble">
    <i class="tgme_widget_message_bubble_tail"><svg class="bubble_icon" width="9px" height="20px" viewBox="0 0 9 20"><path d="M8,1 L9,1 L9,20 L8,20 Z"></path></svg></i>
    <div class="tgme_widget_message_author accent_color"><a class="tgme_widget_message_owner_name" href="https://t.me/${frame.name}"><span dir="auto">${renderPlain(frame.title)}</span></a></div>
${renderForward(post)}${renderReply(post)}
${renderBody(post, own)}${renderLinkPreview(post)}
${renderReactions(post)}${renderFooter(post, own)}
  </div>
</div>`;
}

function renderTicket(post: KeptPost, { channelId, now }: PostFrame): string {
  const p = post.album && post.album.length > 0 ? `${post.id}g` : post.id;
  const viewToken = { c: -channelId, p, t: Math.floor(now / 1000), h: 'a1f2bcf931fc2f6810' };
  return Buffer.from(JSON.stringify(viewToken)).toString('base64').replace(/=+$/, '');
}

function renderForward({ forward }: FakePost): string {
  if (!forward) return '';
  const name = `<span dir="auto">${renderPlain(forward.name)}</span>`;
  const className = 'tgme_widget_message_forwarded_from_name';
  const source = forward.url
    ? `<a class="${className}" href="${escapeHtml(forward.url)}">${name}</a>`
    : `<span class="${className}">${name}</span>`;
  return `<div class="tgme_widget_message_forwarded_from accent_color">Forwarded from&nbsp;${source}</div>`;
}

function renderReply({ reply }: FakePost): string {
  if (!reply) return '';
  return `<a class="tgme_widget_message_reply" href="${escapeHtml(reply.url)}"><div class="tgme_widget_message_author accent_color"><span class="tgme_widget_message_author_name" dir="auto">Somebody</span></div><div class="tgme_widget_message_text js-message_reply_text" dir="auto">${renderPlain(reply.text)}</div></a>`;
}

function renderBody(post: KeptPost, own: string): string {
  if (post.kind === 'withheld') return renderNotSupported(own, 'Please open Telegram to view this post');
  const media = renderAllMedia(post, own);
  const text = `<div class="tgme_widget_message_text js-message_text" dir="auto">`;
  // Captions come wrapped in themselves.
  const caption =
    media === ''
      ? `${text}${renderText(post.text ?? '')}</div>`
      : `${text}${text}${renderText(post.text ?? '')}</div></div>`;
  const body = media + (post.text ? caption : '');
  if (!post.hasFallback) return body;
  const fallback = renderNotSupported(own, 'Please open Telegram to view this post');
  return `<div class="media_supported_cont">${body}</div><div class="media_not_supported_cont">${fallback}</div>`;
}

function renderLinkPreview({ preview }: FakePost): string {
  if (!preview) return '';
  return `<a class="tgme_widget_message_link_preview" href="${escapeHtml(preview.url)}"><i class="link_preview_right_image"></i><div class="link_preview_title" dir="auto">${renderPlain(preview.title)}</div><div class="link_preview_description" dir="auto">${renderPlain(preview.text)}</div></a>`;
}

function renderReactions({ reactions }: FakePost): string {
  if (!reactions?.length) return '';
  const each = reactions.map(({ emoji, count }) => {
    if (emoji === 'stars') {
      return `<span class="tgme_reaction tgme_reaction_paid"><i class="icon icon-telegram-stars"></i>${renderCount(count)}</span>`;
    }
    const custom = /^custom:(\d+)$/.exec(emoji)?.[1];
    const picture = custom ? `<tg-emoji emoji-id="${custom}"></tg-emoji>` : renderEmoji(emoji);
    return `<span class="tgme_reaction">${picture}${renderCount(count)}</span>`;
  });
  return `<div class="tgme_widget_message_reactions js-message_reactions">${each.join('')}</div>`;
}

function renderFooter(post: KeptPost, own: string): string {
  const views =
    post.views === undefined || post.views === null
      ? ''
      : `<span class="tgme_widget_message_views">${renderCount(post.views)}</span><span class="copyonly"> views</span>`;
  const author = post.author
    ? `<span class="tgme_widget_message_from_author" dir="auto">${renderPlain(post.author)}</span>,&nbsp;`
    : '';
  const time = `<time datetime="${post.date.slice(0, 19)}+00:00" class="time">${post.date.slice(11, 16)}</time>`;
  return `<div class="tgme_widget_message_footer compact js-message_footer"><div class="tgme_widget_message_info short js-message_info">${views}<span class="tgme_widget_message_meta">${author}${post.edited ? 'edited &nbsp;' : ''}<a class="tgme_widget_message_date" href="${own}">${time}</a></span></div></div>`;
}
