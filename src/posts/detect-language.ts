/** Which language a text is written in, by its letters in groups (github.com/nitotm/efficient-language-detector-js). */
import { eld } from 'eld/extrasmall';
import { findLanguage } from '#src/languages/index.ts';

const sampleLength = 2000;
/** What is read of them says nothing of the text around it. */
const unread = /https?:\/\/\S+|t\.me\/\S+|[@#][\p{L}\p{M}\p{N}_]+/giu;
/** Another language than its channel's shows where it scores so much, and so many times what the channel's does; names alone score less (measured on 2,370 short posts in six languages). */
const minOfOther = { score: 0.7, ratio: 1.04 };
const twoWords = /[\p{L}\p{M}][^\p{L}\p{M}]+[\p{L}\p{M}]/u;
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Hangul}]/u;

/** ISO 639-1 of the language most of `text` is in, that of its channel where it hardly shows; null when it does not show. */
export function detectLanguage(text: string, ofChannel: string | null = null): string | null {
  const sample = text.slice(0, sampleLength).replace(unread, ' ');
  // "No." is a word of several
  if (ofChannel === null && !twoWords.test(sample) && !unspaced.test(sample)) return null;
  const { language: found, getScores } = eld.detect(sample);
  if (found === '') return null;
  if (found === ofChannel || findLanguage(ofChannel) === undefined) return found;
  const scores = getScores();
  const least = Math.max(minOfOther.score, minOfOther.ratio * (scores[ofChannel ?? ''] ?? 0));
  return (scores[found] ?? 0) < least ? ofChannel : found;
}

/** The language most of `texts` are in, longer texts counting more, up to a point; null when none shows. */
export function detectMainLanguage(texts: Iterable<string>): string | null {
  const votes = new Map<string, number>();
  for (const text of texts) {
    const language = detectLanguage(text);
    if (language !== null) votes.set(language, (votes.get(language) ?? 0) + Math.min(text.length, 500));
  }
  const [most] = [...votes].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}
