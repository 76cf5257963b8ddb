/** Letters that stand side by side in whatever a pattern matches: by them the index finds the posts worth trying it on. */
import { cleanWord } from '../analysis/normalize.ts';
import { ending, type Graph, isRequired } from './graph.ts';

const fewestLetters = 4;

/** The longest run of small letters of one script that every match contains; null when it is short. */
export function literalIn(graph: Graph): string | null {
  const letters = graph.ranges.map(letterOf);
  const after = graph.anyWays.next.map((next) => [...next]);
  const before = beforeEach(graph);
  let best = '';
  letters.forEach((letter, place) => {
    if (letter === null || !isRequired(graph, place)) return;
    const script = letter < '\u0080' ? latin : cyrillic;
    const chainOf = (links: readonly (readonly number[])[]) => lettersAlong(links, place, letters, script);
    const head = chainOf(before).reverse().join('');
    const run = withoutUnsure(head + letter + chainOf(after).join(''));
    if (run.length > best.length) best = run;
  });
  return best.length >= fewestLetters ? best : null;
}

/** The places before each place; `ending` for the beginning of a match. */
function beforeEach({ anyWays }: Graph): number[][] {
  const before = anyWays.next.map((): number[] => []);
  for (const place of anyWays.first) before[place]?.push(ending);
  anyWays.next.forEach((next, place) => {
    for (const after of next) before[after]?.push(place);
  });
  return before;
}

/** The letters of the neighbours, as long as there is only one neighbour. */
function lettersAlong(
  links: readonly (readonly number[])[],
  from: number,
  letters: readonly (string | null)[],
  script: RegExp,
): string[] {
  const found: string[] = [];
  const seen = new Set([from]);
  for (let place = from; ; ) {
    const [next, ...others] = links[place] ?? [];
    if (next === undefined || others.length > 0 || seen.has(next)) return found;
    const letter = letters[next] ?? '';
    if (!script.test(letter)) return found;
    found.push(letter);
    seen.add(next);
    place = next;
  }
}

const latin = /^[a-z]$/;
const cyrillic = /^[а-я]$/;
const mostCases = 4;

/** The letter that all characters of some ranges are in normal form; null when there is no such letter. */
function letterOf(ranges: Int32Array): string | null {
  const found = new Set<string>();
  for (let at = 0; at < ranges.length; at += 2) {
    const from = ranges[at] ?? 0;
    const to = ranges[at + 1] ?? 0;
    if (to - from >= mostCases) return null;
    for (let point = from; point <= to; point += 1) found.add(normalOf(String.fromCodePoint(point)));
  }
  const [letter = '', ...others] = found;
  return others.length === 0 && (latin.test(letter) || cyrillic.test(letter)) ? letter : null;
}

/** Upper case first: the Cyrillic letters of old prints have the case of the usual ones, but are small already. */
function normalOf(character: string): string {
  return cleanWord(character).toUpperCase().toLowerCase().replace('ё', 'е');
}

/** Letters that a mark after the match would make another letter of: и is й then. */
const unsure = /[агежзикоучыэ]$/;

function withoutUnsure(run: string): string {
  return unsure.test(run) ? run.slice(0, -1) : run;
}
