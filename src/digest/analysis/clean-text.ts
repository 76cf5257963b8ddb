/** A sentence as the digest shows it: the channel's words without its decoration. */
import { withoutContacts } from '../grounding/contacts.ts';

const emoji =
  /[\u{1F1E6}-\u{1F1FF}]+|[#*0-9]\uFE0F?\u20E3|(?![©®™])\p{Extended_Pictographic}(?:[\uFE0F\u200D]|\p{Emoji_Modifier}|\p{Extended_Pictographic})*/gu;
const invisible = /\p{Variation_Selector}|\p{Cf}/gu;
const bullet = /^[\s•▪▫■□●○◦‣·∙*>–—-]+(?=\S)/u;
const link = /(?:https?:\/\/|www\.)\S+|\bt\.me\/\S+/giu;
const tag = /(?<![\p{L}\p{N}_&])[#@]([\p{L}\p{N}_]+)/gu;
/** Anything but words, short figures and stops. */
const decorated = /[^\p{L}\p{M}\p{Nd}\s,.;:!?'’“”«»„()]|[\uFE0F\u20E3]|\p{L}\.\p{L}|(?:\p{Nd}\P{Nd}*){7}/u;

/** Without emoji, invisible signs, addresses, telephone numbers and a leading bullet, white space made single; a hashtag or an account in a sentence reads as its word. */
export function cleanText(text: string): string {
  // most sentences are plain, and looking for the rest costs more than all else here
  const bare = decorated.test(text) ? withoutDecoration(text) : text.replace(/\s+/g, ' ');
  return bare.replace(/\s+([,.;:!?])/g, '$1').trim();
}

function withoutDecoration(text: string): string {
  const shown = text.replace(emoji, ' ').replace(invisible, '').replace(link, '…');
  return withoutContacts(shown)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(bullet, '')
    .replace(/^(?:#[\p{L}\p{N}_]+\s+)+(?=\S)/u, '')
    .replace(/(?<![\p{L}\p{N}_&])[#@](?=\p{L})/gu, '');
}

/** Whether anything is left to read once emoji, links, hashtags and names of accounts are gone. */
export function hasNoWords(line: string): boolean {
  return !/[\p{L}\p{N}]/u.test(line.replace(emoji, ' ').replace(link, ' ').replace(tag, ' '));
}

/** Whether a line starts with a sign of a list. */
export function isListItem(line: string): boolean {
  return /^\s*(?:[•▪▫■□●○◦‣·∙🔹🔸🔻🔺🔷🔶👉✅➡▶☑✔➖]\uFE0F?|[-–—*]\s|\d{1,2}[.)]\s)/u.test(line);
}
