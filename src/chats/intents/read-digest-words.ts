/** A window in words, "the last three days", as `/digest` takes it: `3d`. */
import { andSource } from '#src/languages/calendar-names.ts';
import { dayMs, hourMs } from '#src/duration.ts';
import { addDays } from '../wall-clock.ts';
import { readSpan } from './read-span.ts';
import { normalizeTyped, typedWindows, type Vocabulary } from './vocabulary.ts';

/** What `/digest` reads by itself. */
const asItStands = /^(?:\d{1,5}[hdw]|\d{4}-\d\d-\d\d(?:\.\.\d{4}-\d\d-\d\d)?)$/;
const and = new RegExp(`^${andSource}$`, 'iu');

/** `2026-11-24..` and `-1d`, which are no windows. */
export const noWindow = /(?:^|\s)\.\.\d|\d\.\.$|^[-−–]\d/;

/** Names keep their sign, and what is no window stays what it is. */
const toWord = (typed: string): string =>
  noWindow.test(typed) || /^[@#＃]/u.test(typed) ? typed : normalizeTyped(typed);

/**
 * Null when a word is none of a window, a channel (`@x`) or a topic (`#x`), or no window is among them. Days are dates already;
 * `today` is one.
 */
export function readDigestWords(text: string, vocabulary: Vocabulary, today: string): string | null {
  const words = text.split(/\s+/).map(toWord);
  const read: string[] = [];
  const windows: string[] = [];
  let isSince = false;
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? '';
    const named = vocabulary.window(words, at);
    const dated = asItStands.test(word)
      ? { meaning: word, length: 1 }
      : readSpanWindow(words, at, vocabulary);
    const window = named ? { ...named, meaning: typedWindows[named.meaning] } : dated;
    const since = vocabulary.since(words, at);
    // "yesterday's summary"
    const command = vocabulary.command(words, at);
    const filler = since ?? vocabulary.filler(words, at) ?? (command?.meaning === 'digest' ? command : null);
    if (window) windows.push(isSince ? sinceThen(window.meaning, today) : window.meaning);
    else if (/^[@#＃]/u.test(word)) read.push(word);
    else if (!filler && !(and.test(word) && windows.length > 0)) return null;
    isSince = since !== null || (isSince && filler !== null);
    at += (window ?? filler)?.length ?? 1;
  }
  if (windows.length === 0) return null;
  // "yesterday and today"
  const isBothDays = windows.toSorted().join() === 'today,yesterday';
  return [...(isBothDays ? [sinceThen('yesterday', today)] : windows), ...read].join(' ');
}

/** "Three days" as `3d`, "36 hours" as `36h`; null for no whole hours. */
function readSpanWindow(words: readonly string[], at: number, vocabulary: Vocabulary) {
  const { ms = 0, isCounted, length = 0 } = readSpan(words, at, vocabulary, true) ?? {};
  const meaning = ms % dayMs === 0 ? `${ms / dayMs}d` : `${ms / hourMs}h`;
  return isCounted && ms % hourMs === 0 ? { meaning, length } : null;
}

/** Of one day, what has been since. */
function sinceThen(window: string, today: string): string {
  const date = window === 'yesterday' ? addDays(today, -1) : window;
  return /^[\d-]+$/.test(date) && date < today ? `${date}..${today}` : window;
}
