/** The ways of looking for terms, and who looks in which. */
import type { TermMatch } from '#src/alerts/query/tree.ts';
import type { SpellingKind } from '#src/alerts/words/spelling.ts';

/** Terms that are looked for in one way share a shelf. */
export const Shelf = {
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
export type Shelf = (typeof Shelf)[keyof typeof Shelf];

export const shelfOf: Readonly<Record<TermMatch, Shelf>> = {
  forms: Shelf.forms,
  capitals: Shelf.spelt,
  plain: Shelf.spelt,
  exact: Shelf.spelt,
  starts: Shelf.starts,
  ends: Shelf.ends,
  contains: Shelf.inside,
  spaceless: Shelf.spaceless,
  emoji: Shelf.emoji,
  hashtag: Shelf.hashtag,
  'hashtag starts': Shelf.hashtagStart,
  mention: Shelf.mention,
  cashtag: Shelf.cashtag,
  site: Shelf.site,
  within: Shelf.within,
};

/** On which shelves a spelling looks. Runs without spaces are gone through letter by letter, see spaceless.ts. */
export const shelvesFor: Readonly<Record<SpellingKind, readonly Shelf[]>> = {
  word: [Shelf.forms, Shelf.spelt, Shelf.starts, Shelf.ends, Shelf.inside, Shelf.site, Shelf.within],
  spaceless: [Shelf.site],
  emoji: [Shelf.emoji],
  hashtag: [Shelf.hashtag, Shelf.hashtagStart],
  mention: [Shelf.mention],
  cashtag: [Shelf.cashtag],
};

/** On which shelves the words of links look. */
export const linkShelves: readonly Shelf[] = [Shelf.site, Shelf.within];
