/** Message -> parts as Telegram takes them: split between blocks, then between lines, never inside a line. */
import { toExpandableQuote, renderHtml } from './html.ts';
import { sanitizeKeyboard } from './keyboard.ts';
import type { MessageBlock, Message, MessagePart } from './message.ts';
import { hasVisibleText, type TextRun, toTextRuns } from './text-runs.ts';
import {
  isWithinLimit,
  subtractSizes,
  zeroSize,
  addSizes,
  type MessageSize,
  truncateRuns,
  measureRuns,
} from './message-size.ts';

/** Telegram's limits: code points shown, raw bytes, entities (more are dropped in silence). */
const messageLimit: MessageSize = { codePoints: 4096, bytes: 32_768, entities: 100 };
const captionLimit: MessageSize = { ...messageLimit, codePoints: 1024 };
/** Every row pays for a newline and every block for one more, so that the first of a part has paid too much. */
const lineCost: MessageSize = { codePoints: 1, bytes: 1, entities: 0 };
const blockCost: MessageSize = { codePoints: 1, bytes: 1 + toExpandableQuote('').length, entities: 1 };
const paidTooMuch: MessageSize = { codePoints: 2, bytes: 2, entities: 0 };

interface Row {
  readonly runs: readonly TextRun[];
  readonly size: MessageSize;
}

/** A block, or as much of one as fits into a part. */
interface BlockRows {
  readonly rows: Row[];
  readonly expandable: boolean;
}

interface PartLayout {
  readonly blocks: BlockRows[];
  size: MessageSize;
}

/** The message as one or more parts, in order, each within Telegram's limits; buttons come under the last. None when nothing is visible. */
export function renderMessage(message: Message): MessagePart[] {
  const parts = layOut(message.blocks, messageLimit).flatMap(toMessageParts);
  const buttons = sanitizeKeyboard(message.buttons ?? []);
  return parts.map((part, at) => (at === parts.length - 1 ? { ...part, buttons } : part));
}

/** The message as the one part that goes under a picture or a file; what does not fit is cut at a line. */
export function renderCaption(message: Message): MessagePart {
  const room = subtractSizes(captionLimit, { codePoints: 2, bytes: 4, entities: 0 });
  const [first, second] = layOut(message.blocks, room).flatMap(toMessageParts);
  const more = second === undefined ? '' : '\n…';
  return {
    html: (first?.html ?? '') + more,
    plain: (first?.plain ?? '') + more,
    buttons: sanitizeKeyboard(message.buttons ?? []),
  };
}

function layOut(blocks: readonly MessageBlock[], limit: MessageSize): PartLayout[] {
  const room = addSizes(limit, paidTooMuch);
  const parts: PartLayout[] = [{ blocks: [], size: zeroSize }];
  for (const block of blocks) {
    const rows = toBlockRows(block, subtractSizes(room, addSizes(blockCost, lineCost)));
    if (rows.rows.length > 0) addBlock(parts, rows, room);
  }
  return parts;
}

function toBlockRows(block: MessageBlock, limit: MessageSize): BlockRows {
  const rows = block.lines.flatMap(toTextRuns).map((all): Row => {
    const runs = truncateRuns(all, limit);
    return { runs, size: addSizes(measureRuns(runs), lineCost) };
  });
  return { rows: trimRows(rows), expandable: block.expandable === true };
}

/** Telegram trims a message at both ends; blank rows there would only take room. */
function trimRows(rows: Row[]): Row[] {
  const shown = (row: Row) => row.runs.some((run) => hasVisibleText(run.text));
  const first = rows.findIndex(shown);
  return first < 0 ? [] : rows.slice(first, rows.findLastIndex(shown) + 1);
}

function addBlock(parts: PartLayout[], block: BlockRows, limit: MessageSize): void {
  const whole = block.rows.reduce((sum, row) => addSizes(sum, row.size), blockCost);
  const part = parts.at(-1);
  if (part !== undefined && isWithinLimit(addSizes(part.size, whole), limit)) append(part, block, whole);
  else if (isWithinLimit(whole, limit)) parts.push({ blocks: [block], size: whole });
  else addRowByRow(parts, block, limit);
}

/** A block too long for any part goes row by row; its first row is not left behind alone. */
function addRowByRow(parts: PartLayout[], { rows, expandable }: BlockRows, limit: MessageSize): void {
  let open: BlockRows | null = null;
  for (const [at, row] of rows.entries()) {
    let part = parts.at(-1);
    const own = open === null ? addSizes(row.size, blockCost) : row.size;
    const next = at === 0 ? (rows[1]?.size ?? zeroSize) : zeroSize;
    if (part === undefined || !isWithinLimit(addSizes(part.size, addSizes(own, next)), limit)) {
      part = { blocks: [], size: zeroSize };
      parts.push(part);
      open = null;
    }
    if (open === null) {
      open = { rows: [], expandable };
      append(part, open, blockCost);
    }
    open.rows.push(row);
    part.size = addSizes(part.size, row.size);
  }
}

function append(part: PartLayout, block: BlockRows, size: MessageSize): void {
  part.blocks.push(block);
  part.size = addSizes(part.size, size);
}

/** A link that begins with the blanks at the head of a quote would be cut off with them, and so be lost. */
function withoutIndent([first, ...others]: Row[]): Row[] {
  if (first === undefined) return [];
  const head = first.runs.findIndex((run) => /[^ ]/.test(run.text));
  const runs = first.runs
    .slice(head)
    .map((run, at) => (at === 0 ? { ...run, text: run.text.replace(/^ +/, '') } : run));
  return [{ ...first, runs }, ...others];
}

function toMessageParts({ blocks }: PartLayout): MessagePart[] {
  let html = '';
  let plain = '';
  let before: BlockRows | null = null;
  for (const { rows, expandable } of blocks) {
    const block = { rows: withoutIndent(trimRows(rows)), expandable };
    if (block.rows.length === 0) continue;
    const gap = before === null ? '' : expandable || before.expandable ? '\n' : '\n\n';
    const text = block.rows.map((row) => renderHtml(row.runs)).join('\n');
    html += gap + (expandable ? toExpandableQuote(text) : text);
    plain += gap + block.rows.map((row) => row.runs.map((run) => run.text).join('')).join('\n');
    before = block;
  }
  return hasVisibleText(plain) ? [{ html, plain, buttons: [] }] : [];
}
