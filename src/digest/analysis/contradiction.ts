/** Two sentences in nearly the same words that do not say the same: what was told is another now. */
import { memoize } from '#src/memoize.ts';
import type { YieldingTask } from '#src/time-slices.ts';
import type { DigestEntry } from './digest-entry.ts';
import { type PostPassage, titlePassageOf } from './layout.ts';
import { isCalendarWord } from './calendar.ts';
import { countryCodeOfAdjective } from './countries.ts';
import { saysOpposite } from '../grounding/negation.ts';
import { findNumberWords } from '../grounding/number-words.ts';
import { isPromptInjection } from '../grounding/prompt-injection.ts';
import { contentStemsOf } from './words.ts';

/** A sentence as one post says it. */
export interface Said {
  readonly entry: DigestEntry;
  readonly passage: PostPassage;
}

export interface Contradiction {
  readonly before: Said;
  readonly after: Said;
}

/** Of the words that carry meaning in either, the share that both have. */
const leastShared = 0.6;
/** "Closed until further notice" and "open again" have two of five in common: where hardly anything else is said that will do. */
const leastSharedOfFew = 0.38;
const few = 2;
/** Who is compared with whom stays bounded, however long the posts are. */
const maxPassages = 12;
const maxKnown = 24;

/** The newest contradiction between sentences of `entries` and what was said beside or before them; null where there is none. `lastSaid` is when a sentence was said last. */
export function* findContradictionInSteps(
  entries: readonly DigestEntry[],
  earlier: readonly DigestEntry[],
  lastSaid: (fingerprint: string) => number,
): YieldingTask<Contradiction | null> {
  const isNow = new Set(entries);
  const inTurn = [...earlier, ...entries].toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
  const sayings = Map.groupBy(inTurn.flatMap(sayingsOf), ({ fingerprint }) => fingerprint);
  const commonness = ({ fingerprint }: PostPassage) => sayings.get(fingerprint)?.length ?? 0;
  let known: Said[] = [];
  let found: Contradiction | null = null;
  for (const entry of inTurn) {
    const said = sayingsOf(entry)
      .toSorted((a, b) => commonness(a) - commonness(b))
      .slice(0, maxPassages)
      .map((passage) => ({ entry, passage }));
    for (const one of said) {
      const other = known
        .slice(known.findLastIndex((two) => isSame(two, one)) + 1)
        .findLast((two) => contradicts(two, one));
      if (!other) continue;
      const isOlder = lastSaid(one.passage.fingerprint) < lastSaid(other.passage.fingerprint);
      const pair = isOlder ? { before: one, after: other } : { before: other, after: one };
      if (isNow.has(pair.after.entry)) found = pair;
    }
    known = [...known.filter((two) => !said.some((one) => isSame(two, one))), ...said].slice(-maxKnown);
    yield;
  }
  return found;
}

/** The title and the sentences of a post. */
export const sayingsOf = ({ layout }: DigestEntry): readonly PostPassage[] => {
  const title = titlePassageOf(layout);
  return title === null ? layout.passages : [title, ...layout.passages];
};

/** What a post says that another one contradicts; null where nothing is. */
export function findContradicted(by: DigestEntry, entry: DigestEntry): PostPassage | null {
  const all = sayingsOf(by).slice(0, maxPassages);
  const isContradicted = (passage: PostPassage) =>
    all.some((other) => contradicts({ entry: by, passage: other }, { entry, passage }));
  return sayingsOf(entry).slice(0, maxPassages).find(isContradicted) ?? null;
}

const isSame = (one: Said, other: Said): boolean => one.passage.fingerprint === other.passage.fingerprint;

const says = (entry: DigestEntry, { passage }: Said): boolean =>
  sayingsOf(entry).some(({ fingerprint }) => fingerprint === passage.fingerprint);

interface Words {
  /** Stems of words and figures. */
  readonly all: ReadonlySet<string>;
  /** Figures aside: another one is what may have changed. */
  readonly words: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** The stem of the first word, whose capital does not tell whether it is a name. */
  readonly first: string | null;
}

type Compared = Said & Words;

/** What stands before a name in the middle of a sentence. */
const beforeName = /(?:[\p{L}\p{N},;)”»] |\p{L}['’])$/u;
const capitalised = /^\p{Lu}\p{Ll}/u;
/** In Russian and Spanish the verb may come first: "Закрыт", "Llegó". */
const verbEnding = /(?:[аеёя]н|[ыя]т|л)[аоиы]?(?:сь)?$|ó$/u;

const wordsOf = ({ passage, entry }: Said): Words => readWords(passage, entry);

const readWords = memoize(({ text }: PostPassage, { post, language }: DigestEntry): Words => {
  const all = new Set(contentStemsOf(text, language));
  const names = new Set<string>();
  const handles = (post.text.match(/(?<=@)\w+/g) ?? []).join(' ').toLowerCase();
  let first: string | null = null;
  for (const { 0: word, index } of wordsIn(text)) {
    const [stem] = contentStemsOf(word, language);
    if (stem === undefined || isCalendarWord(word.toLowerCase())) continue;
    const before = text.slice(0, index);
    if (handles.includes(word.toLowerCase()) || (capitalised.test(word) && beforeName.test(before)))
      names.add(stem);
    else if (!/[\p{L}\p{N}]/u.test(before) && mayBeName(word, language)) first = stem;
  }
  return { all, words: new Set([...all].filter((stem) => !/\p{N}/u.test(stem))), names, first };
});

const mayBeName = (word: string, language: string | null): boolean =>
  capitalised.test(word) && !verbEnding.test(word) && findNumberWords(word, language).length === 0;

/** Whether two posts say in nearly the same words what cannot both hold; a sentence that both have is none of that. */
export function contradicts(one: Said, other: Said): boolean {
  const { language } = one.entry;
  if (!areComparable(one, other) || says(one.entry, other) || says(other.entry, one)) return false;
  const [a, b] = [one, other].map((said) => ({ ...said, ...wordsOf(said) })) as [Compared, Compared];
  const [fewer, more] = a.words.size < b.words.size ? [a, b] : [b, a];
  const share = shareOf(a.words, b.words);
  if (share < leastSharedOfFew || isOfOther(a, b)) return false;
  const isOpposite = saysOpposite(a.passage.text, b.passage.text, language);
  // "on 15 May, not on 14 May" has all that it corrects
  const isCorrection = isOpposite && fewer.all.size > fewer.words.size && fewer.all.isSubsetOf(more.all);
  const unshared = more.words.difference(fewer.words).size;
  if (share < leastShared && unshared > few && !isCorrection) return false;
  // titles of other posts are in other words; those above the same sentences are not
  if (!isOpposite && isTitle(a) !== isTitle(b)) return false;
  if (!isOpposite && isTitle(a) && !haveSentenceInCommon(a.entry, b.entry)) return false;
  // another ending is no other word
  const isChanged = isOpposite || (a.all.symmetricDifference(b.all).size > 0 && !beginsOtherwise(a, b));
  return isChanged && ![a, b].some(({ passage }) => isPromptInjection(passage.text));
}

/** What cannot reach the least share needs no comparison. */
function areComparable(one: Said, other: Said): boolean {
  if (one.entry.language !== other.entry.language) return false;
  const [a, b] = [wordsOf(one).words, wordsOf(other).words];
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  return fewer.size >= leastSharedOfFew * more.size && a.intersection(b).size > 1;
}

/** Of the words that either has, those that both have. */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = a.intersection(b).size;
  return shared / (a.size + b.size - shared);
}

export const isTitle = ({ passage }: Said): boolean => passage.sentences.length === 0;

const haveSentenceInCommon = (a: DigestEntry, b: DigestEntry): boolean =>
  a.layout.passages.some((passage) => says(b, { entry: a, passage }));

/** Two names in the place of one are two events: another ambassador was summoned. */
function isOfOther(a: Compared, b: Compared): boolean {
  const [ofA, ofB] = [a.words.difference(b.words), b.words.difference(a.words)];
  const named = [ofA.isDisjointFrom(a.names), ofB.isDisjointFrom(b.names)].filter((isFree) => !isFree).length;
  // "Kessany has signed" is another event than "both have received a draft"
  if (named === 2 || (named === 1 && Math.min(ofA.size, ofB.size) > 1)) return true;
  const [one, other] = [countriesOf(a, ofA), countriesOf(b, ofB)];
  const isOneWord = ofA.size === 1 && ofB.size === 1;
  return one.isDisjointFrom(other) && (isOneWord ? one.size + other.size > 0 : one.size * other.size > 0);
}

const countriesOf = ({ passage, entry }: Said, stems: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(
    wordsIn(passage.text)
      .filter(({ 0: word }) => contentStemsOf(word, entry.language).some((stem) => stems.has(stem)))
      .flatMap(({ 0: word }) => countryCodeOfAdjective(word) ?? []),
  );

/** "Orlov: …" and "Dostane: …": nothing but the beginning is another. */
const beginsOtherwise = (a: Compared, b: Compared): boolean =>
  hasOnly(a.words.difference(b.words), a.first) && hasOnly(b.words.difference(a.words), b.first);

const hasOnly = (stems: ReadonlySet<string>, stem: string | null): boolean =>
  stem !== null && stems.size === 1 && stems.has(stem);

const wordsIn = (text: string): RegExpExecArray[] => [...text.matchAll(/[\p{L}\p{M}]+/gu)];
