/** `import FILE`: fills an empty store with what `export` wrote, or the archive of a channel with an export of Telegram Desktop. */
import { closeSync, createReadStream, openSync, readFileSync, readSync } from 'node:fs';
import type { Config } from '#src/app/config.ts';
import { openStorage } from '#src/app/open-storage.ts';
import { parseChannelName, showChannelName } from '#src/channels/channel.ts';
import { openChannelRegistry } from '#src/channels/channel-registry.ts';
import { UnusableInput } from '#src/errors.ts';
import { importState, refuseUnfinishedImport } from '#src/export/import-state.ts';
import { findChannelOfExport, importHistory } from '#src/ingest/import-history.ts';
import { silentLog } from '#src/log.ts';
import { createArchive } from '#src/posts/archive.ts';
import { readSourceFile } from '#src/posts/source-file.ts';
import { createStore } from '#src/store/store.ts';
import { readLines, requireFile } from './cli/read-lines.ts';
import { loadConfig, Misused, readArguments, type Terminal, type Verb } from './cli/verb.ts';

const usage =
  'Usage: npm run -s import -- FILE [@channel] [--unverified], where FILE is what `export` wrote, or a result.json of Telegram Desktop.';

export const verb: Verb = async (args, terminal) => {
  const { values: asked, words } = readArguments(args, { unverified: { type: 'boolean' } }, [1, 2], usage);
  const [file = '', channel] = words;
  const channelName = channel === undefined ? null : parseChannelName(channel);
  if (channel !== undefined && channelName === null) throw new Misused(usage);
  const config = loadConfig(terminal);
  if (config.storeUrl === 'memory:')
    throw new UnusableInput('Nothing is kept in memory: put the address of your bot’s store into STORE_URL.');
  requireFile(file);
  const count = isTelegramExport(file)
    ? await importTelegramExport(file, channelName, config, terminal)
    : await importWhole(file, config, asked.unverified);
  terminal.err(`${count} came from ${file}.\n`);
};

async function importWhole(file: string, { storeUrl }: Config, isUnverified?: boolean): Promise<string> {
  await using storage = await openStorage(storeUrl);
  if (!(await storage.lock.tryAcquire()))
    throw new UnusableInput('Another process works with this store: stop it first.');
  const lines = readLines(createReadStream(file, 'utf8'));
  return `${await importState(storage, file, lines, isUnverified)} records`;
}

function isTelegramExport(file: string): boolean {
  const head = Buffer.alloc(4096);
  const handle = openSync(file, 'r');
  const length = readSync(handle, head);
  closeSync(handle);
  return /^\s*\{\s*"(?:about|name|type|id|messages|personal_information)"\s*:/.test(
    head.toString('utf8', 0, length).replace(/^\uFEFF/, ''),
  );
}

async function importTelegramExport(
  file: string,
  channelName: string | null,
  config: Config,
  terminal: Terminal,
): Promise<string> {
  const read = readSourceFile(readFileSync(file), file);
  for (const warning of read.warnings) terminal.err(`${warning}\n`);
  await using storage = await openStorage(config.storeUrl);
  await refuseUnfinishedImport(storage);
  const hold = () => storage.lock.tryAcquire();
  const store = createStore(storage, silentLog);
  const backoff = { pollMs: config.pollSeconds * 1000, random: Math.random };
  const registry = await openChannelRegistry(store, backoff);
  // a running bot adds them itself
  if (await hold()) for (const name of config.channels) await registry.add(name, Date.now());
  const [first] = read.posts;
  const ids = [null, first?.channelId ?? null];
  // posts of one channel are never kept as those of another, whoever says so
  const channels = registry.list().filter(({ channelId }) => ids[1] === null || ids.includes(channelId));
  const channel = findChannelOfExport(read.posts, channels, channelName);
  const isOfSeveral = new Set(read.posts.map((post) => post.channelId)).size > 1;
  if (channel === undefined || isOfSeveral) {
    const known = channels.map(({ name }) => showChannelName(name));
    const isWatched = findChannelOfExport(read.posts, registry.list(), channelName) !== undefined;
    const why = isWatched ? 'another channel' : 'not watched';
    const wrong =
      channelName === null || isOfSeveral ? '' : `, and ${showChannelName(channelName)} is ${why}`;
    const cure = isOfSeveral
      ? 'An import is of one channel: export that one alone.'
      : known.length > 0
        ? `Say which watched channel that is: import ${file} ${known.join(' or ')}`
        : 'Watch it first, in CHANNELS or with /watch.';
    throw new UnusableInput(`${file} holds posts of "${read.channel}"${wrong}. ${cure}`);
  }
  const deps = { store, archive: createArchive(store, config.retentionDays), clock: Date, hold };
  const addedCount = await importHistory(deps, channel, read.posts, (doneCount, added) =>
    terminal.err(`${doneCount} of ${read.posts.length} posts read, ${added} of them new\n`),
  );
  return `${addedCount} posts of ${showChannelName(channel.name)}`;
}
