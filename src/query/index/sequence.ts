/** Words beside one another, and words near one another. Linear in the number of places, however often a word repeats. */
import type { SequenceKind } from '../language/query-tree.ts';
import type { TextSpan } from '#src/posts/post-text.ts';
import type { Token } from '../analysis/tokenize.ts';
import type { AnalyzedText } from '../analysis/analyze-text.ts';

/** A phrase and what a hyphen joins may have spaces between them. */
const isAllowed = (gap: string, joint: SequenceKind): boolean =>
  gap === ' ' ? joint === 'phrase' || joint === 'hyphen' : gap !== '\n';

/** Places of one query in one text: more than anybody looks at, and few enough to stay cheap. */
const mostPlaces = 500;

/** Reached so far: by the place that comes next, the first word of the earliest run up to it. */
type Runs = Map<number, Token>;

/** Every run of the parts (two or more, words at both ends) in order; null is any one word, and no run goes across a new line. */
export function findSequences(
  parts: readonly (readonly Token[] | null)[],
  { joint, signs }: { readonly joint: SequenceKind; readonly signs?: readonly string[] },
  { lineBreaks, tokens }: Pick<AnalyzedText, 'lineBreaks' | 'tokens'>,
): TextSpan[] {
  const goesOn = (index: number) => (token: Token) =>
    isAllowed(token.gap, joint) && (signs === undefined || signs[index - 1] === token.gap);
  let runs: Runs = new Map();
  for (const token of parts[0] ?? []) {
    if (joint !== 'site' || token.gap !== '-') reach(runs, token.lastPosition + 1, token);
  }
  for (const [at, part] of parts.slice(1, -1).entries()) {
    runs = part === null ? overAnyWord(runs, lineBreaks) : overTokens(runs, part, goesOn(at + 1));
    if (runs.size === 0) return [];
  }
  const found: TextSpan[] = [];
  const endsRun = goesOn(parts.length - 1);
  const longer = joint === 'site' ? placesOfMore(tokens) : none;
  for (const token of parts.at(-1) ?? []) {
    const first = firstOf(runs, token, endsRun);
    if (first === undefined || longer.has(token.lastPosition + 1)) continue;
    found.push({ start: first.start, end: token.end });
    if (found.length >= mostPlaces) break;
  }
  return found;
}

const none: ReadonlySet<number> = new Set();

/** Where a site goes on: bbc.com.au and bbc.com-mon.org are other sites than bbc.com. */
function placesOfMore(tokens: readonly Token[]): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { position, isAlternative, gap } of tokens)
    if (!isAlternative && (gap === '.' || gap === '-')) places.add(position);
  return places;
}

function firstOf(runs: Runs, token: Token, goesOn: (token: Token) => boolean): Token | undefined {
  const first = runs.get(token.position);
  return first !== undefined && (first.word.kind === 'link') === (token.word.kind === 'link') && goesOn(token)
    ? first
    : undefined;
}

function reach(runs: Runs, place: number, first: Token): void {
  if (!runs.has(place)) runs.set(place, first);
}

function overAnyWord(runs: Runs, breaks: ReadonlySet<number>): Runs {
  const next: Runs = new Map();
  for (const [place, first] of runs) if (!breaks.has(place)) next.set(place + 1, first);
  return next;
}

function overTokens(runs: Runs, tokens: readonly Token[], goesOn: (token: Token) => boolean): Runs {
  const next: Runs = new Map();
  for (const token of tokens) {
    const first = firstOf(runs, token, goesOn);
    if (first !== undefined) reach(next, token.lastPosition + 1, first);
  }
  return next;
}

/** Words that stand within `within` words of one another, in any order: the spans of those that do. */
export function findNear(parts: readonly (readonly Token[])[], within: number): TextSpan[] {
  const needed = Map.groupBy(parts, (part) => part);
  const places = [...needed.keys()].flatMap((part) => part.map((token) => ({ part, token })));
  places.sort((a, b) => a.token.position - b.token.position || a.token.lastPosition - b.token.lastPosition);
  const found = new Set<Token>();
  for (let from = 0, to = 1; to <= places.length && found.size < mostPlaces; to += 1) {
    const last = places[to - 1]?.token.position ?? 0;
    while (last - (places[from]?.token.lastPosition ?? last) > within + 1) from += 1;
    const near = places.slice(from, to);
    const isMet = (part: readonly Token[], times: number) =>
      near.filter((place) => place.part === part).length >= times;
    // one word of two readings is not two words
    if (new Set(near.map(({ token }) => token.start)).size < parts.length) continue;
    if ([...needed].every(([part, { length }]) => isMet(part, length)))
      for (const { token } of near) found.add(token);
  }
  return [...found];
}
