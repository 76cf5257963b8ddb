/** Which medium an element of a message block is. */
import { classesOf, findClass, hasClass, type PageElement } from './page-tree.ts';
import type { Media, MediaKind } from './post.ts';
import type { MediaPart } from './preview-parts.ts';
import { readText } from './rich-text.ts';

const prefix = 'tgme_widget_message_';

const kindOfClass = new Map<string, MediaKind>(
  (
    [
      ['photo_wrap', 'photo'],
      ['service_photo', 'photo'],
      ['video_player', 'video'],
      ['roundvideo_player', 'round'],
      ['voice_player', 'voice'],
      ['document_wrap', 'document'],
      ['sticker', 'sticker'],
      ['tgsticker', 'sticker'],
      ['videosticker', 'sticker'],
      ['poll', 'poll'],
      ['location_wrap', 'location'],
      ['venue_wrap', 'location'],
      ['contact_wrap', 'other'],
      ['contact', 'other'],
      ['invoice_wrap', 'other'],
      ['invoice', 'other'],
      ['game_wrap', 'other'],
      ['game', 'other'],
      ['giveaway', 'other'],
      ['story', 'other'],
    ] as const
  ).map(([name, kind]) => [prefix + name, kind]),
);

export function isMediaClass(name: string): boolean {
  return kindOfClass.has(name);
}

/** Reads an element that has a media class. */
export function readMedia(element: PageElement): MediaPart {
  const kind = kindOf(element);
  const duration = findDuration(element);
  const title = titleOf(element, kind);
  const media: Media = { kind, ...(duration ? { duration } : {}), ...(title ? { title } : {}) };
  const single = /\/(\d{1,15})\?(?:.*&)?single\b/.exec(element.attribs.href ?? '');
  return { media, albumId: single ? Number(single[1]) : null };
}

function kindOf(element: PageElement): MediaKind {
  const known = classesOf(element).map((name) => kindOfClass.get(name));
  const kind = known.find((each) => each !== undefined) ?? 'other';
  // A GIF is a video that starts by itself; music is a document with a note for an icon.
  if (kind === 'video' && !findClass(element, 'message_video_play')) return 'gif';
  if (kind !== 'document') return kind;
  const icon = findClass(element, `${prefix}document_icon`);
  return icon && hasClass(icon, 'audio') ? 'audio' : 'document';
}

function findDuration(element: PageElement): string {
  for (const name of ['message_video_duration', `${prefix}roundvideo_duration`, `${prefix}voice_duration`]) {
    const found = readText(findClass(element, name));
    if (found !== '') return found;
  }
  return '';
}

function titleOf(element: PageElement, kind: MediaKind): string {
  if (kind === 'poll') return readText(findClass(element, `${prefix}poll_question`));
  if (kind === 'document' || kind === 'audio') return readText(findClass(element, `${prefix}document_title`));
  return '';
}
