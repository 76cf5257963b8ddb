/** A sentence with those without which nobody understands it. */
import { andSource } from '#src/languages/calendar-names.ts';
import { regex } from '#src/languages/terms.ts';
import { memoize } from '#src/memoize.ts';
import type { DigestEntry } from '../analysis/digest-entry.ts';
import { asks } from '../analysis/parts.ts';
import { type PostPassage, sayingsOf } from '../analysis/layout.ts';
import { dropInjections } from '../grounding/drop-injections.ts';
import { isPromptInjection } from '../grounding/prompt-injection.ts';
import { countNames, leaningIn, patternsOf } from './leaning.ts';
import { shortenAtClause } from './shorten-at-clause.ts';
import { outweighs } from './gravity.ts';
import { neededBy } from './needed-by.ts';
import { clarityOf, hasContent, isGreeted, isPlaced, pointsBack, textOf } from './stands-alone.ts';

const mostBefore = 2;
const maxHeading = 140;

/**
 * A sentence as a reader understands it who sees nothing else: behind those that it leans on, and behind the title of its post or what
 * the post opens with; null where these do not explain it.
 */
export function inContext(passage: PostPassage, entry: DigestEntry): string | null {
  const { title, passages } = entry.layout;
  const heading = headingOf(passage, entry);
  const full = withAntecedents(passage, entry);
  const names = passage.question?.length ? 0 : countNames(passage.text, entry);
  const isOfTitle = title !== null && patternsOf(entry).pronouns.test(passage.text);
  // what names enough is understood without all that it leans on
  const isNamed = Number.isFinite(names) && names > (full === null ? 1 : 0) && !isOfTitle;
  const own = full ?? (isNamed ? [passage] : null);
  const safe = dropInjections(entry.layout, entry.post.text, entry.language);
  if (own === null || !own.every((one) => safe.includes(one))) return null;
  const { question = [] } = own[0]!;
  const asked = question.findLastIndex(({ text, isOthers }) => isOthers || asks.test(text)) + 1;
  const answer = textOf([...question.slice(asked), ...own]);
  const said = asked > 0 ? `${textOf(question.slice(0, asked))} – ${answer}` : answer;
  if (isNamed && own.length === 1 && (full === null || leaningIn(passage.text, entry, '').length === 0))
    return said;
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
  const heading = headingOf(passage, entry);
  // its question explains an answer
  const isLeaning = (one: PostPassage) =>
    one !== heading && (one.question ?? []).length === 0 && leansBack(one, entry, heading?.text ?? '');
  const at = passages.indexOf(passage);
  let first = at;
  while (first > 0 && at - first < mostBefore && isLeaning(passages[first]!)) first -= 1;
  return isLeaning(passages[first]!) ? null : passages.slice(first, at + 1);
}

/** What its post opens with, or the paragraph that tells of another matter. */
function headingOf(passage: PostPassage, entry: DigestEntry): PostPassage | undefined {
  const matter = otherMatterOf(passage, entry);
  const { passages } = entry.layout;
  const place = (one: PostPassage) => passages.indexOf(one);
  const [firstItem] = passages.filter(({ isItem }) => isItem);
  const item = passages.slice(0, place(passage) + 1).findLast(({ isItem }) => isItem);
  return sayingsOf(entry.layout).find(
    (one) =>
      matter === otherMatterOf(one, entry) &&
      // one item of a list does not introduce another
      (!item || place(one) < place(firstItem!) || place(one) >= place(item)) &&
      isHeading(one, entry) &&
      !isPromptInjection(one.text),
  );
}

/** The paragraph of a sentence below the first, where a sign or "and" begins it: "🎶 And tomorrow, a concert at the pier." */
export const otherMatterOf = ({ text }: PostPassage, entry: DigestEntry): string | undefined =>
  otherMattersIn(entry).find((paragraph) => paragraph.includes(text.slice(0, lengthOfStart)));

const otherMattersIn = memoize(({ post, layout: { title, isInterview } }: DigestEntry): readonly string[] =>
  title !== null || isInterview
    ? []
    : post.text
        .split(/\n\s*\n/u)
        .slice(1)
        .filter((paragraph) => opensMatter.test(paragraph)),
);
/** No sign of speech, nor of what is true. */
const opensMatter = regex.iu`^(?:(?![💬🗣✅✔☑])\p{Extended_Pictographic}|${andSource}(?!\p{L}))`;
/** Characters that tell one sentence from another. */
const lengthOfStart = 25;

/** Even a greeting may say what a post is about: "Good morning from Dornick". */
const isHeading = (passage: PostPassage, entry: DigestEntry): boolean =>
  hasContent(passage) || isPlaced(passage.text, entry);

const leansBack = ({ text }: PostPassage, entry: DigestEntry, before: string): boolean => {
  const pronoun = patternsOf(entry).pronouns.exec(text);
  const isUnnamed = pronoun !== null && countNames(text.slice(0, pronoun.index), entry) === 0;
  return isUnnamed || pointsBack.test(text) || leaningIn(text, entry, before).some(({ isKnown }) => isKnown);
};
