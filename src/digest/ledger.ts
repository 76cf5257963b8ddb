/** What became of every post of a window. */
export const fates = [
  'summarised',
  'listed',
  'ahead',
  'live notice',
  'media only',
  'service',
  'withheld',
  'repost folded',
  'duplicate folded',
  'other language folded',
  'history day',
  'greeting',
  'skipped',
] as const;
export type Fate = (typeof fates)[number];

export interface Ledger {
  /** Of all posts of the window, by entryKeyOf. */
  readonly fates: ReadonlyMap<string, Fate>;
  readonly counts: Readonly<Record<Fate, number>>;
  /** Equal to the sum of the counts. */
  readonly posts: number;
}

/** Adds up what became of each post. */
export function ledgerOf(fateOf: ReadonlyMap<string, Fate>): Ledger {
  const counts = Object.fromEntries(fates.map((fate) => [fate, 0])) as Record<Fate, number>;
  for (const fate of fateOf.values()) counts[fate] += 1;
  return { fates: fateOf, counts, posts: fateOf.size };
}
