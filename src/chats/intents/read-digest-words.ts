/** "the last three days" as `/digest` takes it: `3d`. */
import type { TypedUnit, TypedWindow, Vocabulary } from './vocabulary.ts';

const windows: Readonly<Record<TypedWindow, string>> = {
  today: 'today',
  yesterday: 'yesterday',
  week: '7d',
  month: '30d',
};
const letters: Readonly<Record<TypedUnit, string>> = { hours: 'h', days: 'd', weeks: 'w' };
/** What `/digest` reads by itself. */
const asItStands = /^(?:\d{1,5}[hdw]|\d{4}-\d\d-\d\d(?:\.\.\d{4}-\d\d-\d\d)?)$/;

/** Null when a word is none of a window, a channel (`@x`) or a topic (`#x`), or no window is among them. Words are folded. */
export function readDigestWords(words: readonly string[], vocabulary: Vocabulary): string | null {
  const read: string[] = [];
  let hasWindow = false;
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? '';
    const window = vocabulary.window(words, at);
    const unit = /^\d{1,4}$/.test(word) ? vocabulary.unit(words, at + 1) : null;
    const filler = vocabulary.filler(words, at);
    if (window) read.push(windows[window.meaning]);
    else if (unit) read.push(`${word}${letters[unit.meaning]}`);
    else if (/^[@#＃]/u.test(word) || asItStands.test(word)) read.push(word);
    else if (!filler) return null;
    hasWindow ||= window !== null || unit !== null || asItStands.test(word);
    at += window?.length ?? (unit ? unit.length + 1 : (filler?.length ?? 1));
  }
  return hasWindow ? read.join(' ') : null;
}
