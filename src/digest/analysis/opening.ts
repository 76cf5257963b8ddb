import { byLanguage } from '#src/languages/index.ts';
import { wholeTerms } from '#src/languages/terms.ts';
import { memoize } from '#src/memoize.ts';
import { tellOfTwo } from './contradicts.ts';
import type { DigestEntry, Said } from './digest-entry.ts';
import { sayingsOf } from './layout.ts';
import { isLabelled } from './subject.ts';
import { stateOf, subjectStemsOf } from './subject-stems.ts';

const leastOfSubject = 0.5;
/** So many words in common show one subject in longer openings, too: posts of one story speak of one thing. */
const manyShared = 2;

const claims = byLanguage(({ contrasts }) => wholeTerms(contrasts.claims));
const denials = byLanguage(({ contrasts }) => wholeTerms(contrasts.refutations));

/** What a post opens with: on what, how things stand with it, and whose word that is. Below a greeting the news comes second. */
const openingOf = memoize(({ layout, language }: DigestEntry) => {
  const text = sayingsOf(layout)
    .slice(0, 2)
    .map((passage) => passage.text)
    .join(' ');
  const denies = denials(language)?.test(text) === true;
  return {
    state: stateOf(text, language),
    subject: new Set(subjectStemsOf(text, language)),
    denies,
    isHearsay: !denies && claims(language)?.test(text) === true,
  };
});

/** They open on one subject, whatever becomes of it. */
export function openOnSame(entry: DigestEntry, other: DigestEntry): boolean {
  const [one, two] = [openingOf(entry).subject, openingOf(other).subject];
  const least = Math.min(manyShared, Math.max(1, Math.floor(Math.min(one.size, two.size) * leastOfSubject)));
  if (one.intersection(two).size < least) return false;
  const [a, b] = [openingSaid(entry), openingSaid(other)];
  return !(a && b && tellOfTwo(a, b));
}

export function openingSaid(entry: DigestEntry): Said | null {
  const [passage] = sayingsOf(entry.layout);
  return passage ? { entry, passage } : null;
}

/** It says how things stand with what the other speaks of, and otherwise. */
export const opensOtherwise = (entry: DigestEntry, other: DigestEntry): boolean => {
  const { state } = openingOf(entry);
  return state !== '' && state !== openingOf(other).state && openOnSame(entry, other);
};

/** What others are said to say gives way to who denies it, before or after. */
export const isDeniedHearsay = (entry: DigestEntry, by: DigestEntry): boolean =>
  openingOf(entry).isHearsay && openingOf(by).denies && openOnSame(entry, by);

/** It opens with what the other says, and a label before it: "Reminder: …". */
export function opensAsLabelled(entry: DigestEntry, other: DigestEntry): boolean {
  const own = openingOf(entry).subject.difference(openingOf(other).subject);
  const said = openingSaid(entry);
  return own.size > 0 && said !== null && isLabelled(own, said);
}
