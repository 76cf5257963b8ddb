/** The ways of looking for terms, and who looks in which. */
import type { TermMatch } from '../language/query-tree.ts';
import type { TokenKind } from '../analysis/normalized-word.ts';

/** Terms that are looked for in one way share a field. */
export const TermField = {
  forms: 0,
  spelt: 1,
  starts: 2,
  ends: 3,
  inside: 4,
  spaceless: 5,
  emoji: 6,
  hashtag: 7,
  hashtagStart: 8,
  mention: 9,
  cashtag: 10,
  site: 11,
  within: 12,
} as const;
export type TermField = (typeof TermField)[keyof typeof TermField];

export const termFieldByMatch: Readonly<Record<TermMatch, TermField>> = {
  forms: TermField.forms,
  capitals: TermField.spelt,
  plain: TermField.spelt,
  exact: TermField.spelt,
  starts: TermField.starts,
  ends: TermField.ends,
  contains: TermField.inside,
  spaceless: TermField.spaceless,
  emoji: TermField.emoji,
  hashtag: TermField.hashtag,
  'hashtag starts': TermField.hashtagStart,
  mention: TermField.mention,
  cashtag: TermField.cashtag,
  site: TermField.site,
  within: TermField.within,
};

/** In which fields a word looks. Runs without spaces are gone through letter by letter, see unsegmented-scripts.ts. */
export const termFieldsByKind: Readonly<Record<TokenKind, readonly TermField[]>> = {
  word: [
    TermField.forms,
    TermField.spelt,
    TermField.starts,
    TermField.ends,
    TermField.inside,
    TermField.site,
    TermField.within,
  ],
  spaceless: [TermField.site],
  emoji: [TermField.emoji],
  hashtag: [TermField.hashtag, TermField.hashtagStart],
  mention: [TermField.mention],
  cashtag: [TermField.cashtag],
};

/** In which fields the words of links look. */
export const linkTermFields: readonly TermField[] = [TermField.site, TermField.within];
