/** The statistics as one picture: posts per day, topics, hours. Its own background makes it readable in light and dark chats. */
import { drawBarChart } from './bar-chart.ts';
import type { ChartModel } from './chart-model.ts';
import { measureTextWidth } from './label-text.ts';
import { sumOf } from './post-stats.ts';
import { chartColors, createSvgCanvas, getSeriesColor, type Rect, type SvgCanvas } from './svg-canvas.ts';

/** An SVG as PNG. */
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

/** A square and a name for each, on one line or on two; returns on how many. */
function drawLegend(canvas: SvgCanvas, names: readonly string[]): number {
  if (names.length < 2) return 0;
  const size = 16;
  const wanted = names.map((name) => 22 + measureTextWidth(name, size) + 16);
  const rows = sumOf(wanted) <= inner ? 1 : 2;
  const perRow = Math.ceil(names.length / rows);
  const share = inner / perRow;
  const maxWidth = rows === 1 ? inner : share - 34;
  let x = edge;
  names.forEach((name, at) => {
    if (at % perRow === 0) x = edge;
    const y = 185 + 24 * Math.floor(at / perRow);
    canvas.rect({ x, y, width: 14, height: 14 }, getSeriesColor(at), 3);
    canvas.text(x + 22, y + 13, name, { size, color: chartColors.quiet, maxWidth });
    x += rows === 1 ? (wanted[at] ?? 0) : share;
  });
  return rows;
}

/** A row each: its name, its bar, its count behind the bar. */
function drawTopics(canvas: SvgCanvas, { topics: { rows }, formatNumber }: ChartModel): void {
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
