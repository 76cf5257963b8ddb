/** Telegram's HTML: the one place where it is written and escaped. */
import type { TextRun } from './text-runs.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

const tags: readonly ((run: TextRun) => readonly [open: string, close: string] | null)[] = [
  (run) => (run.url === null ? null : [`<a href="${escapeMarkup(run.url)}">`, '</a>']),
  (run) => (run.moment === null ? null : [momentTag(run.moment), '</tg-time>']),
  (run) => (run.code ? ['<code>', '</code>'] : null),
  (run) => (run.bold ? ['<b>', '</b>'] : null),
  (run) => (run.italic ? ['<i>', '</i>'] : null),
  (run) => (run.strike ? ['<s>', '</s>'] : null),
];

export const toExpandableQuote = (html: string): string => `<blockquote expandable>${html}</blockquote>`;

/** Neighbours that share a mark share its tag. */
export function renderHtml(runs: readonly TextRun[], depth = 0): string {
  const tagOf = tags[depth];
  if (tagOf === undefined) return runs.map((run) => escapeMarkup(run.text)).join('');
  const groups: { tag: readonly [string, string] | null; runs: TextRun[] }[] = [];
  for (const run of runs) {
    const tag = tagOf(run);
    const last = groups.at(-1);
    if (last !== undefined && last.tag?.[0] === tag?.[0]) last.runs.push(run);
    else groups.push({ tag, runs: [run] });
  }
  return groups
    .map((group) => `${group.tag?.[0] ?? ''}${renderHtml(group.runs, depth + 1)}${group.tag?.[1] ?? ''}`)
    .join('');
}

function momentTag({ unix, format }: { unix: number; format: string }): string {
  return `<tg-time unix="${unix}"${format === '' ? '' : ` format="${format}"`}>`;
}
