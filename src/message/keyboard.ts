/** Buttons as Telegram takes them: one that it would refuse costs itself, not the message. */
import { groupNeighbours } from '#src/neighbours.ts';
import { toTelegramUrl } from './telegram-url.ts';
import type { Button, Keyboard, MessagePart } from './message.ts';
import { shorten } from './shorten.ts';
import { hasVisibleText } from './html.ts';

/**
 * Telegram's apps make the buttons of a row equally wide and cut what is longer. On a phone 360 points wide they have this
 * together, of which the edges of each take their part. What does not fit goes on in the next row.
 */
const rowWidth = 290;
const edgeWidth = 16;
const maxPerRow = 8;
const maxButtons = 100;
const maxDataBytes = 64;

export function sanitizeKeyboard(rows: Keyboard): Keyboard {
  let left = maxButtons;
  return rows.flatMap((row) => {
    const kept = row.flatMap(sendable).slice(0, left);
    left -= kept.length;
    return groupNeighbours(kept, (beside, button) => fitsBeside([...beside, button]));
  });
}

function sendable({ text: label, data, url }: Button): Button[] {
  if (!hasVisibleText(label)) return [];
  const text = shorten(label, (each) => widthOfLetters(each) <= widthBeside(1));
  const link = url === undefined ? null : toTelegramUrl(url);
  if (link !== null) return [{ text, url: link }];
  const fits = data !== undefined && data !== '' && Buffer.byteLength(data) <= maxDataBytes;
  return fits ? [{ text, data }] : [];
}

function fitsBeside(row: readonly Button[]): boolean {
  const most = widthBeside(row.length);
  return row.length <= maxPerRow && row.every(({ text }) => estimateWidth(text) <= most);
}

const widthBeside = (count: number): number => rowWidth / count - edgeWidth;

/** Points that a label takes at Telegram's 15, a little more than in its own font; a test compares it with a real one. */
export function estimateWidth(label: string): number {
  // Arabic words end in wide letters
  return widthOfLetters(label) + (/\p{Script=Arabic}/u.test(label) ? 6 : 0);
}

const widthOfLetters = (label: string): number =>
  [...label].reduce((sum, letter) => sum + widthOf(letter), 0);

const widthOf = (letter: string): number => widths.find(([letters]) => letters.test(letter))?.[1] ?? 9;

const widths: readonly (readonly [RegExp, number])[] = [
  [/[\p{M}\p{Cf}]/u, 0],
  [/[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, 18],
  [/[mwMW@%жшщмюфыЖШЩМЮФЫДОQO…œŒسشصض]/u, 13],
  [/[iljtfrI .,:;'’|!()-]/u, 6],
  [/\p{Lu}/u, 11],
];

export const toTextFields = ({ buttons }: MessagePart) => ({
  parse_mode: 'HTML' as const,
  link_preview_options: { is_disabled: true },
  ...toKeyboardFields(buttons),
});

export const toKeyboardFields = (buttons: Keyboard) =>
  buttons.length > 0 && {
    reply_markup: { inline_keyboard: buttons.map((row) => row.map(toTelegramButton)) },
  };

const toTelegramButton = ({ text, data = 'nothing', url }: Button) =>
  url === undefined ? { text, callback_data: data } : { text, url };
