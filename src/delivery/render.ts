/** Message -> parts as Telegram takes them: split between blocks, then between lines, never inside a line. */
import { fold, htmlOf } from './html.ts';
import { keyboardOf } from './keyboard.ts';
import type { Block, Message, Part } from './message.ts';
import { isVisible, type Run, runsOf } from './runs.ts';
import { fits, minus, nothing, plus, type Size, shorten, sizeOf } from './size.ts';

/** Telegram's limits: code points shown, raw bytes, entities (more are dropped in silence). */
const messageLimit: Size = { points: 4096, bytes: 32_768, entities: 100 };
const captionLimit: Size = { ...messageLimit, points: 1024 };
/** Every row pays for a newline and every block for one more, so that the first of a part has paid too much. */
const lineCost: Size = { points: 1, bytes: 1, entities: 0 };
const blockCost: Size = { points: 1, bytes: 1 + fold('').length, entities: 1 };
const paidTooMuch: Size = { points: 2, bytes: 2, entities: 0 };

interface Row {
  readonly runs: readonly Run[];
  readonly size: Size;
}

/** A block, or as much of one as fits into a part. */
interface Piece {
  readonly rows: Row[];
  readonly folded: boolean;
}

interface Sheet {
  readonly pieces: Piece[];
  size: Size;
}

/** The message as one or more parts, in order, each within Telegram's limits; buttons come under the last. None when nothing is visible. */
export function renderMessage(message: Message): Part[] {
  const parts = layOut(message.blocks, messageLimit).flatMap(partOf);
  const buttons = keyboardOf(message.buttons ?? []);
  return parts.map((part, at) => (at === parts.length - 1 ? { ...part, buttons } : part));
}

/** The message as the one part that goes under a picture or a file; what does not fit is cut at a line. */
export function renderCaption(message: Message): Part {
  const room = minus(captionLimit, { points: 2, bytes: 4, entities: 0 });
  const [first, second] = layOut(message.blocks, room).flatMap(partOf);
  const more = second === undefined ? '' : '\n…';
  return {
    html: (first?.html ?? '') + more,
    plain: (first?.plain ?? '') + more,
    buttons: keyboardOf(message.buttons ?? []),
  };
}

function layOut(blocks: readonly Block[], most: Size): Sheet[] {
  const limit = plus(most, paidTooMuch);
  const sheets: Sheet[] = [{ pieces: [], size: nothing }];
  for (const block of blocks) {
    const piece = pieceOf(block, minus(limit, plus(blockCost, lineCost)));
    if (piece.rows.length > 0) place(sheets, piece, limit);
  }
  return sheets;
}

function pieceOf(block: Block, limit: Size): Piece {
  const rows = block.lines.flatMap(runsOf).map((all): Row => {
    const runs = shorten(all, limit);
    return { runs, size: plus(sizeOf(runs), lineCost) };
  });
  return { rows: trimRows(rows), folded: block.folded === true };
}

/** Telegram trims a message at both ends; blank rows there would only take room. */
function trimRows(rows: Row[]): Row[] {
  const shown = (row: Row) => row.runs.some((run) => isVisible(run.text));
  const first = rows.findIndex(shown);
  return first < 0 ? [] : rows.slice(first, rows.findLastIndex(shown) + 1);
}

function place(sheets: Sheet[], piece: Piece, limit: Size): void {
  const whole = piece.rows.reduce((sum, row) => plus(sum, row.size), blockCost);
  const sheet = sheets.at(-1);
  if (sheet !== undefined && fits(plus(sheet.size, whole), limit)) put(sheet, piece, whole);
  else if (fits(whole, limit)) sheets.push({ pieces: [piece], size: whole });
  else placeRows(sheets, piece, limit);
}

/** A block too long for any part goes row by row; its first row is not left behind alone. */
function placeRows(sheets: Sheet[], { rows, folded }: Piece, limit: Size): void {
  let open: Piece | null = null;
  for (const [at, row] of rows.entries()) {
    let sheet = sheets.at(-1);
    const own = open === null ? plus(row.size, blockCost) : row.size;
    const next = at === 0 ? (rows[1]?.size ?? nothing) : nothing;
    if (sheet === undefined || !fits(plus(sheet.size, plus(own, next)), limit)) {
      sheet = { pieces: [], size: nothing };
      sheets.push(sheet);
      open = null;
    }
    if (open === null) {
      open = { rows: [], folded };
      put(sheet, open, blockCost);
    }
    open.rows.push(row);
    sheet.size = plus(sheet.size, row.size);
  }
}

function put(sheet: Sheet, piece: Piece, size: Size): void {
  sheet.pieces.push(piece);
  sheet.size = plus(sheet.size, size);
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

function partOf({ pieces }: Sheet): Part[] {
  let html = '';
  let plain = '';
  let before: Piece | null = null;
  for (const { rows, folded } of pieces) {
    const piece = { rows: withoutIndent(trimRows(rows)), folded };
    if (piece.rows.length === 0) continue;
    const gap = before === null ? '' : folded || before.folded ? '\n' : '\n\n';
    const text = piece.rows.map((row) => htmlOf(row.runs)).join('\n');
    html += gap + (folded ? fold(text) : text);
    plain += gap + piece.rows.map((row) => row.runs.map((run) => run.text).join('')).join('\n');
    before = piece;
  }
  return isVisible(plain) ? [{ html, plain, buttons: [] }] : [];
}
