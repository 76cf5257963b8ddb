/** Buttons as Telegram accepts them: one that it would refuse is left out. */
import { groupNeighbours } from '#src/neighbours.ts';
import { toTelegramUrl } from './telegram-url.ts';
import type { Button, Keyboard, MessagePart } from './message.ts';
import { shorten } from './shorten.ts';
import { hasVisibleText } from './html.ts';

/**
 * Telegram's apps make the buttons of a row equally wide and cut off longer labels. On a phone 360 points wide a row has
 * this width, of which each button's edges take a part. Buttons that do not fit go into the next row.
 */
const rowWidth = 290;
const edgeWidth = 16;
const maxPerRow = 8;
const maxButtons = 100;
const maxDataBytes = 64;

export function sanitizeKeyboard(rows: Keyboard): Keyboard {
  let left = maxButtons;
  return rows.flatMap((row) => {
    const kept = row.flatMap(toSendable).slice(0, left);
    left -= kept.length;
    return groupNeighbours(kept, (beside, button) => fitsBeside([...beside, button]));
  });
}

function toSendable({ text: label, data, url }: Button): Button[] {
  if (!hasVisibleText(label)) return [];
  const text = shorten(label, (each) => widthOfLetters(each) <= widthBeside(1));
  const link = url === undefined ? null : toTelegramUrl(url);
  if (link !== null) return [{ text, url: link }];
  const fits = data !== undefined && data !== '' && Buffer.byteLength(data) <= maxDataBytes;
  return fits ? [{ text, data }] : [];
}

function fitsBeside(row: readonly Button[]): boolean {
  const maxWidth = widthBeside(row.length);
  return row.length <= maxPerRow && row.every(({ text }) => estimateWidth(text) <= maxWidth);
}

const widthBeside = (count: number): number => rowWidth / count - edgeWidth;

/** The width of a label in points at Telegram's font size of 15, rather too large; a test compares it with a real font. */
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
