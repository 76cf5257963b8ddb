/** What a piece of a message takes of Telegram's three limits, and how a row is cut to fit them. */
import { shorten } from './shorten.ts';
import { countEntities, renderHtml } from './html.ts';
import { type TextRun, noMarks } from './text-runs.ts';

export interface MessageSize {
  /** Shown, in code points: Telegram counts these, not UTF-16 units. */
  readonly codePoints: number;
  /** Raw, markup included, UTF-8. */
  readonly bytes: number;
  readonly entities: number;
}

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

/** The row itself when it fits, else its beginning and an ellipsis. */
export function truncateRuns(runs: readonly TextRun[], limit: MessageSize): readonly TextRun[] {
  const whole = runs.map(({ text }) => text).join('');
  const runsOf = (text: string): readonly TextRun[] =>
    text === whole ? runs : [...beginningOf(runs, text.length - 1), { ...noMarks, text: '…' }];
  return runsOf(shorten(whole, (text) => isWithinLimit(measureRuns(runsOf(text)), limit)));
}

function beginningOf(runs: readonly TextRun[], length: number): TextRun[] {
  let left = Math.max(0, length);
  return runs.flatMap((run) => {
    const text = run.text.slice(0, left);
    left -= text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}
