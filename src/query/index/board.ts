/** Which terms the post at hand has, and where: one board for all posts, wiped in no time. */
import type { Token } from '../analysis/token.ts';
import { grown } from './tables/rows.ts';

/** What programs ask about a post. */
export interface Hits {
  /** Another one for each time that a text was looked at. */
  turn(): number;
  has(term: number): boolean;
  /** In no order; empty when it has not. */
  tokensOf(term: number): readonly Token[];
}

export interface Board extends Hits {
  /** Wipes the board; `terms` is the number above all that may be marked. */
  wipe(terms: number): void;
  /** Makes room for more terms. */
  widen(terms: number): void;
  /** Marking a term twice with the same tokens is marking it once. */
  mark(term: number, tokens: readonly Token[]): void;
  /** What is marked, each once. */
  marked(): readonly number[];
}

const none: readonly Token[] = [];

export function createBoard(): Board {
  /** Where a term stands among those of this post, counted on from post to post: what is below `base` is of older ones. */
  let places = new Int32Array(16);
  let base = 1;
  let terms: number[] = [];
  let tokens: (readonly Token[])[] = [];
  /** What was marked last for each, to tell a repetition. */
  let newest: (readonly Token[])[] = [];

  let turn = 0;

  function wipe(most: number): void {
    turn += 1;
    base += terms.length;
    widen(most);
    if (base > 2 ** 30) {
      places.fill(0);
      base = 1;
    }
    terms = [];
    tokens = [];
    newest = [];
  }

  function widen(most: number): void {
    if (most > places.length) places = grown(places, most);
  }

  function mark(term: number, more: readonly Token[]): void {
    const place = (places[term] ?? 0) - base;
    if (place < 0) {
      places[term] = base + terms.length;
      terms.push(term);
      tokens.push(more);
      newest.push(more);
    } else if (newest[place] !== more) {
      tokens[place] = [...(tokens[place] ?? none), ...more];
      newest[place] = more;
    }
  }

  return {
    turn: () => turn,
    wipe,
    widen,
    mark,
    has: (term) => (places[term] ?? 0) >= base,
    tokensOf(term) {
      const place = (places[term] ?? 0) - base;
      return place < 0 ? none : (tokens[place] ?? none);
    },
    marked: () => terms,
  };
}
