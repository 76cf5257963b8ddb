/** Strangers choose how long a page is and what stands in it: ten times the page may cost ten times the work, no more. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countCharacters } from '../../doubles/count-characters.ts';
import { extractHashtags, extractLinks } from '#src/posts/post-text.ts';
import { readPreviewPage } from '#src/posts/preview-page/preview-page.ts';
import { splitSentences } from '#src/posts/split-sentences.ts';
import { block, text as markUp } from './preview-samples.ts';

/** How often each character may be handled: here what is quadratic needs thousands. */
const allowed = 80;

function handledPerCharacter(work: (text: string) => unknown, text: string): number {
  return countCharacters(() => work(text)) / text.length;
}

const works: [string, (text: string) => unknown][] = [
  ['the text of a message on a page', (text) => readPreviewPage(block(markUp(text)))],
  ['the sentences of a text', (text) => splitSentences(text, 'en')],
  ['the addresses in a text', extractLinks],
  ['the hashtags in a text', extractHashtags],
];

describe.each(works)('%s', (_, work) => {
  test.each([
    ['hashtags', '<a href="?q=%23tag">#tag</a> '],
    ['initials', 'A. B. '],
    ['newlines', '\n'],
    ['lines of one letter', 'a\n'],
    ['breaks', 'a<br>'],
    ['full stops behind an address', 'https://a.example/........ '],
    ['bold letters', '<b>a</b>'],
  ])('%s by the thousand cost as much as anything else', (_name, piece) => {
    expect(handledPerCharacter(work, piece.repeat(8000))).toBeLessThan(allowed);
  });

  test('whatever is repeated, the work grows with the length alone', () => {
    const piece = fc.stringMatching(/^[aA#.\n <>/="b-d:1]{1,12}$/);
    fc.assert(
      fc.property(piece, (each) => handledPerCharacter(work, each.repeat(2000)) < allowed),
      { numRuns: 40 },
    );
  });
});
