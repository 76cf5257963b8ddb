/** The statistics as one picture: posts per day, topics, hours. A card of its own colours, readable in light and dark chats. */
import { drawBars } from './bars.ts';
import { sumOf } from './figures.ts';
import { fitted } from './label.ts';
import { widthOf } from './letter-widths.ts';
import { colorOf, ink, type Place } from './look.ts';
import { createPaper, type Paper } from './paper.ts';
import type { Sheet } from './sheet.ts';

export const pictureSize = { width: 900, height: 900 } as const;

const titleSizes = [32, 28, 24];
const smallestTitle = 24;
const edge = 48;
const inner = pictureSize.width - 2 * edge;
const topicsWidth = 456;
const hoursX = edge + topicsWidth + 40;

/** SVG; any sheet gives one that is well formed, with no text outside of it. */
export function drawPicture(sheet: Sheet): string {
  const { days, topics, hours, number } = sheet;
  const paper = createPaper(pictureSize.width, pictureSize.height, sheet.isRightToLeft);
  paper.box({ x: 0, y: 0, ...pictureSize }, ink.card);
  drawTitle(paper, sheet.title);
  paper.text(edge, 110, fitted(sheet.subtitle, 19, inner), { size: 19, color: ink.quiet });
  drawHeading(paper, days.heading, { x: edge, y: 166, width: inner });
  const y = 206 + 24 * drawLegend(paper, days.legend);
  drawBars(paper, days.bars, { x: edge, y, width: inner, height: 466 - y }, { number });
  drawHeading(paper, topics.heading, { x: edge, y: 574, width: topicsWidth });
  drawTopics(paper, sheet, { x: edge, y: 596, width: topicsWidth, height: 256 });
  const place: Place = { x: hoursX, y: 608, width: pictureSize.width - edge - hoursX, height: 210 };
  drawHeading(paper, hours.heading, { ...place, y: 574 });
  drawBars(paper, hours.bars, place, { number, showsPeak: true });
  return paper.svg();
}

/** Smaller before it is cut. */
function drawTitle(paper: Paper, title: string): void {
  const size = titleSizes.find((each) => widthOf(title, each) <= inner) ?? smallestTitle;
  paper.text(edge, 76, fitted(title, size, inner), { size, color: ink.text, weight: 700 });
}

function drawHeading(paper: Paper, heading: string, { x, y, width }: Omit<Place, 'height'>): void {
  paper.text(x, y, fitted(heading, 19, width), { size: 19, color: ink.text, weight: 600 });
}

/** A square and a name for each, on one line or on two; returns on how many. */
function drawLegend(paper: Paper, names: readonly string[]): number {
  if (names.length < 2) return 0;
  const size = 16;
  const wanted = names.map((name) => 22 + widthOf(name, size) + 16);
  const rows = sumOf(wanted) <= inner ? 1 : 2;
  const perRow = Math.ceil(names.length / rows);
  const share = inner / perRow;
  let x = edge;
  names.forEach((name, at) => {
    if (at % perRow === 0) x = edge;
    const y = 185 + 24 * Math.floor(at / perRow);
    paper.box({ x, y, width: 14, height: 14 }, colorOf(at), 3);
    paper.text(x + 22, y + 13, fitted(name, size, rows === 1 ? inner : share - 34), {
      size,
      color: ink.quiet,
    });
    x += rows === 1 ? (wanted[at] ?? 0) : share;
  });
  return rows;
}

const topicRow = 32;
const namesWidth = 268;

function drawTopics(paper: Paper, { topics, number }: Sheet, place: Place): void {
  const size = 16;
  const x = place.x + namesWidth + 12;
  const most = Math.max(1, ...topics.rows.map(({ count }) => count));
  const counts = Math.max(0, ...topics.rows.map(({ count }) => widthOf(number(count), size)));
  const longest = place.width - namesWidth - 12 - counts - 8;
  topics.rows.forEach(({ name, count }, at) => {
    const y = place.y + at * topicRow;
    const width = Math.max(3, (longest * count) / most);
    paper.text(place.x, y + 20, fitted(name, size, namesWidth), { size, color: ink.text });
    paper.box({ x, y: y + 6, width, height: 18 }, colorOf(0), 3);
    paper.text(x + width + 8, y + 20, number(count), { size, color: ink.quiet });
  });
}
