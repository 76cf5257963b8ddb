/** Telegram's HTML: flattens a line of the tree into runs of text with marks, and writes and escapes them. */
import { groupNeighbours } from '#src/neighbours.ts';
import type { InlineNode, MessageLine } from './message.ts';
import { toTelegramUrl } from './telegram-url.ts';

/** Marks, the outermost first, with their closing tags. */
const endTags = {
  url: '</a>',
  code: '</code>',
  bold: '</b>',
  italic: '</i>',
  strike: '</s>',
} as const;
type Mark = keyof typeof endTags;
const markNames = Object.keys(endTags) as Mark[];
/** Marks with their opening tags. */
type Marks = Readonly<Partial<Record<Mark, string>>>;

export interface TextRun {
  readonly text: string;
  readonly marks: Marks;
}

const newline = /\r\n?|[\n\u2028\u2029]/;
/** Telegram refuses a message of other characters alone as empty. */
const visible = /[^\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800\ufffc]/u;

export const hasVisibleText = (text: string): boolean => visible.test(text);

/** The runs of a line; a newline inside a string begins another line. */
export function toTextRuns(line: MessageLine): TextRun[][] {
  const pieces = flatten(['', ...line], {}).flatMap(({ text, marks }) =>
    text.split(newline).map((piece, at) => ({ text: clean(piece), marks, beginsLine: at > 0 })),
  );
  return groupNeighbours(pieces, (_, { beginsLine }) => !beginsLine).map((row) => {
    const runs = row.filter(({ text }) => text !== '');
    return groupNeighbours(runs, ([first], run) => sameMarks(first, run)).map((same) => ({
      text: same.map(({ text }) => text).join(''),
      marks: same[0].marks,
    }));
  });
}

const sameMarks = (a: TextRun, b: TextRun): boolean =>
  markNames.every((mark) => a.marks[mark] === b.marks[mark]);

/** Telegram replaces control characters so, too; lone surrogates would fail the whole request. */
const clean = (text: string): string => text.toWellFormed().replace(/\p{Cc}/gu, ' ');

const flatten = (line: MessageLine, marks: Marks): TextRun[] =>
  line.flatMap((part) =>
    typeof part === 'string' ? [{ marks: allowedMarks(marks), text: part }] : flattenNode(part, marks),
  );

function flattenNode(part: Exclude<InlineNode, string>, marks: Marks): TextRun[] {
  if ('style' in part)
    return flatten(part.of, { ...marks, [part.style]: endTags[part.style].replace('/', '') });
  const url = toTelegramUrl(part.url);
  const linked = url === null ? marks : { ...marks, url: `<a href="${escapeMarkup(url)}">` };
  const runs = flatten(part.of, linked);
  // a link without visible text shows its URL
  return url === null || runs.some((run) => hasVisibleText(run.text))
    ? runs
    : [{ marks: allowedMarks(linked), text: url }];
}

/** Code may be combined with nothing: of link, code and style the first wins over code and style. */
function allowedMarks({ url, code, ...style }: Marks): Marks {
  if (url !== undefined) return { url, ...style };
  return code === undefined ? style : { code };
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

export const toExpandableQuote = (html: string): string => `<blockquote expandable>${html}</blockquote>`;

/** Neighbouring runs that share a mark share its tag. */
export function renderHtml(runs: readonly TextRun[], depth = 0): string {
  const mark = markNames[depth];
  if (mark === undefined) return runs.map((run) => escapeMarkup(run.text)).join('');
  return groupNeighbours(runs, ([{ marks }], run) => marks[mark] === run.marks[mark])
    .map((group) => {
      const html = renderHtml(group, depth + 1);
      const tag = group[0].marks[mark];
      return tag === undefined ? html : tag + html + endTags[mark];
    })
    .join('');
}
