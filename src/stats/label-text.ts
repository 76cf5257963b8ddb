import { estimateWidth } from '#src/message/keyboard.ts';
import { shorten } from '#src/message/shorten.ts';

/** Signs of the scripts that the fonts have; emoji are none of them. */
const known =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Mn}0-9٠-٩۰-۹\u0020-\u007e\u00a1-\u00ff\u2010-\u2027\u2030-\u205e،؛؟٪€№]/u;

/** The text without what cannot be drawn; `fallback` when nothing of it can be read. */
export function toDrawableText(text: string, fallback = ''): string {
  const flat = text.normalize('NFKC').replace(/\s+/gu, ' ');
  const kept = [...flat]
    .filter((sign) => known.test(sign))
    .join('')
    // towers of marks would reach into the next line
    .replace(/(\p{Mn})\p{Mn}+/gu, '$1')
    .replace(/(^|\s)\p{Mn}+/gu, '$1')
    .replace(/ +/g, ' ')
    .trim();
  return /[\p{L}\p{N}]/u.test(kept) ? kept : fallback;
}

/** The text, or as much of its beginning as fits into `width` at `size`, both in the picture's units. */
export const truncateToWidth = (text: string, size: number, width: number): string =>
  shorten(text, (each) => measureTextWidth(each, size) <= width);

/** A button's label at 15 points in regular weight is nearly as wide as ours in bold. */
const boldPerPoint = 1.13 / 15;

/** The width of a line at `size` in the widest weight drawn, as a rule a little more than it takes. */
export const measureTextWidth = (text: string, size: number): number =>
  estimateWidth(text) * size * boldPerPoint;
