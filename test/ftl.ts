/** A locale's file as tests look at it: each text with its variables, its selectors, and all its readings. */
import { readFileSync } from 'node:fs';

interface Selector {
  readonly variable: string;
  readonly variants: ReadonlyMap<string, string>;
  readonly fallback: string;
}

export interface FtlText {
  readonly source: string;
  readonly variables: ReadonlySet<string>;
  readonly selectors: readonly Selector[];
  /** Every sentence it can come to, places of values left as `{ $name }`, string literals resolved. */
  readonly readings: readonly string[];
}

const selection = /\{ \$(\w+) ->\n([\s\S]*?)\n\s*\}/g;

const read = new Map<string, ReadonlyMap<string, FtlText>>();

/** By key, in the order of the file. */
export function readFtl(locale: string): ReadonlyMap<string, FtlText> {
  const known = read.get(locale) ?? parseFtl(locale);
  read.set(locale, known);
  return known;
}

function parseFtl(locale: string): ReadonlyMap<string, FtlText> {
  const file = readFileSync(new URL(`../locales/${locale}.ftl`, import.meta.url), 'utf8');
  const found = file
    .replace(/^#.*$/gm, '')
    .matchAll(/^([a-z][a-z0-9-]*) =([\s\S]*?)(?=^[a-z][a-z0-9-]* =|$(?![\s\S]))/gm);
  return new Map([...found].map(([, key = '', source = '']) => [key, textOf(source.trim())]));
}

function textOf(source: string): FtlText {
  const selectors = [...source.matchAll(selection)].map(([, variable = '', body = '']) => {
    const rows = [...body.matchAll(/^\s*(\*?)\[(\w[\w-]*)\] ?(.*)$/gm)];
    return {
      variable,
      variants: new Map(rows.map(([, , name = '', text = '']) => [name, text])),
      fallback: rows.find(([, star]) => star)?.[2] ?? '',
    };
  });
  return {
    source,
    variables: new Set([...source.matchAll(/\$(\w+)/g)].map(([, name = '']) => name)),
    selectors,
    readings: readingsOf(source, selectors).map(withLiterals),
  };
}

function readingsOf(source: string, [first, ...more]: readonly Selector[]): string[] {
  if (!first) return [source];
  return [...first.variants.values()].flatMap((variant) => {
    let isDone = false;
    const one = source.replace(selection, (whole) => {
      if (isDone) return whole;
      isDone = true;
      return variant;
    });
    return readingsOf(one, more);
  });
}

const withLiterals = (text: string): string =>
  text.replace(/\{"((?:\\u[0-9a-f]{4}|[^"])*)"\}/g, (_, literal: string) =>
    literal.replace(/\\u([0-9a-f]{4})/g, (__, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    ),
  );
