/**
 * Texts people read. A locale holds sentences; what is put into them is data and stays data:
 * the sentence is looked up with stand-ins in the places of its values, cut at `<b>`, `<i>` and the stand-ins,
 * and the values are set in as parts of the message tree. So nothing in a value can become a mark.
 */
import { findLanguage } from '#src/languages/index.ts';
import { memoizeByName } from '#src/memoize.ts';
import { type InlineNode, joinLines, type MessageLine, toPlainText, type StyledNode } from './message.ts';
import { isRightToLeftLocale, isolateValue, isolateLatin } from './bidi.ts';

/** Looks a sentence up and puts the values in; numbers become plural forms. */
export type Translate = (locale: string, key: string, values: Record<string, string | number>) => string;

/** A word of our own that picks a variant of the sentence, never shown itself. */
export interface VariantKey {
  readonly choice: string;
}

export type TextValues = Readonly<Record<string, InlineNode | MessageLine | VariantKey | number>>;

export type Texts = Readonly<ReturnType<typeof createTexts>>;

const standInOpens = '\uE000';
const standInCloses = '\uE001';
const cuts = new RegExp(`(</?[bi]>|${standInOpens}\\d+${standInCloses})`, 'u');

export function createTexts(translate: Translate, locale: string) {
  const tag = findLanguage(locale)?.formatLocale ?? locale;
  const isRightToLeft = isRightToLeftLocale(locale);
  const numbers = new Intl.NumberFormat(tag);
  const lists = {
    and: new Intl.ListFormat(tag, { type: 'conjunction' }),
    or: new Intl.ListFormat(tag, { type: 'disjunction' }),
  };
  const languages = new Intl.DisplayNames(tag, { type: 'language' });

  const innerQuotes = () => translate(locale, 'inner-quotes', {});

  function lines(key: string, values: TextValues = {}): readonly MessageLine[] {
    const set: (InlineNode | MessageLine)[] = [];
    const given: Record<string, string | number> = {};
    for (const [name, value] of Object.entries(values)) {
      if (typeof value === 'number') given[name] = value;
      else if (isChoice(value)) given[name] = value.choice;
      else given[name] = `${standInOpens}${set.push(value) - 1}${standInCloses}`;
    }
    return translate(locale, key, given)
      .split('\n')
      .map((line) => treeOf(line, set, isRightToLeft, innerQuotes));
  }

  const line = (key: string, values?: TextValues): MessageLine => joinLines(lines(key, values), ' ');

  /** "a, b and c" or "a, b or c". Intl looks at the words themselves: "Rusia e Irán". */
  function listOf(items: readonly MessageLine[], type: 'and' | 'or'): MessageLine {
    const left = [...items];
    return lists[type].formatToParts(items.map(toPlainText)).flatMap((part): MessageLine => {
      const item = part.type === 'element' ? (left.shift() ?? []) : [part.value];
      return part.type === 'element' && isRightToLeft ? isolateValue(item) : item;
    });
  }

  const format = (at: number, timeZone: string, options: Intl.DateTimeFormatOptions): string =>
    formatterOf(JSON.stringify([tag, { timeZone, ...options }])).format(at);

  /** The year stands within the same form: CLDR's English has a comma behind the weekday where a year follows, and none elsewhere. */
  function dated(at: number, timeZone: string, options: Intl.DateTimeFormatOptions, withYear: boolean) {
    const text = format(at, timeZone, options);
    if (!withYear) return text;
    return text.replace(format(at, timeZone, date), format(at, timeZone, { ...date, year: 'numeric' }));
  }

  return {
    locale,
    line,
    lines,
    plain: (key: string, values?: TextValues): string => toPlainText(line(key, values)),
    number: (value: number): string => numbers.format(value),
    duration: (value: number, unit: 'minute' | 'hour' | 'day'): string =>
      new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(value),
    /** Wall-clock hours and minutes of `at` (milliseconds since 1970) in `timeZone`. */
    time: (at: number, timeZone: string): string => format(at, timeZone, clock),
    date: (at: number, timeZone: string): string => format(at, timeZone, date),
    day: (at: number, timeZone: string, withYear = false): string => dated(at, timeZone, day, withYear),
    dayAndTime: (at: number, timeZone: string, withYear = false): string =>
      dated(at, timeZone, { ...day, ...clock }, withYear),
    list: (items: readonly string[]): string => toPlainText(listOf(items.map(toLine), 'and')),
    listOf,
    languageName: (code: string): string => languages.of(code) ?? code,
  };
}

const toLine = (text: string): MessageLine => [text];

const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const date: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
const day: Intl.DateTimeFormatOptions = { weekday: 'short', ...date };

/** Making a formatter costs a hundred times more than using it. */
const formatterOf = memoizeByName((key) => {
  const [tag, options] = JSON.parse(key);
  return new Intl.DateTimeFormat(tag, options);
});

const isChoice = (value: InlineNode | MessageLine | VariantKey): value is VariantKey =>
  typeof value === 'object' && 'choice' in value;

function treeOf(
  line: string,
  set: readonly (InlineNode | MessageLine)[],
  isRightToLeft: boolean,
  innerQuotes: () => string,
): MessageLine {
  const open: { style: StyledNode['style'] | null; of: InlineNode[] }[] = [{ style: null, of: [] }];
  const add = (...parts: InlineNode[]) => open.at(-1)?.of.push(...parts);
  const close = () => {
    const done = open.length > 1 ? open.pop() : undefined;
    if (done?.style) add({ style: done.style, of: done.of });
  };
  const pieces = line.split(cuts).filter((piece) => piece !== '');
  const isApart = isRightToLeft && pieces.length > 1;
  let before = '';
  for (const piece of pieces) {
    if (piece.startsWith(standInOpens)) {
      const value = withInnerQuotes(before, [set[Number(piece.slice(1, -1))] ?? []].flat(), innerQuotes);
      // a mark inside `@name` or `#tag` would break it
      add(...(isApart && !/[@#/]$/.test(before) ? isolateValue(value) : value));
    } else if (piece === '<b>' || piece === '<i>')
      open.push({ style: piece === '<b>' ? 'bold' : 'italic', of: [] });
    else if (piece === '</b>' || piece === '</i>') close();
    else add(isRightToLeft ? isolateLatin(piece) : piece);
    before = piece;
  }
  while (open.length > 1) close();
  return open[0]?.of ?? [];
}

const quotationMarks = ['“”', '«»', '„“'];

/** A value set in right behind a quotation mark has no such marks of its own; `inner`: those of a quotation within one. */
function withInnerQuotes(before: string, value: MessageLine, inner: () => string): MessageLine {
  const [opens, closes] = quotationMarks.find(([mark = '']) => before.trimEnd().endsWith(mark)) ?? '';
  if (opens === undefined || closes === undefined) return value;
  const [innerOpens = '', innerCloses = ''] = inner();
  // French guillemets have spaces within
  const bare = (text: string) => (opens === '«' ? text.replaceAll(/(?<=«)\s|\s(?=»)/gu, '') : text);
  const change = (text: string) => bare(text).replaceAll(opens, innerOpens).replaceAll(closes, innerCloses);
  return value.map((part) =>
    typeof part === 'string' ? change(part) : { ...part, of: withInnerQuotes(before, part.of, inner) },
  );
}
