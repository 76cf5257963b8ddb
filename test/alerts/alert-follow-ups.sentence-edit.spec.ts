import { describe, expect, test } from 'vitest';
import { findSentenceEdit } from '#src/alerts/alert-follow-ups.ts';

const first = 'The minister spoke to the press. Sanctions may be answered in kind. The press asked nothing.';
const shown = 'Sanctions may be answered in kind.';

describe('an edit after an alert', () => {
  test.each([
    ['in another sentence is no change', first.replace('nothing', 'much'), null],
    ['of the spaces is no change', first.replaceAll(' ', '  '), null],
    ['before the sentence is no change', `Update. ${first}`, null],
    [
      'of a word is that word with two on each side',
      first.replace('may', 'will'),
      { from: 'Sanctions may be answered', to: 'Sanctions will be answered' },
    ],
    [
      'that adds words shows them',
      first.replace('in kind', 'in kind today'),
      { from: 'answered in kind.', to: 'answered in kind today.' },
    ],
    [
      'that takes the sentence away says so',
      'The minister spoke to the press.',
      { from: 'Sanctions may be answered in kind.', to: null },
    ],
    [
      'is looked for where the sentence is, not where its words are',
      `The kind press may be answered. ${first.replace('may', 'will')} The press may be answered in kind.`,
      { from: 'Sanctions may be answered', to: 'Sanctions will be answered' },
    ],
    [
      'of words that a sentence repeats finds it all the same',
      first.replace(shown, 'Never, never, never in kind, never again.'),
      { from: 'never in kind.', to: 'never in kind, never again.' },
      'Never, never, never in kind.',
    ],
    ['that empties the post says so', '', { from: 'Sanctions may be answered in kind.', to: null }],
  ])('%s', (_, after, change, before = shown) => {
    expect(findSentenceEdit(before, after, 'en')).toEqual(change);
  });
});
