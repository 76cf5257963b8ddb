/** Telegram's HTML: a line of the tree as a flat row of runs, each with the marks that may stand together, and the one place where these are written and escaped. */
import type { InlineNode, MessageLine } from './message.ts';
import { toTelegramUrl } from './telegram-url.ts';

/** The marks that may stand together, the outermost first, each with the tag that ends it. */
const endTags = {
  url: '</a>',
  code: '</code>',
  bold: '</b>',
  italic: '</i>',
  strike: '</s>',
} as const;
type Mark = keyof typeof endTags;
const markNames = Object.keys(endTags) as Mark[];
/** Of each mark the tag that begins it. */
type Marks = Readonly<Partial<Record<Mark, string>>>;

export interface TextRun {
  readonly text: string;
  readonly marks: Marks;
}

const newline = /\r\n?|[\n\u2028\u2029]/;
/** What Telegram shows as nothing; a message of these alone is refused as empty. */
const visible = /[^\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800\ufffc]/u;

export const hasVisibleText = (text: string): boolean => visible.test(text);

/** The line's runs; a newline inside a string begins another line. */
export function toTextRuns(line: MessageLine): TextRun[][] {
  const lines: TextRun[][] = [[]];
  for (const run of flatten(line, {})) {
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

const sameMarks = (a: TextRun, b: TextRun): boolean =>
  markNames.every((mark) => a.marks[mark] === b.marks[mark]);

/** Telegram does the same to control characters; lone surrogates would fail the whole request. */
const clean = (text: string): string => text.toWellFormed().replace(/\p{Cc}/gu, ' ');

function flatten(line: MessageLine, marks: Marks): TextRun[] {
  return line.flatMap((part) =>
    typeof part === 'string' ? [{ marks: allowed(marks), text: part }] : inner(part, marks),
  );
}

function inner(part: Exclude<InlineNode, string>, marks: Marks): TextRun[] {
  if ('style' in part)
    return flatten(part.of, { ...marks, [part.style]: endTags[part.style].replace('/', '') });
  const url = toTelegramUrl(part.url);
  const linked = url === null ? marks : { ...marks, url: `<a href="${escapeMarkup(url)}">` };
  const runs = flatten(part.of, linked);
  // a link nobody could see would be lost
  return url === null || runs.some((run) => hasVisibleText(run.text))
    ? runs
    : [{ marks: allowed(linked), text: url }];
}

/** Code holds nothing and stands in no link: the link wins, then code, then style. */
function allowed({ url, code, ...style }: Marks): Marks {
  if (url !== undefined) return { url, ...style };
  return code === undefined ? style : { code };
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

export const toExpandableQuote = (html: string): string => `<blockquote expandable>${html}</blockquote>`;

/** Neighbours that share a mark share its tag. */
export function renderHtml(runs: readonly TextRun[], depth = 0): string {
  const mark = markNames[depth];
  if (mark === undefined) return runs.map((run) => escapeMarkup(run.text)).join('');
  const groups: { tag: string | undefined; runs: TextRun[] }[] = [];
  for (const run of runs) {
    const tag = run.marks[mark];
    const last = groups.at(-1);
    if (last !== undefined && last.tag === tag) last.runs.push(run);
    else groups.push({ tag, runs: [run] });
  }
  return groups
    .map(({ tag, runs: inside }) => {
      const html = renderHtml(inside, depth + 1);
      return tag === undefined ? html : tag + html + endTags[mark];
    })
    .join('');
}
