/** A post of a channel, as `read --json` prints it. */
import { hash } from 'node:crypto';
import { withoutStruckMarks } from './post-text.ts';

export type PostKind = 'text' | 'media' | 'service' | 'withheld' | 'unknown';

export const mediaKinds = [
  'photo',
  'video',
  'round',
  'gif',
  'voice',
  'audio',
  'document',
  'sticker',
  'poll',
  'location',
  'other',
] as const;
export type MediaKind = (typeof mediaKinds)[number];

export interface Media {
  readonly kind: MediaKind;
  /** `1:05`. */
  readonly duration?: string;
  readonly title?: string;
  /** Of a poll. */
  readonly options?: readonly string[];
}

/** Without empty fields. */
export const toMedia = (
  kind: MediaKind,
  { duration, title, options = [] }: { [field in keyof Media]?: Media[field] | undefined },
): Media => ({
  kind,
  ...(duration && { duration }),
  ...(title && { title }),
  ...(options.length > 0 && { options }),
});

/** A post of which nothing is known but its place. */
export const createEmptyPost = (channel: string, id: number) => ({
  /** The channel's name in its own spelling; its title where a file has no name. */
  channel,
  /** Telegram's number of the channel, positive; survives a rename. */
  channelId: null as number | null,
  id,
  /** UTC, to the second: `2026-01-31T10:00:00Z`. An edit does not change it. */
  date: null as string | null,
  edited: false,
  kind: 'unknown' as PostKind,
  /** The signature, where the channel signs its posts. */
  author: null as string | null,
  /** Plain text, newlines kept, emoji as characters. */
  text: '',
  forward: null as { readonly name: string; readonly url: string | null } | null,
  reply: null as { readonly url: string; readonly text: string } | null,
  /** Targets of all links of the text, in order, each once. */
  links: [] as readonly string[],
  /** With their `#`, as typed, each once. */
  hashtags: [] as readonly string[],
  media: [] as readonly Media[],
  /** Ids of the other parts of an album. */
  album: [] as readonly number[],
  views: null as number | null,
  reactions: [] as readonly { readonly emoji: string; readonly count: number }[],
  preview: null as { readonly url: string; readonly title: string; readonly text: string } | null,
  /** Null where the source has none (a saved TGStat page). */
  url: null as string | null,
});
export type Post = Readonly<ReturnType<typeof createEmptyPost>>;

export interface PostRef {
  /** The key of a channel, see channel-key.ts. */
  readonly channel: string;
  readonly id: number;
}

/** Milliseconds since 1970 as the date of a post; null for NaN. */
export const toPostDate = (at: number): string | null =>
  Number.isNaN(at) ? null : `${new Date(at).toISOString().slice(0, 19)}Z`;

export function kindOfContent({ text, media }: Pick<Post, 'text' | 'media'>): PostKind {
  if (text !== '') return 'text';
  return media.length > 0 ? 'media' : 'unknown';
}

/** 65 as `1:05`, the way t.me writes it. */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** A hash of what counts as a change: text and media; views, reactions and URLs change by themselves. */
export function hashSeen(post: Post): string {
  const content = JSON.stringify([post.kind, post.text, post.media, post.album]);
  return hash('sha256', content, 'base64url').slice(0, 16);
}

/** Whether more parts of an album arrived, which is no edit. */
export const isMoreOfAlbum = (before: Post, after: Post): boolean =>
  after.album.length > before.album.length &&
  before.album.every((id) => after.album.includes(id)) &&
  after.text.startsWith(before.text);

export const unmarkPost = (post: Post): Post => ({ ...post, text: withoutStruckMarks(post.text) });

/** Of media only fields that both have are compared: t.me's page and the Bot API give different ones. */
export function isSameContent(before: Post, after: Post): boolean {
  if (before.text !== after.text || before.kind !== after.kind) return false;
  if (before.media.length !== after.media.length || before.album.join() !== after.album.join()) return false;
  return before.media.every((medium, at) => {
    const { kind, duration = medium.duration, title = medium.title } = after.media[at] ?? medium;
    return (
      kind === medium.kind && duration === (medium.duration ?? duration) && title === (medium.title ?? title)
    );
  });
}

export function withPollText(post: Post): Post {
  const lines = post.media.flatMap(({ kind, title = '', options = [] }) =>
    kind === 'poll' ? [options.length > 0 ? `${title} (${options.join(' / ')})` : title] : [],
  );
  const text = [post.text, ...lines].filter((line) => line !== '').join('\n');
  return text === post.text ? post : { ...post, text, kind: 'text' };
}
