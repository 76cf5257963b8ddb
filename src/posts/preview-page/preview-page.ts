/** Parses a t.me page with posts: the preview of a channel, or the widget of one post. */
import { find, findAll, fits, type HtmlElement, type HtmlTree, parseHtmlTree } from './html-tree.ts';
import type { Post } from '../post.ts';
import { readPreviewBlock } from './preview-block.ts';
import { extractPlainText, textAt } from './extract-text.ts';
import { fieldsOf, parseJson } from '#src/json.ts';

export type PreviewPage = ReturnType<typeof readPreviewPage>;

/** Reads any text; never throws. A broken block costs one post. */
export function readPreviewPage(html: string) {
  const tree = parseHtmlTree(html);
  // in one query: each walk through a page takes a twentieth of the time of reading it
  const marked = findAll('.tgme_widget_message, .tgme_widget_message_wrap, .tgme_widget_message_error', tree);
  const blocks = marked.filter((each) => fits('.tgme_widget_message', each));
  const channelId = blocks.map(readBlockChannelId).find((id) => id !== null) ?? null;
  const { posts, ids, problems } = readBlocks(blocks, channelId);
  const emptyWrappers = marked.filter((each) => fits(emptyWrapper, each));
  const allProblems = [...problems, ...emptyWrappers.map(() => 'a wrapper without a message')];
  return {
    /** As the channel spells it; null when the page has none. */
    name: posts.at(-1)?.channel ?? nameOf(tree),
    title: titleOf(tree),
    channelId,
    hasHeader: find('.tgme_channel_info', tree) !== null,
    hasHistory: find('.tgme_channel_history', tree) !== null,
    saysPostNotFound: marked.some(
      (each) => fits('.tgme_widget_message_error', each) && /not found/i.test(extractPlainText(each)),
    ),
    /** Ascending by id, each once. */
    posts,
    /** All ids on the page, ascending, with those of album parts and broken blocks. */
    ids,
    blockCount: posts.length + allProblems.length,
    /** A sentence per block without a readable post. */
    problems: tree.isTruncated
      ? [...allProblems, 'nested too deep: the rest of the page was not read']
      : allProblems,
  };
}

/** A wrapper without a message, and without the notice that there are no posts. */
const emptyWrapper = '.tgme_widget_message_wrap:not(:has(.tgme_widget_message, .tme_no_messages_found))';

function readBlocks(blocks: readonly HtmlElement[], channelId: number | null) {
  const posts = new Map<string | HtmlElement, Post>();
  const broken = new Map<string | HtmlElement, string>();
  const ids = new Set<number>();
  for (const element of blocks) {
    const block = readPreviewBlock(element, readBlockChannelId(element) ?? channelId);
    for (const id of block.ids) ids.add(id);
    const { name = element, read } = block;
    if (typeof read === 'string') broken.set(name, read);
    // a page may show a post twice
    else posts.set(name, pickFuller(posts.get(name), read));
  }
  return {
    posts: [...posts.values()].sort((a, b) => a.id - b.id),
    ids: [...ids].sort((a, b) => a - b),
    problems: [...broken].flatMap(([name, problem]) => (posts.has(name) ? [] : [problem])),
  };
}

const pickFuller = (first: Post | undefined, second: Post): Post =>
  first && JSON.stringify(first).length >= JSON.stringify(second).length ? first : second;

function nameOf(tree: HtmlTree): string | null {
  const shown = textAt('.tgme_channel_info_header_username', tree).replace(/^@/, '');
  const address = find('.tgme_main', tree)?.attribs['data-url'] ?? '';
  return shown || /^\/(?:s\/)?([\w-]+)/.exec(address)?.[1] || null;
}

/** Without the verified sign, which stands beside the title's inner element. */
function titleOf(tree: HtmlTree): string | null {
  const shown = ['.tgme_channel_info_header_title', '.tgme_widget_message_owner_name']
    .flatMap((spot) => [textAt(`${spot} > span`, tree), textAt(spot, tree)])
    .find(Boolean);
  return shown ?? (find('[property="og:title"]', tree)?.attribs.content || null);
}

/**
 * Telegram's number of the channel, positive; null where the block has none. It stands in `data-view`, base64 of
 * `{"c": -1006503122, "p": 519, "t": 1786277379, "h": "..."}`, which is read and never sent.
 */
function readBlockChannelId(block: HtmlElement): number | null {
  const { c: number } = fieldsOf(
    parseJson(Buffer.from(block.attribs['data-view'] ?? '', 'base64').toString()),
  );
  if (typeof number === 'number' && Number.isSafeInteger(number) && number !== 0) return Math.abs(number);
  // widgets of one post have it in `data-peer="c1006503122_..."`
  const peer = /^c(\d{1,15})_/.exec(block.attribs['data-peer'] ?? '');
  return peer ? Number(peer[1]) : null;
}
