export const dispositions = [
  'summarised',
  'listed',
  'ahead',
  'live notice',
  'media only',
  'service',
  'withheld',
  'deleted',
  'repost folded',
  'duplicate folded',
  'other language folded',
  'history day',
  'greeting',
  'skipped',
] as const;
export type Disposition = (typeof dispositions)[number];

export interface Ledger {
  /** Of all posts of the window, by entryKeyOf. */
  readonly dispositions: ReadonlyMap<string, Disposition>;
  readonly counts: Readonly<Record<Disposition, number>>;
  readonly posts: number;
}

/** `unreadable`: posts that are there, and of which nothing more is known. */
export function buildLedger(dispositionOf: ReadonlyMap<string, Disposition>, unreadable = 0): Ledger {
  const counts = Object.fromEntries(dispositions.map((name) => [name, 0])) as Record<Disposition, number>;
  for (const disposition of dispositionOf.values()) counts[disposition] += 1;
  counts.skipped += unreadable;
  return { dispositions: dispositionOf, counts, posts: dispositionOf.size + unreadable };
}
