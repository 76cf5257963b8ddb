/**
 * Sentences that run from right to left. A Latin name, command or date in one would drag its neighbours along: "/alert"
 * would end with its slash, 2026-01-31 would begin with its day, and a line that starts with a channel's name would run
 * from the left. So these are set apart by isolates, which Telegram keeps; what is of the sentence's own script needs none.
 * Only shown text passes through here, never the target of a link.
 */
import { findLanguage } from '#src/languages/index.ts';
import { type InlineNode, toPlainText } from './message.ts';

const isolate = '\u2068';
const isolateEnds = '\u2069';
/** A Latin word, a command with what follows it, a date, a time; up to the last letter or digit. */
const latin = /[/@#=]?(?:[A-Za-z]|\d+[-A-Za-z]|\d+:\d)(?:[ -~]*[A-Za-z0-9*])?/gu;
const startsFromTheRight = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u;

export const isRightToLeftLocale = (locale: string): boolean => findLanguage(locale)?.script === 'arabic';

/** The value between isolates, unless it runs from the right itself, or is set apart already. */
export function isolateValue<T extends InlineNode>(value: readonly T[]): readonly (T | string)[] {
  const text = toPlainText(value);
  return startsFromTheRight.test(text) || text.startsWith(isolate) ? value : [isolate, ...value, isolateEnds];
}

export const isolateLatin = (sentence: string): string =>
  sentence.replace(latin, `${isolate}$&${isolateEnds}`);
