import { type Post, unmarkPost } from '#src/posts/post.ts';
import { readSource } from './cli/read-source.ts';
import { readArguments, type Verb } from './cli/verb.ts';

const usage = 'Usage: npm run -s read -- SOURCE [--json], where SOURCE is @channel, a t.me/… link or a file.';

export const verb: Verb = async (args, terminal) => {
  const { values: asked, words } = readArguments(args, { json: { type: 'boolean' } }, [1, 1], usage);
  const { posts } = await readSource(words[0]!, terminal, null);
  for (const post of posts) terminal.out(asked.json ? `${toJson(post)}\n` : formatPost(post));
};

/** The documented fields only: without the options of a poll. */
const toJson = (post: Post): string =>
  JSON.stringify(unmarkPost(post), (name, value) => (name === 'options' ? undefined : value));

function formatPost(post: Post): string {
  const head = [
    `#${post.id}`,
    post.date?.replace('T', ' ').replace('Z', ' UTC'),
    post.kind === 'text' ? undefined : post.kind,
    post.forward && `repost of ${post.forward.name}`,
    post.edited ? 'edited' : undefined,
    post.media.map(({ kind, duration }) => (duration ? `${kind} ${duration}` : kind)).join(', ') || undefined,
    post.url,
  ].filter((part) => part);
  return `${head.join(' · ')}\n${post.text === '' ? '' : `${withoutControls(post.text)}\n`}\n`;
}

/** A post must not move the cursor or change the colours of a terminal. */
const withoutControls = (text: string): string =>
  text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ' ');
