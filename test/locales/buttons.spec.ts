/** Labels as wide as they are on a phone: the estimate by which rows are filled, held against a real font. */
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { estimateWidth } from '#src/message/keyboard.ts';
import { english, locales, sentence } from './ftl.ts';

const fontFiles = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
].map((file) => fileURLToPath(import.meta.resolve(file)));

/** In a font a little wider than those of phones, at the 15 points of Telegram's buttons. */
function measure(label: string): number {
  const text = label.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="40"><text x="100" y="30" font-size="15">${text}</text></svg>`;
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Noto Sans' };
  return new Resvg(svg, { font }).getBBox()?.width ?? 0;
}

const labelsOf = (locale: string): string[] =>
  [...english.keys()]
    .filter((key) => /^button-(?!too-old)/.test(key))
    .map((key) => sentence(locale, key, 21, '22:00'))
    // drawn by fonts of their own
    .filter((label) => !/\p{Extended_Pictographic}|✓/u.test(label));

test.each(locales)('%s has labels no wider than estimated', (locale) => {
  const wider = labelsOf(locale).filter((label) => measure(label) > estimateWidth(label));
  expect(wider).toEqual([]);
});

test.each(locales)(
  '%s has labels that one button of a narrow phone shows whole, with a tenth to spare',
  (locale) => {
    expect(labelsOf(locale).filter((label) => measure(label) > 0.9 * 274)).toEqual([]);
  },
);

test('what is estimated is not far from what is drawn', () => {
  const all = locales.flatMap(labelsOf);
  const sum = (widths: number[]) => widths.reduce((total, each) => total + each, 0);
  expect(sum(all.map(estimateWidth)) / sum(all.map(measure))).toBeLessThan(1.25);
});
