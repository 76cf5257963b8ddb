/** What is drawn on: SVG that collects its elements, mirrored for languages that run from right to left. */

export interface TextStyle {
  readonly size: number;
  readonly color: string;
  readonly weight?: 400 | 600 | 700;
  /** Where `x` is in the text, in the direction of reading. */
  readonly anchor?: 'start' | 'middle' | 'end';
}

export interface SvgCanvas {
  rect(place: { x: number; y: number; width: number; height: number }, color: string, radius?: number): void;
  /** One line; `y` is its foot. */
  text(x: number, y: number, text: string, style: TextStyle): void;
  toSvg(): string;
}

/** What the first family lacks is taken from any other, of any weight: the one that has the letters comes first. */
const familyOf = (text: string): string =>
  /\p{Script=Arabic}/u.test(text) ? 'Noto Sans Arabic' : 'Noto Sans';
/** Around a line, so that its signs and figures follow the direction of reading. */
const embedded = (text: string): string => `\u202b${text}\u202c`;
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? '');
const opposite = { start: 'end', middle: 'middle', end: 'start' } as const;

export function createSvgCanvas(width: number, height: number, isMirrored: boolean): SvgCanvas {
  const elements: string[] = [];
  const rounded = (value: number): number => Math.round(value * 100) / 100;
  return {
    rect({ x, y, width: wide, height: high }, color, radius = 0) {
      const left = rounded(isMirrored ? width - x - wide : x);
      const size = `width="${rounded(wide)}" height="${rounded(high)}"`;
      elements.push(`<rect x="${left}" y="${rounded(y)}" ${size} rx="${radius}" fill="${color}"/>`);
    },
    text(x, y, text, { size, color, weight = 400, anchor = 'start' }) {
      if (text === '') return;
      const left = rounded(isMirrored ? width - x : x);
      const end = isMirrored ? opposite[anchor] : anchor;
      const font = `font-family="${familyOf(text)}" font-size="${size}" font-weight="${weight}"`;
      const line = isMirrored ? embedded(text) : text;
      elements.push(
        `<text x="${left}" y="${rounded(y)}" ${font} text-anchor="${end}" fill="${color}">${escaped(line)}</text>`,
      );
    },
    toSvg: () =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${elements.join('')}</svg>`,
  };
}
