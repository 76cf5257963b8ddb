/** A sentence as the digest shows it: the channel's words without its decoration. */
const emoji =
  /[\u{1F1E6}-\u{1F1FF}]+|[#*0-9]\uFE0F?\u20E3|(?![©®™])\p{Extended_Pictographic}(?:[\uFE0F\u200D]|\p{Emoji_Modifier}|\p{Extended_Pictographic})*/gu;
const invisible = /\p{Variation_Selector}|\p{Cf}/gu;
const bullet = /^[\s•▪▫■□●○◦‣·∙*>–—-]+(?=\S)/u;
const link = /(?:https?:\/\/|www\.)\S+|\bt\.me\/\S+/giu;
/** Without a protocol, and still what an app turns into something to tap. */
const reachable: readonly RegExp[] = [
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
  /(?<![\p{L}\p{N}@._-])(?:[a-z0-9-]{2,}\.)+(?:[a-z]{2,24}|рф)(?![\p{L}\p{N}])(?:[/:?#]\S*)?/giu,
  /\b(?:0x[0-9a-f]{16,}|(?:bc1|ltc1|addr1|cosmos1)[0-9a-z]{20,})\b/giu,
];
const hasAddress = /[\p{L}\p{N}]@|[a-z0-9]\.(?:[a-z]|рф)|\b0x|[a-z]1[0-9a-z]{20}/iu;
const command = /(?<=^|\s)\/(?=[a-z]\w*)/giu;
const phoneLike = /\+?\(?\p{Nd}(?:[\s().\-–/]*\p{Nd}){6,}/gu;
const noPhone =
  /\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b(?:1\d|20)\d{2}\s?[-–/]\s?(?:1\d|20)?\d{2}\b|(?<![\d(-])\d{1,3}(?:[\s.,'’]\d{3})+(?![\d-])/gu;
const tag = /(?<![\p{L}\p{N}_&])[#@]([\p{L}\p{N}_]+)/gu;

/** Without emoji, invisible signs, addresses, telephone numbers and a leading bullet, white space made single; a hashtag or an account in a sentence reads as its word. */
export function cleanText(text: string): string {
  const shown = text.replace(emoji, ' ').replace(invisible, '').replace(link, '…');
  const bare = withoutContacts(shown).replace(/\s+/g, ' ').trim();
  return bare
    .replace(bullet, '')
    .replace(/^(?:#[\p{L}\p{N}_]+\s+)+(?=\S)/u, '')
    .replace(/(?<![\p{L}\p{N}_&])[#@](?=\p{L})/gu, '')
    .replace(/\s+([,.;:!?])/g, '$1')
    .trim();
}

/** Nothing of a post may be tapped but the link to it: what would be is left out, and a command loses its stroke. */
function withoutContacts(text: string): string {
  // hardly any text has these; looking for them costs more than all else here
  const rest = hasAddress.test(text)
    ? reachable.reduce((shown, shape) => shown.replace(shape, '…'), text)
    : text;
  return rest.replace(command, '').replace(phoneLike, (found) => (isPhone(found) ? '…' : found));
}

/** Seven digits or more that are neither a date nor a grouped number. */
function isPhone(found: string): boolean {
  if (found.startsWith('+')) return true;
  return (found.replace(noPhone, ' ').match(/\d/g)?.length ?? 0) > 6;
}

/** Whether anything is left to read once emoji, links, hashtags and names of accounts are gone. */
export function hasNoWords(line: string): boolean {
  return !/[\p{L}\p{N}]/u.test(line.replace(emoji, ' ').replace(link, ' ').replace(tag, ' '));
}

/** Whether a line starts with a sign of a list. */
export function isListItem(line: string): boolean {
  return /^\s*(?:[•▪▫■□●○◦‣·∙🔹🔸🔻🔺🔷🔶👉✅➡▶☑✔➖]\uFE0F?|[-–—*]\s|\d{1,2}[.)]\s)/u.test(line);
}
