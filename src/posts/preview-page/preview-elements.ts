/** A message block taken apart in one pass: its named elements and its media, in the order of the page. */
import { getClasses, hasClass, isElement, type HtmlElement, type HtmlNode } from './html-tree.ts';
import type { Media } from '../post.ts';
import { isMediaClass, readPreviewMedia } from './preview-media.ts';

export interface PreviewElements {
  readonly media: readonly PreviewMedia[];
  first(name: PartName): HtmlElement | undefined;
  all(name: PartName): readonly HtmlElement[];
}

export interface PreviewMedia {
  readonly media: Media;
  /** The message this item of an album is, null outside albums. */
  readonly albumPostId: number | null;
}

const partNames = {
  text: 'tgme_widget_message_text',
  forward: 'tgme_widget_message_forwarded_from_name',
  reply: 'tgme_widget_message_reply',
  preview: 'tgme_widget_message_link_preview',
  author: 'tgme_widget_message_from_author',
  owner: 'tgme_widget_message_owner_name',
  views: 'tgme_widget_message_views',
  meta: 'tgme_widget_message_meta',
  date: 'tgme_widget_message_date',
  reaction: 'tgme_reaction',
  withheld: 'message_media_not_supported_wrap',
} as const;
type PartName = keyof typeof partNames;

const nameOfClass = new Map(
  Object.entries(partNames).map(([name, className]) => [className as string, name as PartName]),
);
/** What lies inside is no text and no media of the post itself: quoted, previewed, or the twin for old browsers. */
const closed = new Set<string>(['text', 'reply', 'preview', 'reaction'] satisfies PartName[]);

/** Takes a `.tgme_widget_message` apart. Blocks inside it (a page that lost a closing tag) are left alone. */
export function collectPreviewElements(block: HtmlElement): PreviewElements {
  const found = new Map<PartName, HtmlElement[]>();
  const media: PreviewMedia[] = [];
  collect(block.children, found, media);
  return { media, first: (name) => found.get(name)?.[0], all: (name) => found.get(name) ?? [] };
}

function collect(
  nodes: readonly HtmlNode[],
  found: Map<PartName, HtmlElement[]>,
  media: PreviewMedia[],
): void {
  for (const node of nodes) {
    if (!isElement(node) || node.name === 'svg') continue;
    const classes = getClasses(node);
    if (classes.includes('tgme_widget_message') || classes.includes('media_not_supported_cont')) continue;
    if (classes.some(isMediaClass)) {
      media.push(readPreviewMedia(node));
      continue;
    }
    const name = namePart(classes);
    if (name) note(found, name, name === 'text' ? innermostText(node) : node);
    if (!name || !closed.has(name)) collect(node.children, found, media);
  }
}

function namePart(classes: readonly string[]): PartName | undefined {
  for (const each of classes) {
    const name = nameOfClass.get(each);
    if (name) return name;
  }
  return undefined;
}

function note(found: Map<PartName, HtmlElement[]>, name: PartName, element: HtmlElement): void {
  const known = found.get(name);
  if (known) known.push(element);
  else found.set(name, [element]);
}

/** Captions of media are wrapped in themselves. */
function innermostText(text: HtmlElement): HtmlElement {
  const inner = text.children.find((child) => isElement(child) && hasClass(child, partNames.text));
  return inner && isElement(inner) ? innermostText(inner) : text;
}
