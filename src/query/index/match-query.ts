/** One query against many posts: search, topics, the test before an alert is saved. */
import type { Query } from '../language/query-tree.ts';
import type { TextSpan } from '../analysis/token.ts';
import type { AnalyzedText } from '../analysis/analyze-text.ts';
import { compile, holdsIn, mergeSpans, type Program, spansIn } from './program.ts';
import { createTerms, type Terms } from './terms.ts';

const compiled = new WeakMap<Query, { terms: Terms; program: Program }>();

/** Where a post has what the query looks for, in order; null when it has not. Empty when only a hidden link has it. */
export function matchQuery(query: Query, doc: AnalyzedText): readonly TextSpan[] | null {
  const { terms, program } = compiledOf(query);
  const hits = terms.hitsIn(doc);
  return holdsIn(program, doc, hits) ? mergeSpans(spansIn(program, doc, hits)) : null;
}

function compiledOf(query: Query): { terms: Terms; program: Program } {
  const known = compiled.get(query);
  if (known !== undefined) return known;
  const terms = createTerms();
  const made = { terms, program: compile(query, terms.numberOf) };
  compiled.set(query, made);
  return made;
}
