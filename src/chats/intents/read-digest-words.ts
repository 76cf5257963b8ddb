/** A window in words, "the last three days", as `/digest` takes it: `3d`. */
import { readSpan } from './read-span.ts';
import { typedSpans, typedWindows, type Vocabulary } from './vocabulary.ts';

/** What `/digest` reads by itself. */
const asItStands = /^(?:\d{1,5}[hdw]|\d{4}-\d\d-\d\d(?:\.\.\d{4}-\d\d-\d\d)?)$/;

/** "Yesterday's summary". */
function digestAt(words: readonly string[], at: number, vocabulary: Vocabulary) {
  const phrase = vocabulary.command(words, at);
  return phrase?.meaning === 'digest' ? phrase : null;
}

/** Null when a word is none of a window, a channel (`@x`) or a topic (`#x`), or no window is among them. Words are normalized. */
export function readDigestWords(words: readonly string[], vocabulary: Vocabulary): string | null {
  const read: string[] = [];
  let hasWindow = false;
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? '';
    const named = vocabulary.window(words, at);
    const short = vocabulary.span(words, at);
    const span = short
      ? { ...short, meaning: typedSpans[short.meaning] }
      : readSpan(words, at, vocabulary, true);
    const timed = span && asItStands.test(span.meaning) ? span : null;
    const window = named ? { ...named, meaning: typedWindows[named.meaning] } : timed;
    const filler = vocabulary.filler(words, at) ?? digestAt(words, at, vocabulary);
    if (window) read.push(window.meaning);
    else if (/^[@#＃]/u.test(word) || asItStands.test(word)) read.push(word);
    else if (!filler) return null;
    hasWindow ||= window !== null || asItStands.test(word);
    at += (window ?? filler)?.length ?? 1;
  }
  return hasWindow ? read.join(' ') : null;
}
