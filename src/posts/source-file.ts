/** Reads files with posts; their format is detected from the content. */
import { UnusableInput } from '#src/errors.ts';
import { parseExportJson } from './export-file/parse-export-json.ts';
import { readTelegramExport } from './export-file/telegram-export.ts';
import { decodeText } from '#src/decode-text.ts';
import { classifyUsernamePage } from './preview-page/username-page.ts';
import type { Post } from './post.ts';
import { readPreviewPage } from './preview-page/preview-page.ts';
import { readTgstatPage } from './tgstat-page/tgstat-page.ts';

export interface SourceFile {
  /** The channel's name, or its title where the file has no name; several are joined. */
  readonly channel: string;
  readonly posts: readonly Post[];
  readonly warnings: readonly string[];
  /** Posts that could not be read, of which there are warnings. */
  readonly unreadable: number;
}

type Refuse = (why: string) => never;

const mebibyte = 1024 * 1024;
/** Real pages of Telegram have 0.15 MB, of TGStat 0.05 MB. */
const largestPage = 4 * mebibyte;
const largestExport = 256 * mebibyte;

const wanted =
  'give a saved t.me/s/NAME page, a result.json of Telegram Desktop, or a TGStat page saved as text.';

/** Reads a saved preview page, a `result.json` or a TGStat page saved as text. Throws UnusableInput, with its cure, for anything else. */
export function readSourceFile(bytes: Uint8Array, name: string): SourceFile {
  const refuse: Refuse = (why) => {
    throw new UnusableInput(`${name} ${why}`);
  };
  if (bytes.length === 0) refuse('is empty; save or export it once more.');
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 256)).replace(/^ï»¿/, '');
  if (bytes.length > (looksLikeJson(head) ? largestExport : largestPage))
    refuse(`is too large to be a page or an export: ${Math.round(bytes.length / mebibyte)} MB; ${wanted}`);
  const { text, damagedCount } =
    decodeText(bytes) ?? refuse(`is not text, or not in an encoding that can be told; ${wanted}`);
  const read = readAnyFormat(text, name, refuse);
  if (damagedCount === 0) return read;
  const places = damagedCount === 1 ? '1 place' : `${damagedCount} places`;
  return { ...read, warnings: [`${name} is damaged in ${places}; � stands there.`, ...read.warnings] };
}

function readAnyFormat(text: string, name: string, refuse: Refuse): SourceFile {
  const head = text.slice(0, 4096);
  if (looksLikeJson(head)) return readJson(text, name);
  if (/<(?:!doctype|html|head|body|main|section|div)\b/i.test(head)) return readHtml(text, name, refuse);
  const page =
    readTgstatPage(text) ??
    refuse('is none of: a saved t.me/s page, a result.json, a TGStat page as text; give one of these.');
  if (page.posts.length === 0)
    refuse('is a page of TGStat without posts; save it once more, scrolled to its posts.');
  return { ...page, unreadable: 0 };
}

const looksLikeJson = (head: string): boolean => /^[\s\uFEFF]*(?:\{|\[\s*[{\]])/.test(head);

function readJson(text: string, name: string): SourceFile {
  const { json, warnings } = parseExportJson(text.replace(/^\uFEFF/, ''), name);
  const { channels, ...read } = readTelegramExport(json, name);
  return { ...read, channel: channels.join(', '), warnings: [...warnings, ...read.warnings] };
}

/** Saved pages of Telegram without readable posts, and what to do instead. */
const mistakenPages: readonly [RegExp, string][] = [
  [
    /class="[^"]{0,200}\btgme_post_discussion/,
    "is the page of a post's comments, not of posts; save t.me/s/NAME, or the post alone: t.me/NAME/123?embed=1.",
  ],
  [
    /data-telegram-post=|class="[^"]{0,200}\btgme_page_widget\b/,
    'is the page of one post, into which a browser loads the post from elsewhere; save t.me/s/NAME, or t.me/NAME/123?embed=1.',
  ],
  [
    /class="page_body chat_page"/,
    'is an export of Telegram Desktop as HTML; export the chat again with the format "Machine-readable JSON" and give its result.json.',
  ],
];

function readHtml(html: string, name: string, refuse: Refuse): SourceFile {
  const page = readPreviewPage(html);
  const { posts, problems, blockCount } = page;
  const [, mistake] = (page.hasHistory ? [] : mistakenPages.find(([sign]) => sign.test(html))) ?? [];
  if (mistake) refuse(mistake);
  const isWhole = !/<html[\s>]/i.test(html) || /<\/html\s*>/i.test(html);
  const warnings = [...problems];
  if (!isWhole)
    warnings.push(`${name} ends in the middle: the last post may be cut, later ones are missing.`);
  if (posts.length === 0) {
    if (!isWhole) refuse('ends before its first post; save it once more, whole.');
    if (blockCount > 0)
      throw new UnusableInput(
        `None of the ${blockCount} posts on ${name} could be read: its markup is not known; upgrade, or export the channel with Telegram Desktop.`,
      );
    if (!page.hasHistory)
      refuse(
        /\btgstat\b/i.test(html)
          ? "is TGStat's page as HTML; save it as text."
          : classifyUsernamePage(html).description,
      );
    warnings.push('The page shows no posts.');
  }
  return { channel: page.name ?? '', posts, unreadable: problems.length, warnings };
}
