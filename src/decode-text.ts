export interface DecodedText {
  readonly text: string;
  /** Number of undecodable places; each is U+FFFD. */
  readonly damagedCount: number;
}

/** With more undecodable characters it is no text, or in another encoding. */
const maxDamagedShare = 1 / 50;

/** The text of a file in the encoding that it declares, else UTF-8, else windows-1251; null when it is no text. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const encoding = declaredEncoding(bytes);
  const isPlain = encoding === null || encoding === 'utf-8';
  const whole = isPlain ? decodeUtf8(bytes) : new TextDecoder(encoding).decode(bytes);
  return whole === null ? decodeDamaged(bytes) : withoutZeros(whole);
}

/** The text of a page, as its server says. Some say UTF-8 of everything: what cannot be is read as the page itself says, else as Russian or Western. */
export function decodePage(bytes: Uint8Array, type: string): string {
  const encoding = declaredEncoding(bytes, type) ?? 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== 'utf-8' || !isMostlyDamaged(text)) return text;
  const own = declaredEncoding(bytes) ?? encoding;
  if (own !== encoding) return new TextDecoder(own).decode(bytes);
  return decodeCyrillic(bytes) ?? new TextDecoder('windows-1252').decode(bytes);
}

/** Without trailing zeros, which a full disk may leave; null when there are too many others for a text. */
function withoutZeros(decoded: string, badCount = 0): DecodedText | null {
  const text = decoded.replace(/(?<!\0)\0+$/, '');
  const damagedCount = badCount + text.split('\0').length - 1;
  return damagedCount > text.length * maxDamagedShare
    ? null
    : { text: text.replaceAll('\0', '\uFFFD'), damagedCount };
}

/** By its byte order mark or the zeros of UTF-16, as the server says in its content type, or as HTML or XML say (RFC 7303, 3); null where nothing says it, or an encoding that nobody knows. */
function declaredEncoding(bytes: Uint8Array, type = ''): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  if (/^(?:ÿþ|[^\0]\0[^\0]\0)/.test(head)) return 'utf-16le';
  if (/^(?:þÿ|\0[^\0]\0[^\0])/.test(head)) return 'utf-16be';
  const [, label] =
    /charset=["']?([\w-]+)/i.exec(type) ??
    /(?:<meta[^>]{0,200}charset|^<\?xml[^>]{0,200}encoding)\s*=\s*["']?([\w-]{2,30})/i.exec(head) ??
    [];
  try {
    return label === undefined || head.startsWith('ï»¿') ? null : new TextDecoder(label).encoding;
  } catch (thrown) {
    // forgives an unknown label
    if (!(thrown instanceof RangeError)) throw thrown;
    return null;
  }
}

/** Null when it is not UTF-8; an incomplete character at the end is left out. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    // forgives other encodings and damage
    return null;
  }
}

const countDamaged = (text: string): number => text.split('\uFFFD').length - 1;

function isMostlyDamaged(text: string): boolean {
  const damagedCount = countDamaged(text);
  return damagedCount > 0 && damagedCount >= (text.match(/[^\x00-\x7f\uFFFD]/g)?.length ?? 0);
}

/** UTF-8 with some wrong bytes, or windows-1251. */
function decodeDamaged(bytes: Uint8Array): DecodedText | null {
  const text = new TextDecoder().decode(bytes);
  const damagedCount = countDamaged(text);
  const cyrillic = isMostlyDamaged(text) ? decodeCyrillic(bytes) : null;
  return cyrillic === null ? withoutZeros(text, damagedCount) : withoutZeros(cyrillic);
}

/** Null unless most letters form Russian words: other single-byte encodings would be gibberish. */
function decodeCyrillic(bytes: Uint8Array): string | null {
  const text = new TextDecoder('windows-1251').decode(bytes);
  const letters = text.match(/[^\x00-\x7f]/g)?.length ?? 0;
  const words = text.match(/[а-яё]{3,}/gi) ?? [];
  return words.length > 1 && words.join('').length > letters * 0.6 ? text : null;
}
