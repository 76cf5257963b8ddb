/** PostgreSQL's text holds every character but zero; ours must, so two take the place of one. The order of keys stays. */
const special = /[\0\x01]/;

export function escapeText(text: string): string {
  if (!special.test(text)) return text;
  return text.replaceAll('\x01', '\x01\x02').replaceAll('\0', '\x01\x01');
}

export function unescapeText(text: string): string {
  if (!text.includes('\x01')) return text;
  return text.replace(/\x01[\x01\x02]/g, (pair) => (pair === '\x01\x01' ? '\0' : '\x01'));
}
