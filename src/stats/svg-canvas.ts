import { escapeMarkup } from '#src/message/html.ts';
import { estimateWidth } from '#src/message/keyboard.ts';
import { shorten } from '#src/message/shorten.ts';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface TextStyle {
  readonly size: number;
  readonly color?: string;
  readonly weight?: 400 | 600 | 700;
  /** Where `x` is in the text, in the direction of reading. */
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly maxWidth?: number;
}

export const chartColors = {
  background: '#faf8f3',
  text: '#20242e',
  quiet: '#666c79',
  line: '#e3dfd5',
  faint: '#a9bfd4',
} as const;

/** Told apart by people who see red and green alike. */
const palette: readonly string[] = ['#2b5c8a', '#e3a63d', '#5aa491', '#c2604d', '#8d84aa', '#b9b4a7'];

export const getSeriesColor = (part: number): string => palette[part % palette.length] ?? chartColors.text;

/** What the first family lacks is taken from any other, of any weight: the one that has the letters comes first. */
const familyOf = (text: string): string =>
  /\p{Script=Arabic}/u.test(text) ? 'Noto Sans Arabic' : 'Noto Sans';
/** Around a line, so that its signs and figures follow the direction of reading. */
const embedded = (text: string): string => `\u202b${text}\u202c`;
const opposite = { start: 'end', middle: 'middle', end: 'start' } as const;
const rounded = (value: number): number => Math.round(value * 100) / 100;

export function createSvgCanvas(width: number, height: number, isMirrored: boolean) {
  const elements: string[] = [];
  return {
    rect(area: Rect, color: string, radius = 0): void {
      const left = rounded(isMirrored ? width - area.x - area.width : area.x);
      const size = `width="${rounded(area.width)}" height="${rounded(area.height)}"`;
      elements.push(`<rect x="${left}" y="${rounded(area.y)}" ${size} rx="${radius}" fill="${color}"/>`);
    },
    text(x: number, y: number, full: string, style: TextStyle): void {
      const { size, color = chartColors.text, weight = 400, anchor = 'start', maxWidth } = style;
      const text = maxWidth === undefined ? full : truncateToWidth(full, size, maxWidth);
      if (text === '') return;
      const left = rounded(isMirrored ? width - x : x);
      const end = isMirrored ? opposite[anchor] : anchor;
      const font = `font-family="${familyOf(text)}" font-size="${size}" font-weight="${weight}"`;
      const line = escapeMarkup(isMirrored ? embedded(text) : text);
      elements.push(
        `<text x="${left}" y="${rounded(y)}" ${font} text-anchor="${end}" fill="${color}">${line}</text>`,
      );
    },
    toSvg: (): string =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${elements.join('')}</svg>`,
  };
}

/** Signs of the scripts that the fonts have; emoji are none of them. */
const known =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Mn}0-9٠-٩۰-۹\u0020-\u007e\u00a1-\u00ff\u2010-\u2027\u2030-\u205e،؛؟٪€№]/u;

/** The text without what cannot be drawn; `fallback` when nothing of it can be read. */
export function toDrawableText(text: string, fallback = ''): string {
  const flat = text.normalize('NFKC').replace(/\s+/gu, ' ');
  const kept = [...flat]
    .filter((sign) => known.test(sign))
    .join('')
    // marks piled on one letter would reach into the next line
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
