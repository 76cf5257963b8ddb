/** Reads one start or end tag by the rules of Telegram's parser, which are not a browser's. */
import { badRequest, type Refusal } from '../refusal.ts';
import { readReference } from './character-references.ts';

const supported = new Set(
  'a b strong i em s strike del u ins tg-spoiler tg-emoji tg-time span pre code blockquote'.split(' '),
);

export interface StartTag {
  readonly name: string;
  /** Values of the attributes, decoded; those without a value are empty. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly next: number;
}

export function cannotParse(problem: string): Refusal {
  return badRequest(`can't parse entities: ${problem}`);
}

/** Errors count UTF-8 bytes. */
const bytesBefore = (source: string, at: number): number => Buffer.byteLength(source.slice(0, at));
/** The end of the text reads as NUL, and NUL as the end. */
const unitAt = (source: string, at: number): string => source[at] ?? '\0';
const isSpace = (unit: string): boolean => ' \t\r\n\v\0'.includes(unit);

function skipSpace(source: string, at: number): number {
  let i = at;
  while (unitAt(source, i) !== '\0' && isSpace(unitAt(source, i))) i++;
  return i;
}

function skipUntil(source: string, at: number, stops: string): number {
  let i = at;
  while (!isSpace(unitAt(source, i)) && !stops.includes(unitAt(source, i))) i++;
  return i;
}

/** The tag whose `<` stands at `begin`. Throws a refusal in Telegram's words. */
export function readStartTag(source: string, begin: number): StartTag {
  const place = () => `at byte offset ${bytesBefore(source, begin)}`;
  let at = skipUntil(source, begin + 1, '>');
  if (unitAt(source, at) === '\0') throw cannotParse(`Unclosed start tag ${place()}`);
  const name = source.slice(begin + 1, at).toLowerCase();
  if (!supported.has(name)) throw cannotParse(`Unsupported start tag "${name}" ${place()}`);
  const attributes = new Map<string, string>();
  for (at = skipSpace(source, at); unitAt(source, at) !== '>'; at = skipSpace(source, at)) {
    const nameEnd = skipUntil(source, at, '=>');
    if (nameEnd === at) throw cannotParse(`Empty attribute name in the tag "${name}" ${place()}`);
    const attribute = source.slice(at, nameEnd);
    at = skipSpace(source, nameEnd);
    let value = '';
    if (unitAt(source, at) === '=') {
      at = skipSpace(source, at + 1);
      if (unitAt(source, at) === '\0') throw cannotParse(`Unclosed start tag "${name}" ${place()}`);
      ({ value, next: at } = readValue(source, at));
      if (unitAt(source, at) === '\0') throw cannotParse(`Unclosed start tag ${place()}`);
    } else if (unitAt(source, at) === '\0') {
      throw cannotParse(`Unclosed start tag "${name}" ${place()}`);
    }
    attributes.set(attribute, value);
  }
  return { name, attributes, next: at + 1 };
}

function readValue(source: string, at: number): { value: string; next: number } {
  const quote = unitAt(source, at);
  return quote === '"' || quote === "'" ? readQuoted(source, at + 1, quote) : readToken(source, at);
}

const token = /[A-Za-z0-9.-]*/y;

function readToken(source: string, at: number): { value: string; next: number } {
  token.lastIndex = at;
  const value = token.exec(source)?.[0] ?? '';
  const next = at + value.length;
  const stop = unitAt(source, next);
  if (!isSpace(stop) && stop !== '>') {
    throw cannotParse(`Unexpected end of name token at byte offset ${bytesBefore(source, at)}`);
  }
  return { value: value.toLowerCase(), next };
}

function readQuoted(source: string, from: number, quote: string): { value: string; next: number } {
  let value = '';
  let at = from;
  while (unitAt(source, at) !== quote && unitAt(source, at) !== '\0') {
    const decoded = readReference(source, at);
    value += decoded ? String.fromCodePoint(decoded.code) : source[at];
    at = decoded ? decoded.next : at + 1;
  }
  return { value, next: unitAt(source, at) === quote ? at + 1 : at };
}

/** The end tag at `begin`, checked against the innermost open one; returns where reading goes on. */
export function readEndTag(source: string, begin: number, open: string | undefined): number {
  const place = () => `at byte offset ${bytesBefore(source, begin)}`;
  if (open === undefined) throw cannotParse(`Unexpected end tag ${place()}`);
  const nameEnd = skipUntil(source, begin + 2, '>');
  const name = source.slice(begin + 2, nameEnd).toLowerCase();
  const at = skipSpace(source, nameEnd);
  if (unitAt(source, at) !== '>') throw cannotParse(`Unclosed end tag ${place()}`);
  if (name !== '' && name !== open) {
    throw cannotParse(`Unmatched end tag ${place()}, expected "</${open}>", found "</${name}>"`);
  }
  return at + 1;
}
