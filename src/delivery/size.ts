/** What a piece of a message takes of Telegram's three limits, and how a row is cut to fit them. */
import { entitiesOf, htmlOf } from './html.ts';
import type { Run } from './runs.ts';

export interface Size {
  /** Shown, in code points: Telegram counts these, not UTF-16 units. */
  readonly points: number;
  /** Raw, markup included, UTF-8. */
  readonly bytes: number;
  readonly entities: number;
}

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** How far back from the cut a space is looked for. */
const wordReach = 30;
const ellipsis = '…';

export const nothing: Size = { points: 0, bytes: 0, entities: 0 };

export function plus(a: Size, b: Size): Size {
  return { points: a.points + b.points, bytes: a.bytes + b.bytes, entities: a.entities + b.entities };
}

export function minus(a: Size, b: Size): Size {
  return { points: a.points - b.points, bytes: a.bytes - b.bytes, entities: a.entities - b.entities };
}

export function fits(size: Size, limit: Size): boolean {
  return size.points <= limit.points && size.bytes <= limit.bytes && size.entities <= limit.entities;
}

/** An upper bound: tags shared by neighbours count for each. */
export function sizeOf(runs: readonly Run[]): Size {
  return runs.map(sizeOfRun).reduce(plus, nothing);
}

function sizeOfRun(run: Run): Size {
  return {
    points: [...run.text].length,
    bytes: Buffer.byteLength(htmlOf([run])),
    entities: entitiesOf(run),
  };
}

/** The row itself when it fits, else its beginning and an ellipsis, cut between words or at least between characters. */
export function shorten(runs: readonly Run[], limit: Size): readonly Run[] {
  if (fits(sizeOf(runs), limit)) return runs;
  const kept: Run[] = [];
  let left = minus(limit, { points: 1, bytes: Buffer.byteLength(ellipsis), entities: 0 });
  for (const run of runs) {
    const size = sizeOfRun(run);
    if (!fits(size, left)) {
      const text = beginningOf(run, left);
      if (text !== '') kept.push({ ...run, text });
      break;
    }
    kept.push(run);
    left = minus(left, size);
  }
  return [...kept, { text: ellipsis, bold: false, italic: false, code: false, url: null, moment: null }];
}

function beginningOf(run: Run, limit: Size): string {
  let used = sizeOfRun({ ...run, text: '' });
  let end = 0;
  for (const { segment, index } of segmenter.segment(run.text)) {
    used = plus(used, sizeOfRun(unmarked(segment)));
    if (!fits(used, limit)) break;
    end = index + segment.length;
  }
  const space = run.text.slice(0, end).search(/\s\S*$/);
  return run.text.slice(0, end - space <= wordReach && space > 0 ? space : end).trimEnd();
}

const unmarked = (text: string): Run => ({
  text,
  bold: false,
  italic: false,
  code: false,
  url: null,
  moment: null,
});
