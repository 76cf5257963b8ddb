/**
 * Latin words that queries look for, by their first letters. What their forms are in a language is worked out when a text in it
 * first has a word that begins alike: a start with a million rules stems nothing, and no post has to wait for all of them.
 */
export interface Beginnings {
  /** Puts a term in; the answer is by which rules (bits) those that begin alike are filed already. */
  add(term: number, folded: string): number;
  /** Takes a term out, with the same answer. */
  remove(term: number, folded: string): number;
  /** The terms that begin as a word does and are not filed by `rules` yet; from now on they count as filed. */
  notFiled(folded: string, rules: number): readonly number[];
}

/**
 * Three letters, five bits of each: that other letters share a place costs a little time and nothing else. No form of a word
 * differs from it before that, but for English ones, which are always filed.
 */
function beginningOf(folded: string): number {
  return (
    ((folded.charCodeAt(0) & 31) << 10) | ((folded.charCodeAt(1) & 31) << 5) | (folded.charCodeAt(2) & 31)
  );
}

const none: readonly number[] = [];

export function createBeginnings(): Beginnings {
  const all = new Map<number, { rules: number; readonly terms: number[] }>();

  function kinOf(folded: string) {
    const beginning = beginningOf(folded);
    let kin = all.get(beginning);
    if (kin === undefined) {
      kin = { rules: 0, terms: [] };
      all.set(beginning, kin);
    }
    return kin;
  }

  return {
    add(term, folded) {
      const kin = kinOf(folded);
      kin.terms.push(term);
      return kin.rules;
    },
    remove(term, folded) {
      const { terms, rules } = kinOf(folded);
      const at = terms.indexOf(term);
      const last = terms.pop();
      if (at >= 0 && at < terms.length && last !== undefined) terms[at] = last;
      return rules;
    },
    notFiled(folded, rules) {
      const kin = all.get(beginningOf(folded));
      if (kin === undefined || (kin.rules & rules) !== 0) return none;
      kin.rules |= rules;
      return kin.terms;
    },
  };
}
