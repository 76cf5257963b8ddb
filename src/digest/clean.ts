/** A sentence as the digest shows it: the channel's words without its decoration. */
const emoji =
  /[\u{1F1E6}-\u{1F1FF}]+|[#*0-9]\uFE0F?\u20E3|(?![©®™])\p{Extended_Pictographic}(?:[\uFE0F\u200D]|\p{Emoji_Modifier}|\p{Extended_Pictographic})*/gu;
const invisible = /\p{Variation_Selector}|\p{Cf}/gu;
const bullet = /^[\s•▪▫■□●○◦‣·∙*>–—-]+(?=\S)/u;
const link = /(?:https?:\/\/|www\.)\S+|\bt\.me\/\S+/giu;
const tag = /(?<![\p{L}\p{N}_&])[#@]([\p{L}\p{N}_]+)/gu;

/** Without emoji, invisible signs, addresses and a leading bullet, white space made single; a hashtag or an account in a sentence reads as its word. */
export function cleanText(text: string): string {
  const shown = text.replace(emoji, ' ').replace(invisible, '').replace(link, '…');
  const bare = shown.replace(/\s+/g, ' ').trim();
  return bare
    .replace(bullet, '')
    .replace(/^(?:#[\p{L}\p{N}_]+\s+)+(?=\S)/u, '')
    .replace(/(?<![\p{L}\p{N}_&])[#@](?=\p{L})/gu, '')
    .replace(/\s+([,.;:!?])/g, '$1')
    .trim();
}

/** Whether anything is left to read once emoji, links, hashtags and names of accounts are gone. */
export function saysNothing(line: string): boolean {
  return !/[\p{L}\p{N}]/u.test(line.replace(emoji, ' ').replace(link, ' ').replace(tag, ' '));
}

/** Whether a line starts with a sign of a list. */
export function isListItem(line: string): boolean {
  return /^\s*(?:[•▪▫■□●○◦‣·∙🔹🔸🔻🔺🔷🔶👉✅➡▶☑✔➖]\uFE0F?|[-–—*]\s|\d{1,2}[.)]\s)/u.test(line);
}
