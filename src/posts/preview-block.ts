/** One message block of a t.me page as a post. */
import { absoluteUrlOf } from './links.ts';
import { bareTextOf, findClass, findTag, hasClass, type PageElement } from './page-tree.ts';
import type { Post, PostKind } from './post.ts';
import { type Parts, takeApart } from './preview-parts.ts';
import { type RichText, readRichText, readText } from './rich-text.ts';

/** What became of a block: its post, or the problem that cost it. `ids`: all it stands for, album parts included. */
export type Block = { readonly ids: readonly number[] } & (
  | { readonly post: Post }
  | { readonly post: null; readonly problem: string }
);

/** Reads a `.tgme_widget_message`; one without id or date is a problem, never an exception. */
export function readBlock(block: PageElement, channelId: number | null): Block {
  const parts = takeApart(block);
  const at = placeOf(block, parts);
  if (at === null) return { post: null, ids: [], problem: 'a block without an id' };
  const album = otherIds(parts, at.id);
  const ids = [at.id, ...album];
  const date = dateOf(parts);
  if (date === null) return { post: null, ids, problem: `${at.channel}/${at.id} has no date` };
  const body = bodyOf(parts);
  const post: Post = {
    channel: at.channel,
    channelId,
    id: at.id,
    date,
    edited: isEdited(parts),
    kind: kindOf(block, parts, body),
    author: readText(parts.first('author')) || null,
    text: body.text,
    forward: forwardOf(parts),
    reply: replyOf(parts),
    links: body.links,
    hashtags: body.hashtags,
    media: parts.media.map((part) => part.media),
    album,
    views: countOf(readText(parts.first('views'))),
    reactions: parts.all('reaction').flatMap(reactionOf),
    preview: previewOf(parts),
    url: `https://t.me/${at.channel}/${at.id}`,
  };
  return { post, ids };
}

/** `8.67M` as 8670000, `11 286 994` as 11286994; null when it is no count. */
export function countOf(written: string): number | null {
  const found = /^(\d[\d\s,]*(?:\.\d+)?)\s*([KMB])?$/i.exec(written.slice(0, 40).trim());
  if (!found?.[1]) return null;
  const scale = { K: 1e3, M: 1e6, B: 1e9 }[found[2]?.toUpperCase() ?? ''] ?? 1;
  return Math.round(Number(found[1].replace(/[\s,]/g, '')) * scale);
}

function placeOf(block: PageElement, parts: Parts): { channel: string; id: number } | null {
  // Widgets of 2018 name the post only in the link around its date.
  const named = block.attribs['data-post'] ?? parts.first('date')?.attribs.href ?? '';
  const found = /(?:^|\/)([A-Za-z]\w{2,63})\/(\d{1,15})(?:[/?#]|$)/.exec(named);
  return found?.[1] && Number(found[2]) > 0 ? { channel: found[1], id: Number(found[2]) } : null;
}

function otherIds(parts: Parts, own: number): number[] {
  const ids = parts.media.map((part) => part.albumId).filter((id) => id !== null && id !== own);
  return [...new Set(ids)].filter((id) => id !== null);
}

/** Only the link around the date has it: videos and voices carry `<time>` too. */
function dateOf(parts: Parts): string | null {
  const link = parts.first('date');
  const stamp = Date.parse((link && findTag(link, 'time')?.attribs.datetime) ?? '');
  return Number.isNaN(stamp) ? null : `${new Date(stamp).toISOString().slice(0, 19)}Z`;
}

/** The word stands bare in the footer; an author called "edited" stands in an element of his own. */
function isEdited(parts: Parts): boolean {
  const meta = parts.first('meta');
  return meta !== undefined && /\bedited\b/.test(bareTextOf(meta));
}

/** Documents of one album may each have a caption; all else has one text. */
function bodyOf(parts: Parts): RichText {
  const texts = parts.all('text').map(readRichText);
  const [only] = texts;
  if (only && texts.length === 1) return only;
  return {
    text: texts
      .map((each) => each.text)
      .filter((text) => text !== '')
      .join('\n'),
    links: [...new Set(texts.flatMap((each) => each.links))],
    hashtags: [...new Set(texts.flatMap((each) => each.hashtags))],
  };
}

function kindOf(block: PageElement, parts: Parts, body: RichText): PostKind {
  if (hasClass(block, 'service_message')) return 'service';
  if (body.text !== '') return 'text';
  if (parts.media.length > 0) return 'media';
  return parts.first('withheld') ? 'withheld' : 'unknown';
}

function forwardOf(parts: Parts): Post['forward'] {
  const source = parts.first('forward');
  if (!source) return null;
  return { name: readText(source), url: absoluteUrlOf(source.attribs.href ?? '') };
}

function replyOf(parts: Parts): Post['reply'] {
  const reply = parts.first('reply');
  const url = absoluteUrlOf(reply?.attribs.href ?? '');
  if (!reply || url === null) return null;
  const quoted =
    findClass(reply, 'js-message_reply_text') ?? findClass(reply, 'tgme_widget_message_metatext');
  return { url, text: readText(quoted) };
}

function previewOf(parts: Parts): Post['preview'] {
  const preview = parts.first('preview');
  const url = absoluteUrlOf(preview?.attribs.href ?? '');
  if (!preview || url === null) return null;
  const title = readText(findClass(preview, 'link_preview_title'));
  return {
    url,
    title: title || readText(findClass(preview, 'link_preview_site_name')),
    text: readText(findClass(preview, 'link_preview_description')),
  };
}

/** Custom emoji come without a character; their number stands for them. */
function reactionOf(reaction: PageElement): Post['reactions'] {
  const count = countOf(bareTextOf(reaction));
  if (count === null) return [];
  if (hasClass(reaction, 'tgme_reaction_paid')) return [{ emoji: 'stars', count }];
  const picture = reaction.children.find((child) => 'attribs' in child);
  if (!picture || !('attribs' in picture)) return [];
  const emoji = readText(picture) || `custom:${picture.attribs['emoji-id'] ?? ''}`;
  return [{ emoji, count }];
}
