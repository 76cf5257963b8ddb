/** Sentences that have to stand behind another, which alone says what its post does not: “They say the port is shut.” “It is not.” */
import { inAnyLanguage } from '#src/languages/index.ts';
import { regex, wholeSourceOf, wholeTerms } from '#src/languages/terms.ts';
import type { DigestEntry } from '../analysis/digest-entry.ts';
import type { PostPassage } from '../analysis/layout.ts';
import { reverses } from '../analysis/lede.ts';
import { quotation } from '../analysis/parse-lines.ts';
import { countWords } from '../analysis/words.ts';
import { deniesSomething } from '../grounding/negation.ts';
import { isPromptInjection } from '../grounding/prompt-injection.ts';
import { isCorrection } from './same-event.ts';
import { isQuotation, namesTopic, saysSomething } from './stands-alone.ts';

const contrasts = inAnyLanguage('contrasts');
const refutes = wholeTerms(contrasts.refutations);
export const claims = wholeTerms(contrasts.claims);
const corrects = regex.iu`^(?:.{0,30}?|\P{N}{0,90}?(?=\P{N}*$))${wholeSourceOf(contrasts.corrections)}`;
export const limits = wholeTerms(contrasts.limits);
const opensWithLimit = regex.iu`^["“«„—– ]*${contrasts.limits}(?!\p{L})`;
const isOfClaim = (text: string): boolean => refutes.test(text) || claims.test(text);

/** Between what others claim and its denial there may be a sentence or two. */
const mostBehind = 3;
/** "This is a fake." */
const wordsOfDenial = 5;

/** The sentence behind it that says that it is not so, unless what is denied is another claim in between. */
function denialOf({ text }: PostPassage, behind: readonly PostPassage[]): PostPassage | undefined {
  const at = behind.findIndex((one) => refutes.test(one.text) && (isOfClaim(text) || deniesAll(one.text)));
  const isAnswered = at < 0 || isOfClaim(text) || !behind.slice(0, at).some((one) => isOfClaim(one.text));
  return isAnswered ? behind[at] : undefined;
}

/** "None of this is true: …". */
const deniesAll = (text: string): boolean => countWords(text.split(/[:;,—–]/u, 1)[0] ?? '') <= wordsOfDenial;

/** What stands behind it; of a title, which is no passage, what stands below. */
function whatFollows({ fingerprint }: PostPassage, { layout: { passages } }: DigestEntry) {
  const at = passages.findIndex((one) => one.fingerprint === fingerprint);
  const next = passages.findIndex(({ question = [] }, other) => other > at && at >= 0 && question.length > 0);
  return {
    isTitle: at < 0,
    behind: (next < 0 ? passages.slice(at + 1) : passages.slice(at + 1, next))
      .filter((one) => saysSomething(one) && !isPromptInjection(one.text))
      .slice(0, mostBehind),
  };
}

/**
 * The sentence that has to follow a passage or a title: a denial of it, or a limit ("But only if …"); who says what a passage quotes; what
 * is right instead of an error; how it ended; and whatever follows where a passage only tells a claim or names a topic. Null where it
 * stands well alone.
 */
export function requiredAfter(lead: PostPassage, entry: DigestEntry): PostPassage | null {
  const { isTitle, behind } = whatFollows(lead, entry);
  const [next = null] = behind;
  if (next === null || (!isTitle && (refutes.test(next.text) || opensWithLimit.test(next.text)))) return next;
  if (lead.speaker === null && next.speaker === null && [lead, next].every(quotesSomebody)) return next;
  const reversal = reverses.test(lead.text) ? undefined : behind.find(({ text }) => reverses.test(text));
  const isAlone = lead.speaker === null && isQuotation.test(lead.text);
  const isHalf = isAlone || tellsError(lead, entry) || isOfClaim(lead.text) || namesTopic(lead, entry);
  return denialOf(lead, behind) ?? reversal ?? (!isTitle && isHalf ? next : null);
}

/** And not what is right: "140, and not 1400". */
function tellsError({ text, fingerprint }: PostPassage, entry: DigestEntry): boolean {
  const isFirst = entry.layout.passages.find(saysSomething)?.fingerprint === fingerprint;
  return (
    (corrects.test(text) || (isFirst && isCorrection('', entry))) && !deniesSomething(text, entry.language)
  );
}

/** That sentence, and the one that has to follow it in its turn: "On the port." "They say it is shut." "It is not." */
export function neededBy(lead: PostPassage, entry: DigestEntry): PostPassage[] {
  const needed = requiredAfter(lead, entry);
  const isShort = needed !== null && tellsError(lead, entry) && countWords(needed.text) <= wordsOfDenial;
  const more =
    needed && (requiredAfter(needed, entry) ?? (isShort ? whatFollows(needed, entry).behind[0] : null));
  return [needed, more].filter((one) => one != null);
}

/** Whether the post says behind it that it is not so. */
export const isDeniedBehind = (passage: PostPassage, entry: DigestEntry): boolean =>
  denialOf(passage, whatFollows(passage, entry).behind) !== undefined;

/** Whether it, or the post behind it, says that something is not so. */
export const isRefuted = (passage: PostPassage, entry: DigestEntry): boolean =>
  refutes.test(passage.text) || isDeniedBehind(passage, entry);

const quotes = new RegExp(quotation, 'u');
/** With who says it. */
const quotesSomebody = ({ text }: PostPassage): boolean => quotes.test(text) && !isQuotation.test(text);
