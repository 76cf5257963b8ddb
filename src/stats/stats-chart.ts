/** The statistics as one picture: posts per day, topics, hours. A card of its own colours, readable in light and dark chats. */
import { drawBarChart } from './bar-chart.ts';
import { sumOf } from './post-stats.ts';
import { truncateToWidth } from './label-text.ts';
import { measureTextWidth } from './text-width.ts';
import { getSeriesColor, themeColors, type Rect } from './theme.ts';
import { createSvgCanvas, type SvgCanvas } from './svg-canvas.ts';
import type { ChartModel } from './chart-model.ts';

export const chartSize = { width: 900, height: 900 } as const;

const titleSizes = [32, 28, 24];
const smallestTitle = 24;
const edge = 48;
const inner = chartSize.width - 2 * edge;
const topicsWidth = 456;
const hoursX = edge + topicsWidth + 40;

/** SVG; any sheet gives one that is well formed, with no text outside of it. */
export function renderStatsChart(sheet: ChartModel): string {
  const { days, topics, hours, formatNumber } = sheet;
  const paper = createSvgCanvas(chartSize.width, chartSize.height, sheet.isRightToLeft);
  paper.rect({ x: 0, y: 0, ...chartSize }, themeColors.card);
  drawTitle(paper, sheet.title);
  paper.text(edge, 110, truncateToWidth(sheet.subtitle, 19, inner), { size: 19, color: themeColors.quiet });
  drawHeading(paper, days.heading, { x: edge, y: 166, width: inner });
  const y = 206 + 24 * drawLegend(paper, days.legend);
  drawBarChart(paper, days.bars, { x: edge, y, width: inner, height: 466 - y }, { formatNumber });
  drawHeading(paper, topics.heading, { x: edge, y: 574, width: topicsWidth });
  drawTopics(paper, sheet, { x: edge, y: 596, width: topicsWidth, height: 256 });
  const place: Rect = { x: hoursX, y: 608, width: chartSize.width - edge - hoursX, height: 210 };
  drawHeading(paper, hours.heading, { ...place, y: 574 });
  drawBarChart(paper, hours.bars, place, { formatNumber, highlightsPeak: true });
  return paper.toSvg();
}

/** Smaller before it is cut. */
function drawTitle(paper: SvgCanvas, title: string): void {
  const size = titleSizes.find((each) => measureTextWidth(title, each) <= inner) ?? smallestTitle;
  paper.text(edge, 76, truncateToWidth(title, size, inner), { size, color: themeColors.text, weight: 700 });
}

function drawHeading(paper: SvgCanvas, heading: string, { x, y, width }: Omit<Rect, 'height'>): void {
  paper.text(x, y, truncateToWidth(heading, 19, width), { size: 19, color: themeColors.text, weight: 600 });
}

/** A square and a name for each, on one line or on two; returns on how many. */
function drawLegend(paper: SvgCanvas, names: readonly string[]): number {
  if (names.length < 2) return 0;
  const size = 16;
  const wanted = names.map((name) => 22 + measureTextWidth(name, size) + 16);
  const rows = sumOf(wanted) <= inner ? 1 : 2;
  const perRow = Math.ceil(names.length / rows);
  const share = inner / perRow;
  let x = edge;
  names.forEach((name, at) => {
    if (at % perRow === 0) x = edge;
    const y = 185 + 24 * Math.floor(at / perRow);
    paper.rect({ x, y, width: 14, height: 14 }, getSeriesColor(at), 3);
    paper.text(x + 22, y + 13, truncateToWidth(name, size, rows === 1 ? inner : share - 34), {
      size,
      color: themeColors.quiet,
    });
    x += rows === 1 ? (wanted[at] ?? 0) : share;
  });
  return rows;
}

const topicRow = 32;
const namesWidth = 268;

function drawTopics(paper: SvgCanvas, { topics, formatNumber: number }: ChartModel, place: Rect): void {
  const size = 16;
  const x = place.x + namesWidth + 12;
  const most = Math.max(1, ...topics.rows.map(({ count }) => count));
  const counts = Math.max(0, ...topics.rows.map(({ count }) => measureTextWidth(number(count), size)));
  const longest = place.width - namesWidth - 12 - counts - 8;
  topics.rows.forEach(({ name, count }, at) => {
    const y = place.y + at * topicRow;
    const width = Math.max(3, (longest * count) / most);
    paper.text(place.x, y + 20, truncateToWidth(name, size, namesWidth), { size, color: themeColors.text });
    paper.rect({ x, y: y + 6, width, height: 18 }, getSeriesColor(0), 3);
    paper.text(x + width + 8, y + 20, number(count), { size, color: themeColors.quiet });
  });
}
