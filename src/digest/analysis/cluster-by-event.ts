import { dayMs } from '#src/duration.ts';
import { byLanguage, findLanguage } from '#src/languages/index.ts';
import { memoize } from '#src/memoize.ts';
import { wholeSourceOf, wholeTerms } from '#src/languages/terms.ts';
import type { YieldingTask } from '#src/time-slices.ts';
import { isElsewhere, nameDifferentOnes } from './contradicts.ts';
import { type DigestEntry, vectorOf } from './digest-entry.ts';
import { announcesSpeechAlone, isRoundup } from './classify-post.ts';
import { openOnDifferentThings } from './different-things.ts';
import { sayingsOf } from './layout.ts';
import { firstSentence, openOnSame, turnsOn } from './lede.ts';
import { attributions, hasNoCapitals, placeOf } from './mentions.ts';
import { contentStemsOf } from './words.ts';
import { changeOfService } from './restored-service.ts';
import { createVectorIndex } from './tf-idf.ts';

/** Fitted on a labelled week of three channels: of the pairs linked .94 are right, of those that belong together .92 are linked. */
const minSimilarity = 0.2;
/** The similarity of two posts counts so much less where their hashtags differ, or where only one of them has hashtags. */
const otherTags = 0.7;
const oneTagged = 0.9;
/** Posts of a few words may share hardly more than the name of what they are about. */
const nearlySame = 0.7;
/** Similarity in other words than those of one thing. */
const leastBeside = 0.05;
const bonusOfToll = 0.12;
const bonusOfPlace = 0.2;
const bonusOfTurn = 0.12;
/** A post with fewer passages has one subject: "the ambassador returns next week" is no look at the week. */
const fewestOfMany = 3;
/** A post that says the same after a longer time tells of another event. */
export const maxEventGapMs = 3 * dayMs;

/** Posts further apart are hardly of one day. */
const oneDayMs = 0.6 * dayMs;
const isOfOneDay = (a: DigestEntry, b: DigestEntry): boolean =>
  Math.abs((a.at ?? 0) - (b.at ?? 0)) <= oneDayMs;

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

/** Where the words leave it open, what turns on the other is of its event, and what shares one name with it is not. */
function likenessOf(entry: DigestEntry, other: DigestEntry, similarity: number): number {
  const bonus = bonusOf(entry, other);
  const likeness = similarity * tagFactor(entry, other) + bonus;
  const isAlike = likeness >= minSimilarity;
  if (likeness < minSimilarity - bonusOfTurn || bonus > 0) return likeness;
  if (isAlike && (similarity >= nearlySame || !shareOneThing(entry, other))) return likeness;
  const mayTurn = entry.layout.title === null && other.layout.title === null;
  // what has more in common comes first
  if (mayTurn && turnsOn(entry, other)) return minSimilarity;
  return isAlike ? 0 : likeness;
}

const nameIn = byLanguage(({ labels: { office }, leaning: { sites, places }, capitalizesNouns, script }) => {
  const title = String.raw`(?<title>(?i:${wholeSourceOf(office, sites)})(?:\s\p{Ll}+){0,2},?\s)`;
  // where capitals do not show names, what stands behind an office or a place is one
  if (script === 'arabic')
    return new RegExp(String.raw`${title}(?:ال\p{L}+\s)?(?<name>\p{L}{3,}(?:\s\p{L}{3,})?)`, 'gu');
  const one = String.raw`(?:\p{Lu}\.\s?)*\p{Lu}[\p{L}\p{M}’'-]+`;
  const before = capitalizesNouns ? `(?:${title}|(?i:${wholeSourceOf(places)})\\s)` : `${title}?`;
  return new RegExp(String.raw`${before}(?<name>${one}(?:,?\s(?:\p{Ll}{2,3}\s){0,2}${one})*)`, 'gu');
});
const office = byLanguage(({ labels }) => wholeTerms(labels.office));

/** What a post names, the words before it, and those for who writes: of its channel, and of a title or lead-in that names nothing else. */
export const namedIn = memoize(({ channel, layout, post, language }: DigestEntry) => {
  const stemsOf = (text: string) => new Set(contentStemsOf(text, language));
  const head = /^[^:]+(?=:)/u.exec(sayingsOf(layout)[0]?.text ?? '')?.[0] ?? '';
  const heads = [layout.title ?? '', head].filter(announcesSpeechAlone);
  if (attributions(language)?.test(head)) heads.push(head);
  const matches = post.text.matchAll(nameIn(language) ?? /(?!)/gu);
  const found = matches.map(([titled, , name = '']) => [titled, name] as const);
  return {
    sender: stemsOf([channel.title, ...heads].join(' ')),
    names: Array.from(new Map(found), ([titled, name]) => ({
      titled: stemsOf(titled),
      // no day of an officer is like another
      name: stemsOf(office(language)?.test(titled) ? '' : name),
    })),
  };
});

/** All that they have in common is one thing, the town or the theatre, or next to nothing besides; of what opens on the same a name shows it, and on two days any name or who writes, as that of the minister or of the port. */
function shareOneThing(a: DigestEntry, b: DigestEntry): boolean {
  const [own, others, one, other] = [vectorOf(a), vectorOf(b), namedIn(a), namedIn(b)];
  const shared = wordsOf(a).filter((stem) => others.has(stem));
  const names = [...one.names, ...other.names];
  if (!isOfOneDay(a, b)) {
    const rest = shared.filter((stem) => !one.sender.has(stem) && !other.sender.has(stem));
    return rest.length === 0 || names.some(({ titled }) => rest.every((stem) => titled.has(stem)));
  }
  if (shared.length === 0) return true;
  const areShown = !hasNoCapitals(a.language) && findLanguage(a.language)?.capitalizesNouns === false;
  const isName = areShown && names.some(({ name }) => shared.every((stem) => name.has(stem)));
  const isLittle = () => {
    const weightOf = (stem: string) => own.get(stem)! * others.get(stem)!;
    const telling = shared.filter((stem) => !(one.sender.has(stem) && other.sender.has(stem)));
    const most = telling.reduce((x, y) => (x === '' || weightOf(y) > weightOf(x) ? y : x), '');
    const isBeside = (stem: string) => standSideBySide(stem, most, a, b);
    const isRare = (stem: string) => (a.idf.containing.get(stem) ?? 0) <= 2;
    let sum = 0;
    return telling.every((stem) => {
      if (stem === most || isBeside(stem)) return true;
      sum += weightOf(stem);
      return sum <= leastBeside && !isRare(stem);
    });
  };
  // whether they open on the same is asked where the two do not agree
  return isName ? isLittle() || openOnSame(a, b) : isLittle() && !openOnSame(a, b);
}

const wordsOf = memoize((entry: DigestEntry) =>
  [...vectorOf(entry).keys()].filter((stem) => !/\p{N}/u.test(stem)),
);

/** In both posts: words of one name. */
export const standSideBySide = (stem: string, other: string, ...entries: readonly DigestEntry[]): boolean =>
  [`${stem} ${other}`, `${other} ${stem}`].some((step) => entries.every((entry) => stepsOf(entry).has(step)));

const stepsOf = memoize(({ post, language }: DigestEntry) => {
  const stems = contentStemsOf(post.text, language);
  return new Set(stems.slice(1).map((stem, at) => `${stems[at]} ${stem}`));
});

/** What makes two posts more alike than their words: one says that a service runs again of which the other says that it is out, or both count victims, "7 killed" and "the toll has risen to 11", above all at one place. */
function bonusOf(a: DigestEntry, b: DigestEntry): number {
  if (changeOfService(b, a)) return bonusOfPlace;
  const [one, other] = [tollOf(a), tollOf(b)];
  if (one === null || other === null) return 0;
  if (one.some((stem) => vectorOf(b).has(stem))) return bonusOfPlace;
  return one.length * other.length > 0 ? 0 : bonusOfToll;
}

const victims = byLanguage(({ numbers }) => new RegExp(wholeSourceOf(numbers.victims), 'giu'));

/** Where it was that a post counts victims; null for others. */
const tollOf = memoize((entry: DigestEntry) => {
  const terms = victims(entry.language);
  const [passage] = sayingsOf(entry.layout);
  return terms && passage && entry.post.text.search(terms) >= 0 ? placeOf({ entry, passage }) : null;
});

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

const tagsOf = memoize(({ post }: DigestEntry) => new Set(post.hashtags.map((tag) => tag.toLowerCase())));

/** Two posts with tags and none in common are hardly of one event. */
function tagFactor(a: DigestEntry, b: DigestEntry): number {
  const [one, other] = [tagsOf(a), tagsOf(b)];
  if (!one.isDisjointFrom(other) || one.size + other.size === 0) return 1;
  return one.size * other.size > 0 ? otherTags : oneTagged;
}
