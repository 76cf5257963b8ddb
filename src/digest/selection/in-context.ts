/** A sentence with those without which nobody understands it. */
import type { DigestEntry } from '../analysis/digest-entry.ts';
import { type PostPassage, sayingsOf } from '../analysis/layout.ts';
import { dropInjections } from '../grounding/drop-injections.ts';
import { isPromptInjection } from '../grounding/prompt-injection.ts';
import { countNames, leaningIn, patternsOf } from './leaning.ts';
import { shortenAtClause } from './shorten-at-clause.ts';
import { outweighs } from './gravity.ts';
import { neededBy } from './needed-by.ts';
import { clarityOf, hasContent, isCut, isGreeted, isPlaced, pointsBack, textOf } from './stands-alone.ts';

const mostBefore = 2;
const maxHeading = 140;

/**
 * A sentence as a reader understands it who sees nothing else: behind those that it leans on, and behind the title of its post or what
 * the post opens with; null where these do not explain it.
 */
export function inContext(passage: PostPassage, entry: DigestEntry): string | null {
  const { passages } = entry.layout;
  const heading = headingOf(entry);
  const own = withAntecedents(passage, entry);
  const safe = dropInjections(entry.layout, entry.post.text, entry.language);
  if (own === null || !own.every((one) => safe.includes(one))) return null;
  const said = textOf([...(own[0]!.question ?? []), ...own]);
  if (!heading || own.includes(heading) || clarityOf(own[0]!, entry) === 'clear') return said;
  if (isGreeted(entry) && own.length === 1 && outweighs(passage.text, heading.text, entry)) return said;
  if (passages[passages.indexOf(own[0]!) - 1] === heading) return textOf([heading, { text: said }]);
  const needed = neededBy(heading, entry).filter((one) => !own.includes(one));
  const above =
    needed.length === 0
      ? shortenAtClause(heading.text, maxHeading, entry.language)
      : textOf([heading, ...needed]);
  return `${above}${above.endsWith('…') ? '' : ' …'} ${said}`;
}

/** A sentence behind those that it leans on; null where these lean on more. */
export function withAntecedents(passage: PostPassage, entry: DigestEntry): PostPassage[] | null {
  const { passages } = entry.layout;
  const heading = headingOf(entry);
  // its question explains an answer
  const isLeaning = (one: PostPassage) =>
    one !== heading && (one.question ?? []).length === 0 && leansBack(one, entry, heading?.text ?? '');
  const at = passages.indexOf(passage);
  let first = at;
  while (first > 0 && at - first < mostBefore && isLeaning(passages[first]!)) first -= 1;
  return isLeaning(passages[first]!) ? null : passages.slice(first, at + 1);
}

const headingOf = (entry: DigestEntry): PostPassage | undefined =>
  sayingsOf(entry.layout).find((one) => isHeading(one, entry) && !isPromptInjection(one.text));

/** Even a greeting may say what a post is about: "Good morning from Dornick". */
const isHeading = (passage: PostPassage, entry: DigestEntry): boolean =>
  hasContent(passage) || (isPlaced(passage.text, entry) && !isCut(passage.text));

const leansBack = ({ text }: PostPassage, entry: DigestEntry, before: string): boolean => {
  const pronoun = patternsOf(entry).pronouns.exec(text);
  const isUnnamed = pronoun !== null && countNames(text.slice(0, pronoun.index), entry) === 0;
  return isUnnamed || pointsBack.test(text) || leaningIn(text, entry, before).some(({ isKnown }) => isKnown);
};
