/** Texts people read. A locale holds sentences; what is put into them is data and stays data. */
import type { Inline, Line } from './delivery/message.ts';

/** Looks a sentence up and puts the values in: numbers become plural forms, strings stand as they are. */
export type Translate = (locale: string, key: string, values: Record<string, string | number>) => string;

export type Values = Readonly<Record<string, Inline | Line | number>>;

export interface Texts {
  readonly locale: string;
  /** One line. `<b>` and `<i>` written in the locale become style; the same signs in a value stay signs. */
  line(key: string, values?: Values): Line;
  /** As many lines as the locale's text has. */
  lines(key: string, values?: Values): readonly Line[];
  /** Without style: buttons, answers to a tap. */
  plain(key: string, values?: Readonly<Record<string, string | number>>): string;
  number(value: number): string;
  /** `at` in milliseconds since 1970, shown in `timeZone`. */
  time(at: number, timeZone: string): string;
  day(at: number, timeZone: string): string;
  /** "a, b and c". */
  list(items: readonly string[]): string;
}
