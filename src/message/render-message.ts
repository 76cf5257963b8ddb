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
interface Piece {
  readonly rows: Row[];
  readonly folded: boolean;
}

interface Sheet {
  readonly pieces: Piece[];
  size: MessageSize;
}

/** The message as one or more parts, in order, each within Telegram's limits; buttons come under the last. None when nothing is visible. */
export function renderMessage(message: Message): MessagePart[] {
  const parts = layOut(message.blocks, messageLimit).flatMap(partOf);
  const buttons = sanitizeKeyboard(message.buttons ?? []);
  return parts.map((part, at) => (at === parts.length - 1 ? { ...part, buttons } : part));
}

/** The message as the one part that goes under a picture or a file; what does not fit is cut at a line. */
export function renderCaption(message: Message): MessagePart {
  const room = subtractSizes(captionLimit, { codePoints: 2, bytes: 4, entities: 0 });
  const [first, second] = layOut(message.blocks, room).flatMap(partOf);
  const more = second === undefined ? '' : '\n…';
  return {
    html: (first?.html ?? '') + more,
    plain: (first?.plain ?? '') + more,
    buttons: sanitizeKeyboard(message.buttons ?? []),
  };
}

function layOut(blocks: readonly MessageBlock[], most: MessageSize): Sheet[] {
  const limit = addSizes(most, paidTooMuch);
  const sheets: Sheet[] = [{ pieces: [], size: zeroSize }];
  for (const block of blocks) {
    const piece = pieceOf(block, subtractSizes(limit, addSizes(blockCost, lineCost)));
    if (piece.rows.length > 0) place(sheets, piece, limit);
  }
  return sheets;
}

function pieceOf(block: MessageBlock, limit: MessageSize): Piece {
  const rows = block.lines.flatMap(toTextRuns).map((all): Row => {
    const runs = truncateRuns(all, limit);
    return { runs, size: addSizes(measureRuns(runs), lineCost) };
  });
  return { rows: trimRows(rows), folded: block.expandable === true };
}

/** Telegram trims a message at both ends; blank rows there would only take room. */
function trimRows(rows: Row[]): Row[] {
  const shown = (row: Row) => row.runs.some((run) => hasVisibleText(run.text));
  const first = rows.findIndex(shown);
  return first < 0 ? [] : rows.slice(first, rows.findLastIndex(shown) + 1);
}

function place(sheets: Sheet[], piece: Piece, limit: MessageSize): void {
  const whole = piece.rows.reduce((sum, row) => addSizes(sum, row.size), blockCost);
  const sheet = sheets.at(-1);
  if (sheet !== undefined && isWithinLimit(addSizes(sheet.size, whole), limit)) put(sheet, piece, whole);
  else if (isWithinLimit(whole, limit)) sheets.push({ pieces: [piece], size: whole });
  else placeRows(sheets, piece, limit);
}

/** A block too long for any part goes row by row; its first row is not left behind alone. */
function placeRows(sheets: Sheet[], { rows, folded }: Piece, limit: MessageSize): void {
  let open: Piece | null = null;
  for (const [at, row] of rows.entries()) {
    let sheet = sheets.at(-1);
    const own = open === null ? addSizes(row.size, blockCost) : row.size;
    const next = at === 0 ? (rows[1]?.size ?? zeroSize) : zeroSize;
    if (sheet === undefined || !isWithinLimit(addSizes(sheet.size, addSizes(own, next)), limit)) {
      sheet = { pieces: [], size: zeroSize };
      sheets.push(sheet);
      open = null;
    }
    if (open === null) {
      open = { rows: [], folded };
      put(sheet, open, blockCost);
    }
    open.rows.push(row);
    sheet.size = addSizes(sheet.size, row.size);
  }
}

function put(sheet: Sheet, piece: Piece, size: MessageSize): void {
  sheet.pieces.push(piece);
  sheet.size = addSizes(sheet.size, size);
}

/** A link that begins with the blanks at the head of a fold would be cut off with them, and so be lost. */
function withoutIndent([first, ...others]: Row[]): Row[] {
  if (first === undefined) return [];
  const head = first.runs.findIndex((run) => /[^ ]/.test(run.text));
  const runs = first.runs
    .slice(head)
    .map((run, at) => (at === 0 ? { ...run, text: run.text.replace(/^ +/, '') } : run));
  return [{ ...first, runs }, ...others];
}

function partOf({ pieces }: Sheet): MessagePart[] {
  let html = '';
  let plain = '';
  let before: Piece | null = null;
  for (const { rows, folded } of pieces) {
    const piece = { rows: withoutIndent(trimRows(rows)), folded };
    if (piece.rows.length === 0) continue;
    const gap = before === null ? '' : folded || before.folded ? '\n' : '\n\n';
    const text = piece.rows.map((row) => renderHtml(row.runs)).join('\n');
    html += gap + (folded ? toExpandableQuote(text) : text);
    plain += gap + piece.rows.map((row) => row.runs.map((run) => run.text).join('')).join('\n');
    before = piece;
  }
  return hasVisibleText(plain) ? [{ html, plain, buttons: [] }] : [];
}
