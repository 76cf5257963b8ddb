/** A post as a model is shown it: plain signs, numbered sentences, each run of words marked as data. */
import { randomInt } from 'node:crypto';
import type { Post } from '#src/posts/post.ts';
import { splitSentences } from '#src/posts/split-sentences.ts';

/** Letters of a post that are looked at; Telegram's own limit is 4,096, files may hold more. */
const mostLetters = 24_000;
const marksEvery = 6;
const markLetters = 'BCDFGHJKLMNPQRSTVWXZ';

/** The sentences of a post as the rest of the house numbers them, without signs that cannot be seen. */
export function sanitizeSentences(post: Post, language: string | null): string[] {
  return splitSentences(post.text.slice(0, mostLetters), language).map((sentence) =>
    plainSigns(sentence.text),
  );
}

/** Without zero-width and direction signs, tag characters, variation selectors and control characters. */
function plainSigns(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}|\p{Co}|\p{Cs}|\p{Cn}|\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\p{M}{4,}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** What a model wrote, cleaned of what code may remove without changing what is said. */
export function sanitizeAnswer(text: string, mark: string): string {
  return plainSigns(text.replaceAll(mark, ' '))
    .replace(/\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}]/gu, ' ')
    .replace(/[#＃](?=[\p{L}\p{N}_])/gu, '')
    .replace(/\s+([.,;:!?…])/gu, '$1')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Six letters nobody could know when the post was written. */
export function createNonce(): string {
  return Array.from({ length: 6 }, () => markLetters.charAt(randomInt(markLetters.length))).join('');
}

/** The mark before the sentence and after every sixth word: no longer run of a post stands unmarked. */
export function datamark(sentence: string, mark: string): string {
  const words = sentence.split(' ');
  const runs = Array.from({ length: Math.ceil(words.length / marksEvery) }, (_, at) =>
    words.slice(at * marksEvery, (at + 1) * marksEvery).join(' '),
  );
  return runs.map((run) => `${mark} ${run}`).join(' ');
}
