/** `import FILE`: fills an empty store with what `export` wrote, or the archive of a channel with an export of Telegram Desktop. */
import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { openStorage } from '#src/app/open-storage.ts';
import { parseChannelName } from '#src/channels/channel.ts';
import { UnusableInput } from '#src/errors.ts';
import { importState } from '#src/export/import-state.ts';
import { importTelegramExport } from './cli/import-telegram-export.ts';
import { loadConfig } from './cli/load-config.ts';
import { readLines, requireFile } from './cli/read-lines.ts';
import { exitCodes, Misused, readArguments, type Verb } from './cli/verb.ts';

const usage =
  'Usage: npm run -s import -- FILE [@channel], where FILE is what `export` wrote, or a result.json of Telegram Desktop.';

export const verb: Verb = async (args, terminal) => {
  const [file = '', channel] = readArguments(args, {}, [1, 2], usage).words;
  const channelName = channel === undefined ? null : parseChannelName(channel);
  if (channel !== undefined && channelName === null) throw new Misused(usage);
  const config = loadConfig(terminal);
  requireFile(file);
  if (isTelegramExport(file)) {
    await importTelegramExport(file, channelName, { config, terminal });
    return exitCodes.done;
  }
  const storage = await openStorage(config.storeUrl);
  try {
    if (!(await storage.lock.tryAcquire()))
      throw new UnusableInput('Another process works with this store: stop it first.');
    const count = await importState(storage, file, readLines(createReadStream(file, 'utf8')));
    terminal.err(`${count} records came from ${file}.\n`);
    return exitCodes.done;
  } finally {
    await storage.lock.release();
    await storage.close();
  }
};

function isTelegramExport(file: string): boolean {
  const head = Buffer.alloc(4096);
  const handle = openSync(file, 'r');
  const length = readSync(handle, head);
  closeSync(handle);
  return /^\s*\{\s*"(?:about|name|type|id|messages|personal_information)"\s*:/.test(
    head.toString('utf8', 0, length).replace(/^\uFEFF/, ''),
  );
}
