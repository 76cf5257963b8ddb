/** Small t.me pages for the specs of this folder: one block around what is to be tried. */
import type { Post } from '#src/posts/post.ts';
import { readPreviewPage } from '#src/posts/preview-page/preview-page.ts';

const date =
  '<a class="tgme_widget_message_date" href="https://t.me/norland/7"><time datetime="2026-01-31T12:00:00+02:00">12:00</time></a>';
export const footer = (meta = '') =>
  `<div class="tgme_widget_message_footer"><span class="tgme_widget_message_meta">${meta}${date}</span></div>`;
export const block = (inside: string, foot = footer(), attributes = 'data-post="norland/7"') =>
  `<div class="tgme_widget_message_wrap js-widget_message_wrap"><div class="tgme_widget_message js-widget_message" ${attributes}><div class="tgme_widget_message_bubble">${inside}${foot}</div></div></div>`;
export const text = (inside: string) =>
  `<div class="tgme_widget_message_text js-message_text" dir="auto">${inside}</div>`;
/** The only post of a page. */
export const only = (html: string): Post | undefined => readPreviewPage(html).posts[0];
