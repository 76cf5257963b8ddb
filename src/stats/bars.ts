/** Bars that stand on a line, with a scale. */
import { sumOf } from './figures.ts';
import { fitted } from './label.ts';
import { widthOf } from './letter-widths.ts';
import { colorOf, ink, type Place } from './look.ts';
import type { Paper } from './paper.ts';
import type { Bar } from './sheet.ts';

export interface BarsLook {
  readonly number: (count: number) => string;
  /** The highest bars stand out, the others step back. */
  readonly showsPeak?: boolean;
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
export function drawBars(paper: Paper, bars: readonly Bar[], place: Place, look: BarsLook): void {
  const highest = Math.max(0, ...bars.map(({ parts }) => sumOf(parts)));
  const steps = scaleUpTo(highest);
  const gutter = Math.max(...steps.map((step) => widthOf(look.number(step), size))) + 10;
  const field: Place = { ...place, x: place.x + gutter, width: place.width - gutter };
  const heightOf = (count: number) => (field.height * count) / (steps.at(-1) ?? 1);
  const foot = field.y + field.height;
  for (const step of steps) {
    const y = foot - heightOf(step);
    paper.box({ x: field.x, y: y - 0.5, width: field.width, height: 1 }, step === 0 ? ink.faint : ink.line);
    paper.text(field.x - 10, y + 5, look.number(step), { size, color: ink.quiet, anchor: 'end' });
  }
  const slot = field.width / Math.max(1, bars.length);
  const isNumbered = bars.length <= mostNumbered;
  bars.forEach((bar, at) => {
    const center = field.x + slot * (at + 0.5);
    const stand: Stand = { center, width: Math.min(slot * 0.72, widestBar), foot, heightOf };
    drawBar(paper, bar, stand, look.showsPeak === true && sumOf(bar.parts) < highest);
    if (isNumbered) drawNumber(paper, bar, stand, look);
    drawLabels(paper, bar, stand, { room: isNumbered ? slot - 6 : loneLabel, place });
  });
}

/** A hair of the card between the parts. */
function drawBar(paper: Paper, bar: Bar, { center, width, foot, heightOf }: Stand, isFaint: boolean): void {
  let below = foot;
  bar.parts.forEach((part, at) => {
    if (part === 0) return;
    const height = heightOf(part);
    const box = { x: center - width / 2, y: below - height, width, height: Math.max(1, height - 1) };
    paper.box(box, isFaint ? ink.faint : colorOf(at), Math.min(2, width / 4));
    below -= height;
  });
}

function drawNumber(paper: Paper, { parts }: Bar, { center, foot, heightOf }: Stand, look: BarsLook): void {
  const count = sumOf(parts);
  if (count === 0) return;
  const style = { size, color: ink.text, weight: 600, anchor: 'middle' } as const;
  paper.text(center, foot - heightOf(count) - 6, look.number(count), style);
}

/** Centered below the bar, as far as the edges of the place allow. */
function drawLabels(
  paper: Paper,
  { labels }: Bar,
  { center, foot }: Stand,
  { room, place }: { room: number; place: Place },
): void {
  labels.forEach((label, line) => {
    const shown = fitted(label, size, room);
    const reach = widthOf(shown, size) / 2;
    const x = Math.max(place.x + reach, Math.min(center, place.x + place.width - reach));
    const color = line === 0 ? ink.text : ink.quiet;
    paper.text(x, foot + lineHeight * (line + 1) + 2, shown, { size, color, anchor: 'middle' });
  });
}

/** Round whole numbers from 0 to at least 4, at most five of them, the last not below `most`. */
export function scaleUpTo(most: number): number[] {
  const highest = Math.max(4, most);
  const unit = 10 ** Math.floor(Math.log10(highest / 4));
  const step = [1, 2, 5, 10].map((digit) => digit * unit).find((each) => each * 4 >= highest) ?? unit;
  return Array.from({ length: Math.ceil(highest / step) + 1 }, (_, at) => at * step);
}
