/** What channels announce, from the archive. */
import type { Channel } from '#src/channels/channel.ts';
import { dayMs } from '#src/duration.ts';
import { isTimedNotice } from '#src/digest/analysis/classify-post.ts';
import type { Archive } from '#src/posts/archive.ts';
import type { PostRef } from '#src/posts/post.ts';
import { type Announcement, isCalledOff, readAnnouncement } from './announcement.ts';

/** What was announced longer ago, and how many posts of one channel, are not looked through. */
const oldestMs = 7 * dayMs;
const maxPosts = 500;

export interface AnnouncedPost extends PostRef, Announcement {
  readonly url: string | null;
}

export async function listAnnounced(
  archive: Archive,
  channels: readonly Channel[],
  zone: string,
  now: number,
): Promise<AnnouncedPost[]> {
  const found: AnnouncedPost[] = [];
  for (const channel of channels) {
    let count = 0;
    for await (const { post, seenAt, editedAt, deletedAt } of archive.newest(channel.key)) {
      if (seenAt < now - oldestMs || ++count > maxPosts) break;
      if (deletedAt !== null || !isTimedNotice(post)) continue;
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
