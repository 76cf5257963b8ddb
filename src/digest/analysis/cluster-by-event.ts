import { dayMs } from '#src/duration.ts';
import { byLanguage, findLanguage } from '#src/languages/index.ts';
import { memoize } from '#src/memoize.ts';
import { wholeTerms } from '#src/languages/terms.ts';
import type { YieldingTask } from '#src/time-slices.ts';
import { tellOfTwo } from './contradicts.ts';
import { type DigestEntry, vectorOf } from './digest-entry.ts';
import { isRoundup } from './classify-post.ts';
import { sayingsOf } from './layout.ts';
import { namesOf } from './subject.ts';
import { createVectorIndex, type VectorIndex } from './tf-idf.ts';

/** Fitted on a labelled week of three channels: of the pairs linked .91 are right, of those that belong together .93 are linked. */
const minSimilarity = 0.2;
const otherTags = 0.7;
const oneTagged = 0.9;
const bonusOfToll = 0.12;
/** Of passages: "the ambassador returns next week" is no look at the week. */
const fewestOfMany = 3;
/** What is said again later is said anew. */
export const maxEventGapMs = 3 * dayMs;

export const isNearInTime = (a: DigestEntry, b: DigestEntry): boolean =>
  a.at === null || b.at === null || Math.abs(a.at - b.at) <= maxEventGapMs;

/** Groups in the order of their first posts. A post joins the group of the post that it answers, or of the one most like it, when one is alike enough and near enough. */
export function* clusterByEventInSteps(entries: readonly DigestEntry[]): YieldingTask<DigestEntry[][]> {
  const groups = new Map<DigestEntry, DigestEntry[]>();
  const index = createVectorIndex<DigestEntry>(vectorOf);
  const byUrl = new Map(entries.map((entry) => [entry.post.url?.toLowerCase(), entry]));
  for (const entry of entries.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))) {
    const isOfMany = tellsOfMany(entry);
    const answered = byUrl.get(entry.post.reply?.url?.toLowerCase() ?? '');
    const joined = answered && isNearInTime(entry, answered) ? groups.get(answered) : undefined;
    const alike = isOfMany || joined ? [] : alikeTo(entry, index).map((other) => groups.get(other) ?? []);
    const group = joined ?? alike.find((own) => !own.some((other) => tellOfTwoEvents(entry, other))) ?? [];
    group.push(entry);
    groups.set(entry, group);
    if (!isOfMany) index.add(entry);
    yield;
  }
  return [...new Set(groups.values())];
}

/** An interview, a briefing or a look at the week touches every story and belongs to none. */
function tellsOfMany({ kind, post, layout }: DigestEntry): boolean {
  return kind === 'interview' || (layout.passages.length >= fewestOfMany && isRoundup(post));
}

/** The nearest first. */
function alikeTo(entry: DigestEntry, index: VectorIndex<DigestEntry>): DigestEntry[] {
  return index
    .similarTo(entry, (other) => other.language === entry.language && isNearInTime(entry, other))
    .map(({ other, similarity }) => ({
      other,
      similarity: similarity * tagFactor(entry, other) + (areOfOneToll(entry, other) ? bonusOfToll : 0),
    }))
    .filter(({ similarity }) => similarity >= minSimilarity)
    .sort((a, b) => b.similarity - a.similarity)
    .map(({ other }) => other);
}

/** "7 killed" and "the toll has risen to 11", of one place. */
function areOfOneToll(a: DigestEntry, b: DigestEntry): boolean {
  if (!countsVictims(a) || !countsVictims(b)) return false;
  if (findLanguage(a.language)?.script === 'arabic') return true;
  const [one, other] = [a, b].map((entry) => namesOfOpening(entry));
  return one !== undefined && other !== undefined && !one.isDisjointFrom(other);
}

function namesOfOpening(entry: DigestEntry): ReadonlySet<string> | undefined {
  const [opening] = sayingsOf(entry.layout);
  return opening && namesOf(opening, entry);
}

const victims = byLanguage(({ numbers }) => wholeTerms(numbers.victims));
const countsVictims = memoize(
  ({ post, language }: DigestEntry): boolean => victims(language)?.test(post.text) === true,
);

/** They open with another place or actor in the same words. */
function tellOfTwoEvents(a: DigestEntry, b: DigestEntry): boolean {
  const [one, other] = [sayingsOf(a.layout)[0], sayingsOf(b.layout)[0]];
  return (
    one !== undefined &&
    other !== undefined &&
    tellOfTwo({ entry: a, passage: one }, { entry: b, passage: other })
  );
}

/** Two posts with tags and none in common are hardly of one event. */
function tagFactor({ post: { hashtags: a } }: DigestEntry, { post: { hashtags: b } }: DigestEntry): number {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 1 : oneTagged;
  const tags = new Set(a.map((tag) => tag.toLowerCase()));
  return b.some((tag) => tags.has(tag.toLowerCase())) ? 1 : otherTags;
}
