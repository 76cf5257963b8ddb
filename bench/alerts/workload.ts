/** Posts and rules in the mix that was measured on real channels and real filters: shares in comments, seeds fixed. */
import { createRandom, type Random } from './random.ts';
import {
  createVocabulary,
  endingOf,
  inventedName,
  type Tongue,
  tongues,
  type Vocabulary,
  wordOf,
} from './vocabulary.ts';

export interface SamplePost {
  readonly language: Tongue;
  readonly text: string;
}

const vocabularies = new Map(tongues.map((tongue, index) => [tongue, createVocabulary(tongue, 100 + index)]));

/** ru 45 %, en 30 %, es, de, fr 6 % each, ar 4 %, zh 3 %. */
function tongueOf(random: Random): Vocabulary {
  const roll = random.next();
  const shares: readonly (readonly [Tongue, number])[] = [
    ['ru', 0.45],
    ['en', 0.75],
    ['es', 0.81],
    ['de', 0.87],
    ['fr', 0.93],
    ['ar', 0.97],
  ];
  const tongue = shares.find(([, below]) => roll < below)?.[0] ?? 'zh';
  const vocabulary = vocabularies.get(tongue);
  if (vocabulary === undefined) throw new Error(`no vocabulary of ${tongue}`);
  return vocabulary;
}

/** `count` posts of about `length` characters. */
export function makePosts(count: number, length: number, seed = 7): SamplePost[] {
  const random = createRandom(seed + length);
  return Array.from({ length: count }, () => makePost(random, length));
}

function makePost(random: Random, length: number): SamplePost {
  const vocabulary = tongueOf(random);
  const space = vocabulary.tongue === 'zh' ? '' : ' ';
  let text = '';
  while (text.length < length) {
    const words = Array.from({ length: 6 + random.below(14) }, () => wordOf(random, vocabulary));
    const sentence = words.join(space);
    text += `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}${random.next() < 0.2 ? '.\n' : '. '}`;
  }
  return { language: vocabulary.tongue, text: text.slice(0, length) };
}

/** One word 50 %, two words 20 %, a phrase 10 %, or 7 %, an exclusion 6 %, the rest tags, beginnings, groups, names, exact words. */
export function* makeRules(count: number, seed = 11): Generator<string> {
  const random = createRandom(seed);
  for (let made = 0; made < count; made += 1) yield makeRule(random);
}

function makeRule(random: Random): string {
  const vocabulary = tongueOf(random);
  const word = () => ruleWord(random, vocabulary);
  const roll = random.next();
  if (roll < 0.5) return word();
  if (roll < 0.7) return `${word()} ${word()}`;
  if (roll < 0.8) return `"${word()} ${word()}"`;
  if (roll < 0.87) return `${word()} | ${word()}`;
  if (roll < 0.93) return `${word()} -${word()}`;
  return rareRule(random, vocabulary, word);
}

function rareRule(random: Random, vocabulary: Vocabulary, word: () => string): string {
  switch (random.below(5)) {
    case 0:
      return `#${word()}`;
    case 1:
      return `${word().slice(0, 6)}${vocabulary.tongue === 'zh' ? '' : '*'}`;
    case 2:
      return `(${word()} | ${word()}) ${word()}`;
    case 3:
      return `@name${random.below(100_000)}`;
    default:
      return `=${word()}`;
  }
}

/** 35 % are invented names; the others are words of the language, common ones more often than rare ones. */
function ruleWord(random: Random, vocabulary: Vocabulary): string {
  if (random.next() < 0.35) return inventedName(random, vocabulary.tongue);
  const { stems, endings } = vocabulary;
  const rank = Math.floor(stems.length ** (0.43 + 0.57 * random.next())) - 1;
  return (stems[rank] ?? random.pick(stems)) + endingOf(random, endings);
}
