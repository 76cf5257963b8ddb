/** Programs that equal queries of many rules share: compiled once, and run once per text. */
import type { Query, Term } from '../language/query-tree.ts';
import type { AnalyzedText } from '../analysis/analyze-text.ts';
import { termsIn } from './anchors.ts';
import type { Hits } from './board.ts';
import { compile, holdsIn, type Program } from './program.ts';
import type { Terms } from './terms.ts';

export interface Shared {
  readonly text: string;
  readonly tree: Query;
  readonly program: Program;
  /** A term that must be there; -1 for none. */
  readonly guard: number;
  /** In how many places it was read. */
  readers: number;
  /** Its verdict on the text that was looked at in that turn of the board. */
  turn: number;
  holds: boolean;
}

export function createShared(terms: Terms) {
  const byText = new Map<string, Shared>();

  return {
    find: (text: string): Shared | undefined => byText.get(text),

    /** Compiles a query, for nobody yet. */
    add(text: string, tree: Query, guard: Term | null): Shared {
      for (const term of termsIn(tree)) terms.take(term);
      const number = guard === null ? -1 : terms.numberOf(guard);
      const program = compile(tree, terms);
      const made: Shared = { text, tree, program, guard: number, readers: 0, turn: -1, holds: false };
      byText.set(text, made);
      return made;
    },

    /** One place less; the last one takes it away. */
    leave(shared: Shared): void {
      shared.readers -= 1;
      if (shared.readers > 0) return;
      for (const term of termsIn(shared.tree)) terms.giveBack(term);
      byText.delete(shared.text);
    },

    holdsIn(shared: Shared, doc: AnalyzedText, hits: Hits): boolean {
      if (shared.guard >= 0 && !hits.has(shared.guard)) return false;
      if (shared.turn === hits.turn()) return shared.holds;
      shared.turn = hits.turn();
      shared.holds = holdsIn(shared.program, doc, hits);
      return shared.holds;
    },
  };
}
