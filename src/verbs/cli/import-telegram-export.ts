/** `import FILE [@channel]` of a Telegram Desktop export: years of history into the archive of a watched channel. */
import { readFileSync } from 'node:fs';
import type { Config } from '#src/app/config.ts';
import { openStorage } from '#src/app/open-storage.ts';
import { showChannelName } from '#src/channels/channel.ts';
import { openChannelRegistry } from '#src/channels/channel-registry.ts';
import { UnreadableFile } from '#src/errors.ts';
import { refuseUnfinishedImport } from '#src/export/import-state.ts';
import { findChannelOfExport, importHistory } from '#src/ingest/import-history.ts';
import { silentLog } from '#src/log.ts';
import { createArchive } from '#src/posts/archive.ts';
import { readSourceFile } from '#src/posts/source-file.ts';
import type { Storage } from '#src/store/storage.ts';
import { createStore } from '#src/store/store.ts';
import type { Terminal } from './verb.ts';

/** Throws UnreadableFile with one line that says what to do. Called again it goes on where it stopped. */
export async function importTelegramExport(
  file: string,
  channelName: string | null,
  { config, terminal }: { readonly config: Config; readonly terminal: Terminal },
): Promise<void> {
  const read = readSourceFile(readFileSync(file), file);
  if ('problem' in read) throw new UnreadableFile(read.problem);
  for (const warning of read.warnings) terminal.err(`${warning}\n`);
  const storage = await openStorage(config.storeUrl);
  try {
    // Two writers would each continue the same chain of versions.
    if (!(await storage.lock.tryAcquire()))
      throw new UnreadableFile('The bot is running on this store. Stop it, import, and start it again.');
    await refuseUnfinishedImport(storage);
    await importInto(storage, { ...read, file, channelName }, { config, terminal });
  } finally {
    await storage.lock.release();
    await storage.close();
  }
}

async function importInto(
  storage: Storage,
  from: {
    file: string;
    channel: string;
    channelName: string | null;
    posts: Parameters<typeof importHistory>[2];
  },
  { config, terminal }: { readonly config: Config; readonly terminal: Terminal },
): Promise<void> {
  const store = createStore(storage, silentLog);
  const registry = await openChannelRegistry(store, {
    pollMs: config.pollSeconds * 1000,
    random: Math.random,
  });
  for (const name of config.channels) await registry.add(name, Date.now());
  const channel = findChannelOfExport(from.posts, registry.list(), from.channelName);
  if (channel === undefined) {
    const known = registry.list().map(({ name }) => showChannelName(name));
    throw new UnreadableFile(
      `${from.file} holds posts of "${from.channel}". Say which watched channel that is: import ${from.file} ${known.join(' or ')}`,
    );
  }
  const addedCount = await importHistory(createArchive(store, config.retentionDays), channel, from.posts, {
    now: Date.now,
    onProgress: (doneCount, added) =>
      terminal.err(`${doneCount} of ${from.posts.length} posts read, ${added} of them new\n`),
  });
  terminal.err(`${addedCount} posts of ${showChannelName(channel.name)} came from ${from.file}.\n`);
}
