import { toAbsoluteUrl } from '../post-text.ts';
import { find, fits, type HtmlElement, isElement } from './html-tree.ts';
import { type Post, type PostKind, toPostDate } from '../post.ts';
import {
  albumPostIdOf,
  collectPreviewElements,
  type PreviewElements,
  readPreviewMedia,
} from './preview-elements.ts';
import { type ExtractedText, extractText, extractPlainText, textAt } from './extract-text.ts';

/** `read`: the post, or a sentence on why it cannot be read. `name`: channel and id. `ids`: with those of album parts. */
export function readPreviewBlock(
  block: HtmlElement,
  channelId: number | null,
): { readonly name?: string; readonly ids: readonly number[]; readonly read: Post | string } {
  const parts = collectPreviewElements(block);
  const at = placeOf(block, parts);
  if (at === null) return { ids: [], read: 'a block without an id' };
  const name = `${at.channel}/${at.id}`;
  const media = parts.all('medium');
  const ids = [...new Set([at.id, ...media.flatMap((each) => albumPostIdOf(each) ?? [])])];
  const date = dateOf(parts);
  if (date === null) return { name, ids, read: `${name} has no date` };
  const body = bodyOf(parts);
  const read: Post = {
    channel: at.channel,
    channelId,
    id: at.id,
    date,
    edited: isEdited(parts),
    kind: kindOf(block, parts, body.text),
    author: signatureOf(parts) || null,
    text: body.text,
    forward: forwardOf(parts),
    reply: replyOf(parts),
    links: body.links,
    hashtags: body.hashtags,
    media: media.map(readPreviewMedia),
    album: ids.slice(1),
    views: parseCount(extractPlainText(parts.first('views'))),
    reactions: parts.all('reaction').flatMap(reactionOf),
    preview: previewOf(parts),
    url: `https://t.me/${name}`,
  };
  return { name, ids, read };
}

function placeOf(block: HtmlElement, parts: PreviewElements): { channel: string; id: number } | null {
  // widgets of 2018 have it only in the link around the date
  const named = block.attribs['data-post'] ?? parts.first('date')?.attribs.href ?? '';
  const found = /(?:^|\/)([A-Za-z]\w{2,63})\/(\d{1,15})(?:[/?#]|$)/.exec(named);
  return found?.[1] && Number(found[2]) > 0 ? { channel: found[1], id: Number(found[2]) } : null;
}

/** From the link around the date, since videos and voice messages have a `<time>`, too. */
function dateOf(parts: PreviewElements): string | null {
  const link = parts.first('date');
  return toPostDate(Date.parse((link && find('time', link)?.attribs.datetime) ?? ''));
}

/** The word is bare text of the footer, where an author called "edited" has an element. */
function isEdited(parts: PreviewElements): boolean {
  const meta = parts.first('meta');
  return meta !== undefined && /\bedited\b/.test(getOwnText(meta));
}

/** Each document of an album may have a caption; unknown elements count as text, too. */
function bodyOf(parts: PreviewElements): ExtractedText {
  const texts = [...parts.all('text'), ...parts.all('unknown')].map((element) => extractText(element));
  const targets = parts.all('button').map(({ attribs }) => toAbsoluteUrl(attribs.href ?? ''));
  const links = [...texts.flatMap((each) => each.links), ...targets.filter((url) => url !== null)];
  const written = texts.map((each) => each.text).filter(Boolean);
  return {
    text: written.join('\n'),
    links: [...new Set(links)],
    hashtags: [...new Set(texts.flatMap((each) => each.hashtags))],
  };
}

function kindOf(block: HtmlElement, parts: PreviewElements, text: string): PostKind {
  if (fits('.service_message', block)) return 'service';
  const hasMedia = parts.first('medium') !== undefined;
  if (text !== '' && (hasMedia || parts.first('text'))) return 'text';
  if (hasMedia) return 'media';
  return parts.first('withheld') ? 'withheld' : 'unknown';
}

const signatureOf = (parts: PreviewElements): string =>
  extractPlainText(parts.first('author') ?? parts.first('forwardAuthor'));

/** With the author of the forwarded post, unless that is who signed this one. */
function forwardOf(parts: PreviewElements): Post['forward'] {
  const source = parts.first('forward');
  if (!source) return null;
  const author = extractPlainText(parts.first('forwardAuthor'));
  const isSigned = author === '' || author === signatureOf(parts);
  const name = extractPlainText(source);
  return { name: isSigned ? name : `${name} (${author})`, url: toAbsoluteUrl(source.attribs.href ?? '') };
}

function replyOf(parts: PreviewElements): Post['reply'] {
  const reply = parts.first('reply');
  const url = toAbsoluteUrl(reply?.attribs.href ?? '');
  if (!reply || url === null) return null;
  return { url, text: textAt('.js-message_reply_text, .tgme_widget_message_metatext', reply) };
}

function previewOf(parts: PreviewElements): Post['preview'] {
  const preview = parts.first('preview');
  const url = toAbsoluteUrl(preview?.attribs.href ?? '');
  if (!preview || url === null) return null;
  return {
    url,
    title: textAt('.link_preview_title', preview) || textAt('.link_preview_site_name', preview),
    text: textAt('.link_preview_description', preview),
  };
}

/** Custom emoji have no character, but a number. */
function reactionOf(reaction: HtmlElement): Post['reactions'] {
  const count = parseCount(getOwnText(reaction));
  if (count === null) return [];
  if (fits('.tgme_reaction_paid', reaction)) return [{ emoji: 'stars', count }];
  const picture = reaction.children.find(isElement);
  if (!picture) return [];
  const emoji = extractPlainText(picture) || `custom:${picture.attribs['emoji-id'] ?? ''}`;
  return [{ emoji, count }];
}

const getOwnText = ({ children }: HtmlElement): string =>
  children.map((child) => (child.type === 'text' ? child.data : '')).join('');

/** `8.67M` as 8670000, `11 286 994` as 11286994; null when it is no count. */
export function parseCount(written: string): number | null {
  const found = /^(\d[\d\s,]*(?:\.\d+)?)\s*([KMB])?$/i.exec(written.slice(0, 40).trim());
  if (!found?.[1]) return null;
  const scale = { K: 1e3, M: 1e6, B: 1e9 }[found[2]?.toUpperCase() ?? ''] ?? 1;
  return Math.round(Number(found[1].replace(/[\s,]/g, '')) * scale);
}
