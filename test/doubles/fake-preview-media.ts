/** Media as t.me writes them into a message. */
import type { Media } from '#src/posts/post.ts';
import { renderPlain } from './fake-preview-text.ts';

interface MediaOwner {
  readonly id: number;
  readonly media?: readonly Media[];
  readonly album?: readonly number[];
  readonly tooBig?: boolean;
  readonly poll?: readonly { readonly text: string; readonly percent: number }[];
}

/** The notice with its link into the app; t.me means four different things by it. */
export function renderNotSupported(own: string, label: string): string {
  return `<div class="message_media_not_supported_wrap"><div class="message_media_not_supported"><div class="message_media_not_supported_label">${label}</div><a href="${own}" class="message_media_view_in_telegram">VIEW IN TELEGRAM</a></div></div>`;
}

/** All media of a message; of an album every part has its own address. */
export function renderAllMedia(post: MediaOwner, own: string): string {
  const media = post.media ?? [];
  const ids = [post.id, ...(post.album ?? [])];
  if (ids.length === 1) return media.map((each) => renderMedium(each, post, own, '')).join('');
  const channel = own.slice(0, own.lastIndexOf('/'));
  const items = ids.map((id, index) =>
    renderMedium(media[index] ?? { kind: 'photo' }, post, `${channel}/${id}?single`, ' grouped_media_wrap'),
  );
  return `<div class="tgme_widget_message_grouped_wrap js-message_grouped_wrap"><div class="tgme_widget_message_grouped js-message_grouped">${items.join('')}</div></div>`;
}

function renderMedium(
  { kind, duration, title }: Media,
  post: MediaOwner,
  href: string,
  extra: string,
): string {
  const prefix = 'tgme_widget_message_';
  const time = (name: string) => (duration ? `<time class="${name}">${duration}</time>` : '');
  const label = post.tooBig ? 'Media is too big' : 'This media is not supported in your browser';
  const fallback = renderNotSupported(href, label);
  switch (kind) {
    case 'photo':
      return `<a class="${prefix}photo_wrap${extra}" href="${href}" style="background-image:url('https://cdn4.telesco.pe/file/p.jpg')"><div class="${prefix}photo"></div></a>`;
    case 'video':
      return `<a class="${prefix}video_player js-message_video_player${post.tooBig ? ' not_supported' : ''}${extra}" href="${href}">${post.tooBig ? '' : `<video src="v.mp4" class="${prefix}video"></video>`}<div class="message_video_play js-message_video_play"></div>${time('message_video_duration js-message_video_duration')}${fallback}</a>`;
    case 'gif':
      return `<a class="${prefix}video_player js-message_video_player${extra}" href="${href}"><video src="v.mp4" autoplay loop></video>${time('message_video_duration')}${fallback}</a>`;
    case 'round':
      return `<div class="${prefix}roundvideo_player"><video class="${prefix}roundvideo" src="r.mp4"></video>${fallback}${time(`${prefix}roundvideo_duration`)}</div>`;
    case 'voice':
      return `<a class="${prefix}voice_player" href="${href}"><audio class="${prefix}voice" src="v.ogg"></audio>${time(`${prefix}voice_duration`)}</a>`;
    case 'audio':
    case 'document':
      return `<a class="${prefix}document_wrap${extra}" href="${href}"><div class="${prefix}document_icon accent_bg${kind === 'audio' ? ' audio' : ''}"></div><div class="${prefix}document"><div class="${prefix}document_title accent_color" dir="auto">${renderPlain(title ?? '')}</div><div class="${prefix}document_extra" dir="auto">2.1 MB</div></div></a>`;
    case 'sticker':
      return `<div class="message_media_not_supported_wrap media_not_supported_cont">VIEW IN TELEGRAM</div><div class="${prefix}sticker_wrap media_supported_cont"><i class="${prefix}sticker js-sticker_image" data-webp="s.webp"></i></div>`;
    case 'poll':
      return `<div class="${prefix}poll js-poll"><div class="${prefix}poll_question">${renderPlain(title ?? '')}</div><div class="${prefix}poll_type">Anonymous Poll</div><a class="${prefix}poll_options" href="${href}">${(post.poll ?? []).map(renderOption).join('')}</a></div>`;
    case 'location':
      return `<a class="${prefix}location_wrap" href="https://maps.google.com/maps?q=59.91,10.75"><div class="${prefix}location"></div></a>`;
    case 'other':
      return `<a class="${prefix}contact_wrap" href="${href}">Contact</a>`;
  }
}

function renderOption({ text, percent }: { readonly text: string; readonly percent: number }): string {
  const prefix = 'tgme_widget_message_poll_option';
  return `<div class="${prefix}"><div class="${prefix}_percent">${percent}%</div><div class="${prefix}_value"><div class="${prefix}_text">${renderPlain(text)}</div><div class="${prefix}_bar accent_bg" style="width:${percent}%"></div></div></div>`;
}
