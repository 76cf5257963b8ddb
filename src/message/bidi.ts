/**
 * Right-to-left sentences. Within one a Latin name, command or date would be displayed out of order: "/alert" with its
 * slash at the end, 2026-01-31 with its day first, a line that starts with a Latin name from the left. So these are put
 * between Unicode isolates. Only for shown text, never for the target of a link.
 */
import { findLanguage } from '#src/languages/index.ts';
import { type InlineNode, toPlainText } from './message.ts';

const isolate = '\u2068';
const isolateEnds = '\u2069';
/** Latin words, a command with its arguments, a date, a time; up to the last letter or digit. */
const latin = /[/@#=]?(?:[A-Za-z]|\d+[-A-Za-z]|\d+:\d)(?:[ -~]*[A-Za-z0-9*])?/gu;
const startsFromTheRight = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u;

export const isRightToLeftLocale = (locale: string): boolean => findLanguage(locale)?.script === 'arabic';

/** The value between isolates, unless it starts in a right-to-left script, or is isolated already. */
export function isolateValue<T extends InlineNode>(value: readonly T[]): readonly (T | string)[] {
  const text = toPlainText(value);
  return startsFromTheRight.test(text) || text.startsWith(isolate) ? value : [isolate, ...value, isolateEnds];
}

export const isolateLatin = (sentence: string): string =>
  sentence.replace(latin, `${isolate}$&${isolateEnds}`);
