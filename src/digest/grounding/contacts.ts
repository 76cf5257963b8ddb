/** Links and addresses, which must not be in the text of a digest: code writes its links. */
import { isPromptInjection } from './prompt-injection.ts';

/** Wallets in hexadecimal and bech32. */
const wallet = String.raw`\b(?:0x[0-9a-f]{16,}|(?:bc1|ltc1|addr1|cosmos1)[0-9a-z]{20,})`;
const contacts: readonly RegExp[] = [
  /:\/\//u,
  /\b(?:mailto|tel|tg|javascript|data|magnet):\S/iu,
  /\bwww\s*\./iu,
  /\b(?:t|telegram|wa)\s*(?:\.|\[\.\]|\(dot\)|\s+dot\s+)\s*me\b/iu,
  // a host name: a word, a dot, a word in small letters, without spaces
  /(?<![\p{L}\p{N}-])[\p{L}\p{N}-]{2,}\s?(?:\[\.\]|\(\.\)|\(dot\)|\[dot\])\s?\p{L}{2,}/iu,
  /(?<![\p{L}\p{N}])[\p{L}\p{N}-]+\.(?:\p{Ll}{2,}|xn--[a-z0-9-]+)(?:[/:?#]|(?![\p{L}\p{N}]|\.\p{L}))/u,
  /[@＠]/u,
  /(?:^|[^\p{L}\p{N}&])[#＃][\p{L}\p{N}_]/u,
  /(?:^|\s)\/[a-z]\w*/iu,
  /(?:^|\s)\$[A-Za-z]{2,8}\b/u,
  new RegExp(wallet, 'iu'),
  // a wallet in base58
  /\b(?=[1-9A-HJ-NP-Za-km-z]*\d)(?=[1-9A-HJ-NP-Za-km-z]*[A-Za-z])[1-9A-HJ-NP-Za-km-z]{25,}\b/u,
  // encoded data
  /[A-Za-z0-9+/=_-]{32,}/u,
  // markup
  /[<>`{}|\\]|\]\(|\*\*|__/u,
];
const phoneLike = /\+?\s?\(?\p{Nd}(?:[\s().\-–/]*\p{Nd}){6,}/gu;
const dateLike =
  /(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})(?!\d)|\b\d{1,2}:\d{2}\b|\b(?:1\d|20)\d{2}\s?[-–/]\s?(?:1\d|20)?\d{2}\b/gu;
const groupedNumber = /(?<![\d+(-])\d{1,3}(?:[\s.,'’]\d{3})+(?:[.,]\d+)?(?![\d-])/gu;

/** True for a URL, a mention, a hashtag, a bot command, an e-mail, a phone number, a wallet or markup. */
export function hasContact(text: string): boolean {
  const plain = text.normalize('NFKC');
  return contacts.some((shape) => shape.test(plain)) || plain.match(phoneLike)?.some(isPhone) === true;
}

/** Seven digits or more that are neither a date nor a grouped number. */
function isPhone(found: string): boolean {
  if (found.startsWith('+')) return true;
  const rest = found.replace(dateLike, ' ; ').replace(groupedNumber, ' ; ');
  return rest.search(phoneLike) >= 0;
}

const tappable: readonly RegExp[] = [
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
  /(?<![\p{L}\p{N}@._-])(?:[a-z0-9-]{2,}\.)+(?:[a-z]{2,24}|рф)(?![\p{L}\p{N}])(?:[/:?#]\S*)?/giu,
  new RegExp(`${wallet}\\b`, 'giu'),
];
const hasAddress = /[\p{L}\p{N}]@|[a-z0-9]\.(?:[a-z]|рф)|\b0x|[a-z]1[0-9a-z]{20}/iu;
const command = /(?<=^|\s)\/(?=[a-z]\w*)/giu;

/** Only the link to a post may be opened: other addresses become an ellipsis, and a command loses its slash. A telephone number stays, as it may be all that a post is there for, but for one of a prompt injection. */
export function withoutContacts(text: string): string {
  const rest = hasAddress.test(text)
    ? tappable.reduce((shown, shape) => shown.replace(shape, '…'), text)
    : text;
  const isHidden = (found: string) => isPhone(found.trimStart()) && isPromptInjection(text);
  return rest.replace(command, '').replace(phoneLike, (found) => (isHidden(found) ? '…' : found));
}
