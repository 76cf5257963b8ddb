/** A t.me page with posts (the preview of a channel, or the widget of one post) as data. */
import {
  findAllByClass,
  findByClass,
  findElement,
  type HtmlElement,
  type HtmlTree,
  isElement,
  parseHtmlTree,
} from './html-tree.ts';
import type { Post } from '../post.ts';
import { readPreviewBlock } from './preview-block.ts';
import { extractPlainText } from './extract-text.ts';
import { fieldsOf, parseJson } from '#src/json.ts';

export interface PreviewPage {
  /** The name as the channel spells it; null when the page names none. */
  readonly name: string | null;
  readonly title: string | null;
  readonly channelId: number | null;
  /** Version of t.me's style sheet: a new one warns of new markup. */
  readonly assetVersion: string | null;
  readonly hasHeader: boolean;
  readonly hasHistory: boolean;
  readonly saysPostNotFound: boolean;
  /** Ascending by id, each once. */
  readonly posts: readonly Post[];
  /** Every id the page can vouch for, ascending: album parts and broken blocks too. */
  readonly ids: readonly number[];
  /** Blocks found: as many as posts and problems together. */
  readonly blockCount: number;
  /** One sentence per block that gave no post. */
  readonly problems: readonly string[];
}

/** Reads any text at all; never throws. One broken block costs one post. */
export function readPreviewPage(html: string): PreviewPage {
  const tree = parseHtmlTree(html);
  const first = (name: string) => findByClass(tree, name);
  const blocks = findAllByClass(tree, 'tgme_widget_message');
  const channelId = blocks.map(readBlockChannelId).find((id) => id !== null) ?? null;
  const { posts, ids, problems } = readBlocks(blocks, channelId);
  const empty = findAllByClass(tree, 'tgme_widget_message_wrap').filter(isEmptyWrapper);
  const allProblems = [...problems, ...empty.map(() => 'a wrapper without a message')];
  return {
    name: posts.at(-1)?.channel ?? nameOf(tree),
    title: titleOf(tree),
    channelId,
    assetVersion: /widget-frame\.css\?(\d+)/.exec(html)?.[1] ?? null,
    hasHeader: first('tgme_channel_info') !== null,
    hasHistory: first('tgme_channel_history') !== null,
    saysPostNotFound: /not found/i.test(extractPlainText(first('tgme_widget_message_error'))),
    posts,
    ids,
    blockCount: posts.length + allProblems.length,
    problems: tree.isTruncated
      ? [...allProblems, 'nested too deep: the rest of the page was not read']
      : allProblems,
  };
}

/** A page without posts says so where a message would be. */
const isEmptyWrapper = (wrapper: HtmlElement): boolean =>
  findByClass(wrapper, 'tgme_widget_message') === null &&
  findByClass(wrapper, 'tme_no_messages_found') === null;

function readBlocks(blocks: readonly HtmlElement[], channelId: number | null) {
  const posts = new Map<string, Post>();
  const ids = new Set<number>();
  const problems: string[] = [];
  for (const element of blocks) {
    const block = readPreviewBlock(element, readBlockChannelId(element) ?? channelId);
    for (const id of block.ids) ids.add(id);
    if (block.post === null) {
      problems.push(block.problem);
      continue;
    }
    const key = `${block.post.channel}/${block.post.id}`;
    if (posts.has(key)) problems.push(`${key} stands twice`);
    else posts.set(key, block.post);
  }
  return {
    posts: [...posts.values()].sort((a, b) => a.id - b.id),
    ids: [...ids].sort((a, b) => a - b),
    problems,
  };
}

function nameOf(tree: HtmlTree): string | null {
  const shown = extractPlainText(findByClass(tree, 'tgme_channel_info_header_username')).replace(/^@/, '');
  const address = findByClass(tree, 'tgme_main')?.attribs['data-url'] ?? '';
  return shown || /^\/(?:s\/)?([\w-]+)/.exec(address)?.[1] || null;
}

/** The verified sign stands beside the title's own element. */
function titleOf(tree: HtmlTree): string | null {
  const spot =
    findByClass(tree, 'tgme_channel_info_header_title') ??
    findByClass(tree, 'tgme_widget_message_owner_name');
  const own = spot?.children.find((child) => isElement(child) && child.name === 'span');
  const named = findElement(tree.children, ({ attribs }) => attribs.property === 'og:title');
  return extractPlainText(own && isElement(own) ? own : spot) || named?.attribs.content || null;
}

/**
 * Telegram's number of the channel, positive; null where the block tells none. It stands in `data-view`, base64 of
 * `{"c": -1006503122, "p": 519, "t": 1786277379, "h": "..."}`, which is read and never sent.
 */
function readBlockChannelId(block: HtmlElement): number | null {
  const { c: number } = fieldsOf(
    parseJson(Buffer.from(block.attribs['data-view'] ?? '', 'base64').toString()),
  );
  if (typeof number === 'number' && Number.isSafeInteger(number) && number !== 0) return Math.abs(number);
  // Widgets of one post name the channel in `data-peer="c1006503122_..."`.
  const peer = /^c(\d{1,15})_/.exec(block.attribs['data-peer'] ?? '');
  return peer ? Number(peer[1]) : null;
}
