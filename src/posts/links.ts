/** Link targets as a reader can use them. */

/** The target in full, or null when it is none a reader could open. The host of relative ones is t.me. */
export function toAbsoluteUrl(href: string): string | null {
  // In 2024 t.me escaped hidden links twice for a while.
  const once = href.trim().replaceAll('&amp;', '&');
  if (/^(?:https?:\/\/|tg:|ton:|mailto:|tel:)\S/i.test(once)) return once;
  if (once.startsWith('//')) return `https:${once}`;
  return once.startsWith('/') ? `https://t.me${once}` : null;
}

/** Addresses written out in plain text, in order, each once. */
export function extractLinks(text: string): string[] {
  const found = text.matchAll(/\bhttps?:\/\/[^\s<>"«»“”]{1,2000}/gi);
  return [...new Set([...found].map(([url]) => url.replace(/(?<![.,:;!?)\]}'’…])[.,:;!?)\]}'’…]+$/u, '')))];
}

/** Hashtags in plain text, as typed, in order, each once. */
export function extractHashtags(text: string): string[] {
  const found = text.matchAll(/(?<![\p{L}\p{N}\p{M}_&/#])#(?=[\p{N}_]*\p{L})[\p{L}\p{N}\p{M}_]+/gu);
  return [...new Set([...found].map(([tag]) => tag))];
}
