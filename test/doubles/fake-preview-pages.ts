/** Whole t.me pages: the preview, the widget of one post, and what t.me/NAME shows for each kind of name. */
import { type KeptPost, type PostFrame, renderPost } from './fake-preview-post.ts';
import { escapeHtml, renderCount, renderPlain } from './fake-preview-text.ts';

/** What t.me shows for a name; all but `open` have no preview. */
export type FakeState =
  | 'open'
  | 'preview off'
  | 'withheld here'
  | 'group'
  | 'bot'
  | 'user'
  | 'nobody'
  | 'reserved';

/** What the server answers with. */
export interface FakePage {
  readonly status: number;
  readonly location?: string;
  readonly body: string;
}

export interface PreviewFrame extends PostFrame {
  readonly description: string;
  readonly subscribers: number;
  /** Lowest id of the page where older ones exist. */
  readonly older: number | null;
  readonly newer: number | null;
}

/** t.me/s/NAME. */
export function renderPreview(posts: readonly KeptPost[], frame: PreviewFrame): string {
  const { name, older, newer } = frame;
  const wrap = (inside: string) =>
    `<div class="tgme_widget_message_wrap js-widget_message_wrap">${inside}</div>`;
  const more = (way: 'before' | 'after', id: number) =>
    `<a href="/s/${name}?${way}=${id}" class="tme_messages_more js-messages_more" data-${way}="${id}"></a>`;
  const none = wrap(
    '<div class="tgme_widget_message_centered"><div class="tme_no_messages_found">No posts found</div></div>',
  );
  const rows = posts.map((post) => wrap(renderPost(post, frame)));
  return renderShell(
    frame,
    `${older === null ? '' : `<link rel="prev" href="/s/${name}?before=${older}">`}${newer === null ? '' : `<link rel="next" href="/s/${name}?after=${newer}">`}
    <link rel="canonical" href="/s/${name}?before=${(posts.at(-1)?.id ?? 0) + 1}">`,
    `<body class="widget_frame_base tgme_webpreview emoji_image">
<header class="tgme_header"><div class="tgme_container">${renderHeader(frame)}</div></header>
<main class="tgme_main" data-url="/${name}"><div class="tgme_container"><section class="tgme_channel_history js-message_history">
${older === null ? '' : `<div class="tgme_widget_message_centered js-messages_more_wrap">${more('before', older)}</div>`}${rows.length > 0 ? rows.join('') : none}${newer === null ? '' : more('after', newer)}
</section></div></main></body>`,
  );
}

function renderHeader({ name, title, subscribers, description }: PreviewFrame): string {
  const counter = (count: number, kind: string) =>
    `<div class="tgme_channel_info_counter"><span class="counter_value">${renderCount(count)}</span> <span class="counter_type">${kind}</span></div>`;
  return `<div class="tgme_channel_info"><div class="tgme_channel_info_header">
<div class="tgme_channel_info_header_title_wrap"><div class="tgme_channel_info_header_title"><span dir="auto">${renderPlain(title)}</span></div><div class="tgme_channel_info_header_labels"><i class="verified-icon"> ✔</i></div></div>
<div class="tgme_channel_info_header_username"><a href="https://t.me/${name}">@${name}</a></div></div>
<div class="tgme_channel_info_counters">${counter(subscribers, subscribers === 1 ? 'subscriber' : 'subscribers')}${counter(12, 'photos')}</div>
<div class="tgme_channel_info_description">${renderPlain(description)}</div></div>`;
}

/** t.me/NAME/ID?embed=1; `post` null shows that there is none. */
export function renderWidget(post: KeptPost | null, frame: PostFrame): string {
  const peer = ` data-peer="c${frame.channelId}_6810" data-peer-hash="0f" data-post-id="${post?.id ?? 0}"`;
  const inside = post
    ? renderPost(post, frame, peer)
    : '<div class="tgme_widget_message_error">Post not found</div>';
  return renderShell(
    frame,
    '',
    `<body class="widget_frame_base tgme_widget body_widget_post emoji_image">${inside}</body>`,
  );
}

/** t.me/NAME. */
export function renderPlainPage(
  state: FakeState,
  frame: PostFrame & { readonly subscribers: number },
): string {
  if (state === 'reserved') {
    return `<!DOCTYPE html><html><head><meta property="og:title" content="Telegram – a new era of messaging"></head><body></body></html>`;
  }
  return renderShell(frame, '', `<body><div class="tgme_page">${insideOf(state, frame)}</div></body>`);
}

function insideOf(
  state: Exclude<FakeState, 'reserved'>,
  frame: PostFrame & { readonly subscribers: number },
): string {
  const { name, title, subscribers } = frame;
  const grouped = subscribers.toLocaleString('en').replaceAll(',', ' ');
  const can = (what: string) =>
    `<div class="tgme_page_description">If you have <strong>Telegram</strong>, you can ${what} <a class="tgme_username_link" href="tg://resolve?domain=${name}">@${name}</a> right away.</div>`;
  const action = (label: string) =>
    `<div class="tgme_page_action"><a class="tgme_action_button_new" href="tg://resolve?domain=${name}">${label}</a></div>`;
  const known = (extra: string, label: string) =>
    `<div class="tgme_page_title" dir="auto"><span dir="auto">${renderPlain(title)}</span></div><div class="tgme_page_extra">${extra}</div>${action(label)}`;
  switch (state) {
    case 'open':
      return `${known(`${grouped} subscribers`, 'View in Telegram')}<div class="tgme_page_context_link_wrap"><a class="tgme_page_context_link" href="/s/${name}">Preview channel</a></div>`;
    case 'preview off':
      return known(`${grouped} subscribers`, 'View in Telegram');
    case 'withheld here':
      return can('view posts by') + action('View in Telegram');
    case 'group':
      return known(`${grouped} members, 12 online`, 'View in Telegram');
    case 'bot':
      return known(`${grouped} monthly users`, 'Start Bot');
    case 'user':
      return known(`@${name}`, 'Send Message');
    case 'nobody':
      return can('contact') + action('Send Message');
  }
}

function renderShell(frame: PostFrame, head: string, body: string): string {
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>${escapeHtml(frame.title)} – Telegram</title>
<meta property="og:title" content="${escapeHtml(frame.title)}"><meta property="og:site_name" content="Telegram">
<link href="//telegram.org/css/widget-frame.css?75" rel="stylesheet">${head}</head>
${body}</html>
<!-- page generated in 12.5ms -->
`;
}
