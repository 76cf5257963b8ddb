/** SVG to PNG by resvg, with fonts of the package: machines without any draw the same picture. */
import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';
import type { Painter } from '../ports.ts';

const { resolve } = createRequire(import.meta.url);
const fontFiles = ['400Regular', '600SemiBold', '700Bold'].flatMap((weight) => [
  resolve(`@expo-google-fonts/noto-sans/${weight}/NotoSans_${weight}.ttf`),
  resolve(`@expo-google-fonts/noto-sans-arabic/${weight}/NotoSansArabic_${weight}.ttf`),
]);

/** Pixels per unit: sharp on a phone. */
const zoom = 1.5;

/** Draws beside the event loop; only the packing of the PNG is done on it. Throws what resvg does for text that is no SVG. */
export function createPainter(): Painter {
  return {
    async paint(svg) {
      const image = await renderAsync(svg, {
        font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Noto Sans' },
        fitTo: { mode: 'zoom', value: zoom },
      });
      return image.asPng();
    },
  };
}
