/** Tables of words, written as `one two three; other more`: an entry is its first word and what belongs to it. */
export const readTable = (table: string): (readonly [string, readonly string[]])[] =>
  table.split(';').map((entry) => {
    const [first = '', ...others] = entry.trim().split(/\s+/);
    return [first, others];
  });

/** Of a table of base forms: the base form of each other form. */
export const readForms = (table: string): ReadonlyMap<string, string> =>
  new Map(readTable(table).flatMap(([base, forms]) => forms.map((form) => [form, base])));
