/** Renders a message as parts within Telegram's limits, split between blocks, then between lines. */
import { hasVisibleText, renderHtml, type TextRun, toExpandableQuote, toTextRuns } from './html.ts';
import { sanitizeKeyboard } from './keyboard.ts';
import type { Message, MessageBlock, MessagePart } from './message.ts';
import { shorten } from './shorten.ts';

/** What Telegram limits, in this order: code points without markup, UTF-8 bytes with markup, entities (more are silently dropped). */
type MessageSize = readonly number[];

const messageLimit: MessageSize = [4096, 32_768, 100];
const captionLimit: MessageSize = [1024, 32_768, 100];
/** Each row is counted with a newline, each block with one more, so that a part may have two more. */
const newline: MessageSize = [1, 1, 0];
const twoNewlines = addSizes(newline, newline);
const blockCost: MessageSize = [1, 1 + toExpandableQuote('').length, 1];
const noRoom: MessageSize = [0, 0, 0];
const ellipsisLine: MessageSize = [2, 4, 0];

interface Row {
  readonly runs: readonly TextRun[];
  readonly size: MessageSize;
}

interface BlockRows {
  readonly rows: readonly Row[];
  readonly expandable: boolean;
}

/** The parts in order, the last with the buttons. None when nothing is visible. */
export function renderMessage(message: Message): MessagePart[] {
  const parts = layOut(message.blocks, messageLimit).flatMap(toMessageParts);
  const buttons = sanitizeKeyboard(message.buttons ?? []);
  return parts.map((part, at) => (at === parts.length - 1 ? { ...part, buttons } : part));
}

/** The caption of a picture or a file: one part; what does not fit is left out, by whole lines. */
export function renderCaption(message: Message): MessagePart {
  const room = subtractSizes(captionLimit, ellipsisLine);
  const [first, second] = layOut(message.blocks, room).flatMap(toMessageParts);
  const more = second === undefined ? '' : '\n…';
  return {
    html: (first?.html ?? '') + more,
    plain: (first?.plain ?? '') + more,
    buttons: sanitizeKeyboard(message.buttons ?? []),
  };
}

function layOut(blocks: readonly MessageBlock[], limit: MessageSize): BlockRows[][] {
  const room = addSizes(limit, twoNewlines);
  const parts: BlockRows[][] = [];
  let left = noRoom;
  for (const block of blocks) {
    const expandable = block.expandable === true;
    let rows = toRows(block, subtractSizes(room, addSizes(blockCost, newline)));
    while (rows.length > 0) {
      const staysWhole = !expandable && isWithin(sizeOf(rows), room);
      const count = countFitting(rows, left);
      // where it is folded, or too long for any part, its first row must not stand alone at the end of one
      if (count < rows.length && left !== room && (staysWhole || count < 2)) {
        parts.push([]);
        left = room;
        continue;
      }
      const placed = rows.slice(0, count);
      parts.at(-1)?.push({ rows: placed, expandable });
      left = subtractSizes(left, sizeOf(placed));
      rows = rows.slice(count);
    }
  }
  return parts;
}

const sizeOf = (rows: readonly Row[]): MessageSize =>
  rows.reduce((sum, { size }) => addSizes(sum, size), blockCost);

function countFitting(rows: readonly Row[], room: MessageSize): number {
  let size = blockCost;
  const beyond = rows.findIndex((row) => {
    size = addSizes(size, row.size);
    return !isWithin(size, room);
  });
  return beyond < 0 ? rows.length : beyond;
}

function toRows(block: MessageBlock, limit: MessageSize): readonly Row[] {
  const rows = block.lines.flatMap(toTextRuns).map((all): Row => {
    const runs = truncateRuns(all, limit);
    return { runs, size: addSizes(measureRuns(runs), newline) };
  });
  return trimRows(rows);
}

/** Without blank rows at the ends, where Telegram removes them. */
function trimRows(rows: readonly Row[]): readonly Row[] {
  const shown = (row: Row) => row.runs.some((run) => hasVisibleText(run.text));
  const first = rows.findIndex(shown);
  return first < 0 ? [] : rows.slice(first, rows.findLastIndex(shown) + 1);
}

/** Telegram drops leading blanks of a quote together with a link that begins with them. */
function withoutIndent([first, ...others]: readonly Row[]): readonly Row[] {
  if (first === undefined) return [];
  const head = first.runs.findIndex((run) => /[^ ]/.test(run.text));
  const runs = first.runs
    .slice(head)
    .map((run, at) => (at === 0 ? { ...run, text: run.text.replace(/^ +/, '') } : run));
  return [{ ...first, runs }, ...others];
}

function toMessageParts(blocks: readonly BlockRows[]): MessagePart[] {
  let html = '';
  let plain = '';
  let before: BlockRows | null = null;
  for (const { rows, expandable } of blocks) {
    const block = { rows: withoutIndent(trimRows(rows)), expandable };
    if (block.rows.length === 0) continue;
    const gap = before === null ? '' : expandable || before.expandable ? '\n' : '\n\n';
    const text = block.rows.map((row) => renderHtml(row.runs)).join('\n');
    html += gap + (expandable ? toExpandableQuote(text) : text);
    plain += gap + block.rows.map((row) => plainTextOf(row.runs)).join('\n');
    before = block;
  }
  return hasVisibleText(plain) ? [{ html, plain, buttons: [] }] : [];
}

function addSizes(a: MessageSize, b: MessageSize, times = 1): MessageSize {
  return a.map((size, at) => size + times * (b[at] ?? 0));
}

const subtractSizes = (a: MessageSize, b: MessageSize): MessageSize => addSizes(a, b, -1);
const isWithin = (a: MessageSize, limit: MessageSize): boolean =>
  a.every((size, at) => size <= (limit[at] ?? 0));

const plainTextOf = (runs: readonly TextRun[]): string => runs.map(({ text }) => text).join('');

function measureRuns(runs: readonly TextRun[]): MessageSize {
  const html = renderHtml(runs);
  const entities = html.match(/<(?!\/)/g)?.length ?? 0;
  return [[...plainTextOf(runs)].length, Buffer.byteLength(html), entities];
}

function truncateRuns(runs: readonly TextRun[], limit: MessageSize): readonly TextRun[] {
  const whole = plainTextOf(runs);
  const runsOf = (text: string): readonly TextRun[] =>
    text === whole ? runs : [...beginningOf(runs, text.length - 1), { marks: {}, text: '…' }];
  return runsOf(shorten(whole, (text) => isWithin(measureRuns(runsOf(text)), limit)));
}

function beginningOf(runs: readonly TextRun[], length: number): TextRun[] {
  let left = Math.max(0, length);
  return runs.flatMap((run) => {
    const text = run.text.slice(0, left);
    left -= text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}
