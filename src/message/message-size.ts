/** What a piece of a message takes of Telegram's three limits, and how a row is cut to fit them. */
import { countEntities, renderHtml } from './html.ts';
import { type TextRun, noMarks } from './text-runs.ts';

export interface MessageSize {
  /** Shown, in code points: Telegram counts these, not UTF-16 units. */
  readonly codePoints: number;
  /** Raw, markup included, UTF-8. */
  readonly bytes: number;
  readonly entities: number;
}

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** How far back from the cut a space is looked for. */
const wordReach = 30;
const ellipsis = '…';

export const zeroSize: MessageSize = { codePoints: 0, bytes: 0, entities: 0 };

/** `times` -1 takes the second away. */
export const addSizes = (a: MessageSize, b: MessageSize, times: 1 | -1 = 1): MessageSize => ({
  codePoints: a.codePoints + times * b.codePoints,
  bytes: a.bytes + times * b.bytes,
  entities: a.entities + times * b.entities,
});

export const subtractSizes = (a: MessageSize, b: MessageSize): MessageSize => addSizes(a, b, -1);

export function isWithinLimit(size: MessageSize, limit: MessageSize): boolean {
  return size.codePoints <= limit.codePoints && size.bytes <= limit.bytes && size.entities <= limit.entities;
}

/** An upper bound: tags shared by neighbours count for each. */
export function measureRuns(runs: readonly TextRun[]): MessageSize {
  return runs.map(sizeOfRun).reduce((sum, size) => addSizes(sum, size), zeroSize);
}

function sizeOfRun(run: TextRun): MessageSize {
  return {
    codePoints: [...run.text].length,
    bytes: Buffer.byteLength(renderHtml([run])),
    entities: countEntities(run),
  };
}

/** The row itself when it fits, else its beginning and an ellipsis, cut between words or at least between characters. */
export function truncateRuns(runs: readonly TextRun[], limit: MessageSize): readonly TextRun[] {
  if (isWithinLimit(measureRuns(runs), limit)) return runs;
  const kept: TextRun[] = [];
  let left = subtractSizes(limit, { codePoints: 1, bytes: Buffer.byteLength(ellipsis), entities: 0 });
  for (const run of runs) {
    const size = sizeOfRun(run);
    if (!isWithinLimit(size, left)) {
      const text = beginningOf(run, left);
      if (text !== '') kept.push({ ...run, text });
      break;
    }
    kept.push(run);
    left = subtractSizes(left, size);
  }
  return [...kept, { ...noMarks, text: ellipsis }];
}

function beginningOf(run: TextRun, limit: MessageSize): string {
  let used = sizeOfRun({ ...run, text: '' });
  let end = 0;
  for (const { segment, index } of segmenter.segment(run.text)) {
    used = addSizes(used, sizeOfRun({ ...noMarks, text: segment }));
    if (!isWithinLimit(used, limit)) break;
    end = index + segment.length;
  }
  const space = run.text.slice(0, end).search(/\s\S*$/);
  return run.text.slice(0, end - space <= wordReach && space > 0 ? space : end).trimEnd();
}
