/** Telegram's HTML: a line of the tree as a flat row of runs, each with the marks that may stand together, and the one place where these are written and escaped. */
import type { InlineNode, MessageLine } from './message.ts';
import { toTelegramUrl } from './telegram-url.ts';

export interface TextRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly code: boolean;
  readonly url: string | null;
  readonly moment: Moment | null;
}

interface Moment {
  readonly unix: number;
  readonly format: string;
}

type Marks = Omit<TextRun, 'text'>;
export const noMarks: Marks = {
  bold: false,
  italic: false,
  strike: false,
  code: false,
  url: null,
  moment: null,
};
const newline = /\r\n?|[\n\u2028\u2029]/;
/** What Telegram shows as nothing; a message of these alone is refused as empty. */
const visible = /[^\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800\ufffc]/u;

export const hasVisibleText = (text: string): boolean => visible.test(text);

/** The line's runs; a newline inside a string begins another line. */
export function toTextRuns(line: MessageLine): TextRun[][] {
  const lines: TextRun[][] = [[]];
  for (const run of flatten(line, noMarks)) {
    for (const [at, text] of run.text.split(newline).map(clean).entries()) {
      if (at > 0) lines.push([]);
      add(lines, { ...run, text });
    }
  }
  return lines;
}

function add(lines: TextRun[][], run: TextRun): void {
  const row = lines.at(-1);
  if (row === undefined || run.text === '') return;
  const before = row.at(-1);
  if (before !== undefined && sameMarks(before, run))
    row[row.length - 1] = { ...run, text: before.text + run.text };
  else row.push(run);
}

const markNames = Object.keys(noMarks) as (keyof Marks)[];
const sameMarks = (a: TextRun, b: TextRun): boolean => markNames.every((name) => a[name] === b[name]);

/** Telegram does the same to control characters; lone surrogates would fail the whole request. */
const clean = (text: string): string => text.toWellFormed().replace(/\p{Cc}/gu, ' ');

function flatten(line: MessageLine, marks: Marks): TextRun[] {
  return line.flatMap((part) =>
    typeof part === 'string' ? [{ ...allowed(marks), text: part }] : inner(part, marks),
  );
}

function inner(part: Exclude<InlineNode, string>, marks: Marks): TextRun[] {
  if ('style' in part) return flatten(part.of, { ...marks, [part.style]: true });
  if ('at' in part) return flatten(part.of, { ...marks, moment: momentOf(part.at, part.format) });
  const url = toTelegramUrl(part.url);
  const runs = flatten(part.of, { ...marks, url: url ?? marks.url });
  // a link nobody could see would be lost
  return url === null || runs.some((run) => hasVisibleText(run.text))
    ? runs
    : [{ ...allowed({ ...marks, url }), text: url }];
}

/** Code and moments hold nothing and stand in no link: the link wins, then the moment, then code, then style. */
function allowed(marks: Marks): Marks {
  if (marks.url !== null) return { ...marks, code: false, moment: null };
  if (marks.moment !== null) return { ...noMarks, moment: marks.moment };
  return marks.code ? { ...noMarks, code: true } : marks;
}

function momentOf(at: number, format: string): Moment | null {
  const unix = Math.floor(at / 1000);
  const known = unix > 0 && unix < 2 ** 31 && /^(?:r|w?[dD]?[tT]?)$/.test(format);
  return known ? { unix, format } : null;
}

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
