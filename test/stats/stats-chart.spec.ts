import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { rasterizeSvg } from '#src/adapters/resvg.ts';
import { chooseAxisTicks, renderStatsChart } from '#src/stats/stats-chart.ts';
import { measureTextWidth, toDrawableText, truncateToWidth } from '#src/stats/svg-canvas.ts';
import type { ChartModel } from '#src/stats/chart-model.ts';

const { resolve } = createRequire(import.meta.url);
const font = {
  loadSystemFonts: false,
  fontFiles: [
    resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
    resolve('@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf'),
  ],
};

const label = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constantFrom(
    'МИД России 🇷🇺',
    'وزارة الخارجية',
    '<b>&"\'',
    'W'.repeat(400),
    '日本外務省',
    '\u202e\ud800',
    'ﷺ'.repeat(60),
    `a${'\u0301'.repeat(90)}`,
  ),
);
const drawn = label.map((text) => toDrawableText(text, '–'));
const count = fc.oneof(fc.nat(40), fc.nat(1_000_000_000));
const bars = (most: number) =>
  fc.array(
    fc.record({ parts: fc.array(count, { maxLength: 6 }), labels: fc.array(drawn, { maxLength: 2 }) }),
    {
      maxLength: most,
    },
  );
const models: fc.Arbitrary<ChartModel> = fc.record({
  isRightToLeft: fc.boolean(),
  title: drawn,
  subtitle: drawn,
  days: fc.record({ heading: drawn, legend: fc.array(drawn, { maxLength: 6 }), bars: bars(92) }),
  topics: fc.record({ heading: drawn, rows: fc.array(fc.record({ name: drawn, count }), { maxLength: 8 }) }),
  hours: fc.record({ heading: drawn, bars: bars(24) }),
  formatNumber: fc.constant((value: number) => new Intl.NumberFormat('en').format(value)),
});

describe('the picture', () => {
  test('of any titles and counts is well-formed SVG that resvg draws, with nothing outside of it', () => {
    fc.assert(
      fc.property(models, (model) => {
        const svg = renderStatsChart(model);
        expect(unclosed(svg)).toEqual([]);
        expect(svg).not.toContain('NaN');
        const box = new Resvg(svg, { font }).getBBox();
        expect(box?.x).toBeGreaterThanOrEqual(-0.01);
        expect(box?.y).toBeGreaterThanOrEqual(-0.01);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(900.01);
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(900.01);
      }),
      { numRuns: 25 },
    );
  }, 30_000);

  test('becomes a PNG of one and a half times its size', async () => {
    const png = Buffer.from(
      await rasterizeSvg(renderStatsChart(fc.sample(models, { numRuns: 1, seed: 1 })[0] as ChartModel)),
    );
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1350, 1350]);
  });
});

/** Elements opened and not closed, or the other way round. */
function unclosed(svg: string): string[] {
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentag: (name) => void open.push(name),
      onclosetag: (name, isImplied) => {
        if (open.pop() !== name || (isImplied && !svg.includes('/>'))) open.push(`not ${name}`);
      },
    },
    { xmlMode: true },
  );
  parser.end(svg);
  return open;
}

describe('a label', () => {
  test.each([
    ['МИД России 🇷🇺', 'МИД России'],
    ['  Norland\n MFA 🎙️ ', 'Norland MFA'],
    ['日本外務省', 'fallback'],
    ['МИД 日本', 'МИД'],
    ['🎙🎙', 'fallback'],
    ['', 'fallback'],
    ['𝐍𝐨𝐫𝐥𝐚𝐧𝐝', 'Norland'],
    [`e${'\u0301'.repeat(50)}x`, 'é\u0301x'],
    ['a\u202eb\u200b', 'ab'],
    ['وزارة الخارجية', 'وزارة الخارجية'],
  ])('%j is drawn as %j', (text, shown) => {
    expect(toDrawableText(text, 'fallback')).toBe(shown);
  });

  const letters = fc.oneof(
    fc.string({
      unit: fc.constantFrom(
        ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:()–…«»&@#%äßñéŁœ',
      ),
      minLength: 1,
      maxLength: 30,
    }),
    fc.string({
      unit: fc.constantFrom(...'абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЭЮЯіїєґ '),
      minLength: 1,
      maxLength: 30,
    }),
    fc.string({
      unit: fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأإؤئپچگک '),
      minLength: 1,
      maxLength: 30,
    }),
  );

  test('is never drawn wider than it is taken to be', () => {
    fc.assert(
      fc.property(
        letters.map((text) => toDrawableText(text)).filter((text) => text !== ''),
        (text) => {
          const family = /\p{Script=Arabic}/u.test(text) ? 'Noto Sans Arabic' : 'Noto Sans';
          const escaped = text.replaceAll('&', '&amp;');
          const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="200"><text x="50" y="100" font-size="20" font-weight="700" font-family="${family}">${escaped}</text></svg>`;
          const width = new Resvg(svg, { font }).getBBox()?.width ?? 0;
          expect(width).toBeLessThanOrEqual(measureTextWidth(text, 20) + 3);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('is cut to the width there is', () => {
    expect(truncateToWidth('Culture and education', 16, 500)).toBe('Culture and education');
    expect(truncateToWidth('Culture and education', 16, 90)).toMatch(/^Cultur.*…$/);
    expect(truncateToWidth('Culture', 16, 3)).toBe('');
    fc.assert(
      fc.property(
        drawn,
        fc.integer({ min: 10, max: 60 }),
        fc.integer({ min: 0, max: 900 }),
        (text, size, width) => {
          expect(measureTextWidth(truncateToWidth(text, size, width), size)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});

test.each([
  [0, [0, 1, 2, 3, 4]],
  [1, [0, 1, 2, 3, 4]],
  [5, [0, 2, 4, 6]],
  [34, [0, 10, 20, 30, 40]],
  [212, [0, 100, 200, 300]],
  [1240, [0, 500, 1000, 1500]],
])('a scale up to %i is %j', (most, steps) => {
  expect(chooseAxisTicks(most)).toEqual(steps);
});
