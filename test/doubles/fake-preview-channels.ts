/** The channels the stand-in for t.me knows, and what people do with them. */
import type { FakeState } from './fake-preview-pages.ts';
import type { FakePost, KeptPost } from './fake-preview-post.ts';

export interface FakeChannel {
  readonly name: string;
  readonly title?: string;
  readonly channelId?: number;
  readonly subscribers?: number;
  readonly description?: string;
  readonly state?: FakeState;
  readonly posts?: readonly FakePost[];
}

export interface KeptChannel extends Required<Omit<FakeChannel, 'posts' | 'state'>> {
  state: FakeState;
  /** Ascending by id. */
  posts: KeptPost[];
}

export interface FakeChannels {
  /** Adds a channel, or replaces one of that name. */
  open(channel: FakeChannel): void;
  /** Adds a post (next id and the current time unless given); returns its id. */
  publish(name: string, post: FakePost): number;
  /** Changes a post and marks it edited. */
  edit(name: string, id: number, change: FakePost): void;
  remove(name: string, id: number): void;
  setState(name: string, state: FakeState): void;
}

/** `now` in milliseconds since 1970; `find` answers for a name nobody has as t.me does. */
export function createFakeChannels(now: () => number): FakeChannels & { find(name: string): KeptChannel } {
  const channels = new Map<string, KeptChannel>();
  const find = (name: string) => channels.get(name.toLowerCase()) ?? emptyChannel({ name, state: 'nobody' });
  return {
    find,
    open(channel) {
      const kept = emptyChannel(channel);
      for (const post of channel.posts ?? []) add(kept, post, now());
      channels.set(channel.name.toLowerCase(), kept);
    },
    publish: (name, post) => add(find(name), post, now()),
    edit(name, id, change) {
      const kept = find(name);
      kept.posts = kept.posts.map((post) =>
        post.id === id ? { ...post, edited: true, ...change, id, date: post.date } : post,
      );
    },
    remove(name, id) {
      const kept = find(name);
      kept.posts = kept.posts.filter((post) => post.id !== id);
    },
    setState(name, state) {
      find(name).state = state;
    },
  };
}

function emptyChannel({ name, ...given }: FakeChannel): KeptChannel {
  return {
    name,
    title: given.title ?? name,
    channelId: given.channelId ?? 1_000_000_000 + name.length * 7919 + name.toLowerCase().charCodeAt(0),
    subscribers: given.subscribers ?? 1234,
    description: given.description ?? '',
    state: given.state ?? 'open',
    posts: [],
  };
}

function add(kept: KeptChannel, post: FakePost, now: number): number {
  const taken = kept.posts.flatMap((each) => [each.id, ...(each.album ?? [])]);
  const id = post.id ?? Math.max(0, ...taken) + 1;
  const date = post.date ?? `${new Date(now).toISOString().slice(0, 19)}Z`;
  kept.posts.push({ ...post, id, date });
  kept.posts.sort((a, b) => a.id - b.id);
  return id;
}
