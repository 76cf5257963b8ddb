/** Which posts came of what was announced. Pure. */
import type { Reminder } from '#src/chats/chat.ts';
import { contentStemsOf } from '#src/digest/analysis/words.ts';
import { hourMs, minuteMs } from '#src/duration.ts';
import type { Post } from '#src/posts/post.ts';

/** A broadcast begins a little early, and its transcript comes in the evening. */
const earlyMs = 10 * minuteMs;
const lateMs = 12 * hourMs;
const maxPosts = 5;
/** Half of what the announcement says, and two words at least: a name alone is said of much else. */
const sharedWords = 2;
const sharedPart = 0.5;
const readCharacters = 1500;

/** Whether there may still be posts to link to. */
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
