/** Bars that stand on a line, with a scale. */
import { sumOf } from './post-stats.ts';
import { truncateToWidth } from './label-text.ts';
import { measureTextWidth } from './text-width.ts';
import { getSeriesColor, themeColors, type Rect } from './theme.ts';
import type { SvgCanvas } from './svg-canvas.ts';
import type { ChartBar } from './chart-model.ts';

export interface BarChartOptions {
  readonly formatNumber: (count: number) => string;
  /** The highest bars stand out, the others step back. */
  readonly highlightsPeak?: boolean;
}

/** Where one bar stands, and how high a count reaches. */
interface Stand {
  readonly center: number;
  readonly width: number;
  readonly foot: number;
  readonly heightOf: (count: number) => number;
}

const size = 15;
const lineHeight = 20;
const widestBar = 64;
/** Up to so many bars bear their number, and have their labels side by side. */
const mostNumbered = 10;
/** A label that no neighbour's stands beside. */
const loneLabel = 90;

/** Draws into `place`; labels come below it. */
export function drawBarChart(
  paper: SvgCanvas,
  bars: readonly ChartBar[],
  place: Rect,
  look: BarChartOptions,
): void {
  const highest = Math.max(0, ...bars.map(({ parts }) => sumOf(parts)));
  const steps = chooseAxisTicks(highest);
  const gutter = Math.max(...steps.map((step) => measureTextWidth(look.formatNumber(step), size))) + 10;
  const field: Rect = { ...place, x: place.x + gutter, width: place.width - gutter };
  const heightOf = (count: number) => (field.height * count) / (steps.at(-1) ?? 1);
  const foot = field.y + field.height;
  for (const step of steps) {
    const y = foot - heightOf(step);
    paper.rect(
      { x: field.x, y: y - 0.5, width: field.width, height: 1 },
      step === 0 ? themeColors.faint : themeColors.line,
    );
    paper.text(field.x - 10, y + 5, look.formatNumber(step), {
      size,
      color: themeColors.quiet,
      anchor: 'end',
    });
  }
  const slot = field.width / Math.max(1, bars.length);
  const isNumbered = bars.length <= mostNumbered;
  bars.forEach((bar, at) => {
    const center = field.x + slot * (at + 0.5);
    const stand: Stand = { center, width: Math.min(slot * 0.72, widestBar), foot, heightOf };
    drawBar(paper, bar, stand, look.highlightsPeak === true && sumOf(bar.parts) < highest);
    if (isNumbered) drawNumber(paper, bar, stand, look);
    drawLabels(paper, bar, stand, { room: isNumbered ? slot - 6 : loneLabel, place });
  });
}

/** A hair of the card between the parts. */
function drawBar(
  paper: SvgCanvas,
  bar: ChartBar,
  { center, width, foot, heightOf }: Stand,
  isFaint: boolean,
): void {
  let below = foot;
  bar.parts.forEach((part, at) => {
    if (part === 0) return;
    const height = heightOf(part);
    const box = { x: center - width / 2, y: below - height, width, height: Math.max(1, height - 1) };
    paper.rect(box, isFaint ? themeColors.faint : getSeriesColor(at), Math.min(2, width / 4));
    below -= height;
  });
}

function drawNumber(
  paper: SvgCanvas,
  { parts }: ChartBar,
  { center, foot, heightOf }: Stand,
  look: BarChartOptions,
): void {
  const count = sumOf(parts);
  if (count === 0) return;
  const style = { size, color: themeColors.text, weight: 600, anchor: 'middle' } as const;
  paper.text(center, foot - heightOf(count) - 6, look.formatNumber(count), style);
}

/** Centered below the bar, as far as the edges of the place allow. */
function drawLabels(
  paper: SvgCanvas,
  { labels }: ChartBar,
  { center, foot }: Stand,
  { room, place }: { room: number; place: Rect },
): void {
  labels.forEach((label, line) => {
    const shown = truncateToWidth(label, size, room);
    const reach = measureTextWidth(shown, size) / 2;
    const x = Math.max(place.x + reach, Math.min(center, place.x + place.width - reach));
    const color = line === 0 ? themeColors.text : themeColors.quiet;
    paper.text(x, foot + lineHeight * (line + 1) + 2, shown, { size, color, anchor: 'middle' });
  });
}

/** Round whole numbers from 0 to at least 4, at most five of them, the last not below `most`. */
export function chooseAxisTicks(most: number): number[] {
  const highest = Math.max(4, most);
  const unit = 10 ** Math.floor(Math.log10(highest / 4));
  const step = [1, 2, 5, 10].map((digit) => digit * unit).find((each) => each * 4 >= highest) ?? unit;
  return Array.from({ length: Math.ceil(highest / step) + 1 }, (_, at) => at * step);
}
