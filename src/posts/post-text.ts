/** URLs, hashtags and struck words, which stand between `~~`, in the plain text of a post. */

/** UTF-16 offsets into a text. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** The absolute URL, on t.me for a relative one; null when it is none that a reader can open. */
export function toAbsoluteUrl(href: string): string | null {
  // in 2024 t.me escaped hidden links twice for a while
  const once = href.trim().replaceAll('&amp;', '&');
  if (/^(?:https?:\/\/|tg:|ton:|mailto:|tel:)\S/i.test(once)) return once;
  if (once.startsWith('//')) return `https:${once}`;
  return once.startsWith('/') ? `https://t.me${once}` : null;
}

/** URLs in the text, in order, each once. */
export function extractLinks(text: string): string[] {
  const found = text.matchAll(/\bhttps?:\/\/[^\s<>"«»“”]{1,2000}/gi);
  return [...new Set([...found].map(([url]) => url.replace(/(?<![.,:;!?)\]}'’…])[.,:;!?)\]}'’…]+$/u, '')))];
}

export function extractHashtags(text: string): string[] {
  const found = text.matchAll(/(?<![\p{L}\p{N}\p{M}_&/#])#(?=[\p{N}_]*\p{L})[\p{L}\p{N}\p{M}_]+/gu);
  return [...new Set([...found].map(([tag]) => tag))];
}

/** Puts `~~` around the lines of `spans`, which are sorted by their ends and may be nested. */
export function markStruckWords(text: string, spans: readonly TextSpan[]): string {
  let marked = '';
  let from = text.length;
  for (let at = spans.length; at > 0; ) {
    let { start, end } = spans[--at]!;
    for (let before = spans[at - 1]; before && before.end >= start; before = spans[--at - 1])
      start = Math.min(start, before.start);
    marked = text.slice(start, end).replace(/\S(?:.*\S)?/g, '~~$&~~') + text.slice(end, from) + marked;
    from = start;
  }
  return text.slice(0, from) + marked;
}

const struck = /(?<!~)~~(?![~\s])([^~\n]+)(?<!\s)~~(?!~)/g;

/** Replaces struck words by spaces, which keeps offsets. */
export const blankStruckWords = (text: string): string =>
  text.replace(struck, (words) => ' '.repeat(words.length));

export const withoutStruckMarks = (text: string): string => text.replace(struck, '$1');
