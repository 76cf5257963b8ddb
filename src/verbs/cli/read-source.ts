import { existsSync, readFileSync, statSync } from 'node:fs';
import { createReader } from '#src/app/create-reader.ts';
import { isInvitation, parseChannelName, parsePostLink, showChannelName } from '#src/channels/channel.ts';
import type { ReadChannel } from '#src/channels/channel-reader.ts';
import { isOutsideFailure, UnusableInput } from '#src/errors.ts';
import { createLog } from '#src/log.ts';
import { isFeedAddress, isPrivateName, toChannelKey } from '#src/posts/channel-key.ts';
import { isReadableState } from '#src/posts/channel-state.ts';
import { detectMainLanguage } from '#src/posts/detect-language.ts';
import type { Post } from '#src/posts/post.ts';
import { readSourceFile } from '#src/posts/source-file.ts';
import { requireFile } from './read-lines.ts';
import { loadConfig, type Terminal } from './verb.ts';

export type PostSource = Readonly<ReturnType<typeof sourceOf>>;

const maxPages = 50;
const maxBytes = 1 << 30;
const channelCure = 'Check its name; what t.me does not show an export of Telegram Desktop holds.';
const feedCure = 'Open its address in a browser: the site may have moved its feed, or name another address.';

/** Reads a file, a post, or a channel back to `since` (milliseconds; null: its newest page). Throws UnusableInput, whose message says what to do. */
export async function readSource(
  source: string,
  terminal: Terminal,
  since: number | null,
): Promise<PostSource> {
  if (existsSync(source)) return readFile(source, terminal);
  const log = createLog({ level: 'error', write: terminal.err, now: Date.now });
  const config = loadConfig(terminal, false, /^PREVIEW_/);
  const readChannel = createReader(config, { clock: Date, log });
  const post = parsePostLink(source);
  const name = post?.name ?? parseChannelName(source);
  if (isInvitation(source) || isPrivateName(name ?? ''))
    throw new UnusableInput(
      `${source} is of a private channel, which t.me does not show. Export it with Telegram Desktop, as JSON, and give the result.json.`,
    );
  if (name === null)
    throw new UnusableInput(
      `${source} is neither a file nor a channel. Try @MFARussia, t.me/MFARussia, a saved page or an export's result.json.`,
    );
  try {
    if (!post) return await readBack(readChannel, name, since, terminal);
    const { posts } = await readChannel({ name, post: post.id });
    if (posts.length > 0) return sourceOf(posts);
    throw new UnusableInput(
      `t.me/${name}/${post.id} is not there (any more). Check the link, or read the whole channel: @${name}`,
    );
  } catch (thrown) {
    // forgives nothing: adds the cure
    if (!isOutsideFailure(thrown)) throw thrown;
    const cure = config.previewProxy
      ? 'It is asked through PREVIEW_PROXY: check that this proxy runs, its host and port, its user and password.'
      : `Try again later. ${isFeedAddress(name) ? feedCure : 'PREVIEW_ROOT may name another server.'}`;
    throw new UnusableInput(`${source} cannot be read now: ${thrown.message}. ${cure}`, { cause: thrown });
  }
}

function readFile(path: string, terminal: Terminal): PostSource {
  requireFile(path);
  if (statSync(path).size > maxBytes)
    throw new UnusableInput(`${path} is larger than 1 GB. Export a shorter span of the chat.`);
  const read = readSourceFile(readFileSync(path), path);
  for (const note of read.warnings) terminal.err(`${note}\n`);
  const found = sourceOf(read.posts, read.unreadable);
  return read.posts.length > 0 ? found : { ...found, channels: [channelOf(read.channel, read.channel, [])] };
}

async function readBack(
  readChannel: ReadChannel,
  name: string,
  since: number | null,
  { err }: Terminal,
): Promise<PostSource> {
  const newest = await readChannel({ name });
  if (!isReadableState(newest.state))
    throw new UnusableInput(
      `${showChannelName(name)} cannot be read: ${newest.state}. ${newest.detail} ${isFeedAddress(name) ? feedCure : channelCure}`,
    );
  const posts = [...newest.posts];
  const problems = [...newest.parseErrors];
  let [lowest] = newest.seenIds;
  for (let pages = 1; lowest !== undefined; pages += 1) {
    const oldest = posts[0]?.date;
    if (since !== null && (oldest == null || Date.parse(oldest) < since)) break;
    const older = pages < maxPages ? await readChannel({ name, before: lowest }) : null;
    if (older && (older.seenIds[0] ?? lowest) >= lowest) break;
    if (!older || since === null) {
      const kept = since === null ? 'There are older posts' : `Read back to ${oldest} and no further`;
      err(`${kept}: an export of Telegram Desktop holds all of them.\n`);
      break;
    }
    posts.unshift(...older.posts);
    problems.unshift(...older.parseErrors);
    [lowest] = older.seenIds;
  }
  for (const problem of problems) err(`${problem}\n`);
  const read = sourceOf(posts, problems.length);
  const titled = newest.title === null ? read.channels : [channelOf(newest.name, newest.title, posts)];
  return { ...read, channels: titled };
}

const channelOf = (name: string, title: string, posts: readonly Post[]) => ({
  key: toChannelKey(name),
  title,
  language: detectMainLanguage(posts.map((post) => post.text)),
});

/** `unreadable`: posts that could not be read, of which warnings were printed. */
function sourceOf(posts: readonly Post[], unreadable = 0) {
  const byChannel = Map.groupBy(posts, (post) => post.channel);
  const channels = [...byChannel].map(([name, own]) => channelOf(name, name, own));
  return { posts, channels, unreadable };
}
