/** Who and how many: a name or figure next to a word of the line must be next to it in the evidence, if another one is. */
import { byLanguage, stopWordsOf } from '#src/languages/index.ts';
import { wholeSourceOf } from '#src/languages/terms.ts';
import { splitSentences } from '#src/posts/split-sentences.ts';
import { normalizeToken, stemToken } from '../analysis/words.ts';
import { findFigures } from './figures.ts';
import { innerNamesIn, isAcronym, isSameName, joinInitials, namesIn } from './names.ts';

/** A word, name or figure of a sentence, without the stop words between. */
interface Item {
  /** Null for a name and for a figure. */
  readonly stem: string | null;
  /** A run of capitalised words is one name. */
  readonly names: readonly string[];
  /** Null except for a figure. */
  readonly value: number | null;
  /** The first letter of the stop word before it: "of Norland" and "in Norland" are different relations, "de", "del" and "d’" the same. */
  readonly lead: string;
  readonly clause: number;
}

interface Place extends Item {
  readonly sentence: readonly Item[];
  readonly at: number;
}

/** False when a word of the line is next to a name or figure, and in the evidence only to others. `context` shows which words are names. */
export function areBindingsKept(
  line: string,
  evidence: string,
  context: string,
  language: string | null,
): boolean {
  const whole = `${context}\n${line}`;
  // a word that begins a sentence of the line may be a name if it is nowhere in small letters
  const isNever = (word: string) => !whole.includes(word.toLowerCase());
  const names = new Set([...innerNamesIn(whole, language), ...namesIn(line, language).filter(isNever)]);
  const placesIn = (text: string) =>
    splitSentences(joinInitials(text).replaceAll(': ', '.\n'), language).flatMap((sentence) =>
      readPlaces(sentence.text, language, names),
    );
  const [said, source] = [placesIn(line), placesIn(evidence)];
  return said.every((word) => isBound(word, -1, said, source) && isBound(word, 1, said, source));
}

type Side = -1 | 1;

/** Words that may be between a name and the word it belongs to: none where the line has another name nearer to it. */
const namesReach = { alone: 2, rivalled: 0 };

function isBound(word: Place, side: Side, said: readonly Place[], source: readonly Place[]): boolean {
  const next = nextTo(word, side);
  if (next === undefined || word.stem === null) return true;
  const places = source.filter(({ stem }) => stem === word.stem);
  const isFigure = next.value !== null;
  // a figure stands before what it counts
  if (isFigure && side === 1) return true;
  const isKnown = isAmong(next, source);
  const isRival = (other: Item) =>
    isFigure ? other.value !== null : other.names.length > 0 && (!isKnown || other.lead === next.lead);
  const sides: readonly Side[] = isFigure ? [-1, 1] : [side];
  const rivals = places
    .flatMap((place) => sides.flatMap((each) => nextTo(place, each) ?? []))
    .filter(isRival);
  if (rivals.length === 0 || rivals.some((rival) => isKept(rival, word, said))) return true;
  if (isFigure) return places.some((place) => isAmong(next, inClause(place, 1)));
  const isRivalled = rivals.some((rival) => isAmong(rival, word.sentence));
  const reach = isRivalled ? namesReach.rivalled : namesReach.alone;
  return places.some((place) => isAmong(next, around(place, reach)));
}

const isAmong = (item: Item, items: readonly Item[]): boolean => items.some((other) => isSame(item, other));

function nextTo({ sentence, at, clause }: Place, side: Side): Item | undefined {
  const item = sentence[at + side];
  return item?.stem === null && item.clause === clause ? item : undefined;
}

/** Names and figures on both sides of a word with at most `maxWords` other words between. */
const around = ({ sentence, at }: Place, maxWords: number): Item[] =>
  sentence.filter(({ stem }, other) => {
    const between = sentence.slice(Math.min(at, other) + 1, Math.max(at, other));
    return stem === null && other !== at && between.filter((item) => item.stem !== null).length <= maxWords;
  });

const inClause = (place: Place, maxWords: number): Item[] =>
  around(place, maxWords).filter(({ clause }) => clause === place.clause);

/** Whether the line has the rival next to this word, too. */
const isKept = (rival: Item, { stem }: Place, said: readonly Place[]): boolean =>
  said.some((place) => place.stem === stem && isAmong(rival, inClause(place, 0)));

function isSame(one: Item, other: Item): boolean {
  if (one.value !== null) return one.value === other.value;
  if ([...one.names, ...other.names].some(isAcronym)) return other.names.length > 0;
  const isNamed = (last: string | undefined, names: readonly string[]) =>
    last !== undefined && names.some((name) => isSameName(last, name));
  return isNamed(one.names.at(-1), other.names) || isNamed(other.names.at(-1), one.names);
}

const wordShape = /\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}+)*/gu;
const marks = String.raw`,(?!\d)|[;:()«»“”"—–]\s*|\s[-–]\s`;
const borderOf = byLanguage(
  ({ leaning }) => new RegExp(`${marks}|${wholeSourceOf(leaning.connectives)}`, 'iu'),
);

function readPlaces(sentence: string, language: string | null, names: ReadonlySet<string>): Place[] {
  const clauses = sentence.split(borderOf(language));
  const items = clauses.flatMap((text, clause) => itemsOf(text, clause, language, names));
  return items.map((item, at) => ({ ...item, sentence: items, at }));
}

function itemsOf(text: string, clause: number, language: string | null, names: ReadonlySet<string>): Item[] {
  const stopWords = stopWordsOf(language);
  const figures = findFigures(text, language);
  const words = [...text.matchAll(wordShape)]
    .map(({ index, 0: word }) => ({ start: index, word, value: null }))
    .filter((word) => !figures.some(({ start, end }) => word.start >= start && word.start < end));
  const counted = figures.map((figure) => ({ ...figure, word: '' }));
  const plain: Item = { stem: null, names: [], value: null, lead: '', clause };
  const items: Item[] = [];
  let lead = '';
  let isRun = false;
  let small = '';
  for (const { word, value } of [...counted, ...words].toSorted((a, b) => a.start - b.start)) {
    const isName = names.has(word);
    const last = items.at(-1);
    if (isName && isRun && last) items.splice(-1, 1, { ...last, names: [...last.names, word] });
    else if (!isName && stopWords.has(normalizeToken(word))) {
      lead ||= word.charAt(0).toLowerCase();
      small = word;
    } else {
      const stem = isName || value !== null ? null : stemToken(word, language);
      const elided = /^(\p{Ll})['’]/u.exec(word)?.[1] ?? '';
      items.push({ ...plain, stem, names: isName ? [word] : [], value, lead: lead || elided });
      lead = '';
    }
    isRun = isName;
  }
  // the stop word after a figure is a word here: "53 against"
  if (lead !== '' && items.at(-1)?.value != null) items.push({ ...plain, stem: normalizeToken(small) });
  return items;
}
