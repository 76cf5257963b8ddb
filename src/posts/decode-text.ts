/** The bytes of a saved file as text, whatever program saved them. */

/** The text in the encoding that the bytes or the page declare, else UTF-8, else windows-1251; null when it is no text. */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = encodingByMark(bytes);
  if (marked !== null) return new TextDecoder(marked).decode(bytes);
  if (bytes.subarray(0, 65_536).includes(0)) return null;
  const declared = declaredEncoding(bytes);
  if (declared !== null) return new TextDecoder(declared).decode(bytes);
  return decodeUtf8(bytes) ?? decodeCyrillic(bytes);
}

/** A byte order mark, or without one the zeros of UTF-16. */
function encodingByMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first !== 0 && second === 0 && third !== 0 && bytes[3] === 0) return 'utf-16le';
  if (first === 0 && second !== 0 && third === 0 && bytes[3] !== 0) return 'utf-16be';
  return null;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const label = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,30})/i.exec(head)?.[1];
  if (label === undefined || /^utf-?8$/i.test(label)) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    // A label nobody knows: the bytes have to tell.
    return null;
  }
}

/** Null when it is not UTF-8; a character cut in two at the very end is left out. */
function decodeUtf8(bytes: Uint8Array): string | null {
  for (const missing of [0, 1, 2, 3]) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, bytes.length - missing));
    } catch {
      // Not UTF-8 so far.
    }
  }
  return null;
}

/** Old Windows programs save Russian text so; anything else in one byte per character would turn up as gibberish. */
function decodeCyrillic(bytes: Uint8Array): string | null {
  const text = new TextDecoder('windows-1251').decode(bytes);
  const letters = text.match(/[^\x00-\x7f]/g)?.length ?? 0;
  const cyrillic = text.match(/[а-яё]/gi)?.length ?? 0;
  return cyrillic > letters * 0.7 ? text : null;
}
