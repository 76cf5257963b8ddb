/** Which URLs Telegram accepts. It silently drops the link of a bad one in a text, and refuses the whole message for one in a button. */

/** Keeps one link from filling a message (32,768 bytes). */
const maxUrlBytes = 4096;
const authority = /^(https?:\/\/)?([^/?#@\s]*@)?(\[[0-9a-f:.]+\]|[^/?#@:\s[\]]+)(?::(\d{1,5}))?(?=[/?#]|$)/i;
const ownScheme = /^(?:(?:tg|ton):\/\/[\w-]+|tonsite:\/\/[\w.-]+)(?=[/?#]|$)(?!.*:\/\/)/i;
const hostSigns = /^[\p{L}\p{M}\p{N}._~!$&'()*+,;=-]+$/u;

/** The URL as it can be written into a message, or null when Telegram would refuse it. */
export function toTelegramUrl(url: string): string | null {
  const clean = url
    .toWellFormed()
    .trim()
    .replace(/[\s\p{Cc}]/gu, encodeURIComponent);
  if (Buffer.byteLength(clean) > maxUrlBytes) return null;
  if (ownScheme.test(clean)) return clean;
  if (!isWebAddress(clean)) return null;
  // Telegram adds it by itself, but not where another `://` follows
  return /^https?:\/\//i.test(clean) ? clean : `http://${clean}`;
}

function isWebAddress(url: string): boolean {
  const found = authority.exec(url);
  if (found === null) return false;
  const [, scheme, user, host = '', port] = found;
  // else `mailto:a@b.cc` would pass for the host b.cc
  if (scheme === undefined && user !== undefined) return false;
  if (port !== undefined && (Number(port) === 0 || Number(port) > 65_535)) return false;
  if (host.startsWith('[')) return URL.canParse(`http://${host}/`);
  return hostSigns.test(host) && /[^.]\.[^.]/.test(host);
}
