/** A message block taken apart in one pass: its named elements and its media, in the order of the page. */
import { getClasses, hasClass, isElement, type HtmlElement, type HtmlNode } from './html-tree.ts';
import { isMediaClass, type PreviewMedia, readPreviewMedia } from './preview-media.ts';

export interface PreviewElements {
  readonly media: readonly PreviewMedia[];
  first(name: PartName): HtmlElement | undefined;
  all(name: PartName): readonly HtmlElement[];
}

const partNames = {
  text: 'tgme_widget_message_text',
  forward: 'tgme_widget_message_forwarded_from_name',
  forwardAuthor: 'tgme_widget_message_forwarded_from_author',
  reply: 'tgme_widget_message_reply',
  preview: 'tgme_widget_message_link_preview',
  author: 'tgme_widget_message_from_author',
  owner: 'tgme_widget_message_owner_name',
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
/** What lies inside is no text and no media of the post itself: quoted, previewed, or a label. */
const closed = new Set<PartName | null>(['text', 'reply', 'preview', 'reaction', 'button']);
/** What t.me writes around every message: names, labels, dates. */
const surroundings =
  /^(?:tgme_widget_message_(?:user|author|forwarded_from|via_bot|footer|info|service_date|link|inline)\w*|copyonly)$/;

/** Takes a `.tgme_widget_message` apart. Blocks inside it (a page that lost a closing tag) are left alone. */
export function collectPreviewElements(block: HtmlElement): PreviewElements {
  const found = new Map<PartName, HtmlElement[]>();
  const media: PreviewMedia[] = [];
  const note = (name: PartName, element: HtmlElement) => {
    const known = found.get(name);
    if (known) known.push(element);
    else found.set(name, [element]);
  };
  if (!collectChildren(block, false, { media, note })) note('unknown', block);
  return { media, first: (name) => found.get(name)?.[0], all: (name) => found.get(name) ?? [] };
}

interface Collector {
  readonly media: PreviewMedia[];
  note(name: PartName, element: HtmlElement): void;
}

/** True when something known lies inside: then what lies beside it and is not known is noted, unless it surrounds the message. */
function collectChildren(parent: HtmlElement, isSurrounding: boolean, into: Collector): boolean {
  const unknown: HtmlElement[] = [];
  let hasKnown = false;
  for (const child of parent.children) {
    if (!isElement(child)) {
      if (child.type === 'text' && child.data.trim() !== '') unknown.push(alone(child, parent));
    } else if (!isNoContent(child)) {
      if (collect(child, isSurrounding, into)) hasKnown = true;
      else unknown.push(child);
    }
  }
  if (hasKnown && !isSurrounding) for (const element of unknown) into.note('unknown', element);
  return hasKnown;
}

/** Bare text as an element like the one it stands in. */
const alone = (text: HtmlNode, parent: HtmlElement): HtmlElement =>
  Object.create(parent, { children: { value: [text] } });

function isNoContent(element: HtmlElement): boolean {
  const classes = getClasses(element);
  const isOther = classes.includes('tgme_widget_message') || classes.includes('media_not_supported_cont');
  return isOther || ['svg', 'script', 'style'].includes(element.name);
}

function collect(element: HtmlElement, isSurrounding: boolean, into: Collector): boolean {
  const classes = getClasses(element);
  if (classes.some(isMediaClass)) {
    into.media.push(readPreviewMedia(element));
    return true;
  }
  const name = findPartName(classes);
  if (name !== null) into.note(name, name === 'text' ? innermostText(element) : element);
  if (closed.has(name)) return true;
  const isNamed = name !== null || classes.some((each) => surroundings.test(each));
  return collectChildren(element, isSurrounding || isNamed, into) || isNamed;
}

function findPartName(classes: readonly string[]): PartName | null {
  for (const each of classes) {
    const name = nameOfClass.get(each);
    if (name) return name;
  }
  return null;
}

/** Captions of media are wrapped in themselves. */
function innermostText(text: HtmlElement): HtmlElement {
  const inner = text.children.find((child) => isElement(child) && hasClass(child, partNames.text));
  return inner && isElement(inner) ? innermostText(inner) : text;
}
