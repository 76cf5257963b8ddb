/**
 * Localized texts. A sentence is translated with placeholders for its values, split at `<b>`, `<i>` and the placeholders,
 * and the values are inserted into the message tree, so that nothing in a value can become markup.
 */
import { findLanguage } from '#src/languages/index.ts';
import { memoizeByName } from '#src/memoize.ts';
import { type InlineNode, joinLines, type Keyboard, type MessageLine, toPlainText } from './message.ts';
import { isRightToLeftLocale, isolateValue, isolateLatin } from './bidi.ts';

/** Looks up a sentence and inserts the values; numbers choose plural forms. */
export type Translate = (locale: string, key: string, values: Record<string, string | number>) => string;

/** Chooses a variant of the sentence and is never shown. */
export interface VariantKey {
  readonly choice: string;
}

export type TextValues = Readonly<Record<string, InlineNode | MessageLine | VariantKey | number>>;

export type Texts = Readonly<ReturnType<typeof createTexts>>;

const placeholderStart = '\uE000';
const placeholderEnd = '\uE001';
const element = new RegExp(`(<b>.*?</b>|<i>.*?</i>|</?[bi]>|${placeholderStart}\\d+${placeholderEnd})`, 'u');

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

  function buildTree(line: string, inserted: readonly (InlineNode | MessageLine)[], isWhole = true) {
    // without marks that do not pair
    const pieces = line.split(element).filter((piece) => !/^(?:<\/?[bi]>)?$/.test(piece));
    return pieces.flatMap((piece, at): MessageLine => {
      const [, tag, within = ''] = /^<([bi])>(.*)<\/\1>$/u.exec(piece) ?? [];
      if (tag) return [{ style: tag === 'b' ? 'bold' : 'italic', of: buildTree(within, inserted, false) }];
      if (!piece.startsWith(placeholderStart)) return [isRightToLeft ? isolateLatin(piece) : piece];
      const before = pieces[at - 1] ?? '';
      const value = withInnerQuotes(before, [inserted[Number(piece.slice(1, -1))] ?? []].flat(), innerQuotes);
      // an isolate inside `@name` or `#tag` would break it
      const isApart = isRightToLeft && !(isWhole && pieces.length === 1) && !/[@#/]$/.test(before);
      return isApart ? isolateValue(value) : value;
    });
  }

  function lines(key: string, values: TextValues = {}): readonly MessageLine[] {
    const inserted: (InlineNode | MessageLine)[] = [];
    const variables: Record<string, string | number> = {};
    for (const [name, value] of Object.entries(values)) {
      if (typeof value === 'number') variables[name] = value;
      else if (isChoice(value)) variables[name] = value.choice;
      else variables[name] = `${placeholderStart}${inserted.push(value) - 1}${placeholderEnd}`;
    }
    return translate(locale, key, variables)
      .split('\n')
      .map((line) => buildTree(line, inserted));
  }

  const line = (key: string, values?: TextValues): MessageLine => joinLines(lines(key, values), ' ');

  /** "a, b and c" or "a, b or c". Intl is given the words, on which the conjunction may depend: "Rusia e Irán". */
  function listOf(items: readonly MessageLine[], type: 'and' | 'or'): MessageLine {
    const left = [...items];
    return lists[type].formatToParts(items.map(toPlainText)).flatMap((part): MessageLine => {
      const item = part.type === 'element' ? (left.shift() ?? []) : [part.value];
      return part.type === 'element' && isRightToLeft ? isolateValue(item) : item;
    });
  }

  const format = (at: number, timeZone: string, options: Intl.DateTimeFormatOptions): string =>
    formatterOf(JSON.stringify([tag, { timeZone, ...options }])).format(at);

  /** The year is inserted into the form without a year, since CLDR's English form with one has another comma. */
  function dated(at: number, timeZone: string, options: Intl.DateTimeFormatOptions, withYear: boolean) {
    const text = format(at, timeZone, options);
    if (!withYear) return text;
    return text.replace(format(at, timeZone, date), format(at, timeZone, { ...date, year: 'numeric' }));
  }

  const plain = (key: string, values?: TextValues): string => toPlainText(line(key, values));

  return {
    locale,
    line,
    lines,
    plain,
    /** `button-NAME` is its label; it leads to the page of that name unless `data` says otherwise. */
    button: (name: string, data = name, values?: TextValues) => ({
      text: plain(`button-${name}`, values),
      data,
    }),
    message: (key: string, values?: TextValues, buttons: Keyboard = []) => ({
      blocks: [{ lines: lines(key, values) }],
      buttons,
    }),
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

/** Creating a formatter costs a hundred times more than using it. */
const formatterOf = memoizeByName((key) => {
  const [tag, options] = JSON.parse(key);
  return new Intl.DateTimeFormat(tag, options);
});

const isChoice = (value: InlineNode | MessageLine | VariantKey): value is VariantKey =>
  typeof value === 'object' && 'choice' in value;

const quotationMarks = ['“”', '«»', '„“'];

/** Replaces quotation marks in a value that is inserted right behind the same mark by the `inner` ones of the language. */
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
