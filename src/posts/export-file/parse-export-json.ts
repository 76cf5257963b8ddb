/** Parses the JSON of Telegram Desktop, of which some versions are broken. */
import { parse, visit } from 'jsonc-parser';
import { UnusableInput } from '#src/errors.ts';
import { parseJson } from '#src/json.ts';

const cure = 'Export the channel once more, or mend that place with a text editor.';

/** Repairs the JSON if necessary, or reads it up to its last complete message. Throws UnusableInput, with line and column in the file `name`, when there is none. */
export function parseExportJson(text: string, name: string) {
  const json = parseJson(text);
  if (json !== undefined) return { json, warnings: [] };
  const { mended, mendedCount } = mend(text);
  const warnings =
    mendedCount === 0
      ? []
      : [`${name}: its JSON is broken as Telegram Desktop breaks it at times; it was mended.`];
  const mendedJson = mendedCount === 0 ? undefined : parseJson(mended);
  if (mendedJson !== undefined) return { json: mendedJson, warnings };
  const { place, lastMessageEnd } = findBreak(mended);
  if (lastMessageEnd === 0) throw new UnusableInput(`${name}: its JSON ${place}. ${cure}`);
  const lost = `${name}: its JSON ${place}; messages from there on are missing. ${cure}`;
  return { json: parse(mended.slice(0, lastMessageEnd)), warnings: [...warnings, lost] };
}

/** An invalid escape as `\x0B`; matches all escapes, so that the second backslash of `\\x0B` begins none. */
const escapeSequence = /\\(?:x([\dA-Fa-f]{2})|[\s\S])/g;
/** A string without quotation marks, as the path of a custom emoji. */
const unquotedValue =
  /("\w{1,40}": ?)(?!true\b|false\b|null\b)([A-Za-z_(.][^"\n{}[\]]{0,400}?)(?=\s?(?:,\s{0,99}"|[}\n]))/g;

/** Up to its closing quotation mark, or the end of a truncated file. */
const stringLiteral = /"[^"\\]*(?:\\[\s\S][^"\\]*)*(?:"|$)/g;

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
    })
    .replace(stringLiteral, (literal) =>
      literal.replace(/[\x00-\x1f]/g, (control) => {
        mendedCount++;
        return JSON.stringify(control).slice(1, -1);
      }),
    );
  return { mended, mendedCount };
}

/** Where the JSON breaks, in words for people, and where the last complete message before that ends. */
function findBreak(text: string): { place: string; lastMessageEnd: number } {
  let place = 'is not whole: the file ends in the middle';
  let isFound = false;
  let lastMessageEnd = 0;
  const openObjects: boolean[] = [];
  visit(text, {
    onObjectBegin(_offset, _length, _line, _column, path) {
      openObjects.push(path().at(-2) === 'messages');
    },
    onObjectEnd(offset, length) {
      const isClosed = length > 0;
      if (openObjects.pop() && isClosed && !isFound) lastMessageEnd = offset + length;
    },
    onError(_error, offset, length, line, column) {
      if (!isFound && offset + length < text.trimEnd().length)
        place = `breaks in line ${line + 1}, column ${column + 1}`;
      isFound = true;
    },
  });
  return { place, lastMessageEnd };
}
