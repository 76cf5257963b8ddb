/** A message block taken apart in one pass: its named elements, its media, and what no name covers, in the order of the page. */
import { getClasses, hasClass, isElement, type HtmlElement, type HtmlNode } from './html-tree.ts';
import { isMediaClass, isReadWhole, type PreviewMedia, readPreviewMedia } from './preview-media.ts';

export type PreviewElements = ReturnType<typeof collectPreviewElements>;

const partNames = {
  text: 'tgme_widget_message_text',
  forward: 'tgme_widget_message_forwarded_from_name',
  forwardAuthor: 'tgme_widget_message_forwarded_from_author',
  reply: 'tgme_widget_message_reply',
  preview: 'tgme_widget_message_link_preview',
  author: 'tgme_widget_message_from_author',
  views: 'tgme_widget_message_views',
  meta: 'tgme_widget_message_meta',
  date: 'tgme_widget_message_date',
  reaction: 'tgme_reaction',
  button: 'tgme_widget_message_inline_button',
  withheld: 'message_media_not_supported_wrap',
} as const;
/** `unknown`: what a reader sees and no other name covers. */
type PartName = keyof typeof partNames | 'unknown';

const nameOfClass = new Map(
  Object.entries(partNames).map(([name, className]) => [className as string, name as PartName]),
);
/** All that stands in these is read as what they are, whatever its markup. */
const whole =
  /^(?:tgme_widget_message_(?:text|forwarded_from_(?:name|author)|from_author|metatext|poll_question|poll_option_text|document_title)|link_preview_(?:title|description)|emoji)$/;
/** What t.me writes around every message and every medium: names, counts, lengths, dates. */
const label =
  /^(?:tgme_widget_message_(?:user|author|owner|forwarded_from|via_bot|footer|info|meta|views|date|service_date|link(?!_preview)|inline|voters|poll_type|poll_option_percent|document_extra|(?:round)?video_duration|voice_duration)\w*|message_(?:video_duration|media_\w+)|link_preview_site_name|tgme_reaction|copyonly|time|verified-icon)$/;
/** Their text and media are not the post's own. */
const quoted = new Set<PartName | null>(['reply', 'preview']);

interface Collector {
  readonly media: PreviewMedia[];
  note(name: PartName, element: HtmlElement): void;
}

/** Takes a `.tgme_widget_message` apart. Blocks inside it (a page that lost a closing tag) are left alone. */
export function collectPreviewElements(block: HtmlElement) {
  const found = new Map<PartName, HtmlElement[]>();
  const media: PreviewMedia[] = [];
  const note = (name: PartName, element: HtmlElement) => {
    const known = found.get(name);
    if (known) known.push(element);
    else found.set(name, [element]);
  };
  if (!collectInside(block, { isLabel: false, isKnown: false }, { media, note })) note('unknown', block);
  return {
    media,
    first: (name: PartName): HtmlElement | undefined => found.get(name)?.[0],
    all: (name: PartName): readonly HtmlElement[] => found.get(name) ?? [],
  };
}

/** True when the parent is known or something in it is: then what lies there and is not known is noted. */
function collectInside(
  parent: HtmlElement,
  { isLabel, isKnown }: { readonly isLabel: boolean; readonly isKnown: boolean },
  into: Collector,
): boolean {
  const unknown: HtmlElement[] = [];
  let hasKnown = isKnown;
  for (const child of parent.children) {
    if (!isElement(child)) {
      if (!isLabel && child.type === 'text' && child.data.trim() !== '') unknown.push(alone(child, parent));
    } else if (!isNoContent(child)) {
      if (collect(child, isLabel, into)) hasKnown = true;
      else unknown.push(child);
    }
  }
  if (hasKnown) for (const element of unknown) into.note('unknown', element);
  return hasKnown;
}

/** Bare text as an element like the one it stands in. */
const alone = (text: HtmlNode, parent: HtmlElement): HtmlElement =>
  Object.create(parent, { children: { value: [text] } });

/** Other messages, and what browsers are shown in place of this one. */
const others = new Set(['tgme_widget_message', 'tgme_widget_message_wrap', 'media_not_supported_cont']);

function isNoContent(element: HtmlElement): boolean {
  const isOther = getClasses(element).some((each) => others.has(each));
  return isOther || ['svg', 'script', 'style'].includes(element.name);
}

/** False when neither the element nor anything in it is known. A span without a class is part of its label. */
function collect(element: HtmlElement, isInLabel: boolean, into: Collector): boolean {
  // captions of media are wrapped in themselves
  const classes = hasCaptionInside(element) ? [] : getClasses(element);
  const isMedium = classes.some(isMediaClass);
  const name = isMedium ? null : (classes.map((each) => nameOfClass.get(each)).find(Boolean) ?? null);
  if (isMedium) into.media.push(readPreviewMedia(element));
  if (name !== null) into.note(name, element);
  if (classes.some((each) => whole.test(each)) || (isMedium && isReadWhole(element))) return true;
  const isPlain = ['span', 'time'].includes(element.name) && element.attribs.class === undefined;
  const isLabel = classes.some((each) => label.test(each)) || (isInLabel && isPlain);
  const isKnown = isLabel || isMedium || name !== null;
  return collectInside(element, { isLabel, isKnown }, quoted.has(name) ? onlyUnknown(into) : into);
}

const onlyUnknown = ({ note }: Collector): Collector => ({
  media: [],
  note: (name, element) => (name === 'unknown' ? note(name, element) : undefined),
});

const hasCaptionInside = (element: HtmlElement): boolean =>
  hasClass(element, partNames.text) &&
  element.children.some((child) => isElement(child) && hasClass(child, partNames.text));
