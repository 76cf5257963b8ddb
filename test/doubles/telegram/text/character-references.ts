/** `&lt;` and `&#60;` as Telegram reads them: four names, the semicolon optional. */
const names: Readonly<Record<string, number>> = { lt: 60, gt: 62, amp: 38, quot: 34 };
const reference = /&(?:#x([0-9a-fA-F]*)|#([0-9]*)|([a-zA-Z]*))/y;

/** The code point that begins at `at` and where reading goes on; null when the ampersand is only an ampersand. */
export function readReference(source: string, at: number): { code: number; next: number } | null {
  reference.lastIndex = at;
  const match = reference.exec(source);
  if (!match) return null;
  const [whole, hex, decimal, name] = match;
  const code = name === undefined ? numeric(whole, hex, decimal) : names[name];
  if (!code) return null;
  const next = at + whole.length;
  return { code, next: source[next] === ';' ? next + 1 : next };
}

function numeric(whole: string, hex: string | undefined, decimal: string | undefined): number {
  if (whole.length >= 10) return 0;
  const code = hex === undefined ? Number.parseInt(decimal || '0', 10) : Number.parseInt(hex || '0', 16);
  return code >= 0x10ffff ? 0 : code;
}
