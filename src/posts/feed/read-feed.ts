import { createHash } from 'node:crypto';
import { parseFeed } from 'feedsmith';
import { fieldsOf } from '#src/json.ts';
import { createEmptyPost, kindOfContent, type Media, type Post, toPostDate } from '../post.ts';
import { extractText } from '../preview-page/extract-text.ts';
import { isElement, parseHtmlTree } from '../preview-page/html-tree.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Null when it is no feed. Posts, the oldest first, have `address` as their channel; `problems` are about unreadable items. */
export function readFeed(text: string, address: string) {
  const feed = parseFields(text);
  if (feed === null) return null;
  const base = baseOf(feed, address);
  const items = listOf(feed.items ?? feed.entries);
  const byLink = Map.groupBy(items, (item) => linkOf(item, base));
  const isShared = (link: string) => (byLink.get(link)?.length ?? 0) > 1;
  const posts = new Map<number, Post>();
  let unread = 0;
  for (const post of items.map((item) => postOf(item, address, base, isShared)))
    if (post === null) unread += 1;
    else if (!posts.has(post.id)) posts.set(post.id, post);
  return {
    title: plainText(wordsOf(feed.title)) || null,
    posts: [...posts.values()].sort((a, b) => (a.date ?? '').localeCompare(b.date ?? '')),
    problems: unread === 0 ? [] : [`${unread} items of ${address} have neither an address nor an id`],
  };
}

/** Real feeds have some tens; the parser needs seconds for a megabyte of empty items. */
const maxItems = 10_000;

function parseFields(text: string): Fields | null {
  if (
    text
      .matchAll(/<(?:item|entry)\b/gi)
      .drop(maxItems)
      .next().done === false
  )
    return null;
  try {
    return parseFeed(text).feed as Fields;
  } catch {
    // forgives what is no feed, or cannot be read: the caller reports it
    return null;
  }
}

/** Where its relative addresses begin (xml:base). */
const baseOf = ({ xml }: Fields, address: string): string =>
  URL.parse(wordsOf(fieldsOf(xml).base), address)?.href ?? address;

function postOf(
  item: Fields,
  address: string,
  base: string,
  isShared: (link: string) => boolean,
): Post | null {
  const link = linkOf(item, base);
  const id = wordsOf(item.guid) || wordsOf(item.id) || link;
  if (!id) return null;
  const html = [item.content, item.content_html, item.content_text, item.description, item.summary]
    .map(wordsOf)
    .find((each) => each !== '');
  const title = plainText(wordsOf(item.title));
  const body = readHtml(html ?? '', baseOf(item, base));
  const text = body.text.startsWith(title) ? body.text : [title, body.text].filter(Boolean).join('\n\n');
  const media = mediaOf(item);
  return {
    // all items may have the address of one page
    ...createEmptyPost(address, idOf(id === link && isShared(id) ? `${id} ${title || text}` : id)),
    date: dateOf(item),
    kind: kindOfContent({ text, media }),
    author: authorOf(item),
    text,
    links: [...new Set([...(link === null ? [] : [link]), ...body.links])],
    media,
    url: link,
  };
}

/** Ten digits, as ids of Telegram have at most; among 10,000 items a collision has a probability of 1/200. */
const idOf = (key: string): number =>
  (createHash('sha256').update(key).digest().readUIntBE(0, 6) % 9_999_999_999) + 1;

function linkOf(item: Fields, base: string): string | null {
  const links = listOf(item.links);
  const main = links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0];
  // an id that is an address leads to the item, unless it says that it does not
  const id = fieldsOf(item.guid).isPermaLink === false ? '' : wordsOf(item.guid) || wordsOf(item.id);
  const named = wordsOf(item.url) || wordsOf(item.link) || wordsOf(main?.href);
  return toWebUrl(named || (/^https?:/.exec(id)?.input ?? ''), baseOf(item, base));
}

/** UTC, to the second. */
function dateOf(item: Fields): string | null {
  const { dates } = fieldsOf(item.dc);
  const named = [item.pubDate, item.published, item.date_published, item.updated, item.date_modified, dates];
  return toPostDate(Date.parse(named.flat().map(wordsOf).find(Boolean) ?? ''));
}

function authorOf(item: Fields): string | null {
  const [first] = [item.authors, item.author, fieldsOf(item.dc).creators].flat().filter(Boolean);
  return (typeof first === 'string' ? first : wordsOf(fieldsOf(first).name)) || null;
}

function mediaOf(item: Fields): Media[] {
  const enclosures = listOf(item.links).filter(({ rel }) => rel === 'enclosure');
  const attached = [...listOf(item.enclosures), ...listOf(item.attachments), ...enclosures];
  return attached.map((each): Media => {
    const [family] = (wordsOf(each.type) || wordsOf(each.mime_type)).split('/');
    if (family === 'image') return { kind: 'photo' };
    return { kind: family === 'video' || family === 'audio' ? family : 'document' };
  });
}

function readHtml(html: string, address: string): { text: string; links: readonly string[] } {
  const [root] = parseHtmlTree(`<div>${html}</div>`).children;
  return root && isElement(root)
    ? extractText(root, (href) => toWebUrl(href, address))
    : { text: '', links: [] };
}

const plainText = (html: string): string => readHtml(html, 'https://feed.invalid').text;

function toWebUrl(href: string, base: string): string | null {
  const url = URL.parse(href, base);
  return href !== '' && url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}

function wordsOf(field: unknown): string {
  const { value, encoded } = fieldsOf(field);
  return [field, value, encoded].find((each) => typeof each === 'string')?.trim() ?? '';
}

const listOf = (value: unknown): Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : []);
