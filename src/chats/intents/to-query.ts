import { andSource, orSource } from '#src/languages/calendar-names.ts';
import { normalizeTyped, type Vocabulary } from './vocabulary.ts';

/** Whoever types these writes a query already. */
const signs = /(?<!\d)["“”„]|[«»|()=*/]|(?:^|\s)[-−–]/u;
const or = new RegExp(`\\s+${orSource}\\s+`, 'u');
const and = new RegExp(`\\s+${andSource}(?=\\s)`, 'gu');

/** "Grain or wheat, but not football" as a query: `(grain | wheat) -football`. `strip` takes the small words from what is sought. */
export function toQuery(text: string, strip: (text: string) => string, vocabulary: Vocabulary): string {
  if (signs.test(text)) return strip(text);
  const typed = text.split(/\s+/);
  const { at, length, isCertain } = findExclusion(typed, vocabulary);
  const wanted = partsOf(typed.slice(0, at)).map((part) => strip(part.replace(and, '')));
  const excluded = partsOf(typed.slice(at + length))
    .flatMap((part) => part.split(and))
    .map((part) => strip(part.trim()));
  const all = wanted.join(' | ');
  if (excluded.length === 0) return all;
  const without = excluded.map((part) => (part.includes(' ') ? `-"${part}"` : `-${part}`));
  const query = [wanted.length > 1 ? `(${all})` : all, ...without].join(' ');
  // "migrants without papers" may be meant as it stands
  return isCertain ? query : `(${query}) | "${strip(text)}"`;
}

const partsOf = (typed: readonly string[]): string[] =>
  typed
    .join(' ')
    .replace(/[\s,،;]+$/u, '')
    .split(or)
    .filter((part) => part !== '');

/** Where "but not" stands; "without" behind a name may be a part of it, as in Doctors Without Borders. */
function findExclusion(typed: readonly string[], { except }: Vocabulary) {
  const words = typed.map(normalizeTyped);
  for (let at = 1; at < words.length; at += 1) {
    const { meaning, length = 0 } = except(words, at) ?? {};
    const isCertain = meaning === 'except' || /[,،]$/u.test(typed[at - 1] ?? '');
    const isInName = !isCertain && /^\p{Lu}/u.test(typed[at - 1] ?? '');
    if (length > 0 && at + length < words.length && !isInName) return { at, length, isCertain };
  }
  return { at: typed.length, length: 0, isCertain: true };
}
