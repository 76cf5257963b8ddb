/** `import FILE [@channel]` of a Telegram Desktop export: years of history into the archive of a watched channel. */
import { readFileSync } from 'node:fs';
import type { Config } from '#src/app/config.ts';
import { openStorage } from '#src/app/open-storage.ts';
import { showChannelName } from '#src/channels/channel.ts';
import { openChannelRegistry } from '#src/channels/channel-registry.ts';
import { UnusableInput } from '#src/errors.ts';
import { refuseUnfinishedImport } from '#src/export/import-state.ts';
import { findChannelOfExport, importHistory } from '#src/ingest/import-history.ts';
import { silentLog } from '#src/log.ts';
import { createArchive } from '#src/posts/archive.ts';
import { readSourceFile } from '#src/posts/source-file.ts';
import { createStore } from '#src/store/store.ts';
import type { Terminal } from './verb.ts';

/** Throws UnusableInput with one line that says what to do. Called again it goes on where it stopped. */
export async function importTelegramExport(
  file: string,
  channelName: string | null,
  { config, terminal }: { readonly config: Config; readonly terminal: Terminal },
): Promise<void> {
  const read = readSourceFile(readFileSync(file), file);
  if ('problem' in read) throw new UnusableInput(read.problem);
  for (const warning of read.warnings) terminal.err(`${warning}\n`);
  const storage = await openStorage(config.storeUrl);
  try {
    await refuseUnfinishedImport(storage);
    const hold = () => storage.lock.tryAcquire();
    const store = createStore(storage, silentLog);
    const registry = await openChannelRegistry(store, {
      pollMs: config.pollSeconds * 1000,
      random: Math.random,
    });
    // the bot that runs adds its own
    if (await hold()) for (const name of config.channels) await registry.add(name, Date.now());
    const channel = findChannelOfExport(read.posts, registry.list(), channelName);
    if (channel === undefined) {
      const known = registry.list().map(({ name }) => showChannelName(name));
      throw new UnusableInput(
        `${file} holds posts of "${read.channel}". Say which watched channel that is: import ${file} ${known.join(' or ')}`,
      );
    }
    const deps = { store, archive: createArchive(store, config.retentionDays), clock: Date, hold };
    const addedCount = await importHistory(deps, channel, read.posts, (doneCount, added) =>
      terminal.err(`${doneCount} of ${read.posts.length} posts read, ${added} of them new\n`),
    );
    terminal.err(`${addedCount} posts of ${showChannelName(channel.name)} came from ${file}.\n`);
  } finally {
    await storage.lock.release();
    await storage.close();
  }
}
