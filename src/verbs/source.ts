/** SOURCE of `read` and `digest`: a channel, a link, or a file. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createTelegramWeb } from '../adapters/telegram-web.ts';
import { channelKeyOf, channelNameOf, isReadable } from '../channels/channel.ts';
import type { Config } from '../config.ts';
import { ConnectionFailed, Refused, UnreadableFile } from '../errors.ts';
import { createLog } from '../log.ts';
import type { ChannelReader, Reading } from '../ports.ts';
import { mainLanguageOf } from '../posts/language.ts';
import type { Post } from '../posts/post.ts';
import { readSourceFile } from '../posts/source-file.ts';
import type { Terminal } from './verb.ts';

export interface Source {
  readonly posts: readonly Post[];
  readonly channels: readonly {
    readonly key: string;
    readonly title: string;
    readonly language: string | null;
  }[];
  readonly isFile: boolean;
}

const linkToPost =
  /^(?:https?:\/\/)?(?:t\.me|telegram\.me|telegram\.dog)\/(?:s\/)?([A-Za-z]\w{3,31})\/(\d{1,10})\/?(?:\?.*)?$/;
const mostPages = 50;
/** More than any page or export that is read as a whole should be. */
const mostBytes = 1 << 30;

/** Reads SOURCE, a channel back to `since` (milliseconds; null: its newest page). Throws UnreadableFile with one line that says what to do. */
export async function readSource(
  source: string,
  config: Config,
  terminal: Terminal,
  since: number | null,
): Promise<Source> {
  if (existsSync(source)) return readFile(source, terminal);
  const reader = createTelegramWeb({
    roots: config.previewRoots,
    clock: { now: Date.now },
    log: createLog('error', terminal.err, Date.now),
  });
  const [, postName, postId] = linkToPost.exec(source) ?? [];
  if (postName && postId) return answered(source, readPost(reader, postName, Number(postId)));
  const name = channelNameOf(source);
  if (name === null)
    throw new UnreadableFile(
      `${source} is neither a file nor a channel. Try @MFARussia, t.me/MFARussia or a saved page.`,
    );
  return answered(source, readChannel(reader, name, since));
}

async function answered(source: string, reading: Promise<Source>): Promise<Source> {
  try {
    return await reading;
  } catch (thrown) {
    // forgives nothing: adds the cure
    if (!(thrown instanceof ConnectionFailed || thrown instanceof Refused)) throw thrown;
    const cure = 'Try again later, or name another server in PREVIEW_ROOT.';
    throw new UnreadableFile(`${source} cannot be read now: ${thrown.message}. ${cure}`, { cause: thrown });
  }
}

function readFile(path: string, terminal: Terminal): Source {
  const about = statSync(path);
  if (!about.isFile()) throw new UnreadableFile(`${path} is not a file.`);
  if (about.size > mostBytes) throw new UnreadableFile(`${path} is larger than 1 GB.`);
  const read = readSourceFile(readFileSync(path), path);
  if ('problem' in read) throw new UnreadableFile(`${path}: ${read.problem}`);
  for (const note of read.notes) terminal.err(`${note}\n`);
  return sourceOf(read.posts, true);
}

async function readPost(reader: ChannelReader, name: string, id: number): Promise<Source> {
  const post = await reader.post(name, id);
  if (post === null) throw new UnreadableFile(`t.me/${name}/${id} is not there (any more).`);
  return sourceOf([post], false);
}

async function readChannel(reader: ChannelReader, name: string, since: number | null): Promise<Source> {
  const newest = await reader.newest(name, null);
  refuseUnreadable(name, newest);
  const posts = [...newest.posts];
  let { from } = newest;
  for (let pages = 1; since !== null && from !== null && pages < mostPages; pages += 1) {
    const oldest = posts[0]?.date;
    if (oldest == null || Date.parse(oldest) < since) break;
    const older = await reader.older(name, from);
    if (older.from === null || older.from >= from) break;
    posts.unshift(...older.posts);
    from = older.from;
  }
  return {
    ...sourceOf(posts, false),
    ...(newest.title !== null && { channels: [titled(newest, newest.title, posts)] }),
  };
}

function refuseUnreadable(name: string, reading: Reading): void {
  if (!isReadable(reading.state))
    throw new UnreadableFile(`@${name} cannot be read: ${reading.state}. ${reading.detail}`);
}

const titled = (reading: Reading, title: string, posts: readonly Post[]) => ({
  key: channelKeyOf(reading.name),
  title,
  language: mainLanguageOf(posts.map((post) => post.text)),
});

function sourceOf(posts: readonly Post[], isFile: boolean): Source {
  const byChannel = Map.groupBy(posts, (post) => post.channel);
  const channels = [...byChannel].map(([channel, own]) => ({
    key: channelKeyOf(channel),
    title: channel,
    language: mainLanguageOf(own.map((post) => post.text)),
  }));
  return { posts, channels, isFile };
}
