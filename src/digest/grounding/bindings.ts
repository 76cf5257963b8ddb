/** Who and how many: a name or a figure beside a word of the line stands beside that word in the sentences, where another one does. */
import { splitSentences } from '#src/posts/split-sentences.ts';
import { type Item, type Place, readItems } from './items.ts';
import { innerNamesIn, isAcronym, isSameName, joinInitials, namesIn } from './names.ts';

/** False when a word of the line has a name or figure beside it, and in the evidence only others. `context` shows which words are names. */
export function areBindingsKept(
  line: string,
  evidence: string,
  context: string,
  language: string | null,
): boolean {
  const whole = `${context}\n${line}`;
  // a word of the line that opens a sentence may be a name where it is nowhere in small letters
  const isNever = (word: string) => !whole.includes(word.toLowerCase());
  const names = new Set([...innerNamesIn(whole, language), ...namesIn(line, language).filter(isNever)]);
  const placesIn = (text: string) =>
    splitSentences(joinInitials(text).replaceAll(': ', '.\n'), language).flatMap((sentence) =>
      readItems(sentence.text, language, names),
    );
  const [said, source] = [placesIn(line), placesIn(evidence)];
  return said.every((word) => isBound(word, -1, said, source) && isBound(word, 1, said, source));
}

type Side = -1 | 1;

/** Words between a name and the word that it belongs to: none where another name of the line stands nearer. */
const namesReach = { alone: 2, rivalled: 0 };

function isBound(word: Place, side: Side, said: readonly Place[], source: readonly Place[]): boolean {
  const own = besideOf(word, side);
  if (own === undefined || itemAt(word).stem === null) return true;
  const places = source.filter((place) => itemAt(place).stem === itemAt(word).stem);
  const isFigure = own.values.length > 0;
  // a figure stands before what it counts
  if (isFigure && side === 1) return true;
  const isKnown = isAmong(own, source.map(itemAt));
  const isRival = (other: Item) =>
    isFigure
      ? other.values.length > 0
      : other.names.length > 0 && (!isKnown || (other.lead === own.lead && other.isFirst === own.isFirst));
  const sides: readonly Side[] = isFigure ? [-1, 1] : [side];
  const rivals = places
    .flatMap((place) => sides.flatMap((each) => besideOf(place, each) ?? []))
    .filter(isRival);
  if (rivals.length === 0 || rivals.some((rival) => isKept(rival, word, said))) return true;
  if (isFigure)
    return places.some((place) => isAmong(own, inClause(place, 1))) || hasOwnWord(own, word, source);
  const isRivalled = rivals.some((rival) => isAmong(rival, word.sentence));
  return places.some((place) =>
    isAmong(own, around(place, isRivalled ? namesReach.rivalled : namesReach.alone)),
  );
}

const itemAt = ({ sentence, at }: Place): Item => sentence[at] as Item;
const isAmong = (item: Item, items: readonly Item[]): boolean => items.some((other) => isSame(item, other));

/** The name or figure right beside a word in its clause. */
function besideOf(place: Place, side: Side): Item | undefined {
  const item = place.sentence[place.at + side];
  return item?.stem === null && item.clause === itemAt(place).clause ? item : undefined;
}

/** The names and figures on both sides of a word with at most so many other words between. */
function around({ sentence, at }: Place, between: number): Item[] {
  const nearest = (items: readonly Item[]) => {
    let words = 0;
    const end = items.findIndex(({ stem }) => {
      words += stem === null ? 0 : 1;
      return words > between;
    });
    return (end < 0 ? items : items.slice(0, end)).filter(({ stem }) => stem === null);
  };
  return [...nearest(sentence.slice(0, at).toReversed()), ...nearest(sentence.slice(at + 1))];
}

const inClause = (place: Place, between: number): Item[] =>
  around(place, between).filter(({ clause }) => clause === itemAt(place).clause);

/** The line has the other one beside this word too. */
const isKept = (rival: Item, word: Place, said: readonly Place[]): boolean =>
  said.some((place) => itemAt(place).stem === itemAt(word).stem && isAmong(rival, inClause(place, 0)));

/** "53 voted against", told as "53 states voted against". */
function hasOwnWord(own: Item, { sentence, at }: Place, source: readonly Place[]): boolean {
  const clause = sentence.filter(({ clause }) => clause === sentence[at]?.clause);
  return source.some(
    (place) => isAmong(own, inClause(place, 0)) && clause.some(({ stem }) => stem === itemAt(place).stem),
  );
}

function isSame(one: Item, other: Item): boolean {
  if (one.values.length > 0) return one.values.some((value) => other.values.includes(value));
  if ([...one.names, ...other.names].some(isAcronym)) return other.names.length > 0;
  const isNamed = (last: string | undefined, names: readonly string[]) =>
    last !== undefined && names.some((name) => isSameName(last, name));
  return isNamed(one.names.at(-1), other.names) || isNamed(other.names.at(-1), one.names);
}
