/** Names: words that are capitalised although they begin no sentence. A line may have only names of its evidence. */
import { findLanguage, stopWordsOf } from '#src/languages/index.ts';
import { splitSentences } from '#src/posts/split-sentences.ts';
import { countCommonStart, countryNamesIn } from '#src/languages/country-names.ts';
import { normalizeToken, segmentWords } from '../analysis/words.ts';

/** Endings in which two forms of a name may differ: cases, plurals, demonyms. */
const endings = {
  cyrillic:
    /^(?:|[аяуюеиыойь]|[ое][йюмв]|[аяиы](?:м|х|ми)|[ое](?:го|му)|ы[ей]|и[ейияю]|[аяоеюу][яюе]|ией|ия(?:м|х|ми)|ью|ск\p{L}{2,3})$/u,
  latin: /^(?:|e?s|es?|n|an|ian|ans|ians|ese|ish|i|is)$/u,
};

/** Whether every name of the line is in the evidence, in any form. `context`, the whole posts, shows which words are names. */
export function areNamesSupported(
  line: string,
  evidence: string,
  context: string,
  language: string | null,
): boolean {
  const [said, source] = [joinInitials(line), joinInitials(evidence)];
  const known = segmentWords(source)
    .flatMap((word) => [word, ...splitCompound(word)])
    .map(normalizeToken);
  const countries = findCountries(source, language);
  if (!findCountries(said, language).every((country) => countries.includes(country))) return false;
  const names = namesIn(joinInitials(context), language).map(normalizeToken);
  const openers = findOpeners(said, language);
  const isName = (word: string) => !openers.includes(word) || names.includes(normalizeToken(word));
  const isKnown = (name: string): boolean =>
    known.includes(normalizeToken(name)) ||
    isAbbreviated(name, source) ||
    isSpelledOut(name, said, source) ||
    isClipped(normalizeToken(name), known) ||
    known.some((word) => isFormOf(normalizeToken(name), word));
  const hasKnownParts = (name: string) => {
    const capitals = splitCompound(name).filter(isCapitalised);
    return capitals.length > 0 && capitals.every(isKnown);
  };
  return namesIn(said, language)
    .filter(isName)
    .every((name) => isKnown(name) || hasKnownParts(name));
}

/** Countries in a text of a language in which capitals do not show names; none in other languages. */
function findCountries(text: string, language: string | null): string[] {
  const known = findLanguage(language);
  if (language === null || (known?.script !== 'arabic' && !known?.capitalizesNouns)) return [];
  // not as whole words: German adds endings, Arabic writes articles and prepositions onto the name
  return [...countryNamesIn(language).keys()].filter((country) => text.includes(country));
}

/** "U.S." as one word. */
export const joinInitials = (text: string): string =>
  text.replace(/(?<![\p{L}.])(?:\p{Lu}\.){2,}/gu, (found) => found.replaceAll('.', ''));

/** "AC" where the evidence has "Arctic Council", "МИД" where it has "Министерство иностранных дел". */
const isAbbreviated = (name: string, evidence: string): boolean =>
  isAcronym(name) &&
  segmentWords(evidence).some((word, at, words) => {
    const run = words.slice(at, at + name.length);
    const isTitle = run.every(isCapitalised) || (name.length > 2 && isCapitalised(word));
    return isTitle && name === run.map((each) => each.charAt(0).toUpperCase()).join('');
  });

/** "Arctic" in "Arctic Council" where the evidence has "AC". */
function isSpelledOut(name: string, line: string, evidence: string): boolean {
  const words = segmentWords(line);
  const initials = words.map((word) => word.charAt(0).toUpperCase()).join('');
  return segmentWords(evidence).some((letters) => {
    const at = initials.indexOf(letters);
    return isAcronym(letters) && at >= 0 && words.slice(at, at + letters.length).includes(name);
  });
}

/** "Минобороны" and "Совбеза" where the evidence has "Министерство обороны" and "Совет Безопасности". */
const isClipped = (name: string, words: readonly string[]): boolean =>
  words.some((word, at) => {
    const next = words[at + 1] ?? '';
    return [3, 4, 5].some((cut) => {
      const rest = name.slice(cut);
      const common = countCommonStart(rest, next);
      return word.startsWith(name.slice(0, cut)) && common >= 3 && endings.cyrillic.test(rest.slice(common));
    });
  });

/** The capitalised words of a text that are not capitalised by grammar alone. */
export function namesIn(text: string, language: string | null): string[] {
  if (findLanguage(language)?.capitalizesNouns) return sequencesIn(text, language);
  const stopWords = stopWordsOf(language);
  return segmentWords(text)
    .filter((word) => [word, ...splitCompound(word)].some(isCapitalised))
    .filter((word) => !stopWords.has(normalizeToken(word)) || isAcronym(word));
}

/** Where all nouns are capitalised two of them in a row, not at the beginning of a sentence, are mostly a name. */
function sequencesIn(text: string, language: string | null): string[] {
  const stopWords = stopWordsOf(language);
  return splitSentences(text.replaceAll(': ', '.\n'), language).flatMap((sentence) => {
    const words = segmentWords(sentence.text).slice(1);
    return words.filter(
      (word, at) =>
        /^\p{Lu}{2,}/u.test(word) ||
        (isCapitalised(word) && isCapitalised(words[at - 1] ?? '') && !stopWords.has(normalizeToken(word))),
    );
  });
}

/** Words that are capitalised within a sentence, also where they begin another; none where all nouns are capitalised. */
export function innerNamesIn(text: string, language: string | null): string[] {
  if (findLanguage(language)?.capitalizesNouns) return [];
  const openers = findOpeners(text, language);
  const inner = splitSentences(text, language).flatMap((sentence) => segmentWords(sentence.text).slice(1));
  const names = new Set(namesIn(inner.join(' '), language));
  return [...names, ...openers.filter((word) => [...names].some((name) => isSameName(word, name)))];
}

export const isAcronym = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word);

export const isSameName = (one: string, other: string): boolean =>
  normalizeToken(one) === normalizeToken(other) || isFormOf(normalizeToken(one), normalizeToken(other));

const isCapitalised = (word: string): boolean => /^\p{Lu}|\p{Ll}\p{Lu}/u.test(word);

/** First words of sentences, which are always capitalised. */
const findOpeners = (text: string, language: string | null): string[] =>
  splitSentences(text.replaceAll(': ', '.\n'), language).flatMap(
    (sentence) => segmentWords(sentence.text)[0] ?? [],
  );

const splitCompound = (word: string): string[] => (/[-'’]/u.test(word) ? word.split(/[-'’]/u) : []);

function isFormOf(name: string, word: string): boolean {
  const common = countCommonStart(name, word);
  const inflects = /\p{Script=Cyrillic}/u.test(name);
  if (common < (inflects ? 2 : 3)) return false;
  const shape = inflects ? endings.cyrillic : endings.latin;
  return shape.test(name.slice(common)) && shape.test(word.slice(common));
}
