/** Whether two sentences speak of two of a kind: line 6 and line 9, the pont Vieux and the pont Neuf, the match of one team and that of another. */
import { byLanguage, findLanguage } from '#src/languages/index.ts';
import { wholeSourceOf, wholeTerms } from '#src/languages/terms.ts';
import { memoize } from '#src/memoize.ts';
import { saysOpposite } from '../grounding/negation.ts';
import { isCalendarWord } from './calendar-words.ts';
import type { DigestEntry, Said } from './digest-entry.ts';
import { passageOf, type PostPassage, sayingsOf } from './layout.ts';
import { isMeasure, isNoun, withoutSayer } from './subject.ts';
import { contentStemsOf } from './words.ts';

export const areOfTwoOfAKind = (one: Said, other: Said): boolean =>
  areOfTwoNumbers(one, other) ||
  areOfTwoNames(one, other) ||
  areOfTwoPersons(one, other) ||
  areOfTwoMatches(one, other);

const word = String.raw`[\p{L}\p{M}’'-]+`;
const end = String.raw`(?![\p{L}\p{M}\p{N}’'-]|[.,:/–]\p{N}|\.\p{L})`;
const mark = String.raw`(?:№|#|(?:[Nn][ro°º]|núm|رقم)(?!\p{L})\.?)`;
/** A number or a letter right behind a noun, "line 6", "школа № 5", "terminal B", and a number behind letters, "S3". */
const label = new RegExp(
  String.raw`(?<ahead>(?:${word}\s)?)(?<kind>(?!${mark})${word})\s(?<mark>${mark}\s?)?(?<name>\p{N}{1,4}|[\p{Lu}\p{Lo}])${end}(?:\.?\s(?:de\s)?(?<next>${word}))?|(?<![\p{L}\p{N}])(?<letters>\p{Lu}{1,2})[ -]?(?<figure>\p{N}{1,4})${end}`,
  'gu',
);
/** Words before what a sentence speaks of. */
const mostAhead = 3;
const countedWords = /[\p{L}\p{N}]+/gu;

const placesOf = byLanguage(({ services, leaning }) => ({
  lines: wholeTerms(services.lines),
  places: wholeTerms(leaning.places),
}));

const figureAhead = new RegExp(String.raw`^[^\p{L}\p{N}]*(?:${word}\s){0,3}?(\p{N}{1,4})${end}`, 'u');

/** The labels of a sentence by what they are of, and whether it opens with them; and the figure that it opens with. */
const labelsOf = memoize(({ text }: PostPassage, language: string | null) => {
  const { lines, places } = placesOf(language) ?? { lines: /(?!)/u, places: /(?!)/u };
  const found = [...text.matchAll(label)].flatMap(({ index, groups = {} }) => {
    const { ahead = '', kind = '', mark, name = '', next = '', letters, figure = '' } = groups;
    const before = (text.slice(0, index) + ahead).split(': ').at(-1) ?? '';
    const isAhead = (before.match(countedWords)?.length ?? 0) <= mostAhead;
    if (letters) return [{ of: letters, name: figure, isAhead }];
    const isAlone = contentStemsOf(next, language).length === 0;
    // "on the bus 12 passengers"
    const isLine = lines.test(kind) && (isAlone || !places.test(ahead));
    const isCount = isMeasure(next) || isCalendarWord(next.toLowerCase());
    if (mark || (isLine && !isCount)) return [{ of: '', name, isAhead }];
    const isLetter = /\p{L}/u.test(name);
    const isCalled = isLetter ? /[\p{Ll}\p{Lo}]/u.test(kind) : isAlone && !isCount;
    const [of] = isCalled && isNoun(kind, language) ? contentStemsOf(kind, language) : [];
    const isOpening = isAhead && contentStemsOf(before, language).length === 0;
    return of ? [{ of, name, isAhead: isOpening }] : [];
  });
  return { labels: Map.groupBy(found, ({ of }) => of), figure: figureAhead.exec(text)?.[1] };
});

/** One is of line 4 and one of line 7; of counts both may hold where one says the opposite: 12 voted for it, 40 against. */
function areOfTwoNumbers(one: Said, other: Said): boolean {
  const { language } = one.entry;
  const areOpposite = () => saysOpposite(one.passage.text, other.passage.text, language);
  const [mine, theirs] = [labelsOf(one.passage, language), labelsOf(other.passage, language)];
  const areOther = mine.labels.entries().some(([of, labels]) => {
    const others = theirs.labels.get(of) ?? [];
    const isAnother =
      others.length > 0 && labels.every(({ name }) => others.every((two) => two.name !== name));
    return isAnother && ([...labels, ...others].some(({ isAhead }) => isAhead) || areOpposite());
  });
  const [figure, two] = [mine.figure, theirs.figure];
  return areOther || (figure !== undefined && two !== undefined && figure !== two && areOpposite());
}

const titles = byLanguage(({ labels, contrasts }) => ({
  office: new RegExp(wholeSourceOf(labels.office), 'giu'),
  says: wholeTerms(contrasts.attributions),
}));

const named = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?<first>${word})(?<rest>(?:\s${word}){0,2}?(?:\s["“«„]?\p{Lu}[\p{L}\p{M}’'-]*)+)(?<behind>[^,;:]*:?)`,
  'u',
);

/** What a sentence opens with, up to a name in it, "le pont Neuf", unless it speaks. */
const nameAheadOf = memoize(({ text }: PostPassage, language: string | null): readonly string[] => {
  const { first = '', rest = '', behind = '' } = named.exec(text)?.groups ?? {};
  const words = rest.match(new RegExp(word, 'gu')) ?? [];
  const isSmall = (one: string) => contentStemsOf(one, language).length === 0;
  const { office, says } = titles(language) ?? { office: /(?!)/u, says: /(?!)/u };
  if (behind.endsWith(':') || says.test(behind) || `${first}${rest}`.search(office) >= 0) return [];
  const phrase = isSmall(first) ? words : [first.toLowerCase(), ...words];
  return phrase.length > 1 && !phrase.some(isSmall) ? phrase : [];
});

/** In the place of the name in one stands another; where all nouns have capitals the kind is none. */
function areOfTwoNames(one: Said, other: Said): boolean {
  const { language } = one.entry;
  const [mine, theirs] = [nameAheadOf(one.passage, language), nameAheadOf(other.passage, language)];
  if (mine.length !== theirs.length || mine.length === 0) return false;
  const same = mine.map(
    (said, at) => contentStemsOf(said, language)[0] === contentStemsOf(theirs[at]!, language)[0],
  );
  const differ = mine.flatMap((said, at) => (same[at] ? [] : [[said, theirs[at]!]])).flat();
  const isKindSame = same[0] || !findLanguage(language)?.capitalizesNouns;
  return (
    isKindSame && same.includes(true) && differ.length > 0 && differ.every((said) => /^\p{Lu}/u.test(said))
  );
}

const fullName =
  /(?<=[\p{L},;)”»–—-] ["“«„]?)\p{Lu}[\p{Ll}’'][\p{L}\p{M}’'-]*(?: \p{Lu}[\p{Ll}’'][\p{L}\p{M}’'-]*)+/gu;

/** The names of several words in a sentence, and all its other words; not who says it. */
const personsIn = memoize(({ text }: PostPassage, { language }: DigestEntry) => {
  const said = withoutSayer(text, language).replace(titles(language)?.office ?? /(?!)/gu, 'x');
  const stems = (found: string) => new Set(contentStemsOf(found, language));
  return { names: (said.match(fullName) ?? []).map(stems), others: stems(said.replace(fullName, ' ')) };
});

/** Each names somebody, with two names at least, in nearly the same words, and none of them is one of the other's. */
function areOfTwoPersons(one: Said, other: Said): boolean {
  const [mine, theirs] = [personsIn(one.passage, one.entry), personsIn(other.passage, other.entry)];
  const [a, b] = [mine.names, theirs.names];
  const fewest = findLanguage(one.entry.language)?.capitalizesNouns ? 3 : 2;
  if (a.length * b.length === 0 || [...a, ...b].some((name) => name.size < fewest)) return false;
  const shared = mine.others.intersection(theirs.others).size;
  const isNear = shared > 1 && shared >= leastShared * mine.others.union(theirs.others).size;
  return isNear && !a.some((x) => b.some((y) => x.intersection(y).size > 1));
}
const leastShared = 0.38;

/** Behind a name, "Rovers 3:2"; alone it may be a time of day. */
const score =
  /(?<=(?:\p{Lu}[\p{L}\p{M}\p{N}’'-]*|\p{Lo}|\))[”»“"]? )\p{N}{1,3}\s?[:–-]\s?\p{N}{1,3}(?!\p{N})/u;
const timeOfDay = /^(?:[01]?\d|2[0-4]):[0-5]\d$/;
const sports = /[⚽🏀🏈⚾🎾🏐🏉🏓🏸🏒🏑🥍🏏🤾🤽🥊♟]/gu;
const corrections = byLanguage(({ contrasts }) => wholeTerms(contrasts.corrections));

/** The match of which a sentence tells the score, the words before it, and the sports that its post shows. */
const matchIn = memoize(({ text }: PostPassage, { post, language }: DigestEntry) => {
  const found = score.exec(text);
  const ahead =
    text
      .slice(0, found?.index)
      .replaceAll('-', '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return (
    found && {
      score: found[0],
      words: ahead.map((one) => contentStemsOf(one, language)[0] ?? one),
      signs: new Set(post.text.match(sports)),
      isCorrected: corrections(language)?.test(text) === true,
    }
  );
});

/** With another score, under the sign of another sport, or behind the same words and one more: "Full time, under-18: Rovers", "Rovers (women)". */
function areOfTwoMatches(one: Said, other: Said): boolean {
  const [a, b] = [matchIn(one.passage, one.entry), matchIn(other.passage, other.entry)];
  if (!a || !b || a.score === b.score) return false;
  if ([a, b].every(({ score: stated }) => timeOfDay.test(stated))) return false;
  const isOtherSport = a.signs.size * b.signs.size > 0 && a.signs.isDisjointFrom(b.signs);
  const isOtherTeam = hasMore(a.words, b.words) || hasMore(b.words, a.words);
  return isOtherSport || (isOtherTeam && !a.isCorrected && !b.isCorrected);
}

const hasMore = (words: readonly string[], others: readonly string[]): boolean =>
  others.length > 0 &&
  words[0] === others[0] &&
  others.every((word) => words.includes(word)) &&
  words.some((word) => !others.includes(word) && /\p{L}|^\p{N}$/u.test(word));

/** What a post opens with, in one. */
const openingOf = memoize((entry: DigestEntry): Said => {
  const text = sayingsOf(entry.layout)
    .slice(0, 2)
    .map((passage) => passage.text)
    .join('\n');
  return { entry, passage: passageOf(text, [], null) };
});

export const openOnTwoOfAKind = (one: DigestEntry, other: DigestEntry): boolean =>
  one.language === other.language && areOfTwoOfAKind(openingOf(one), openingOf(other));
