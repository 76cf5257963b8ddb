/** SVG to PNG by resvg, with the fonts of packages, so that all machines draw the same picture. */
import { fileURLToPath } from 'node:url';
import { renderAsync } from '@resvg/resvg-js';
import type { Rasterize } from '#src/stats/stats-chart.ts';

const fontFiles = [
  import.meta.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf'),
].map((url) => fileURLToPath(url));

/** Pixels per unit: sharp on a phone. */
const zoom = 1.5;

/** Draws in another thread; only the PNG is encoded in this one. Throws resvg's error for text that is no SVG. */
export const rasterizeSvg: Rasterize = async (svg) => {
  const image = await renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Noto Sans' },
    fitTo: { mode: 'zoom', value: zoom },
  });
  return image.asPng();
};
