/** Phrases, and words near one another; in time linear in the number of tokens, however often a word repeats. */
import type { SequenceKind } from '../language/query-tree.ts';
import type { TextSpan } from '#src/posts/post-text.ts';
import type { Token } from '../analysis/tokenize.ts';
import type { AnalyzedText } from '../analysis/analyze-text.ts';

/** The words of a phrase, and of a compound with a hyphen, may have a space between them. */
const isAllowed = (gap: string, joint: SequenceKind): boolean =>
  gap === ' ' ? joint === 'phrase' || joint === 'hyphen' : gap !== '\n';

/** Hits of one query in one text: more than anybody looks at, few enough to be cheap. */
const maxPlaces = 500;

/** Every run of the parts (two or more, words at both ends) in their order, within one line; a null part is any one word. */
export function findSequences(
  parts: readonly (readonly Token[] | null)[],
  { joint, signs }: { readonly joint: SequenceKind; readonly signs?: readonly string[] },
  { lineBreaks, tokens }: Pick<AnalyzedText, 'lineBreaks' | 'tokens'>,
): TextSpan[] {
  const continuations = findSiteContinuations(joint === 'site' ? tokens : []);
  const starts = (parts[0] ?? []).filter(({ gap }) => joint !== 'site' || gap !== '-');
  let runs: Runs = starts.map((token) => runTo(token, token));
  for (const [before, part] of parts.slice(1).entries()) {
    const goesOn = ({ gap }: Token) =>
      isAllowed(gap, joint) && (signs === undefined || signs[before] === gap);
    runs = part === null ? extendByAnyWord(runs, lineBreaks) : extendByTokens(runs, part.filter(goesOn));
  }
  const whole = runs.filter(({ next }) => !continuations.has(next)).slice(0, maxPlaces);
  return whole.map(({ first, end }) => ({ start: first.start, end }));
}

/** Positions at which the name of a site goes on: bbc.com.au and bbc.com-mon.org are other sites than bbc.com. */
function findSiteContinuations(tokens: readonly Token[]): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { position, isAlternative, gap } of tokens)
    if (!isAlternative && (gap === '.' || gap === '-')) places.add(position);
  return places;
}

/** A run from its first token; `next` is the position after it. */
const runTo = ({ lastPosition, end }: Token, first: Token) => ({ first, next: lastPosition + 1, end });
type Runs = readonly ReturnType<typeof runTo>[];

const extendByAnyWord = (runs: Runs, breaks: ReadonlySet<number>): Runs =>
  runs.filter(({ next }) => !breaks.has(next)).map((run) => ({ ...run, next: run.next + 1 }));

function extendByTokens(runs: Runs, tokens: readonly Token[]): Runs {
  const firsts = new Map(runs.toReversed().map(({ next, first }) => [next, first]));
  const isLink = ({ word }: Token) => word.kind === 'link';
  return tokens.flatMap((token) => {
    const first = firsts.get(token.position);
    return first !== undefined && isLink(first) === isLink(token) ? runTo(token, first) : [];
  });
}

/** The tokens of `parts` that stand, one of each part, within `within` words of one another, in any order. */
export function findNear(parts: readonly (readonly Token[])[], within: number): TextSpan[] {
  const needed = Map.groupBy(parts, (part) => part);
  const places = [...needed.keys()].flatMap((part) => part.map((token) => ({ part, token })));
  places.sort((a, b) => a.token.position - b.token.position || a.token.lastPosition - b.token.lastPosition);
  const found = new Set<Token>();
  for (let from = 0, to = 1; to <= places.length && found.size < maxPlaces; to += 1) {
    const last = places[to - 1]?.token.position ?? 0;
    while (last - (places[from]?.token.lastPosition ?? last) > within + 1) from += 1;
    const near = places.slice(from, to);
    const isPresent = (part: readonly Token[], times: number) =>
      near.filter((place) => place.part === part).length >= times;
    // two readings of one word are not two words
    if (new Set(near.map(({ token }) => token.start)).size < parts.length) continue;
    if ([...needed].every(([part, { length }]) => isPresent(part, length)))
      for (const { token } of near) found.add(token);
  }
  return [...found];
}
