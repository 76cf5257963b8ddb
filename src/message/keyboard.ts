/** Buttons as Telegram takes them: one that it would refuse costs itself, not the message. */
import type { Keyboard } from './message.ts';
import { toTelegramUrl } from './telegram-url.ts';
import type { Button } from './message.ts';
import { hasVisibleText } from './text-runs.ts';

const maxPerRow = 8;
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
  for (let at = 0; at < row.length; at += maxPerRow) rows.push(row.slice(at, at + maxPerRow));
  return rows;
}
