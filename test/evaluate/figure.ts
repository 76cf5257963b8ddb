/** One measured figure, beside the least or most it may be. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** Null where the figure is shown and nothing depends on it. */
  readonly gate: { readonly least: number } | { readonly most: number } | null;
  /** What was counted. */
  readonly of: string;
  /** What went wrong, for whoever has to mend it. */
  readonly wrong: readonly string[];
}

export function holds({ value, gate }: Figure): boolean {
  if (gate === null) return true;
  return 'least' in gate ? value >= gate.least : value <= gate.most;
}

/** Precision and recall of `found` against `true`, both as names of pairs. */
export function comparePairs(found: ReadonlySet<string>, truth: ReadonlySet<string>) {
  const right = [...found].filter((pair) => truth.has(pair)).length;
  const precision = found.size === 0 ? 1 : right / found.size;
  const recall = truth.size === 0 ? 1 : right / truth.size;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    wrong: [...found].filter((pair) => !truth.has(pair)),
    missed: [...truth].filter((pair) => !found.has(pair)),
  };
}
