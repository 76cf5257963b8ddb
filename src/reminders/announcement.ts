/** What a post announces, what an edit makes of it, which posts came of it; and what the archive has of announcements. */
import { toLocalTime } from '#src/chats/wall-clock.ts';
import { findAnnouncedTime } from '#src/digest/analysis/announced-time.ts';
import { planChange, planChangeIn } from '#src/digest/analysis/events/plan-change.ts';
import { findClockTimes, statedAs } from '#src/digest/analysis/clock-time.ts';
import { findDays } from '#src/digest/analysis/calendar.ts';
import { analyzePosts, type DigestChannel } from '#src/digest/analysis/digest-entry.ts';
import { announcementTitle } from '#src/digest/selection/find-ahead.ts';
import { shortenAtClause } from '#src/digest/selection/shorten-at-clause.ts';
import type { Post, PostRef } from '#src/posts/post.ts';
import type { Reminder } from '#src/chats/chat.ts';
import type { Channel } from '#src/channels/channel.ts';
import { isTimedNotice } from '#src/digest/analysis/classify-post.ts';
import type { Archive } from '#src/posts/archive.ts';
import { subjectStemsOf } from '#src/digest/analysis/subject-stems.ts';
import { contentStemsOf } from '#src/digest/analysis/words.ts';
import { dayMs, hourMs, minuteMs } from '#src/duration.ts';
import { splitSentences } from '#src/posts/split-sentences.ts';

export type Announcement = NonNullable<ReturnType<typeof readAnnouncement>>;

const maxTitle = 110;

/** Null when the post states no time of day. `zone` stands for one it does not name; `changedAt`: when an edit of it was seen. */
export function readAnnouncement(
  post: Post,
  channel: DigestChannel,
  zone: string,
  changedAt: number | null = null,
) {
  const postedAt = post.date === null ? changedAt : Date.parse(post.date);
  if (postedAt === null || post.text === '') return null;
  const said = planChange.test(post.text) ? (changedAt ?? postedAt) : postedAt;
  const time = findAnnouncedTime(post.text, { postedAt: said, zone, language: channel.language });
  const [entry] = time === null ? [] : analyzePosts([post], [channel]);
  if (time === null || entry === undefined) return null;
  return {
    /** Milliseconds since 1970. */
    at: time.at,
    /** False where the post names no zone and the reader's was taken. */
    isZoneStated: time.clock.zone !== null,
    title: shortenAtClause(announcementTitle(entry), maxTitle, entry.language),
  };
}

/** Off: the post states no time any more, or says of the same time that it does not hold. */
export function isCalledOff(before: Post, after: Post, from: number, to: Announcement | null): boolean {
  if (to === null) return true;
  return to.at === from && planChange.test(after.text) && !planChange.test(before.text);
}

/** A broadcast begins a little early, and its transcript comes in the evening. */
const earlyMs = 10 * minuteMs;
const lateMs = 12 * hourMs;
const maxPosts = 5;
/** Half of what the announcement says, and two words at least: a name alone is said of much else. */
const sharedWords = 2;
const sharedPart = 0.5;
const readCharacters = 1500;

export const isUnderWay = ({ at, followedBy }: Reminder, now: number): boolean =>
  at - earlyMs <= now && now <= at + lateMs && followedBy.length < maxPosts;

/** A post answers or links to the announcement, or speaks of the same. `language` is ISO 639-1. */
export function followsAnnouncement(post: Post, reminder: Reminder, language: string | null): boolean {
  const { url, title, followedBy } = reminder;
  if (post.url === null || post.id === reminder.id) return false;
  if (followedBy.some((known) => known.url === post.url)) return false;
  if (url !== null && (post.reply?.url === url || post.links.includes(url))) return true;
  const announced = new Set(contentStemsOf(title, language));
  const said = new Set(contentStemsOf(post.text.slice(0, readCharacters), language));
  const shared = announced.intersection(said).size;
  return shared >= sharedWords && shared >= announced.size * sharedPart;
}

/** What a later post makes of an announcement, by a sentence that speaks of it: its new time, off, 'unsure' where it may speak of another, or null for nothing. */
export function changeBy(
  post: Post,
  reminder: Reminder,
  channel: DigestChannel,
  zone: string,
  others: readonly Announced[],
) {
  const { language } = channel;
  const text = splitSentences(post.text, language)
    .map((sentence) => sentence.text)
    .filter((said) => planChangeIn(said) !== null)
    .find((said) => followsAnnouncement({ ...post, text: said }, reminder, language));
  if (text === undefined || post.date === null) return null;
  const next = readAnnouncement({ ...post, text }, channel, zone);
  const isMoved = planChangeIn(text) === 'moved';
  // one hour alone is the one to which something moves
  const hours = findClockTimes(text);
  const namesHour = hours.length > Number(isMoved);
  const days = findDays(text, toLocalTime(Date.parse(post.date), zone).date, { language });
  const mayBeMeant = ({ at }: Announced) =>
    (!namesHour ||
      hours.some((one) => toLocalTime(at, one.zone ?? zone).time === statedAs(one.hour, one.minute))) &&
    (isMoved || days.length === 0 || days.some(({ day }) => day === toLocalTime(at, zone).date));
  if (!mayBeMeant(reminder)) return null;
  const wordsOf = (told: string) => new Set(subjectStemsOf(withoutTime(told, language), language));
  const [own, subject] = [wordsOf(reminder.title), wordsOf(text)];
  const fitOf = ({ title }: Announced) => wordsOf(title).intersection(subject).size;
  const isOther = ({ at, title }: Announced) => at !== reminder.at || areApart(own, wordsOf(title));
  const best = Math.max(0, ...others.filter((one) => isOther(one) && mayBeMeant(one)).map(fitOf));
  if (best > fitOf(reminder)) return null;
  if (best === fitOf(reminder) || (language !== null && !namesHour && areApart(own, subject)))
    return 'unsure';
  return isMoved && next !== null ? { ...next, title: reminder.title } : 'off';
}

type Announced = Pick<Reminder, 'at' | 'title'>;

const withoutTime = (text: string, language: string | null): string =>
  [...findDays(text, '2000-01-01', { language }), ...findClockTimes(text)]
    .sort((a, b) => b.index - a.index)
    .reduce((left, { index, end }) => left.slice(0, index) + left.slice(end), text);

/** Each has a word that the other lacks. */
const areApart = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  !one.isSubsetOf(other) && !other.isSubsetOf(one);

/** What was announced longer ago, and how many posts of one channel, are not looked through. */
const oldestMs = 7 * dayMs;
const maxSearched = 500;

export async function listAnnounced(
  archive: Archive,
  channels: readonly Channel[],
  zone: string,
  now: number,
) {
  const found: (PostRef & Announcement & { readonly url: string | null })[] = [];
  for (const channel of channels) {
    let count = 0;
    for await (const { post, seenAt, editedAt, deletedAt } of archive.newest(channel.key)) {
      if (seenAt < now - oldestMs || ++count > maxSearched) break;
      if (deletedAt !== null || !isTimedNotice(post) || planChangeIn(post.text) === 'off') continue;
      const announced = readAnnouncement(post, channel, zone, editedAt);
      if (announced && announced.at > now)
        found.push({ ...announced, channel: channel.key, id: post.id, url: post.url });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

/** What a post announces, or did before it was edited or deleted; null when it never did. */
export async function findPlan(archive: Archive, channel: Channel, id: number, zone: string) {
  const archived = await archive.get(channel.key, id);
  if (!archived) return null;
  const { post, editedAt, deletedAt } = archived;
  const versions = (await archive.versions(channel.key, id)).toReversed();
  const before = versions.find(({ replaced }) => replaced !== null)?.replaced ?? null;
  const now = readAnnouncement(post, channel, zone, editedAt);
  const old = before && readAnnouncement(before, channel, zone);
  const plan = now ?? old;
  if (plan === null) return null;
  const isOff = old !== null && before !== null && isCalledOff(before, post, old.at, now);
  const sequence = versions.filter(({ change }) => change !== 'published').length;
  return { ...plan, url: post.url, sequence, isCalledOff: isOff || deletedAt !== null };
}

export type Plan = NonNullable<Awaited<ReturnType<typeof findPlan>>>;
