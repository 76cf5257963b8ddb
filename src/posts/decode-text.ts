export interface DecodedText {
  readonly text: string;
  /** Number of undecodable places; each is U+FFFD. */
  readonly damagedCount: number;
}

/** With more undecodable characters it is no text, or in another encoding. */
const maxDamagedShare = 1 / 50;

/** The text in the encoding that the bytes or the page declare, else UTF-8, else windows-1251; null when it is no text. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const marked = encodingByMark(bytes);
  const encoding = marked ?? declaredEncoding(bytes);
  const whole = encoding === null ? decodeUtf8(bytes) : new TextDecoder(encoding).decode(bytes);
  return whole === null ? decodeDamaged(bytes) : withoutZeros(whole);
}

/** Without trailing zeros, which a full disk may leave; null when there are too many others for a text. */
function withoutZeros(decoded: string, badCount = 0): DecodedText | null {
  const text = decoded.replace(/(?<!\0)\0+$/, '');
  const damagedCount = badCount + text.split('\0').length - 1;
  return damagedCount > text.length * maxDamagedShare
    ? null
    : { text: text.replaceAll('\0', '\uFFFD'), damagedCount };
}

/** A byte order mark, or without one the zeros of UTF-16. */
function encodingByMark(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (/^(?:\xff\xfe|[^\0]\0[^\0]\0)/.test(head)) return 'utf-16le';
  return /^(?:\xfe\xff|\0[^\0]\0[^\0])/.test(head) ? 'utf-16be' : null;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const label = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,30})/i.exec(head)?.[1];
  if (label === undefined || /^utf-?8$/i.test(label)) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    // forgives an unknown label: the encoding is guessed from the bytes
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

/** UTF-8 with some wrong bytes, or windows-1251. */
function decodeDamaged(bytes: Uint8Array): DecodedText | null {
  const text = new TextDecoder().decode(bytes);
  const damagedCount = text.split('\uFFFD').length - 1;
  const letters = text.match(/[^\x00-\x7f\uFFFD]/g)?.length ?? 0;
  const cyrillic = letters > damagedCount ? null : decodeCyrillic(bytes);
  return cyrillic === null ? withoutZeros(text, damagedCount) : withoutZeros(cyrillic);
}

/** Null unless most letters form Russian words: other single-byte encodings would be gibberish. */
function decodeCyrillic(bytes: Uint8Array): string | null {
  const text = new TextDecoder('windows-1251').decode(bytes);
  const letters = text.match(/[^\x00-\x7f]/g)?.length ?? 0;
  const words = text.match(/[а-яё]{3,}/gi) ?? [];
  return words.length > 1 && words.join('').length > letters * 0.6 ? text : null;
}
