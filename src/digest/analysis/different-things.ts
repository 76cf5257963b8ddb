/** Whether two sentences speak of two things of one kind: line 6 and line 9, the pont Vieux and the pont Neuf, the match of one team and that of another. */
import { byLanguage, findLanguage, hasTerm } from '#src/languages/index.ts';
import { regex, wholeSourceOf } from '#src/languages/terms.ts';
import { saysOpposite } from '../grounding/negation.ts';
import { isCalendarWord } from './calendar-words.ts';
import { type DigestEntry, ledeOf, memoizeSaid, type Said } from './digest-entry.ts';
import { isMeasure, isNoun, withoutSayer } from './mentions.ts';
import { withoutStance } from './subject-stems.ts';
import { contentStemsOf, shareOf } from './words.ts';

export const areOfDifferentThings = (one: Said, other: Said): boolean =>
  areOfDifferentNames(one, other) ||
  areOfDifferentMatches(one, other) ||
  areOfDifferentNumbers(one, other) ||
  areOfDifferentPersons(one, other);

/** Whether the first sentences of two posts do. */
export const openOnDifferentThings = (one: DigestEntry, other: DigestEntry): boolean =>
  one.language === other.language && areOfDifferentThings(ledeOf(one), ledeOf(other));

const word = String.raw`[\p{L}\p{M}’'-]+`;
const end = String.raw`(?![\p{L}\p{M}\p{N}’'-]|[.,:/–]\p{N}|\.\p{L})`;
const sign = String.raw`(?:№|#|(?:[Nn][ro°º]|núm|رقم)(?!\p{L})\.?)`;
/** A number or a letter right behind a noun, "line 6", "школа № 5", "terminal B", and a number behind letters, "S3". */
const designator = regex.gu`(?<ahead>(?:${word}\s)?)(?<kind>(?!${sign})${word})\s(?<sign>${sign}\s?)?(?<name>\p{N}{1,4}|[\p{Lu}\p{Lo}])${end}(?:\.?\s(?:de\s)?(?<next>${word}))?|(?<![\p{L}\p{N}])(?<letters>\p{Lu}{1,2})[ -]?(?<figure>\p{N}{1,4})${end}`;
const mayDesignate = /\p{N}|(?<![\p{L}\p{M}\p{N}’'-])[\p{Lu}\p{Lo}](?![\p{L}\p{M}\p{N}’'-])/u;
/** Words before what a sentence speaks of. */
const mostAhead = 3;
const countedWords = /[\p{L}\p{N}]+/gu;

const everyOffice = byLanguage(({ labels }) => new RegExp(wholeSourceOf(labels.office), 'giu'));

/** By the kind of thing ('' where its sign or its line says enough) the names that a sentence gives to things, and whether it opens with them. */
const designatorsIn = memoizeSaid(({ passage: { text }, entry: { language } }) => {
  // most sentences have none, which is sooner seen
  const matches = mayDesignate.test(text) ? text.matchAll(designator) : [];
  const found = [...matches].flatMap(({ index, groups = {} }) => {
    const { ahead = '', kind = '', name = '', next = '', letters, figure = '' } = groups;
    const before = (text.slice(0, index) + ahead).split(': ').at(-1) ?? '';
    const isAhead = (before.match(countedWords)?.length ?? 0) <= mostAhead;
    if (letters) return [{ of: letters, name: figure, isAhead }];
    const isAlone = contentStemsOf(next, language).length === 0;
    // "on the bus 12 passengers"
    const isLine =
      hasTerm(kind, language, 'services.lines') && (isAlone || !hasTerm(ahead, language, 'leaning.places'));
    const isCount = isMeasure(next) || isCalendarWord(next);
    if (groups.sign || (isLine && !isCount)) return [{ of: '', name, isAhead }];
    const isLetter = /\p{L}/u.test(name);
    const isCalled = isLetter ? /[\p{Ll}\p{Lo}]/u.test(kind) : isAlone && !isCount;
    const [of] = isCalled && isNoun(kind, language) ? contentStemsOf(kind, language) : [];
    return of ? [{ of, name, isAhead: isAhead && contentStemsOf(before, language).length === 0 }] : [];
  });
  return Map.groupBy(found, ({ of }) => of);
});

const figureAhead = new RegExp(String.raw`^[^\p{L}\p{N}]*(?:${word}\s){0,3}?(\p{N}{1,4})${end}`, 'u');
const figureIn = memoizeSaid(({ passage: { text } }) => figureAhead.exec(text)?.[1]);

/** One is of line 4 and one of line 7. Where they say the opposite, they may count two things: 12 voted for it, 40 against. */
function areOfDifferentNumbers(one: Said, other: Said): boolean {
  const areOpposite = () => saysOpposite(one.passage.text, other.passage.text, one.entry.language);
  for (const [kind, own] of designatorsIn(one)) {
    const theirs = designatorsIn(other).get(kind) ?? [];
    const isNone = theirs.length > 0 && own.every(({ name }) => theirs.every((two) => two.name !== name));
    if (isNone && ([...own, ...theirs].some(({ isAhead }) => isAhead) || areOpposite())) return true;
  }
  const figure = figureIn(one);
  const theirs = figure && figureIn(other);
  return !!theirs && figure !== theirs && areOpposite();
}

const named = regex.u`^[^\p{L}\p{N}]*(?<first>${word})(?<rest>(?:\s${word}){0,2}?(?:\s["“«„]?\p{Lu}[\p{L}\p{M}’'-]*)+)(?<behind>[^,;:]*:?)`;

/** What a sentence opens with, up to a name in it, "le pont Neuf"; nothing where that is who speaks. */
const nameAheadIn = memoizeSaid(({ passage: { text }, entry: { language } }) => {
  const { first = '', rest = '', behind = '' } = named.exec(text)?.groups ?? {};
  const words = rest.match(new RegExp(word, 'gu')) ?? [];
  const isSmall = (one: string) => contentStemsOf(one, language).length === 0;
  const isSayer =
    hasTerm(behind, language, 'contrasts.attributions') || hasTerm(first + rest, language, 'labels.office');
  if (behind.endsWith(':') || isSayer) return [];
  const phrase = isSmall(first) ? words : [first.toLowerCase(), ...words];
  return phrase.length > 1 && !phrase.some(isSmall)
    ? phrase.map((said) => ({ isName: /^\p{Lu}/u.test(said), stem: contentStemsOf(said, language)[0] }))
    : [];
});

/** In the place of the name in one stands another; where all nouns have capitals, behind the same first word. */
function areOfDifferentNames(one: Said, other: Said): boolean {
  const own = nameAheadIn(one);
  const theirs = own.length > 0 ? nameAheadIn(other) : [];
  if (own.length !== theirs.length || own.length === 0) return false;
  const isSame = own.map(({ stem }, at) => stem === theirs[at]!.stem);
  const isKindSame = isSame[0] || !findLanguage(one.entry.language)?.capitalizesNouns;
  const areNames = own.every(({ isName }, at) => isSame[at] || (isName && theirs[at]!.isName));
  return areNames && isSame.includes(true) && isSame.includes(false) && isKindSame;
}

const fullName =
  /(?<=(?:^|[\p{L},;)”»–—-] )["“«„]?)\p{Lu}[\p{Ll}’'][\p{L}\p{M}’'-]*(?: \p{Lu}[\p{Ll}’'][\p{L}\p{M}’'-]*)+/gu;

/** The names of several words in a sentence, and all its other words; not who says it. Null where there is none, or less than a name. */
const personsIn = memoizeSaid(({ passage: { text }, entry: { language } }) => {
  const said = withoutSayer(text, language).replace(everyOffice(language), 'x');
  const stems = (found: string) => new Set(contentStemsOf(found, language));
  const isSmall = (one: string) => contentStemsOf(one, language).length === 0;
  const whole = (said.match(fullName) ?? []).filter((name) => !name.split(' ').some(isSmall));
  const names = whole.map(stems);
  // where all nouns have capitals two in a row may be an office and a name
  const fewest = findLanguage(language)?.capitalizesNouns ? 3 : 2;
  const areWhole = names.length > 0 && names.every((name) => name.size >= fewest);
  const isAhead = said.startsWith(whole[0] ?? '.');
  const others = stems(withoutStance(said.replace(isAhead ? whole[0]! : fullName, ' '), language));
  return areWhole ? { names, others, isAhead } : null;
});

const leastShared = 0.38;

/** In nearly the same words each names somebody, and nobody has two names in common with one of the other's; or they begin with two names. */
function areOfDifferentPersons(one: Said, other: Said): boolean {
  const own = personsIn(one);
  const theirs = own && personsIn(other);
  if (!theirs || shareOf(own.others, theirs.others) < leastShared) return false;
  if (own.isAhead && theirs.isAhead) return own.names[0]!.isDisjointFrom(theirs.names[0]!);
  return !own.names.some((a) => theirs.names.some((b) => a.intersection(b).size > 1));
}

/** Behind a name, "Rovers 3:2"; alone it may be a time of day. */
const score =
  /(?<=(?:\p{Lu}[\p{L}\p{M}\p{N}’'-]*|\p{Lo}|\))[”»“"]? )\p{N}{1,3}\s?[:–-]\s?\p{N}{1,3}(?!\p{N})/u;
const timeOfDay = /^(?:[01]?\d|2[0-4]):[0-5]\d$/;
const sports = /[⚽🏀🏈⚾🎾🏐🏉🏓🏸🏒🏑🥍🏏🤾🤽🥊♟]/gu;

/** The match of which a sentence tells the score, the words before it, and the sports that its post shows. */
const matchIn = memoizeSaid(({ passage: { text }, entry: { post, language } }) => {
  const found = score.exec(text);
  if (!found) return null;
  const ahead =
    text
      .slice(0, found.index)
      .replaceAll('-', '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return {
    score: found[0],
    words: ahead.map((one) => contentStemsOf(one, language)[0] ?? one),
    sports: new Set(post.text.match(sports)),
  };
});

/** With another score, under the sign of another sport, or behind the same words and one more: "Full time, under-18: Rovers", "Rovers (women)". */
function areOfDifferentMatches(one: Said, other: Said): boolean {
  const a = matchIn(one);
  const b = a && matchIn(other);
  if (!a || !b || a.score === b.score) return false;
  if ([a, b].every((match) => timeOfDay.test(match.score))) return false;
  const isOtherSport = a.sports.size * b.sports.size > 0 && a.sports.isDisjointFrom(b.sports);
  const isOtherTeam = hasMore(a.words, b.words) || hasMore(b.words, a.words);
  return isOtherSport || isOtherTeam;
}

const hasMore = (words: readonly string[], others: readonly string[]): boolean =>
  words[0] === others[0] &&
  others.every((word) => words.includes(word)) &&
  words.some((word) => !others.includes(word) && /\p{L}|^\p{N}$/u.test(word));
