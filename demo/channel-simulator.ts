/** The sample channels' editors: they publish, edit and delete on the stand-in for t.me, and everybody may look on. */
import { startFakePreview } from '#doubles/fake-preview.ts';
import type { LiveStep } from '../test/fixtures/norland/live.ts';
import { asFakeChannel, asFakePost } from '../test/fixtures/norland/pages.ts';
import type { SampleChannel, SamplePost } from '../test/fixtures/norland/sample.ts';
import { edit, publish, sampleAt } from '../test/fixtures/norland/sample-at.ts';

export interface SimulatedChange {
  readonly action: LiveStep['do'];
  readonly channel: SampleChannel;
  readonly post: SamplePost;
}

export interface ChannelSimulator {
  /** For PREVIEW_ROOT. */
  readonly root: string;
  channels(): readonly SampleChannel[];
  /** Does what a step says, now; null when its post is not there (any more). */
  apply(step: LiveStep): SimulatedChange | null;
  on(listener: (change: SimulatedChange) => void): void;
  close(): Promise<void>;
}

const mostPosts = 500;

export async function startChannelSimulator(now: () => number): Promise<ChannelSimulator> {
  const channels = new Map(sampleAt(now()).map((channel) => [channel.language, channel]));
  const preview = await startFakePreview({ channels: [...channels.values()].map(asFakeChannel), now });
  const listeners = new Set<(change: SimulatedChange) => void>();

  /** Whoever leaves it running overnight finds a machine that still has room. */
  function newest(channel: SampleChannel): SampleChannel {
    for (const { id } of channel.posts.slice(0, -mostPosts)) preview.remove(channel.name, id);
    return { ...channel, posts: channel.posts.slice(-mostPosts), deleted: channel.deleted.slice(-mostPosts) };
  }

  function change(step: LiveStep, channel: SampleChannel): SimulatedChange | null {
    if (step.do === 'publish') {
      const post = publish(channel, step.draft, now());
      preview.publish(channel.name, asFakePost(post));
      return { action: 'publish', post, channel: { ...channel, posts: [...channel.posts, post] } };
    }
    const old = channel.posts.find(({ slug }) => slug === step.slug);
    if (!old) return null;
    const others = channel.posts.filter((each) => each !== old);
    if (step.do === 'delete') {
      preview.remove(channel.name, old.id);
      return {
        action: 'delete',
        post: old,
        channel: { ...channel, posts: others, deleted: [...channel.deleted, old] },
      };
    }
    const post = edit(old, step.text, channel.language, now());
    preview.edit(channel.name, post.id, asFakePost(post));
    const posts = channel.posts.map((each) => (each === old ? post : each));
    return { action: 'edit', post, channel: { ...channel, posts } };
  }

  return {
    root: preview.root,
    channels: () => [...channels.values()],
    apply(step) {
      const channel = channels.get(step.channel);
      const made = channel ? change(step, channel) : null;
      if (!made) return null;
      channels.set(step.channel, newest(made.channel));
      for (const listener of listeners) listener(made);
      return made;
    },
    on: (listener) => void listeners.add(listener),
    close: () => preview.close(),
  };
}
