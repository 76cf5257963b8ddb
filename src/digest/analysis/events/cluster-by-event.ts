import type { YieldingTask } from '#src/time-slices.ts';
import { isRoundup } from '../classify-post.ts';
import { isElsewhere, nameDifferentOnes } from '../contradicts.ts';
import { openOnDifferentThings } from '../different-things.ts';
import { type DigestEntry, vectorOf } from '../digest-entry.ts';
import { firstSentence } from '../lede.ts';
import { changeOfService } from '../restored-service.ts';
import { createVectorIndex } from '../tf-idf.ts';
import { isNearInTime, isOfOneDay, likenessOf, minSimilarity } from './likeness.ts';

/** A post with fewer passages has one subject: "the ambassador returns next week" is no look at the week. */
const fewestOfMany = 3;
/** Groups in the order of their first posts. A post joins the group of the post that it answers, or of the one most like it, when one is alike enough and near enough. */
export function* clusterByEventInSteps(entries: readonly DigestEntry[]): YieldingTask<DigestEntry[][]> {
  const groups = new Map<DigestEntry, DigestEntry[]>();
  const index = createVectorIndex<DigestEntry>(vectorOf);
  const byUrl = new Map(entries.map((entry) => [entry.post.url?.toLowerCase(), entry]));
  for (const entry of entries.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))) {
    const isOfMany = tellsOfMany(entry);
    const answered = byUrl.get(entry.post.reply?.url?.toLowerCase() ?? '');
    const joined = answered && isNearInTime(entry, answered) ? groups.get(answered) : undefined;
    const alike = isOfMany || joined ? [] : alikeTo(entry, index);
    const known = [...Map.groupBy(alike, ({ other }) => groups.get(other) ?? [])];
    const first = known.find(([others]) => !isOfAnotherEvent(entry, others));
    // those of a day of which it is like half of the posts it brings together
    const near = first && isOfMost(first) ? known.slice(known.indexOf(first) + 1).filter(isOfMost) : [];
    const others = near.flatMap(([own]) =>
      own.every((other) => isOfOneDay(entry, other)) && !isOfAnotherEvent(entry, own) ? [own] : [],
    );
    const group = joined ?? [first?.[0] ?? [], ...others].flat();
    group.push(entry);
    for (const member of group) groups.set(member, group);
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
const alikeTo = (entry: DigestEntry, index: ReturnType<typeof createVectorIndex<DigestEntry>>) =>
  index
    .similarTo(entry, (other) => other.language === entry.language && isNearInTime(entry, other))
    .map(({ other, similarity }) => ({ other, similarity: likenessOf(entry, other, similarity) }))
    .filter(({ similarity }) => similarity >= minSimilarity)
    .sort((a, b) => b.similarity - a.similarity);

const isOfMost = ([group, alike]: readonly [readonly DigestEntry[], readonly { similarity: number }[]]) =>
  alike.filter(({ similarity }) => similarity > minSimilarity).length * 2 >= group.length;

/** It opens in the same words as one of them with another actor, or with a place of which none of them speaks, as it speaks of none of theirs. */
function isOfAnotherEvent(entry: DigestEntry, group: readonly DigestEntry[]): boolean {
  const own = firstSentence(entry);
  if (own === null || group.some((other) => changeOfService(other, entry))) return false;
  const others = group.flatMap((other) => firstSentence(other) ?? []);
  if (others.some((other) => nameDifferentOnes(own, other))) return true;
  const isAtOther =
    group.every((other) => isElsewhere(own, other)) && others.every((other) => isElsewhere(other, entry));
  return isAtOther || group.some((other) => openOnDifferentThings(other, entry));
}
