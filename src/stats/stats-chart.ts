/** The statistics as one picture: posts per day, topics, hours. Its own background makes it readable in light and dark chats. */
import type { ChartModel } from './chart-model.ts';
import { sumOf } from './stats-counter.ts';
import { chartColors, createSvgCanvas, getSeriesColor, measureTextWidth, type Rect } from './svg-canvas.ts';

type Canvas = ReturnType<typeof createSvgCanvas>;
export type Rasterize = (svg: string) => Promise<Uint8Array>;

const side = 900;
const edge = 48;
const inner = side - 2 * edge;
const topicsWidth = 456;
const hoursX = edge + topicsWidth + 40;

/** SVG; any model gives one that is well formed, with no text outside of it. */
export function renderStatsChart(model: ChartModel): string {
  const { days, topics, hours, formatNumber, title } = model;
  const canvas = createSvgCanvas(side, side, model.isRightToLeft);
  const heading = (text: string, { x, y, width }: Omit<Rect, 'height'>) =>
    canvas.text(x, y, text, { size: 19, weight: 600, maxWidth: width });
  canvas.rect({ x: 0, y: 0, width: side, height: side }, chartColors.background);
  // smaller before it is cut
  const titleSize = [32, 28].find((size) => measureTextWidth(title, size) <= inner) ?? 24;
  canvas.text(edge, 76, title, { size: titleSize, weight: 700, maxWidth: inner });
  canvas.text(edge, 110, model.subtitle, { size: 19, color: chartColors.quiet, maxWidth: inner });
  heading(days.heading, { x: edge, y: 166, width: inner });
  const y = 206 + 24 * drawLegend(canvas, days.legend);
  drawBarChart(canvas, days.bars, { x: edge, y, width: inner, height: 466 - y }, formatNumber);
  heading(topics.heading, { x: edge, y: 574, width: topicsWidth });
  drawTopics(canvas, model);
  const area = { x: hoursX, y: 608, width: side - edge - hoursX, height: 210 };
  heading(hours.heading, { ...area, y: 574 });
  drawBarChart(canvas, hours.bars, area, formatNumber, true);
  return canvas.toSvg();
}

function drawLegend(canvas: Canvas, names: readonly string[]): number {
  if (names.length < 2) return 0;
  const size = 16;
  const widest = Math.max(...names.map((name) => measureTextWidth(name, size)));
  const rows = (widest + 38) * names.length <= inner ? 1 : 2;
  const perRow = Math.ceil(names.length / rows);
  names.forEach((name, at) => {
    const x = edge + (at % perRow) * (inner / perRow);
    const y = 185 + 24 * Math.floor(at / perRow);
    canvas.rect({ x, y, width: 14, height: 14 }, getSeriesColor(at), 3);
    const style = { size, color: chartColors.quiet, maxWidth: inner / perRow - 34 };
    canvas.text(x + 22, y + 13, name, style);
  });
  return rows;
}

function drawTopics(canvas: Canvas, { topics: { rows }, formatNumber }: ChartModel): void {
  const size = 16;
  const namesWidth = 268;
  const x = edge + namesWidth + 12;
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const countsWidth = Math.max(0, ...rows.map(({ count }) => measureTextWidth(formatNumber(count), size)));
  const longest = topicsWidth - namesWidth - 12 - countsWidth - 8;
  rows.forEach(({ name, count }, at) => {
    const y = 596 + 32 * at;
    const width = Math.max(3, (longest * count) / most);
    canvas.text(edge, y + 20, name, { size, maxWidth: namesWidth });
    canvas.rect({ x, y: y + 6, width, height: 18 }, getSeriesColor(0), 3);
    canvas.text(x + width + 8, y + 20, formatNumber(count), { size, color: chartColors.quiet });
  });
}

const size = 15;
const lineHeight = 20;
const widestBar = 64;
/** Up to so many bars bear their number, and have their labels side by side. */
const mostNumbered = 10;
const loneLabel = 90;

/** Draws into `area`; labels come below it. `highlightsPeak`: the highest bars stand out, the others step back. */
function drawBarChart(
  canvas: Canvas,
  bars: ChartModel['days']['bars'],
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
  const { quiet: color } = chartColors;
  for (const tick of ticks) {
    const y = foot - heightOf(tick);
    canvas.rect({ ...field, y: y - 0.5, height: 1 }, tick === 0 ? chartColors.faint : chartColors.line);
    canvas.text(field.x - 10, y + 5, formatNumber(tick), { size, color, anchor: 'end' });
  }
  const slot = field.width / Math.max(1, bars.length);
  const width = Math.min(slot * 0.72, widestBar);
  const isNumbered = bars.length <= mostNumbered;
  const style = { size, anchor: 'middle', maxWidth: isNumbered ? slot - 6 : loneLabel } as const;
  bars.forEach(({ parts, labels }, at) => {
    const center = field.x + slot * (at + 0.5);
    const total = sumOf(parts);
    parts.forEach((part, series) => {
      // one unit of the background shows between the parts
      const height = Math.max(1, heightOf(part) - 1);
      const y = foot - heightOf(sumOf(parts.slice(0, series + 1)));
      const box = { x: center - width / 2, y, width, height };
      const isFaint = highlightsPeak && total < highest;
      if (part > 0)
        canvas.rect(box, isFaint ? chartColors.faint : getSeriesColor(series), Math.min(2, width / 4));
    });
    if (isNumbered && total > 0)
      canvas.text(center, foot - heightOf(total) - 6, formatNumber(total), { ...style, weight: 600 });
    labels.forEach((label, line) => {
      const look = line === 0 ? style : { ...style, color };
      canvas.text(center, foot + lineHeight * (line + 1) + 2, label, look);
    });
  });
}

/** Round whole numbers from 0 to at least 4, at most five of them, the last not below `most`. */
export function chooseAxisTicks(most: number): number[] {
  const highest = Math.max(4, most);
  const unit = 10 ** Math.floor(Math.log10(highest / 4));
  const step = [1, 2, 5, 10].map((digit) => digit * unit).find((each) => each * 4 >= highest) ?? unit;
  return Array.from({ length: Math.ceil(highest / step) + 1 }, (_, at) => at * step);
}
