/** How alike two posts are, and how near in time. */
import { dayMs } from '#src/duration.ts';
import { byLanguage, findLanguage } from '#src/languages/index.ts';
import { wholeSourceOf } from '#src/languages/terms.ts';
import { memoize } from '#src/memoize.ts';
import { type DigestEntry, vectorOf } from '../digest-entry.ts';
import { sayingsOf } from '../layout.ts';
import { openOnSame, turnsOn } from '../lede.ts';
import { hasNoCapitals, placeOf } from '../mentions.ts';
import { changeOfService } from '../restored-service.ts';
import { namedIn, standSideBySide } from './names-of-post.ts';

/** Fitted on a labelled week of three channels: of the pairs linked .94 are right, of those that belong together .92 are linked. */
export const minSimilarity = 0.2;
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
/** A post that says the same after a longer time tells of another event. */
export const maxEventGapMs = 3 * dayMs;

/** Posts further apart are hardly of one day. */
const oneDayMs = 0.6 * dayMs;
export const isOfOneDay = (a: DigestEntry, b: DigestEntry): boolean =>
  Math.abs((a.at ?? 0) - (b.at ?? 0)) <= oneDayMs;

export const isNearInTime = (a: DigestEntry, b: DigestEntry): boolean =>
  a.at === null || b.at === null || Math.abs(a.at - b.at) <= maxEventGapMs;

/** Where the words leave it open, what turns on the other is of its event, and what shares one name with it is not. */
export function likenessOf(entry: DigestEntry, other: DigestEntry, similarity: number): number {
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
  const [passage] = sayingsOf(entry.layout);
  return passage && entry.post.text.search(victims(entry.language)) >= 0 ? placeOf({ entry, passage }) : null;
});

const tagsOf = memoize(({ post }: DigestEntry) => new Set(post.hashtags.map((tag) => tag.toLowerCase())));

/** Two posts with tags and none in common are hardly of one event. */
function tagFactor(a: DigestEntry, b: DigestEntry): number {
  const [one, other] = [tagsOf(a), tagsOf(b)];
  if (!one.isDisjointFrom(other) || one.size + other.size === 0) return 1;
  return one.size * other.size > 0 ? otherTags : oneTagged;
}
