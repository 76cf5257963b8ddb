/** Which medium an element of a message block is. */
import { findAllByClass, findByClass, getClasses, hasClass, type HtmlElement } from './html-tree.ts';
import type { Media, MediaKind } from '../post.ts';
import { extractPlainText } from './extract-text.ts';

export interface PreviewMedia {
  readonly media: Media;
  /** The message this item of an album is, null outside albums. */
  readonly albumPostId: number | null;
}

const prefix = 'tgme_widget_message_';

const classNames: Readonly<Partial<Record<MediaKind, string>>> = {
  photo: 'photo_wrap service_photo',
  video: 'video_player',
  round: 'roundvideo_player',
  voice: 'voice_player',
  document: 'document_wrap',
  sticker: 'sticker tgsticker videosticker',
  poll: 'poll',
  location: 'location_wrap venue_wrap',
  other: 'contact_wrap contact invoice_wrap invoice game_wrap game giveaway story',
};
const kindOfClass = new Map(
  Object.entries(classNames).flatMap(([kind, names]) =>
    names.split(' ').map((name) => [prefix + name, kind as MediaKind] as const),
  ),
);

export function isMediaClass(name: string): boolean {
  return kindOfClass.has(name);
}

/** Whether all that stands in a medium is its title. */
export const isReadWhole = (element: HtmlElement): boolean => ['location', 'other'].includes(kindOf(element));

/** Reads an element that has a media class. */
export function readPreviewMedia(element: HtmlElement): PreviewMedia {
  const kind = kindOf(element);
  const duration = findDuration(element);
  const title = titleOf(element, kind);
  const options =
    kind === 'poll' ? findAllByClass(element, `${prefix}poll_option_text`).map(extractPlainText) : [];
  const media: Media = {
    kind,
    ...(duration && { duration }),
    ...(title && { title }),
    ...(options.length > 0 && { options }),
  };
  const single = /\/(\d{1,15})\?(?:.*&)?single\b/.exec(element.attribs.href ?? '');
  return { media, albumPostId: single ? Number(single[1]) : null };
}

function kindOf(element: HtmlElement): MediaKind {
  const known = getClasses(element).map((name) => kindOfClass.get(name));
  const kind = known.find((each) => each !== undefined) ?? 'other';
  // A GIF is a video that starts by itself; music is a document with a note for an icon.
  if (kind === 'video' && !findByClass(element, 'message_video_play')) return 'gif';
  if (kind !== 'document') return kind;
  const icon = findByClass(element, `${prefix}document_icon`);
  return icon && hasClass(icon, 'audio') ? 'audio' : 'document';
}

function findDuration(element: HtmlElement): string {
  const names = [
    'message_video_duration',
    `${prefix}roundvideo_duration`,
    `${prefix}voice_duration`,
  ].values();
  return names.map((name) => extractPlainText(findByClass(element, name))).find(Boolean) ?? '';
}

/** What a reader sees of a place, a contact, an invoice or a game, in one line. */
function titleOf(element: HtmlElement, kind: MediaKind): string {
  if (kind === 'poll') return extractPlainText(findByClass(element, `${prefix}poll_question`));
  if (kind === 'document' || kind === 'audio')
    return extractPlainText(findByClass(element, `${prefix}document_title`));
  return isReadWhole(element) ? extractPlainText(element).replace(/\s*\n\s*/g, ', ') : '';
}
