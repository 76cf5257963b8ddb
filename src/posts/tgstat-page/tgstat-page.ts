/** Reads a TGStat channel page saved as text. It has no ids, dates or URLs: posts are numbered in page order. */
import { createEmptyPost, kindOfContent, type Media, type Post } from '../post.ts';
import { extractHashtags, extractLinks } from '../post-text.ts';
import { type TextChunk, splitChunks, findPostBoundaries } from './post-boundaries.ts';
import { pageHead, parseRepostLabel, parseShownCount, parseUnavailableMedia } from './tgstat-labels.ts';

const maxWarnings = 5;

/** Null when the text is no such page. `warnings` say where posts may be divided wrongly. */
export function readTgstatPage(text: string) {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
  const end = lines.findLastIndex((line) => parseShownCount(line) !== null);
  const announcedCount = end === -1 ? null : parseShownCount(lines[end] ?? '');
  const top = lines.filter((line) => pageHead.heading.test(line)).length;
  if (top < 2 && !(top > 0 && announcedCount !== null)) return null;
  const channel = lines.find((line) => line.trim() !== '')?.trim() ?? '';
  const chunks = splitChunks(bodyOf(end === -1 ? lines : lines.slice(0, end)));
  if (announcedCount === 0) return { channel, posts: [], warnings: [] };
  const { starts, uncertain } = findPostBoundaries(chunks, announcedCount);
  const posts = starts.map((start, index) =>
    postOf(chunks.slice(start, starts[index + 1]), index + 1, channel),
  );
  return { channel, posts, warnings: warningsOf(announcedCount, posts.length, uncertain, chunks) };
}

function bodyOf(lines: readonly string[]): readonly string[] {
  const last = lines.findIndex((line) => pageHead.lastHeading.test(line));
  const below = lines.slice((last === -1 ? lastOfHead(lines) : last) + 1);
  const first = below.findIndex((line) => line.trim() !== '' && !pageHead.filterChoice.test(line));
  return first === -1 ? [] : below.slice(first);
}

/** Where the usual last heading is missing: the last heading before any label or long paragraph. */
function lastOfHead(lines: readonly string[]): number {
  const body = lines.findIndex((line) => parseRepostLabel(line) !== null || line.length > 400);
  const head = lines.slice(0, body === -1 ? 60 : body);
  const last = head.findLastIndex((line) => pageHead.heading.test(line));
  return pageHead.headingWithValueBelow.test(head[last] ?? '') ? last + 1 : last;
}

function postOf(chunks: readonly TextChunk[], id: number, title: string): Post {
  const lines = chunks.flatMap(({ lines, emptyBefore }, index) => [
    ...Array<string>(index === 0 ? 0 : emptyBefore).fill(''),
    ...lines,
  ]);
  const origin = parseRepostLabel(lines[0] ?? '');
  const { media, kept } = takeNotices(origin === null ? lines : lines.slice(1));
  const text = kept.join('\n').trim();
  return {
    ...createEmptyPost(title, id),
    kind: kindOfContent({ text, media }),
    text,
    forward: origin === null ? null : { name: origin, url: null },
    links: extractLinks(text),
    hashtags: extractHashtags(text),
    media,
  };
}

function takeNotices(lines: readonly string[]): { media: Media[]; kept: string[] } {
  const kinds = lines.map((line, at) => parseUnavailableMedia(line, lines[at + 1] ?? ''));
  return {
    media: kinds.flatMap((kind) => (kind === null ? [] : [{ kind }])),
    // such a notice takes two lines
    kept: lines.filter((_, at) => kinds[at] === null && (kinds[at - 1] ?? null) === null),
  };
}

function warningsOf(
  announced: number | null,
  found: number,
  doubtful: readonly number[],
  chunks: readonly TextChunk[],
): string[] {
  if (announced === null)
    return [`The page ends before the line that says how many posts it shows; ${found} were told apart.`];
  if (found !== announced)
    return [`The page says it shows ${announced} posts, ${found} could be told apart.`];
  return doubtful
    .slice(0, maxWarnings)
    .map((at) => `Whether a post begins at "${chunks[at]?.lines[0]?.slice(0, 60) ?? ''}" is uncertain.`);
}
