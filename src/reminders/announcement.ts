/** What a post announces, and what an edit makes of it. Pure. */
import { findAnnouncedTime, planChange } from '#src/digest/analysis/announced-time.ts';
import { analyzePosts, type DigestChannel } from '#src/digest/analysis/digest-entry.ts';
import { announcementTitle } from '#src/digest/selection/find-ahead.ts';
import { shortenAtClause } from '#src/digest/selection/shorten-at-clause.ts';
import type { Post } from '#src/posts/post.ts';

export interface Announcement {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** False where the post names no zone and the reader's was taken. */
  readonly isZoneStated: boolean;
  readonly title: string;
}

const maxTitle = 110;

/** Null when the post states no time of day. `zone` stands for one it does not name; `changedAt`: when an edit of it was seen. */
export function readAnnouncement(
  post: Post,
  channel: DigestChannel,
  zone: string,
  changedAt: number | null = null,
): Announcement | null {
  const postedAt = post.date === null ? changedAt : Date.parse(post.date);
  if (postedAt === null || post.text === '') return null;
  const said = planChange.test(post.text) ? (changedAt ?? postedAt) : postedAt;
  const time = findAnnouncedTime(post.text, said, zone);
  const [entry] = time === null ? [] : analyzePosts([post], [channel]);
  if (time === null || entry === undefined) return null;
  return {
    at: time.at,
    isZoneStated: time.clock.zone !== null,
    title: shortenAtClause(announcementTitle(entry), maxTitle),
  };
}

/** Off: the post states no time any more, or says of the same time that it does not hold. */
export function isCalledOff(before: Post, after: Post, from: number, to: Announcement | null): boolean {
  if (to === null) return true;
  return to.at === from && planChange.test(after.text) && !planChange.test(before.text);
}
