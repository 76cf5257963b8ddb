/** Buttons as Telegram takes them: one that it would refuse costs itself, not the message. */
import { toTelegramUrl } from './telegram-url.ts';
import type { Button, Keyboard } from './message.ts';
import { hasVisibleText } from './text-runs.ts';

/**
 * How many characters a button may have beside how many others: Telegram's apps make the buttons of a row equally wide and
 * cut what is longer; a phone 360 points wide shows about 35 characters in a row. What does not fit goes on in the next.
 */
const charactersBeside: readonly number[] = [Number.POSITIVE_INFINITY, 17, 11, 8, 6, 5, 4, 3];
const maxButtons = 100;
const maxDataBytes = 64;

export function sanitizeKeyboard(rows: Keyboard): Keyboard {
  let left = maxButtons;
  return rows.flatMap((row) => {
    const kept = row.flatMap(sendable).slice(0, left);
    left -= kept.length;
    return inRows(kept);
  });
}

function sendable({ text, data, url }: Button): Button[] {
  if (!hasVisibleText(text)) return [];
  const link = url === undefined ? null : toTelegramUrl(url);
  if (link !== null) return [{ text, url: link }];
  const fits = data !== undefined && data !== '' && Buffer.byteLength(data) <= maxDataBytes;
  return fits ? [{ text, data }] : [];
}

function inRows(row: readonly Button[]): Keyboard {
  const rows: Button[][] = [];
  for (const button of row) {
    const last = rows.at(-1);
    if (last && fitsBeside([...last, button])) last.push(button);
    else rows.push([button]);
  }
  return rows;
}

function fitsBeside(row: readonly Button[]): boolean {
  const most = charactersBeside[row.length - 1] ?? 0;
  return row.every(({ text }) => [...text].length <= most);
}
