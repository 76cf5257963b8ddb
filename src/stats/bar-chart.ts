/** Bars that stand on a line, with a scale. */
import { measureTextWidth, truncateToWidth } from './label-text.ts';
import { sumOf } from './post-stats.ts';
import { chartColors, getSeriesColor, type Rect, type SvgCanvas } from './svg-canvas.ts';
import type { ChartBar } from './chart-model.ts';

const size = 15;
const lineHeight = 20;
const widestBar = 64;
/** Up to so many bars bear their number, and have their labels side by side. */
const mostNumbered = 10;
/** A label that no neighbour's stands beside. */
const loneLabel = 90;

/** Draws into `area`; labels come below it. `highlightsPeak`: the highest bars stand out, the others step back. */
export function drawBarChart(
  canvas: SvgCanvas,
  bars: readonly ChartBar[],
  area: Rect,
  formatNumber: (count: number) => string,
  highlightsPeak = false,
): void {
  const highest = Math.max(0, ...bars.map(({ parts }) => sumOf(parts)));
  const ticks = chooseAxisTicks(highest);
  const gutter = Math.max(...ticks.map((tick) => measureTextWidth(formatNumber(tick), size))) + 10;
  const field = { x: area.x + gutter, width: area.width - gutter };
  const heightOf = (count: number) => (area.height * count) / (ticks.at(-1) ?? 1);
  const foot = area.y + area.height;
  for (const tick of ticks) {
    const y = foot - heightOf(tick);
    const color = tick === 0 ? chartColors.faint : chartColors.line;
    canvas.rect({ ...field, y: y - 0.5, height: 1 }, color);
    const style = { size, color: chartColors.quiet, anchor: 'end' } as const;
    canvas.text(field.x - 10, y + 5, formatNumber(tick), style);
  }
  const slot = field.width / Math.max(1, bars.length);
  const width = Math.min(slot * 0.72, widestBar);
  const isNumbered = bars.length <= mostNumbered;
  bars.forEach(({ parts, labels }, at) => {
    const center = field.x + slot * (at + 0.5);
    const total = sumOf(parts);
    const top = foot - heightOf(total);
    let y = foot;
    parts.forEach((part, series) => {
      y -= heightOf(part);
      // a hair of the background between the parts
      const box = { x: center - width / 2, y, width, height: Math.max(1, heightOf(part) - 1) };
      const color = highlightsPeak && total < highest ? chartColors.faint : getSeriesColor(series);
      if (part > 0) canvas.rect(box, color, Math.min(2, width / 4));
    });
    const style = { size, weight: 600, anchor: 'middle' } as const;
    if (isNumbered && total > 0) canvas.text(center, top - 6, formatNumber(total), style);
    drawLabels(canvas, labels, { center, foot, maxWidth: isNumbered ? slot - 6 : loneLabel }, area);
  });
}

/** Centered below the bar, as far as the edges of the area allow. */
function drawLabels(
  canvas: SvgCanvas,
  labels: readonly string[],
  { center, foot, maxWidth }: { center: number; foot: number; maxWidth: number },
  area: Rect,
): void {
  labels.forEach((label, line) => {
    const shown = truncateToWidth(label, size, maxWidth);
    const reach = measureTextWidth(shown, size) / 2;
    const x = Math.max(area.x + reach, Math.min(center, area.x + area.width - reach));
    const color = line === 0 ? chartColors.text : chartColors.quiet;
    canvas.text(x, foot + lineHeight * (line + 1) + 2, shown, { size, color, anchor: 'middle' });
  });
}

/** Round whole numbers from 0 to at least 4, at most five of them, the last not below `most`. */
export function chooseAxisTicks(most: number): number[] {
  const highest = Math.max(4, most);
  const unit = 10 ** Math.floor(Math.log10(highest / 4));
  const step = [1, 2, 5, 10].map((digit) => digit * unit).find((each) => each * 4 >= highest) ?? unit;
  return Array.from({ length: Math.ceil(highest / step) + 1 }, (_, at) => at * step);
}
