/** A t.me page with posts (the preview of a channel, or the widget of one post) as data. */
import { scanPage, type PageScan } from './scan-page.ts';
import { parseHtmlTree } from './html-tree.ts';
import type { Post } from '../post.ts';
import { readPreviewBlock } from './preview-block.ts';
import { extractPlainText } from './extract-text.ts';
import { readBlockChannelId } from './block-channel-id.ts';

export interface PreviewPage {
  /** The name as the channel spells it; null when the page names none. */
  readonly name: string | null;
  readonly title: string | null;
  readonly channelId: number | null;
  /** Where the next older page begins (`?before=`); null when the page offers none. */
  readonly olderBefore: number | null;
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
  const { nodes, isTruncated } = parseHtmlTree(html);
  const scan = scanPage(nodes);
  const channelIds = scan.blocks.map(readBlockChannelId);
  const channelId = channelIds.find((id) => id !== null) ?? null;
  const { posts, ids, problems } = readBlocks(scan, channelIds, channelId);
  return {
    name: posts.at(-1)?.channel ?? nameOf(scan),
    title: titleOf(scan),
    channelId,
    olderBefore: wholeNumber(scan.olderBefore),
    assetVersion: scan.assetVersion,
    hasHeader: scan.first.has('tgme_channel_info'),
    hasHistory: scan.first.has('tgme_channel_history'),
    saysPostNotFound: /not found/i.test(extractPlainText(scan.first.get('tgme_widget_message_error'))),
    posts,
    ids,
    blockCount: posts.length + problems.length,
    problems: isTruncated ? [...problems, 'nested too deep: the rest of the page was not read'] : problems,
  };
}

interface ReadBlocks {
  readonly posts: readonly Post[];
  readonly ids: readonly number[];
  readonly problems: readonly string[];
}

function readBlocks(
  scan: PageScan,
  channelIds: readonly (number | null)[],
  channelId: number | null,
): ReadBlocks {
  const posts = new Map<string, Post>();
  const ids = new Set<number>();
  const problems: string[] = [];
  for (const [index, element] of scan.blocks.entries()) {
    const block = readPreviewBlock(element, channelIds[index] ?? channelId);
    for (const id of block.ids) ids.add(id);
    if (block.post === null) {
      problems.push(block.problem);
      continue;
    }
    const key = `${block.post.channel}/${block.post.id}`;
    if (posts.has(key)) problems.push(`${key} stands twice`);
    else posts.set(key, block.post);
  }
  for (const wrapper of scan.wrappers) {
    if (!scan.filledWrappers.has(wrapper)) problems.push('a wrapper without a message');
  }
  return {
    posts: [...posts.values()].sort((a, b) => a.id - b.id),
    ids: [...ids].sort((a, b) => a - b),
    problems,
  };
}

function nameOf(scan: PageScan): string | null {
  const shown = extractPlainText(scan.first.get('tgme_channel_info_header_username')).replace(/^@/, '');
  return (
    shown || /^\/(?:s\/)?([\w-]+)/.exec(scan.first.get('tgme_main')?.attribs['data-url'] ?? '')?.[1] || null
  );
}

/** The verified sign stands beside the title's own element. */
function titleOf(scan: PageScan): string | null {
  const spot =
    scan.first.get('tgme_channel_info_header_title') ?? scan.first.get('tgme_widget_message_owner_name');
  const own = spot?.children.find((child) => 'attribs' in child && child.name === 'span');
  return extractPlainText(own && 'attribs' in own ? own : spot) || scan.ogTitle || null;
}

function wholeNumber(digits: string | null): number | null {
  return digits !== null && /^\d{1,15}$/.test(digits) ? Number(digits) : null;
}
