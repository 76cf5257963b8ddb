/** Telegram's HTML: a line of the tree as a flat row of runs, each with the marks that may stand together, and the one place where these are written and escaped. */
import { groupNeighbours } from '#src/neighbours.ts';
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

/** Telegram does the same to control characters; lone surrogates would fail the whole request. */
const clean = (text: string): string => text.toWellFormed().replace(/\p{Cc}/gu, ' ');

const flatten = (line: MessageLine, marks: Marks): TextRun[] =>
  line.flatMap((part) =>
    typeof part === 'string' ? [{ marks: allowed(marks), text: part }] : inner(part, marks),
  );

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
  return groupNeighbours(runs, ([{ marks }], run) => marks[mark] === run.marks[mark])
    .map((group) => {
      const html = renderHtml(group, depth + 1);
      const tag = group[0].marks[mark];
      return tag === undefined ? html : tag + html + endTags[mark];
    })
    .join('');
}
