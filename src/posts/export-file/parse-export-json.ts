/** JSON as Telegram Desktop writes it: two of its versions break it, each in one way. */
import { visit } from 'jsonc-parser';

export interface ParsedJson {
  readonly json: unknown;
  /** Places that had to be mended. */
  readonly mendedCount: number;
}

/** Parses `text`, mended if need be; a problem in one sentence, with line and column, when it is broken otherwise. */
export function parseExportJson(text: string): ParsedJson | { readonly problem: string } {
  const json = parseOrUndefined(text);
  if (json !== undefined) return { json, mendedCount: 0 };
  const { mended, mendedCount } = mend(text);
  const mendedJson = mendedCount === 0 ? undefined : parseOrUndefined(mended);
  return mendedJson === undefined
    ? { problem: `its JSON ${findBreak(mended)}.` }
    : { json: mendedJson, mendedCount };
}

function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What broke, and where, is found out by those who have to say it.
    return undefined;
  }
}

/** A control character as `\x0B`; every escape is looked at, so that the backslash of `\\x0B` is not taken for one. */
const escapeSequence = /\\(?:x([\dA-Fa-f]{2})|[\s\S])/g;
/** A path without quotation marks, as the number of a custom emoji. */
const unquotedValue =
  /("\w{1,40}": ?)(?!true\b|false\b|null\b)([A-Za-z_(.][^"\n{}[\]]{0,400}?)(?=\s?(?:,\s{0,99}"|[}\n]))/g;

function mend(text: string): { mended: string; mendedCount: number } {
  let mendedCount = 0;
  const mended = text
    .replace(escapeSequence, (whole, hex: string | undefined) => {
      if (hex === undefined) return whole;
      mendedCount++;
      return `\\u00${hex}`;
    })
    .replace(unquotedValue, (_, name: string, value: string) => {
      mendedCount++;
      return `${name}${JSON.stringify(value)}`;
    });
  return { mended, mendedCount };
}

/** Where a reader has to look, counted from 1. */
function findBreak(text: string): string {
  let place = 'is not whole: the file ends in the middle';
  let isFound = false;
  visit(text, {
    onError(_error, offset, _length, line, column) {
      if (!isFound && offset < text.trimEnd().length)
        place = `breaks in line ${line + 1}, column ${column + 1}`;
      isFound = true;
    },
  });
  return place;
}
