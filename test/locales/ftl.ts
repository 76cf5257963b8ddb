/** Locales as tests look at them: each text with its variables, its selectors, and all its readings; and who uses it. */
import { readdirSync, readFileSync } from 'node:fs';
import { createTranslate, fallbackLocale, listLocales } from '#src/adapters/fluent.ts';

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
  const file = readFileSync(new URL(`../../locales/${locale}.ftl`, import.meta.url), 'utf8');
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

export const locales = listLocales();
export const translated = locales.filter((locale) => locale !== fallbackLocale);
export const english = readFtl(fallbackLocale);
export const translate = createTranslate();

const plurals = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);
export const isCounted = ({ variants }: Selector) =>
  [...variants.keys()].every((name) => plurals.has(name) || /^\d+$/.test(name));

/** Sentence of `key` with this number in all counted places, the last of other choices, and a word for each value. */
export function sentence(locale: string, key: string, count: number, value = 'x'): string {
  const { variables, selectors } = english.get(key) as FtlText;
  const counted = new Set(
    [...selectors, ...(readFtl(locale).get(key)?.selectors ?? [])]
      .filter(isCounted)
      .map(({ variable }) => variable),
  );
  const choices = new Map(selectors.map(({ variable, fallback }) => [variable, fallback]));
  const values = [...variables].map((name) => [
    name,
    counted.has(name) ? count : (choices.get(name) ?? value),
  ]);
  return translate(locale, key, Object.fromEntries(values));
}

const root = new URL('../..', import.meta.url);
export const sources = ['src', 'handlers', 'jobs'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(new URL(`${folder}/${file}`, root), 'utf8')),
);
