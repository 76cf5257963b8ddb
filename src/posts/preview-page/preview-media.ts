/** Which medium an element of a message block is. */
import { findAll, fits, type HtmlElement } from './html-tree.ts';
import type { Media, MediaKind } from '../post.ts';
import { extractPlainText, textAt } from './extract-text.ts';

const w = '.tgme_widget_message';

/** The first selector that fits, and where the title stands: a GIF is a video that starts by itself, music a document with a note for an icon. */
const kinds: readonly (readonly [MediaKind, selector: string, title?: string])[] = [
  ['photo', `${w}_photo_wrap, ${w}_service_photo`],
  ['video', `${w}_video_player:has(.message_video_play)`],
  ['gif', `${w}_video_player`],
  ['round', `${w}_roundvideo_player`],
  ['voice', `${w}_voice_player`],
  ['audio', `${w}_document_wrap:has(${w}_document_icon.audio)`, `${w}_document_title`],
  ['document', `${w}_document_wrap`, `${w}_document_title`],
  ['sticker', `${w}_sticker, ${w}_tgsticker, ${w}_videosticker`],
  ['poll', `${w}_poll`, `${w}_poll_question`],
  ['location', `${w}_location_wrap, ${w}_venue_wrap`],
  [
    'other',
    ['contact_wrap', 'contact', 'invoice_wrap', 'invoice', 'game_wrap', 'game', 'giveaway', 'story']
      .map((name) => `${w}_${name}`)
      .join(),
  ],
];
const anyMedium = kinds.map(([, selector]) => selector).join();

const kindOf = (element: HtmlElement) => kinds.find(([, selector]) => fits(selector, element));

export const isMedium = (element: HtmlElement): boolean => fits(anyMedium, element);

/** Whether all that stands in a medium is its title: what a reader sees of a place, a contact, an invoice or a game. */
export const isReadWhole = (element: HtmlElement): boolean =>
  ['location', 'other'].includes(kindOf(element)?.[0] ?? '');

/** Reads an element that is a medium. */
export function readPreviewMedia(element: HtmlElement): Media {
  const [kind = 'other', , titleSelector] = kindOf(element) ?? [];
  const duration = textAt(`.message_video_duration, ${w}_roundvideo_duration, ${w}_voice_duration`, element);
  const title = isReadWhole(element)
    ? extractPlainText(element).replace(/\s*\n\s*/g, ', ')
    : titleSelector && textAt(titleSelector, element);
  const options = kind === 'poll' ? findAll(`${w}_poll_option_text`, element).map(extractPlainText) : [];
  return {
    kind,
    ...(duration && { duration }),
    ...(title && { title }),
    ...(options.length > 0 && { options }),
  };
}

/** The message that an item of an album is, null outside albums. */
export function albumPostIdOf({ attribs }: HtmlElement): number | null {
  const single = /\/(\d{1,15})\?(?:.*&)?single\b/.exec(attribs.href ?? '');
  return single ? Number(single[1]) : null;
}
