/** Collects the elements of a message block in one pass: those with known classes, media, and unknown ones, in page order. */
import { memoizeText } from '#src/memoize.ts';
import { type Media, type MediaKind, toMedia } from '../post.ts';
import { extractPlainText, textAt } from './extract-text.ts';
import { find, findAll, fits, isElement, type HtmlElement, type HtmlNode } from './html-tree.ts';

export type PreviewElements = ReturnType<typeof collectPreviewElements>;

const nameOfClass = {
  tgme_widget_message_text: 'text',
  tgme_widget_message_forwarded_from_name: 'forward',
  tgme_widget_message_forwarded_from_author: 'forwardAuthor',
  tgme_widget_message_reply: 'reply',
  tgme_widget_message_link_preview: 'preview',
  tgme_widget_message_from_author: 'author',
  tgme_widget_message_views: 'views',
  tgme_widget_message_meta: 'meta',
  tgme_widget_message_date: 'date',
  tgme_reaction: 'reaction',
  tgme_widget_message_inline_button: 'button',
  message_media_not_supported_wrap: 'withheld',
} as const;
const classesOfKind: Partial<Record<MediaKind, string>> = {
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
const prefix = 'tgme_widget_message_';
const kindOfClass = new Map(
  Object.entries(classesOfKind).flatMap(([kind, names]) =>
    names.split(' ').map((name) => [prefix + name, kind as MediaKind]),
  ),
);
const titles: Partial<Record<MediaKind, string>> = {
  audio: `.${prefix}document_title`,
  document: `.${prefix}document_title`,
  poll: `.${prefix}poll_question`,
};
/** The whole element is the title of a place, a contact, an invoice or a game. */
const hasOnlyTitle = (kind: MediaKind): boolean => kind === 'location' || kind === 'other';
const unseen = new Set(['svg', 'script', 'style']);
type PartName = (typeof nameOfClass)[keyof typeof nameOfClass] | 'medium' | 'unknown';
type Part = readonly [PartName, HtmlElement];

/** Elements that are read as a whole, whatever is inside. */
const readWhole =
  /^(?:tgme_widget_message_(?:text|forwarded_from_(?:name|author)|from_author|metatext|poll_question|poll_option_text|document_title)|link_preview_(?:title|description)|emoji)$/;
/** What t.me adds to messages and media: names, counts, durations, dates. */
const labelClass =
  /^(?:tgme_widget_message_(?:user|author|owner|forwarded_from|via_bot|footer|info|meta|views|date|service_date|link(?!_preview)|inline|voters|poll_type|poll_option_percent|document_extra|(?:round)?video_duration|voice_duration)\w*|message_(?:video_duration|media_\w+)|link_preview_site_name|tgme_reaction|copyonly|time|verified-icon)$/;
/** Other messages, and what t.me shows in place of media that browsers do not support. */
const otherContent = ['tgme_widget_message', 'tgme_widget_message_wrap', 'media_not_supported_cont'];

/** Cached, as a page has thousands of elements and a hundred classes. */
const meaningOf = memoizeText(1000, (className) => {
  const kind = kindOfClass.get(className);
  const name: PartName | undefined = kind ? 'medium' : nameOfClass[className as keyof typeof nameOfClass];
  return {
    kind,
    name,
    isReadWhole: kind ? hasOnlyTitle(kind) : readWhole.test(className),
    isLabel: labelClass.test(className),
    isNoContent: otherContent.includes(className),
  };
});
const meaningsOf = ({ attribs }: HtmlElement) => attribs.class?.split(/\s+/).map(meaningOf) ?? [];

/** Reads a `.tgme_widget_message` without other blocks inside it, as where a closing tag is missing. */
export function collectPreviewElements(block: HtmlElement) {
  const parts = partsBelow(block, { isLabel: false, isKnown: false }) ?? [['unknown', block]];
  const all = (name: PartName): readonly HtmlElement[] =>
    parts.flatMap(([each, element]) => (each === name ? [element] : []));
  return { all, first: (name: PartName): HtmlElement | undefined => all(name)[0] };
}

/** Null when neither the parent nor anything in it is known; else unknown children are parts, too. */
function partsBelow(
  parent: HtmlElement,
  { isLabel, isKnown }: { readonly isLabel: boolean; readonly isKnown: boolean },
): Part[] | null {
  let hasKnown = isKnown;
  const parts = parent.children.flatMap((child): Part[] => {
    if (!isElement(child)) return isLabel || isBlank(child) ? [] : [['unknown', wrapText(child, parent)]];
    if (unseen.has(child.name)) return [];
    const known = partsOf(child, isLabel);
    hasKnown ||= known !== null;
    return known ?? [['unknown', child]];
  });
  return hasKnown ? parts : null;
}

const isBlank = (node: HtmlNode): boolean => !(node.type === 'text' && node.data.trim() !== '');

/** A text node as an element like its parent. */
const wrapText = (text: HtmlNode, parent: HtmlElement): HtmlElement =>
  Object.create(parent, { children: { value: [text] } });

/** Null when neither the element nor anything in it is known. A span without a class is part of its label. */
function partsOf(element: HtmlElement, isInLabel: boolean): Part[] | null {
  const all = meaningsOf(element);
  if (all.some(({ isNoContent }) => isNoContent)) return [];
  // captions of media are wrapped in another element of the same class
  const isWrapper =
    all.some(({ name }) => name === 'text') && fits(':has(> .tgme_widget_message_text)', element);
  const meanings = isWrapper ? [] : all;
  const name = meanings.find((each) => each.kind)?.name ?? meanings.find((each) => each.name)?.name;
  const named: Part[] = name === undefined ? [] : [[name, element]];
  if (meanings.some(({ isReadWhole }) => isReadWhole)) return named;
  const isPlain = ['span', 'time'].includes(element.name) && element.attribs.class === undefined;
  const isLabel = meanings.some((each) => each.isLabel) || (isInLabel && isPlain);
  const inside = partsBelow(element, { isLabel, isKnown: isLabel || name !== undefined });
  // text and media of what is quoted are not the post's own
  const isQuote = name === 'reply' || name === 'preview';
  return inside && [...named, ...(isQuote ? inside.filter(([each]) => each === 'unknown') : inside)];
}

/** A GIF is a video without a play button, music a document with another icon. */
export function readPreviewMedia(element: HtmlElement): Media {
  const shown = meaningsOf(element).find(({ kind }) => kind)?.kind ?? 'other';
  const isGif = shown === 'video' && find('.message_video_play', element) === null;
  const isMusic = shown === 'document' && find(`.${prefix}document_icon.audio`, element) !== null;
  const kind = isGif ? 'gif' : isMusic ? 'audio' : shown;
  const duration = textAt(
    `.message_video_duration, .${prefix}roundvideo_duration, .${prefix}voice_duration`,
    element,
  );
  const { [kind]: titleSelector } = titles;
  const title = hasOnlyTitle(kind)
    ? extractPlainText(element).replace(/\s*\n\s*/g, ', ')
    : titleSelector && textAt(titleSelector, element);
  const options = kind === 'poll' ? findAll(`.${prefix}poll_option_text`, element).map(extractPlainText) : [];
  return toMedia(kind, { duration, title, options });
}

export function albumPostIdOf({ attribs }: HtmlElement): number | null {
  const single = /\/(\d{1,15})\?(?:.*&)?single\b/.exec(attribs.href ?? '');
  return single ? Number(single[1]) : null;
}
