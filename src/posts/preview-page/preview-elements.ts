/** A message block taken apart in one pass: its named elements, its media, and what no name covers, in the order of the page. */
import { fits, getClasses, isElement, type HtmlElement, type HtmlNode } from './html-tree.ts';
import { isMedium, isReadWhole } from './preview-media.ts';

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
/** `unknown`: what a reader sees and no other name covers. */
type PartName = (typeof nameOfClass)[keyof typeof nameOfClass] | 'medium' | 'unknown';
type Part = readonly [PartName, HtmlElement];

/** All that stands in these is read as what they are, whatever its markup. */
const whole =
  /^(?:tgme_widget_message_(?:text|forwarded_from_(?:name|author)|from_author|metatext|poll_question|poll_option_text|document_title)|link_preview_(?:title|description)|emoji)$/;
/** What t.me writes around every message and every medium: names, counts, lengths, dates. */
const label =
  /^(?:tgme_widget_message_(?:user|author|owner|forwarded_from|via_bot|footer|info|meta|views|date|service_date|link(?!_preview)|inline|voters|poll_type|poll_option_percent|document_extra|(?:round)?video_duration|voice_duration)\w*|message_(?:video_duration|media_\w+)|link_preview_site_name|tgme_reaction|copyonly|time|verified-icon)$/;
/** Other messages, and what browsers are shown in place of this one. */
const noContent = '.tgme_widget_message, .tgme_widget_message_wrap, .media_not_supported_cont';
/** Captions of media are wrapped in themselves. */
const captionWrapper = '.tgme_widget_message_text:has(> .tgme_widget_message_text)';
/** Their text and media are not the post's own. */
const quotes: readonly PartName[] = ['reply', 'preview'];

/** Takes a `.tgme_widget_message` apart. Blocks inside it (a page that lost a closing tag) are left alone. */
export function collectPreviewElements(block: HtmlElement) {
  const parts = partsBelow(block, { isLabel: false, isKnown: false }) ?? [['unknown', block]];
  const all = (name: PartName): readonly HtmlElement[] =>
    parts.flatMap(([each, element]) => (each === name ? [element] : []));
  return { all, first: (name: PartName): HtmlElement | undefined => all(name)[0] };
}

/** Null when neither the parent nor anything in it is known; else what lies there and is not known is a part, too. */
function partsBelow(
  parent: HtmlElement,
  { isLabel, isKnown }: { readonly isLabel: boolean; readonly isKnown: boolean },
): Part[] | null {
  let hasKnown = isKnown;
  const parts = parent.children.flatMap((child): Part[] => {
    if (!isElement(child)) return isLabel || isBlank(child) ? [] : [['unknown', alone(child, parent)]];
    if (['svg', 'script', 'style'].includes(child.name) || fits(noContent, child)) return [];
    const known = partsOf(child, isLabel);
    hasKnown ||= known !== null;
    return known ?? [['unknown', child]];
  });
  return hasKnown ? parts : null;
}

const isBlank = (node: HtmlNode): boolean => !(node.type === 'text' && node.data.trim() !== '');

/** Bare text as an element like the one it stands in. */
const alone = (text: HtmlNode, parent: HtmlElement): HtmlElement =>
  Object.create(parent, { children: { value: [text] } });

/** Null when neither the element nor anything in it is known. A span without a class is part of its label. */
function partsOf(element: HtmlElement, isInLabel: boolean): Part[] | null {
  const classes = fits(captionWrapper, element) ? [] : getClasses(element);
  const name = isMedium(element)
    ? 'medium'
    : classes.map((each) => nameOfClass[each as keyof typeof nameOfClass]).find(Boolean);
  const own: Part[] = name === undefined ? [] : [[name, element]];
  if (classes.some((each) => whole.test(each)) || (name === 'medium' && isReadWhole(element))) return own;
  const isPlain = ['span', 'time'].includes(element.name) && element.attribs.class === undefined;
  const isLabel = classes.some((each) => label.test(each)) || (isInLabel && isPlain);
  const inside = partsBelow(element, { isLabel, isKnown: isLabel || name !== undefined });
  const isQuote = name !== undefined && quotes.includes(name);
  return inside && [...own, ...(isQuote ? inside.filter(([each]) => each === 'unknown') : inside)];
}
